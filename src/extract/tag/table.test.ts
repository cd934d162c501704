// Weight tables: what is put in is found, packing is lossless, damage is told.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TocsinError } from "../../model/index.js";
import { emptyTable, findRow, packTable, sumRows, sumsWidth, takeRow, unpackTable, type WeightTable } from "./table.js";

const rows = fc.uniqueArray(
  fc.tuple(
    fc.integer().filter((k) => k !== 0),
    fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 5, maxLength: 5 }),
  ),
  {
    selector: ([key]) => key,
    maxLength: 60,
  },
);

function tableOf(list: readonly (readonly [number, readonly number[]])[], fast = false): WeightTable {
  const table = emptyTable(list.length, 5, 0.25, fast);
  for (const [key, weights] of list) table.bytes.set(weights, takeRow(table, key));
  return table;
}
const read = (table: WeightTable, key: number): number[] | null => {
  const row = findRow(table, key);
  return row < 0 ? null : [...table.bytes.subarray(row, row + 5)];
};

describe("weight tables", () => {
  it("give back every row, before and after packing, and nothing else", () => {
    fc.assert(
      fc.property(rows, fc.integer(), (list, other) => {
        const table = tableOf(list);
        const again = unpackTable(packTable(table), "x");
        expect(again.scale).toBe(0.25);
        for (const [key, weights] of list) {
          expect(read(table, key)).toEqual(weights);
          expect(read(again, key)).toEqual(weights);
        }
        if (other !== 0 && !list.some(([key]) => key === other)) expect(read(again, other)).toBeNull();
      }),
    );
  });

  it("sum rows as plain addition does, list by list, with a kernel and without", () => {
    const lists = fc.array(fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 40, maxLength: 40 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, lists, fc.boolean(), (list, picks, fast) => {
        const table = tableOf(list, fast);
        table.keys.set(picks.flat().map((i) => list[i]?.[0] ?? 0));
        sumRows(table, picks.length, 40);
        for (const [g, group] of picks.entries()) {
          const expected = [0, 1, 2, 3, 4].map((w) => group.reduce((sum, i) => sum + (list[i]?.[1][w] ?? 0), 0));
          const at = g * sumsWidth(table);
          expect([...table.sums.subarray(at, at + 5)]).toEqual(expected);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("sum wide rows too", () => {
    const weights = Array.from({ length: 48 }, (_, w) => w * 5 - 120);
    const table = emptyTable(2, 48, 1, true);
    table.bytes.set(weights, takeRow(table, 9));
    table.keys.set([9, 9, 8]);
    sumRows(table, 1, 3);
    expect([...table.sums.subarray(0, 48)]).toEqual(weights.map((w) => w * 2));
  });

  it("pack again to the same bytes", () => {
    fc.assert(
      fc.property(rows, (list) => {
        const once = packTable(tableOf(list));
        expect(packTable(unpackTable(once, "x"))).toEqual(once);
      }),
    );
  });

  it("tell damaged files", () => {
    const good = packTable(tableOf([[7, [1, 2, 3, 4, 5]]]));
    for (const bad of [
      new Uint8Array(0),
      good.slice(0, 17),
      good.slice(0, -1),
      Uint8Array.from([...good, 0]),
      new Uint8Array(40),
    ]) {
      expect(() => unpackTable(bad, "x")).toThrow(TocsinError);
    }
  });
});
