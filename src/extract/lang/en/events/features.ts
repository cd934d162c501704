// What the event classifier looks at: hashed stems, pairs and lexicon hits, each also by where it stands between the two actors.
import type { Scan } from "../quantities/scan.js";
import { type Met, meet } from "./patterns.js";

/** Pieces `[a, b)` of the actor and of the one acted upon; null when not known. */
export interface Roles {
  source: readonly [number, number] | null;
  target: readonly [number, number] | null;
}

/** log2 of the number of feature slots. */
export const SLOT_BITS = 18;

/** FNV-1a: the state after the characters of a string. */
function roll(state: number, text: string): number {
  let h = state;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return h;
}

const fold = (h: number): number => ((h >>> SLOT_BITS) ^ h) & ((1 << SLOT_BITS) - 1);
const START = 0x811c9dc5;

/** FNV-1a over the characters of a feature, folded to the slots. */
export function slot(feature: string): number {
  return fold(roll(START, feature));
}

// states after the names of the commonest features, so that no string is put together for them
const [IN_ZONE, OUT_OF_ZONE, ANYWHERE, PAIR, TRIPLE, SKIP] = ["z ", "o ", "u ", "b ", "t ", "k "].map((name) =>
  roll(START, name),
) as [number, number, number, number, number, number];

const joined = (state: number, a: string, b: string): number => roll(roll(roll(state, a), " "), b);

function cut(word: string): string {
  return word
    .replace(/(?:ies|ied)$/, "y")
    .replace(/(?:ing|ed|es|s)$/, "")
    .replace(/(.)\1$/, "$1")
    .replace(/e$/, "");
}

/** Stems found before; begun anew when it holds as many words as any text needs. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** A light stem: the common endings off, so that "releases", "released" and "releasing" meet. */
export function stem(word: string): string {
  if (word.length < 5) return word;
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    found = cut(word);
    known.set(word, found);
  }
  return found;
}

const QUIET = new Set(
  "the a an of in on at to from by with and or for as its it is was has have had been be that this his her their he she they which who s u us two one said says say told also monday tuesday wednesday thursday friday saturday sunday".split(
    " ",
  ),
);

/** Where piece `i` stands: before, between, after the marked actors, and which of them comes first. */
function region(i: number, roles: Roles): string {
  const { source, target } = roles;
  if (!source || !target) return "";
  const forward = source[0] < target[0];
  const [first, second] = forward ? [source, target] : [target, source];
  const side = i < first[0] ? "b" : i < second[0] ? "m" : "a";
  return forward ? side : side.toUpperCase();
}

const inside = (i: number, r: readonly [number, number] | null) => r !== null && i >= r[0] && i < r[1];

/**
 * The features of a sentence.
 * @param s its pieces
 * @param roles where the actors stand
 * @returns slots, each once, in no particular order
 */
export function features(s: Scan, roles: Roles, met: readonly Met[] = meet(s)): number[] {
  const out = new Set<number>();
  const add = (f: string) => out.add(slot(f));
  // The sentence with each actor as one mark.
  const words: { stem: string; at: number }[] = [];
  for (let i = 0; i < s.length; i++) {
    if (inside(i, roles.source)) {
      if (i === roles.source![0]) words.push({ stem: "<S>", at: i });
      continue;
    }
    if (inside(i, roles.target)) {
      if (i === roles.target![0]) words.push({ stem: "<T>", at: i });
      continue;
    }
    const w = s.low[i] ?? "";
    if (/^[\p{L}<]/u.test(w)) words.push({ stem: stem(w), at: i });
  }
  const zone = zoneOf(words, roles);
  let previous = "";
  let before = "";
  for (const [k, { stem: w, at }] of words.entries()) {
    const inZone = k >= zone[0] && k < zone[1];
    const loud = !QUIET.has(w);
    if (loud) {
      out.add(fold(roll(inZone ? IN_ZONE : OUT_OF_ZONE, w)));
      out.add(fold(roll(ANYWHERE, w)));
      const where = region(at, roles);
      if (where && inZone) add(`r ${where} ${w}`);
    }
    if (inZone && previous) out.add(fold(joined(PAIR, previous, w)));
    if (inZone && before) out.add(fold(joined(roll(roll(TRIPLE, before), " "), previous, w)));
    if (inZone && before && loud && !QUIET.has(before)) out.add(fold(joined(SKIP, before, w)));
    before = previous;
    previous = w;
  }
  near(words, add);
  hits(met, roles, add);
  return [...out];
}

/** Where the verb that joins the actors is to be sought: from the first of them to a little behind the second. */
function zoneOf(words: readonly { stem: string }[], roles: Roles): [number, number] {
  if (!roles.source || !roles.target) return [0, words.length];
  const s = words.findIndex((w) => w.stem === "<S>");
  const t = words.findIndex((w) => w.stem === "<T>");
  if (s < 0 || t < 0) return [0, words.length];
  const first = Math.min(s, t);
  const second = Math.max(s, t);
  return [Math.max(0, first - 2), second - first > 9 ? Math.max(second + 2, first + 12) : second + 7];
}

/** The words right behind the source and right before the target. */
function near(words: readonly { stem: string; at: number }[], add: (f: string) => void): void {
  const s = words.findIndex((w) => w.stem === "<S>");
  const t = words.findIndex((w) => w.stem === "<T>");
  for (let k = 1; k <= 5; k++) {
    const after = s >= 0 ? words[s + k]?.stem : undefined;
    if (after && !QUIET.has(after)) add(`s${k <= 2 ? "n" : "f"} ${after}`);
    const left = t >= 0 ? words[t - k]?.stem : undefined;
    if (left && !QUIET.has(left)) add(`o${k <= 2 ? "n" : "f"} ${left}`);
  }
}

function hits(met: readonly Met[], roles: Roles, add: (f: string) => void): void {
  let first: string | null = null;
  let nearest: { code: string; gap: number } | null = null;
  let longest: Met | null = null;
  for (const m of met) {
    const { code, mode } = m.pattern;
    if (inside(m.a, roles.source) || inside(m.a, roles.target)) {
      add(`li ${code}`);
      continue;
    }
    const where = region(m.a, roles);
    add(`l ${code}`);
    if (mode) add(`l ${code} ${mode}`);
    if (where) add(`l ${where} ${code}`);
    if (m.pattern.words.length > 1) add(`lw ${code}`);
    const behind = roles.source === null || m.a >= roles.source[1];
    if (first === null && behind) {
      first = code;
      add(`lf ${code}`);
    }
    if (behind && m.a - (roles.source?.[1] ?? 0) <= 3) add(`ls ${code}`);
    const gap = roles.target === null ? 99 : m.a < roles.target[0] ? roles.target[0] - m.b : 50;
    if (gap >= -2 && (nearest === null || gap <= nearest.gap)) nearest = { code, gap };
    if (!longest || m.pattern.words.length > longest.pattern.words.length) longest = m;
  }
  if (nearest && nearest.gap < 50) add(`ln ${nearest.code}`);
  if (longest) add(`ll ${longest.pattern.code}`);
  if (first === null) add("lf none");
}
