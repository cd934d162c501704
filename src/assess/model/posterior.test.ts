// The estimate against Heuer's matrix ("Will Iraq retaliate?", Psychology of Intelligence Analysis, fig. 15) and its laws.
import fc from "fast-check";
import { expect, test } from "vitest";
import { createEstimator, estimate, type Weighable } from "../hypotheses/estimate.js";
import { closeTo } from "../testing.js";
import { coherent } from "./coherence.js";
import { effectiveNumber } from "./dependence.js";
import { diagnosticity, expectedInformation } from "./information.js";
import { RATING_PROBABILITY, shrink, unseen } from "./likelihoods.js";
import { leaderOf, RESIDUAL_FLOOR } from "./posterior.js";

const third = [1 / 3, 1 / 3, 1 / 3];
const C = RATING_PROBABILITY.C;
const I = RATING_PROBABILITY.I;
/** Rows E1 to E6 under H1 no retaliation, H2 minor terrorist actions, H3 major attack. */
const heuer = [
  [C, C, C],
  [C, C, I],
  [C, C, I],
  [I, C, C],
  [I, C, C],
  [I, C, C],
];
/** A row that depends on nothing but the act it was said in. */
const rowOf = (likelihoods: number[], id: string, act = id): Weighable => {
  return { likelihoods, act, speaker: act, indicator: id, credibility: 1 };
};
/** Heuer's rows, each told by an origin of its own unless named. */
const told = (acts: Record<number, string> = {}) => heuer.map((row, e) => rowOf(row, `E${e + 1}`, acts[e + 1]));
const radio = { 4: "radio", 5: "radio" };

test.each<[string, Weighable[], number[], number[]]>([
  ["independent rows", told(), [], [1 / 69, 64 / 69, 4 / 69]],
  ["E2 left out", told(), [2], [0.012346, 0.790123, 0.197531]],
  ["E3 left out", told(), [3], [0.012346, 0.790123, 0.197531]],
  ["E4 left out", told(), [4], [0.055556, 0.888889, 0.055556]],
  ["E5 left out", told(), [5], [0.055556, 0.888889, 0.055556]],
  ["E6 left out", told(), [6], [0.055556, 0.888889, 0.055556]],
  ["E4 and E5 of one origin", told(radio), [], [0.055556, 0.888889, 0.055556]],
  ["assumptions E3 and E6 left out", told(), [3, 6], [0.047619, 0.761905, 0.190476]],
  ["one origin and no assumptions", told(radio), [3, 6], [1 / 6, 4 / 6, 1 / 6]],
])("Heuer's matrix, %s", (_, rows, left, expected) => {
  const mask = Uint8Array.from(rows, (_row, e) => Number(left.includes(e + 1)));
  const frame = { priors: third, residual: null };
  closeTo(createEstimator(frame, rows)(mask).probabilities, expected, 6);
  // Rows that are not there at all come to the same.
  const rest = rows.filter((_row, e) => !left.includes(e + 1));
  closeTo(estimate(frame, rest).probabilities, expected, 6);
});

test("a row of Heuer's matrix that separates carries 0.249022 bits, E1 none", () => {
  expect(expectedInformation(third, heuer[0]!)).toBeCloseTo(0, 12);
  for (const row of heuer.slice(1)) expect(expectedInformation(third, row)).toBeCloseTo(0.249022, 6);
});

test("an observation that settles one of two equal hypotheses carries one bit, a certain one nothing", () => {
  expect(expectedInformation([0.5, 0.5], [1, 0])).toBe(1);
  expect(expectedInformation([1, 0], [1, 0])).toBe(0);
});

test("the pair a row separates best", () => {
  expect(diagnosticity([0.95, 0.5, 0.05])).toEqual({ high: 0, low: 2, logRatio: Math.log(19) });
  expect(diagnosticity([0.8, 0.8]).logRatio).toBe(0);
});

test.each([
  [3, 1, 1],
  [3, 0.5, 1.5],
  [5, 0.2, 2.7778],
  [10, 0.3, 2.7027],
])("%i items with correlation %f count as %f", (n, rho, expected) => {
  expect(effectiveNumber(n, rho)).toBeCloseTo(expected, 4);
});

