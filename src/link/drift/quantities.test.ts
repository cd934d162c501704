import { expect, test } from "vitest";
import type { Quantity } from "../../model/index.js";
import { contradict, pairQuantities, quantityChange } from "./quantities.js";

const q = (low: number | null, high: number | null, approx = false, unit = "soldiers"): Quantity => ({
  low,
  high,
  approx,
  unit,
  text: `${low}-${high}`,
  span: [0, 1],
});

test.each([
  ["up to 9,000 told as 9,000", q(null, 9000), q(9000, 9000), "hardened"],
  ["9,000 told as up to 9,000", q(9000, 9000), q(null, 9000), "softened"],
  ["about 9,000 told as 9,000", q(9000, 9000, true), q(9000, 9000), "hardened"],
  ["up to 9,000 told as about 9,000", q(null, 9000), q(9000, 9000, true), "hardened"],
  ["more than 1,000 told as 1,000", q(1000, null), q(1000, 1000), "hardened"],
  ["up to 9,000 told as more than 9,000", q(null, 9000), q(9000, null), "changed"],
  ["9,000 told as 90,000", q(9000, 9000), q(90000, 90000), "changed"],
  ["up to 9,000 told as up to 9,000", q(null, 9000), q(null, 9000), "kept"],
  ["10 to 15 told as 15", q(10, 15), q(15, 15), "hardened"],
] as const)("%s is %s", (_, before, after, change) => {
  expect(quantityChange(before, after)).toBe(change);
});

test("figures are paired by value first, and shares are never paired with counts", () => {
  const [soldiers, trains, share] = [q(9000, 9000), q(26, 26, false, "trains"), q(90, 90, false, "%")];
  const told = [q(26, 26, false, "trains"), q(8000, 8000)];
  expect(pairQuantities([soldiers, trains, share], told)).toEqual({
    pairs: [
      [trains, told[0]],
      [soldiers, told[1]],
    ],
    dropped: [share],
    added: [],
  });
});

test.each([
  ["9,000 and 1,000", q(9000, 9000), q(1000, 1000), true],
  ["more than 1,000 and just under 9,000", q(1000, null), q(null, 9000), false],
  ["up to 1,000 and 9,000", q(null, 1000), q(9000, 9000), true],
  ["about 9,000 and 9,500", q(9000, 9000, true), q(9500, 9500), false],
  ["10 to 15 and 12", q(10, 15), q(12, 12), false],
  ["90 per cent and 9,000", q(90, 90, false, "%"), q(9000, 9000), false],
] as const)("%s contradict each other: %s", (_, a, b, expected) => {
  expect(contradict(a, b)).toBe(expected);
  expect(contradict(b, a)).toBe(expected);
});
