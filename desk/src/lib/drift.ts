// What became of each field from one retelling to the next, as a table: one row a field, one column a retelling.
import type { FieldDrift } from "../model.js";

export interface DriftRow {
  field: FieldDrift["field"];
  /** What the origin said in this field, each thing once; empty when it said nothing. */
  before: string[];
  /** By column: what that retelling did with it; empty when nothing is known of it. */
  cells: FieldDrift[][];
}

/** Fields in the order a reader asks for them: who, what, how sure, when and where. */
const order: readonly FieldDrift["field"][] = [
  "speaker",
  "act",
  "content",
  "forces",
  "quantity",
  "hedge",
  "condition",
  "deadline",
  "place",
  "time",
];

/** @param columns the fields of each retelling; null for one whose drift is not known */
export function driftRows(columns: readonly (readonly FieldDrift[] | null)[]): DriftRow[] {
  return order.flatMap((field) => {
    const cells = columns.map((fields) => (fields ?? []).filter((one) => one.field === field));
    if (cells.every((cell) => cell.length === 0)) return [];
    const before = [...new Set(cells.flat().flatMap((one) => one.before ?? []))];
    return [{ field, before, cells }];
  });
}
