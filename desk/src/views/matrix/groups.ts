// The rows of the matrix as they are shown: those of one act of speech together, what was not seen apart.
import type { Matrix } from "../../model.js";

export type Row = Matrix["rows"][number];
export interface Group {
  id: string;
  kind: "act" | "unknown" | "overdue" | "assumed";
  /** Who spoke; null for what nobody said. */
  source: string | null;
  /** Day of the act of speech, where it has one. */
  day: string | null;
  rows: Row[];
}

/** Rows a matrix shows before the reader asks for all of them. */
export const mostRows = 150;

/** Those that tell most, in the order given; what the leader rests on is always among them. */
export function strongest(rows: readonly Row[], most = mostRows): Row[] {
  if (rows.length <= most) return [...rows];
  const told = (row: Row) => (row.inBreakingSet ? Number.POSITIVE_INFINITY : row.weight * row.diagnosticity);
  const kept = new Set([...rows].sort((a, b) => told(b) - told(a)).slice(0, most));
  return rows.filter((row) => kept.has(row));
}

/** Groups in the order of their first row; overdue and assumed rows stand at the end. */
export function groupRows(rows: readonly Row[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    // A row is one indicator and one act of speech: what follows the indicator is the act.
    const act = row.id.slice(row.indicator.length + 1);
    const kind = row.state !== "fired" ? row.state : row.originSource === null ? "unknown" : "act";
    const id = kind === "act" ? act : kind;
    const known = groups.get(id);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const day = kind === "act" ? (/@(\d{4}-\d{2}-\d{2})$/.exec(act)?.[1] ?? null) : null;
    groups.set(id, { id, kind, source: row.originSource, day, rows: [row] });
  }
  const last = { act: 0, unknown: 1, overdue: 2, assumed: 3 };
  return [...groups.values()].sort((a, b) => last[a.kind] - last[b.kind]);
}
