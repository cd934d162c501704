// What one speaker said in one act belongs together, whatever indicators it fires.
import { expect, test } from "vitest";
import { groupRows, type Row, strongest } from "./groups.js";

const row = (indicator: string, act: string, patch: Partial<Row> = {}): Row => ({
  id: `${indicator}/${act}`,
  indicator,
  name: indicator,
  label: indicator,
  state: "fired",
  origin: "o",
  originSource: act.split("@")[0] ?? null,
  claims: [],
  confirmed: false,
  cells: {},
  weight: 1,
  effect: 0,
  diagnosticity: 0,
  inBreakingSet: false,
  ...patch,
});

test("rows of one act stand under one bracket with its day, the rest in order", () => {
  const groups = groupRows([
    { ...row("formations", ""), id: "overdue:formations", state: "overdue", originSource: null },
    row("armour", "ministry@2024-08-25"),
    row("border", "columnist@2024-08-26"),
    row("special-forces", "ministry@2024-08-25"),
    row("border", "someone", { originSource: null }),
    row("ally-willing", "", { state: "assumed", originSource: null }),
  ]);
  expect(groups.map(({ kind, source, day, rows }) => [kind, source, day, rows.map((one) => one.indicator)])).toEqual([
    ["act", "ministry", "2024-08-25", ["armour", "special-forces"]],
    ["act", "columnist", "2024-08-26", ["border"]],
    ["unknown", null, null, ["border"]],
    ["overdue", null, null, ["formations"]],
    ["assumed", null, null, ["ally-willing"]],
  ]);
});

test("of many rows those that tell most are shown, and what the leader rests on in any case", () => {
  const rows = [
    row("weak", "a", { diagnosticity: 0.1 }),
    row("strong", "b", { diagnosticity: 2 }),
    row("heavy", "c", { diagnosticity: 2, weight: 0.01 }),
    row("breaking", "d", { diagnosticity: 0.01, inBreakingSet: true }),
  ];
  expect(strongest(rows, 2).map((one) => one.indicator)).toEqual(["strong", "breaking"]);
  expect(strongest(rows, 9)).toEqual(rows);
});
