// Moving in the matrix and setting its cells from the keyboard, as the ARIA grid pattern has it.
import type { Rating } from "../../model.js";

/** In the order of the number keys. */
export const ratings: readonly Rating[] = ["CC", "C", "N", "I", "II"];

export interface Place {
  row: number;
  column: number;
}
export type GridAct =
  | { kind: "move"; to: Place }
  | { kind: "set"; rating: Rating | null }
  | { kind: "open" }
  | { kind: "drop" };

/** What a key does at a place; null when it is not the grid's. */
export function gridAct(
  event: { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean },
  at: Place,
  rows: number,
  columns: number,
): GridAct | null {
  if (event.altKey) return null;
  const far = event.ctrlKey || event.metaKey;
  const move = (row: number, column: number): GridAct => ({
    kind: "move",
    to: {
      row: Math.min(rows - 1, Math.max(0, row)),
      column: Math.min(columns - 1, Math.max(0, column)),
    },
  });
  switch (event.key) {
    case "ArrowUp":
      return move(at.row - 1, at.column);
    case "ArrowDown":
      return move(at.row + 1, at.column);
    case "ArrowLeft":
      return move(at.row, at.column - 1);
    case "ArrowRight":
      return move(at.row, at.column + 1);
    case "PageUp":
      return move(at.row - 8, at.column);
    case "PageDown":
      return move(at.row + 8, at.column);
    case "Home":
      return move(far ? 0 : at.row, 0);
    case "End":
      return move(far ? rows - 1 : at.row, columns - 1);
  }
  if (far) return null;
  if (event.key === "Enter") return { kind: "open" };
  if (event.key.toLowerCase() === "x") return { kind: "drop" };
  if (event.key === "0" || event.key === "Delete" || event.key === "Backspace") return { kind: "set", rating: null };
  const rating = ratings[Number(event.key) - 1];
  return rating && event.key.length === 1 ? { kind: "set", rating } : null;
}
