// Which claims fire which indicators, worked out once for each claim: the rules do not depend on the day, only the
// windows do.
import type { Case, Claim, Day, Document, Indicator } from "../../model/index.js";
import { type Item, knownDay } from "../model/days.js";
import { fires } from "./fires.js";

/** A claim with the document and day that carry it. */
export interface DatedClaim {
  claim: Claim;
  document: Document;
  day: Day;
}

/** A claim that fires an indicator. */
export interface Firing extends DatedClaim {
  /** Day by which everything the claim dates had ended; null when some of it may go on, or it dates nothing. */
  overBy: Day | null;
}

/** Claims by the indicators they fire, and how much was known on any day. */
export interface EvidenceIndex {
  /** Takes documents with their claims, in any order; a document it holds already is taken again as it is now. */
  add(items: readonly Item[]): void;
  /** Lets documents go, by id. */
  remove(documents: readonly string[]): void;
  /** Indicators that a claim fires on some day, in case order. */
  firedBy(claim: string): readonly string[];
  /** Firings of an indicator published after `opens` and by `asOf`, oldest first. */
  firings(indicator: string, opens: Day, asOf: Day): Firing[];
  /** Dated documents published by a day. */
  documentsBy(asOf: Day): number;
  /** Claims from the body of those documents. */
  claimsBy(asOf: Day): number;
}

/**
 * An empty index for the indicators of a case. Titles and headlines are left out: they repeat or announce what is
 * counted where it is said. Documents without a date are left out: nobody can tell when they were known.
 */
export function createEvidenceIndex(value: Pick<Case, "indicators">): EvidenceIndex {
  const rules: readonly Indicator[] = value.indicators;
  const held = new Map<string, { day: Day; claims: readonly Claim[] }>();
  const fired = new Map<string, string[]>();
  const lists = new Map<string, Firing[]>(rules.map(({ id }) => [id, []]));
  // Days of documents and how many claims had been known by them; made anew after a change.
  let order: { days: Day[]; claims: number[] } | null = null;
  const unsorted = new Set<string>();

  const remove = (documents: readonly string[]) => {
    const gone = new Set(documents.filter((id) => held.has(id)));
    if (gone.size === 0) return;
    for (const id of gone) {
      for (const claim of held.get(id)!.claims) fired.delete(claim.id);
      held.delete(id);
    }
    for (const [id, list] of lists) {
      lists.set(
        id,
        list.filter(({ document }) => !gone.has(document.id)),
      );
    }
    order = null;
  };

  const take = (item: Item) => {
    const day = knownDay(item);
    if (day === null) return;
    const { document } = item;
    const claims = item.claims.filter(({ from }) => from === "body");
    held.set(document.id, { day, claims });
    for (const claim of claims) {
      const own = rules.filter((indicator) => fires(indicator, claim)).map(({ id }) => id);
      if (own.length === 0) continue;
      fired.set(claim.id, own);
      const overBy = overDay(claim);
      for (const id of own) {
        lists.get(id)!.push({ claim, document, day, overBy });
        unsorted.add(id);
      }
    }
  };

  const ordered = () => {
    if (order) return order;
    const days: Day[] = [];
    const claims: number[] = [];
    let total = 0;
    for (const entry of [...held.values()].sort((a, b) => compare(a.day, b.day))) {
      total += entry.claims.length;
      days.push(entry.day);
      claims.push(total);
    }
    order = { days, claims };
    return order;
  };

  return {
    add: (items) => {
      const latest = new Map(items.map((item) => [item.document.id, item]));
      remove([...latest.keys()]);
      for (const item of latest.values()) take(item);
      order = null;
    },
    remove,
    firedBy: (claim) => fired.get(claim) ?? [],
    firings: (indicator, opens, asOf) => {
      const list = lists.get(indicator) ?? [];
      if (unsorted.delete(indicator)) list.sort((a, b) => compare(a.day, b.day) || compare(a.claim.id, b.claim.id));
      return list.slice(
        after(list, opens, ({ day }) => day),
        after(list, asOf, ({ day }) => day),
      );
    },
    documentsBy: (asOf) => after(ordered().days, asOf, (day) => day),
    claimsBy: (asOf) => ordered().claims[after(ordered().days, asOf, (day) => day) - 1] ?? 0,
  };
}

/** An index of some documents. */
export function indexOf(value: Pick<Case, "indicators">, items: readonly Item[]): EvidenceIndex {
  const index = createEvidenceIndex(value);
  index.add(items);
  return index;
}

/** How many entries of a list in order of days have a day up to and with `day`. */
function after<T>(list: readonly T[], day: Day, dayOf: (entry: T) => Day): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(list[middle]!) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overDay({ times }: Claim): Day | null {
  const ends = times.map(({ end }) => end);
  if (ends.length === 0 || ends.includes(null)) return null;
  return (ends as string[]).reduce((latest, end) => (end > latest ? end : latest));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
