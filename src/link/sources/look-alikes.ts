// Finds names made to be taken for another: they are flagged, never merged.
import type { LookAlike, Source } from "../../model/index.js";
import { foldName } from "./names.js";

/** From a character to what it looks like. */
export type Confusables = ReadonlyMap<string, string>;

/** Reads `sources/confusables.tsv`: code point, what it looks like; lines that are not such a pair are passed over. */
export function parseConfusables(table: string): Confusables {
  const pairs = new Map<string, string>();
  for (const line of table.split("\n")) {
    const [code, target] = line.split("\t");
    if (code && target && /^[0-9A-F]{4,6}$/u.test(code))
      pairs.set(String.fromCodePoint(Number.parseInt(code, 16)), target);
  }
  return pairs;
}

/**
 * The skeleton of a name (Unicode Technical Standard 39, section 4): canonical decomposition, each character replaced by
 * what it looks like, decomposition again; then lower case and without spaces and marks, because names are read that way.
 */
export function skeleton(name: string, confusables: Confusables): string {
  const shown = [...name.normalize("NFD")].map((character) => confusables.get(character) ?? character).join("");
  return shown
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\p{M}\s.\-_'’]/gu, "");
}

/** What is compared of a source. */
export type Named = Pick<Source, "id" | "name" | "aliases"> & { readonly domains?: readonly string[] | undefined };

/**
 * Lists the pairs of sources of which a name or web address of one looks like one of the other, in the order of their
 * ids.
 * @param known sources that a name may be made to pass for although nothing by them is held
 */
export function lookAlikes(
  sources: readonly Named[],
  confusables: Confusables,
  known: readonly Named[] = [],
): LookAlike[] {
  const held = new Set(sources.map(({ id }) => id));
  const bySkeleton = new Map<string, { id: string; name: string }[]>();
  for (const source of [...sources, ...known]) {
    for (const name of new Set([source.name, ...source.aliases, ...(source.domains ?? [])])) {
      const shape = skeleton(name, confusables);
      const alike = bySkeleton.get(shape);
      if (alike) alike.push({ id: source.id, name });
      else bySkeleton.set(shape, [{ id: source.id, name }]);
    }
  }
  const found = new Map<string, LookAlike>();
  for (const names of bySkeleton.values()) {
    for (const [i, one] of names.entries()) {
      for (const other of names.slice(i + 1)) {
        if (one.id === other.id || foldName(one.name) === foldName(other.name)) continue;
        if (!held.has(one.id) && !held.has(other.id)) continue;
        const [a, b] = one.id < other.id ? [one, other] : [other, one];
        const reason = `"${a.name}" and "${b.name}" look alike and are two sources.`;
        const pair = `${a.id} ${b.id}`;
        if (!found.has(pair)) found.set(pair, { a: a.id, b: b.id, reason });
      }
    }
  }
  return [...found.values()].sort((x, y) => (x.a + x.b < y.a + y.b ? -1 : 1));
}
