// Which claims fit a filter, how many of each facet's values would be left, and in which order they stand.
import { type ClaimFilter, FACETS, type Facet, type LedgerGroup, type OriginRange } from "../../../model/index.js";
import type { Standing } from "../standing.js";
import type { Column } from "./column.js";
import { wordsOf } from "./fold.js";
import { isFixed } from "./shelf.js";

/** Rows that fit a filter, and for each facet how many claims each of its values would leave. */
export interface Selection {
  /** Row numbers, oldest first. */
  readonly rows: readonly number[];
  readonly counts: Readonly<Record<Facet, Uint32Array>>;
}

/** Column of a facet on a day. */
export function columnOf(standing: Standing, facet: Facet): Column {
  return isFixed(facet) ? standing.shelf.columns[facet] : standing.live[facet as keyof Standing["live"]];
}

/** Marks by row for what narrows without being a facet; null when nothing does. */
function narrowed(standing: Standing, filter: ClaimFilter): Uint8Array | null {
  const { shelf, count } = standing;
  const { q, from, to, event, origin, document } = filter;
  let marks = shelf.words.find(wordsOf(q ?? ""), count);
  const keep = (fits: (row: number) => boolean) => {
    marks ??= new Uint8Array(count).fill(1);
    for (let row = 0; row < count; row++) if (marks[row] === 1 && !fits(row)) marks[row] = 0;
  };
  if (from !== undefined) keep((row) => shelf.rows[row]!.day >= from);
  if (to !== undefined) keep((row) => shelf.rows[row]!.day <= to);
  if (event !== undefined) {
    const number = standing.eventNumber(event);
    keep((row) => number >= 0 && standing.eventOf[row] === number);
  }
  if (origin !== undefined) {
    const number = standing.originNumber(origin);
    keep((row) => number >= 0 && standing.originOf[row] === number);
  }
  if (document !== undefined) {
    const number = shelf.numberOf(document);
    keep((row) => shelf.rows[row]!.document === number);
  }
  return marks;
}

/**
 * One pass over the rows: a row that fits everything counts for all facets, one that misses a single facet counts for
 * that facet only, so that each facet shows what choosing another of its values would give.
 */
export function select(standing: Standing, filter: ClaimFilter): Selection {
  const marks = narrowed(standing, filter);
  const columns = FACETS.map((facet) => columnOf(standing, facet));
  const counts = columns.map((column) => new Uint32Array(column.names.length));
  const asked = FACETS.flatMap((facet, n) => {
    const wanted = filter[facet];
    if (!wanted || wanted.length === 0) return [];
    const chosen = new Uint8Array(columns[n]!.names.length);
    for (const value of wanted) {
      const id = columns[n]!.idOf(value);
      if (id >= 0) chosen[id] = 1;
    }
    return [{ n, column: columns[n]!, chosen }];
  });
  const rows: number[] = [];
  for (let row = 0; row < standing.count; row++) {
    if (marks && marks[row] === 0) continue;
    let missed = -1;
    let misses = 0;
    for (const { n, column, chosen } of asked) {
      if (column.hasAny(row, chosen)) continue;
      missed = n;
      if (++misses > 1) break;
    }
    if (misses > 1) continue;
    if (misses === 0) rows.push(row);
    for (let n = misses === 0 ? 0 : missed; n < (misses === 0 ? columns.length : missed + 1); n++) {
      const own = counts[n]!;
      columns[n]!.each(row, (id) => {
        own[id]!++;
      });
    }
  }
  return { rows, counts: Object.fromEntries(FACETS.map((facet, n) => [facet, counts[n]!])) as Selection["counts"] };
}

