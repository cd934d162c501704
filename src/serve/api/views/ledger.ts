// The ledger: a window of the claims that fit, with the headings and facets of all of them.
import {
  type ClaimFilter,
  type DocumentView,
  FACETS,
  type Facet,
  type LedgerGroup,
  type LedgerView,
} from "../../../model/index.js";
import type { Revision } from "../../../store/port.js";
import { columnOf, grouped, originsBehind, type Selection, select } from "../ledger/query.js";
import type { Standing } from "../standing.js";

export interface LedgerWindow {
  readonly by: "event" | "day";
  /** First row of the window; null lets `claim` decide. */
  readonly offset: number | null;
  readonly limit: number;
  readonly claim: string | null;
}

const mostRows = 500;
const mostValues = 60;

interface Ordered extends Selection {
  readonly sorted: Uint32Array;
  readonly groups: LedgerGroup[];
  readonly behind: ReturnType<typeof originsBehind>;
}

/** Scrolling asks for the same list again and again: the last few are kept with the day they belong to. */
const lists = new WeakMap<Standing, Map<string, Ordered>>();
const keptLists = 4;

function orderedOf(standing: Standing, filter: ClaimFilter, by: "event" | "day"): Ordered {
  const key = JSON.stringify([by, filter]);
  const known = lists.get(standing) ?? new Map<string, Ordered>();
  lists.set(standing, known);
  const held = known.get(key);
  if (held) return held;
  const selection = select(standing, filter);
  const { rows: sorted, groups } = grouped(standing, selection.rows, by);
  const made: Ordered = { ...selection, sorted, groups, behind: originsBehind(standing, selection.rows) };
  known.set(key, made);
  const [oldest] = known.keys();
  if (known.size > keptLists && oldest !== undefined) known.delete(oldest);
  return made;
}

/** Names of the indicators; other facets' values are their own labels. */
function labelOf(standing: Standing, facet: Facet): (value: string) => string {
  if (facet !== "indicator") return (value) => value;
  const names = new Map(standing.shelf.case.indicators.map(({ id, name }) => [id, name]));
  return (value) => names.get(value) ?? value;
}

function facetsOf(standing: Standing, filter: ClaimFilter, counts: Selection["counts"]): LedgerView["facets"] {
  const entries = FACETS.map((facet) => {
    const column = columnOf(standing, facet);
    const chosen = new Set(filter[facet]);
    const label = labelOf(standing, facet);
    const values = column.names
      .map((value, id) => ({ value, label: label(value), count: counts[facet][id]! }))
      .filter(({ value, count }) => count > 0 || chosen.has(value))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    for (const value of chosen) if (column.idOf(value) < 0) values.push({ value, label: label(value), count: 0 });
    return [facet, values.filter(({ value }, n) => n < mostValues || chosen.has(value))];
  });
  return Object.fromEntries(entries) as LedgerView["facets"];
}

export function ledgerView(
  standing: Standing,
  filter: ClaimFilter,
  { by, offset, limit, claim }: LedgerWindow,
): LedgerView {
  const { sorted, groups, counts, behind } = orderedOf(standing, filter, by);
  const row = claim === null ? -1 : standing.rowOf(claim);
  const found = row < 0 ? -1 : sorted.indexOf(row);
  const size = Math.min(limit, mostRows);
  // A claim asked for stands in the middle of its window.
  const from = offset ?? (found < 0 ? 0 : Math.max(0, found - (size >> 1)));
  return {
    asOf: standing.asOf,
    known: standing.count,
    total: sorted.length,
    ...behind,
    offset: from,
    claims: [...sorted.subarray(from, from + size)].map(standing.ledgerClaim),
    groups: offset === null || offset === 0 ? groups : null,
    facets: offset === null || offset === 0 ? facetsOf(standing, filter, counts) : null,
    found: found < 0 ? null : found,
  };
}

/** The document with its claims as they stand on the day, null when it was not known then. */
export function documentView(standing: Standing, id: string, revisions: readonly Revision[]): DocumentView | null {
  const entry = standing.entryOf(id);
  if (!entry) return null;
  const [from, to] = standing.shelf.rowsOf(standing.shelf.numberOf(id));
  return {
    document: entry.document,
    headlines: entry.headlines,
    claims: Array.from({ length: to - from }, (_, n) => standing.ledgerClaim(from + n)),
    capture: entry.capture,
    revisions: revisions.map(({ document, fetchedAt, supersededBy }) => {
      return { document, fetchedAt, current: supersededBy === null };
    }),
  };
}
