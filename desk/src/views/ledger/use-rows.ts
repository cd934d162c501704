// The filtered list as far as it is looked at: windows of rows around what is on screen, fetched before they are reached.
import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useRef, useState } from "react";
import { queries, useLedgerHead, windowRows } from "../../api.js";
import { lineCount, placeOf } from "../../lib/rows.js";
import type { LedgerClaim, LedgerGroup, LedgerView } from "../../model.js";

export interface Rows {
  /** The first window, with totals, groups and facets of the whole list; undefined until it is there. */
  head: LedgerView | undefined;
  error: unknown;
  retry: () => void;
  groups: readonly LedgerGroup[];
  /** Lines with the headings. */
  lines: number;
  /** Undefined while its window is on its way. */
  rowAt: (row: number) => LedgerClaim | undefined;
  /** Row of the selected claim; null when none is selected or the filter hides it. */
  selectedRow: number | null;
  /** Says which lines are on screen. */
  look: (first: number, last: number) => void;
  /** The claim on a row, fetched if need be. */
  fetchRow: (row: number) => Promise<LedgerClaim | undefined>;
}

const noGroups: LedgerGroup[] = [];
const page = (row: number) => Math.floor(Math.max(0, row) / windowRows);

/** @param claim id of the selected claim */
export function useRows(asOf: string, filter: string, by: "event" | "day", claim: string | undefined): Rows {
  const client = useQueryClient();
  const { data: head, error, refetch, isPlaceholderData } = useLedgerHead(asOf, filter, by);
  // While the answer of the day before still stands, so do the rows below it.
  const asked = useRef({ asOf, filter, by });
  if (!isPlaceholderData) asked.current = { asOf, filter, by };
  const stands = asked.current;
  const groups = head?.groups ?? noGroups;
  const total = head?.total ?? 0;
  const [seen, setSeen] = useState<[first: number, last: number]>([0, 0]);
  // One window before and one after what is on screen.
  const last = Math.min(page(total - 1), seen[1] + 1);
  const first = Math.min(Math.max(0, seen[0] - 1), last);
  const pages = useMemo(() => Array.from({ length: last - first + 1 }, (_, at) => first + at), [first, last]);
  const windows = useQueries({
    queries: pages.map((one) => ({
      ...queries.ledger(stands.asOf, stands.filter, stands.by, one),
      enabled: head !== undefined,
    })),
    combine: useCallback(
      (results: { data: LedgerView | undefined }[]) => new Map(pages.map((one, at) => [one, results[at]?.data])),
      [pages],
    ),
  });
  const rowAt = useCallback(
    (row: number) => (page(row) === 0 ? head : windows.get(page(row)))?.claims[row - page(row) * windowRows],
    [windows, head],
  );
  const near = useMemo(() => {
    if (!claim) return null;
    for (const [at, data] of [[0, head] as const, ...windows]) {
      const found = data?.claims.findIndex((item) => item.claim.id === claim) ?? -1;
      if (found >= 0) return at * windowRows + found;
    }
    return null;
  }, [claim, windows, head]);
  const far = useQuery({
    ...queries.row(asOf, filter, by, claim ?? ""),
    enabled: claim !== undefined && near === null && head !== undefined,
  });
  return {
    head,
    error,
    retry: () => void refetch(),
    groups,
    lines: lineCount(groups),
    rowAt,
    selectedRow: near ?? (claim ? (far.data?.found ?? null) : null),
    look: useCallback(
      (from, to) => {
        const rowOf = (line: number) => {
          const place = placeOf(groups, line);
          return place.kind === "claim" ? place.row : (groups[place.group]?.from ?? 0);
        };
        const next: [number, number] = [page(rowOf(from)), page(rowOf(to))];
        setSeen((old) => (old[0] === next[0] && old[1] === next[1] ? old : next));
      },
      [groups],
    ),
    fetchRow: async (row) => {
      const known = rowAt(row);
      if (known) return known;
      const data = await client.fetchQuery(queries.ledger(asOf, filter, by, page(row)));
      return data.claims[row - page(row) * windowRows];
    },
  };
}