test("probabilities that sum to 1.3 are brought to one by least squares", () => {
  closeTo(coherent([0.5, 0.4, 0.3, 0.1]), [0.425, 0.325, 0.225, 0.025], 9);
});

test("a projection that would turn negative stops at zero", () => {
  // (0.9, 0.9, 0.1): the excess 0.9 / 3 is more than 0.1, so the third falls to 0 and the others share 0.8 / 2.
  closeTo(coherent([0.9, 0.9, 0.1]), [0.5, 0.5, 0], 9);
});

test("the house likelihoods", () => {
  expect(RATING_PROBABILITY).toEqual({ CC: 0.95, C: 0.8, N: 0.5, I: 0.2, II: 0.05 });
});

test("no credibility makes a row flat, full credibility leaves it alone", () => {
  expect(shrink([0.9, 0.5, 0.1], 0)).toEqual([0.5, 0.5, 0.5]);
  expect(shrink([0.9, 0.5, 0.1], 1)).toEqual([0.9, 0.5, 0.1]);
  const flat = [rowOf(shrink([0.95, 0.05, 0.05], 0), "e")];
  closeTo(estimate({ priors: third, residual: null }, flat).probabilities, third, 12);
});

test("silence: 1 minus P times d", () => {
  closeTo(unseen([0.95, 0.05], 0.6), [0.43, 0.97], 12);
});

test("the residual keeps its floor and the rest keeps its proportions", () => {
  const strong = Array.from({ length: 6 }, (_, n) => rowOf([0.95, 0.8, 0.05], `e${n}`));
  const of = (residual: number | null) => estimate({ priors: [0.45, 0.45, 0.1], residual }, strong).probabilities;
  const [a, b, other] = of(2);
  const free = of(null);
  expect(other).toBe(RESIDUAL_FLOOR);
  expect(a! + b! + other!).toBeCloseTo(1, 12);
  expect(a! / b!).toBeCloseTo(free[0]! / free[1]!, 9);
});

test("the first of equals leads", () => {
  expect(leaderOf([0.4, 0.4, 0.2])).toBe(0);
});

const likelihood = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const row = fc.record({
  likelihoods: fc.array(likelihood, { minLength: 4, maxLength: 4 }),
  act: fc.constantFrom("a", "b", "c", "d", "e"),
  indicator: fc.constantFrom("x", "y", "z"),
  credibility: fc.constantFrom(0.3, 0.7),
});
const evidence = fc.uniqueArray(row, { maxLength: 15, selector: ({ act, indicator }) => act + indicator });

test("whatever the rows, the estimate sums to one and does not depend on their order", () => {
  const frame = { priors: [0.1, 0.2, 0.3, 0.4], residual: 3 };
  fc.assert(
    fc.property(evidence, (found) => {
      const rows = found.map((one) => ({ ...one, speaker: `speaker of ${one.act}` }));
      const forward = estimate(frame, rows).probabilities;
      const backward = estimate(frame, [...rows].reverse()).probabilities;
      expect(forward.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      closeTo(forward, backward, 9);
      expect(forward[3]!).toBeGreaterThanOrEqual(RESIDUAL_FLOOR - 1e-12);
    }),
  );
});

test("leaving rows out by a mask is the same as not having them", () => {
  const frame = { priors: [0.1, 0.2, 0.3, 0.4], residual: 3 };
  fc.assert(
    fc.property(evidence, fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }), (found, out) => {
      const rows = found.map((one) => ({ ...one, speaker: `speaker of ${one.act}` }));
      const masked = createEstimator(frame, rows)(Uint8Array.from(rows, (_, i) => Number(out[i])));
      const rest = rows.filter((_, i) => !out[i]);
      closeTo(masked.probabilities, estimate(frame, rest).probabilities, 9);
      closeTo(
        Array.from(masked.weights).filter((_, i) => !out[i]),
        Array.from(estimate(frame, rest).weights),
        9,
      );
    }),
  );
});
