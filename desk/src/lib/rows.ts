// The ledger as one flat list: every group's heading before its claims, found by arithmetic, so that a list of any length
// costs nothing to lay out.
import type { LedgerGroup } from "../model.js";

type Bounds = Pick<LedgerGroup, "from" | "count">;
export type Place =
  | { kind: "group"; group: number }
  /** `row` counts claims only, as the server does. */
  | { kind: "claim"; group: number; row: number };

/** How many lines the list has. */
export const lineCount = (groups: readonly Bounds[]): number =>
  groups.length + (groups.at(-1) ? (groups.at(-1) as Bounds).from + (groups.at(-1) as Bounds).count : 0);

/** Index of the last group for which `before` holds; 0 when it holds for none. Groups lie in order. */
function lastGroup(groups: readonly Bounds[], before: (group: Bounds, index: number) => boolean): number {
  let low = 0;
  let high = groups.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (before(groups[middle] as Bounds, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands on a line. */
export function placeOf(groups: readonly Bounds[], line: number): Place {
  const group = lastGroup(groups, (one, index) => one.from + index <= line);
  const from = (groups[group]?.from ?? 0) + group;
  return line === from ? { kind: "group", group } : { kind: "claim", group, row: line - group - 1 };
}

/** On which line a claim stands. */
export const lineOf = (groups: readonly Bounds[], row: number): number =>
  row + lastGroup(groups, (one) => one.from <= row) + 1;

/** The line of the heading that a line stands under. */
export function headOf(groups: readonly Bounds[], line: number): number {
  const { group } = placeOf(groups, line);
  return (groups[group]?.from ?? 0) + group;
}
