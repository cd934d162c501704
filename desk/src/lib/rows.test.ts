// Every line is a heading or a claim, each claim on exactly one line, whatever the groups.
import fc from "fast-check";
import { expect, test } from "vitest";
import { headOf, lineCount, lineOf, placeOf } from "./rows.js";

const build = (counts: readonly number[]) => {
  let from = 0;
  return counts.map((count) => {
    const group = { from, count };
    from += count;
    return group;
  });
};

test("two groups of two and three claims", () => {
  const groups = build([2, 3]);
  expect(lineCount(groups)).toBe(7);
  // Heading, two claims, heading, three claims.
  expect(Array.from({ length: 7 }, (_, line) => placeOf(groups, line).kind)).toEqual([
    "group",
    "claim",
    "claim",
    "group",
    "claim",
    "claim",
    "claim",
  ]);
  expect(placeOf(groups, 4)).toEqual({ kind: "claim", group: 1, row: 2 });
  expect(lineOf(groups, 2)).toBe(4);
  expect(headOf(groups, 5)).toBe(3);
});

test("no groups, no lines", () => {
  expect(lineCount([])).toBe(0);
});

test("lines and rows are each other's inverse", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 40 }), (counts) => {
      const groups = build(counts);
      const rows: number[] = [];
      for (let line = 0; line < lineCount(groups); line++) {
        const place = placeOf(groups, line);
        expect(headOf(groups, line)).toBeLessThanOrEqual(line);
        if (place.kind === "group") continue;
        const group = groups[place.group] as { from: number; count: number };
        expect(place.row).toBeGreaterThanOrEqual(group.from);
        expect(place.row).toBeLessThan(group.from + group.count);
        expect(lineOf(groups, place.row)).toBe(line);
        rows.push(place.row);
      }
      expect(rows).toEqual(Array.from({ length: counts.reduce((a, b) => a + b, 0) }, (_, row) => row));
    }),
  );
});
