import { expect, test } from "vitest";
import { type GridAct, gridAct } from "./grid-keys.js";

const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false, altKey: false });
const at = { row: 2, column: 1 };

test.each<[string, boolean, GridAct | null]>([
  ["ArrowUp", false, { kind: "move", to: { row: 1, column: 1 } }],
  ["ArrowRight", false, { kind: "move", to: { row: 2, column: 2 } }],
  ["Home", false, { kind: "move", to: { row: 2, column: 0 } }],
  ["Home", true, { kind: "move", to: { row: 0, column: 0 } }],
  ["End", true, { kind: "move", to: { row: 9, column: 4 } }],
  // Past the edge it stays at the edge.
  ["PageUp", false, { kind: "move", to: { row: 0, column: 1 } }],
  ["1", false, { kind: "set", rating: "CC" }],
  ["5", false, { kind: "set", rating: "II" }],
  ["0", false, { kind: "set", rating: null }],
  ["x", false, { kind: "drop" }],
  ["Enter", false, { kind: "open" }],
  // The browser's and the desk's own keys stay theirs.
  ["1", true, null],
  ["6", false, null],
  ["Tab", false, null],
  ["?", false, null],
])("%s with Ctrl %s", (name, ctrl, expected) => {
  expect(gridAct(key(name, ctrl), at, 10, 5)).toEqual(expected);
});