/** Independent origins behind rows, and how many documents carry them: what is unknown may add one a document. */
export function originsBehind(standing: Standing, rows: Iterable<number>): { origins: OriginRange; documents: number } {
  const known = new Set<number>();
  const unclear = new Set<number>();
  const documents = new Set<number>();
  for (const row of rows) {
    const { document } = standing.shelf.rows[row]!;
    documents.add(document);
    const origin = standing.originOf[row]!;
    if (origin >= 0) known.add(origin);
    else unclear.add(document);
  }
  return { origins: { low: known.size, high: known.size + unclear.size }, documents: documents.size };
}

function inOrder(own: readonly number[], into: Uint32Array, at: number): number {
  for (const row of own) into[at++] = row;
  return at;
}

/** Rows that come oldest first, written newest day first; within a day by rank. */
function newestFirst(standing: Standing, own: readonly number[], into: Uint32Array, at: number): number {
  for (let end = own.length; end > 0; ) {
    const day = standing.dayNumber(own[end - 1]!);
    let start = end - 1;
    while (start > 0 && standing.dayNumber(own[start - 1]!) === day) start--;
    for (let rank = 0; rank <= 2; rank++) {
      for (let n = start; n < end; n++) if (standing.rank(own[n]!) === rank) into[at++] = own[n]!;
    }
    end = start;
  }
  return at;
}

/** Events, or days, that get a heading of their own. */
export const mostHeadings = 1_000;

/**
 * Rows under the heading of their event or day, the group with the newest claim first. An event told only once is no
 * group of its own: those stand together at the end. Within an event the newest come first, on a day the origin's claims
 * before their echoes.
 */
export function grouped(
  standing: Standing,
  rows: readonly number[],
  by: "event" | "day",
): { rows: Uint32Array; groups: LedgerGroup[] } {
  const { shelf } = standing;
  const buckets = new Map<number, number[]>();
  for (const row of rows) {
    const key = by === "day" ? standing.dayNumber(row) : standing.isToldAgain(row) ? standing.eventOf[row]! : -1;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(row);
    else buckets.set(key, [row]);
  }
  // Rows come oldest first: a later row is at least as new.
  const ordered = [...buckets]
    .map(([key, own]) => ({ key, own, newest: own.at(-1)!, oldest: own[0]! }))
    .sort(
      (a, b) =>
        Number(by === "event" && a.key === -1) - Number(by === "event" && b.key === -1) ||
        standing.dayNumber(b.newest) - standing.dayNumber(a.newest) ||
        standing.dayNumber(b.oldest) - standing.dayNumber(a.oldest) ||
        a.oldest - b.oldest,
    );
  const sorted = new Uint32Array(rows.length);
  const isAlone = by === "event" && ordered.at(-1)?.key === -1;
  let at = 0;
  const write = (own: readonly number[]) => {
    at = by === "event" ? newestFirst(standing, own, sorted, at) : inOrder(own, sorted, at);
  };
  const headed = ordered.length <= mostHeadings ? ordered : ordered.slice(0, mostHeadings);
  const groups = headed.map(({ key, own, newest, oldest }): LedgerGroup => {
    const from = at;
    write(own);
    const told = by === "event" ? standing.event(key) : null;
    const event = told && standing.eventHead(told);
    const id = by === "day" ? shelf.rows[newest]!.day : (event?.id ?? "");
    return {
      id,
      label: event?.label ?? "",
      start: shelf.rows[oldest]!.day,
      end: shelf.rows[newest]!.day,
      event,
      from,
      count: own.length,
    };
  });
  const rest = ordered.slice(headed.length);
  if (rest.length === 0) return { rows: sorted, groups };
  // Nobody scrolls through thousands of headings: what comes after them keeps its order and has one heading together.
  const from = at;
  for (const { own } of rest) write(own);
  const last = isAlone && rest.length > 1 ? rest.at(-2)! : rest.at(-1)!;
  const [start, end] = [shelf.rows[last.oldest]!.day, shelf.rows[rest[0]!.newest]!.day];
  groups.push({ id: "earlier", label: "", start, end, event: null, from, count: at - from });
  return { rows: sorted, groups };
}
