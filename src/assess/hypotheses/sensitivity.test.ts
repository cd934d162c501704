// What if: dropping and turning round evidence, and what has to fall for the leader to fall.
import { expect, test } from "vitest";
import { RATING_PROBABILITY } from "../model/likelihoods.js";
import { seeded } from "../model/random.js";
import { closeTo } from "../testing.js";
import { breakingSet } from "./breaking-set.js";
import { estimate, type Frame, frameOf } from "./estimate.js";
import type { Evidence } from "./evidence.js";
import { sensitivity } from "./sensitivity.js";
import { stability } from "./stability.js";

const { C, I } = RATING_PROBABILITY;

/** Row `id` said in act `act`, each act by its own speaker. */
function rowOf(id: string, row: number[], act = id): Evidence {
  return {
    id,
    label: id,
    name: id,
    by: act,
    state: "fired",
    origin: act,
    originSource: act,
    through: null,
    claims: [],
    row,
    credibility: 1,
    likelihoods: row,
    act,
    speaker: act,
    indicator: id,
    unit: act,
  };
}

const third: Frame = { priors: [1 / 3, 1 / 3, 1 / 3], residual: null };
/** Heuer's matrix; E4 and E5 told by one origin. */
const heuer = [
  rowOf("E1", [C, C, C]),
  rowOf("E2", [C, C, I]),
  rowOf("E3", [C, C, I]),
  rowOf("E4", [I, C, C], "radio"),
  rowOf("E5", [I, C, C], "radio"),
  rowOf("E6", [I, C, C]),
];
const whole = estimate(third, heuer);

test("E4 and E5 of one origin halve each other", () => {
  closeTo(whole.probabilities, [0.055556, 0.888889, 0.055556], 6);
  expect(whole.weights).toEqual([1, 1, 1, 0.5, 0.5, 1]);
});

test("dropping one of two rows of an origin changes nothing, dropping the origin does", () => {
  const rows = sensitivity(third, heuer, whole, "row");
  closeTo(rows.find(({ id }) => id === "E4")!.dropped, whole.probabilities, 9);
  const acts = sensitivity(third, heuer, whole, "act");
  // Without the origin: H1 C C I(E6), H2 all C, H3 I I C: 1/4 : 1 : 1/16.
  closeTo(acts.find(({ id }) => id === "radio")!.dropped, [4 / 21, 16 / 21, 1 / 21], 9);
});

test("turning a row round: C becomes I and I becomes C", () => {
  const found = sensitivity(third, heuer, whole, "row").find(({ id }) => id === "E6")!;
  // E6 turned: H1 gains, H2 and H3 lose a factor 4 each.
  const raw = [0.055556 * 4, 0.888889 / 4, 0.055556 / 4];
  const sum = raw.reduce((a, b) => a + b, 0);
  closeTo(
    found.flipped,
    raw.map((p) => p / sum),
    5,
  );
  expect(found.dropLeader).toBe(1);
});

test("bars come largest first, and a row without diagnosticity has none", () => {
  const bars = sensitivity(third, heuer, whole, "indicator");
  const swings = bars.map(({ swing }) => swing);
  expect(swings).toEqual([...swings].sort((a, b) => b - a));
  expect(bars.at(-1)).toMatchObject({ id: "E1" });
  expect(bars.at(-1)!.swing).toBeCloseTo(0, 12);
  expect(sensitivity(third, heuer, whole, "speaker")).toHaveLength(5);
});

test("the breaking set is as small as can be", () => {
  const two: Frame = { priors: [0.5, 0.5], residual: null };
  // Log odds for A: +3 (x), +1 (y), −2 (z): without x, B leads.
  const odds = (id: string, log: number) => rowOf(id, [0.5, 0.5 * Math.exp(-log)]);
  const rows = [odds("y", 1), odds("x", 3), odds("z", -2)];
  expect(breakingSet(two, rows, estimate(two, rows))).toEqual(["x"]);
  // 1 + 1.1 + 1.2 + 1.3 against −2 leaves 2.6: the two strongest are worth 2.5, so a third must go.
  const even = [odds("a", 1), odds("b", 1.1), odds("c", 1.2), odds("d", 1.3), odds("z", -2)];
  expect(breakingSet(two, even, estimate(two, even))).toHaveLength(3);
  expect(breakingSet(two, [odds("a", 1)], estimate(two, [odds("a", 1)]))).toEqual([]);
});

test("a breaking set of more than three is found greedily", () => {
  const two: Frame = { priors: [0.4, 0.6], residual: null };
  const rows = Array.from({ length: 8 }, (_, n) => rowOf(`r${n}`, [0.8, 0.6]));
  const found = breakingSet(two, rows, estimate(two, rows));
  // Each is worth ln(4/3) = .288 against a prior of ln(3/2) = .405: one row is not enough to lead, two are.
  expect(found).toHaveLength(7);
});

test("where many things carry the leader the strongest go first", () => {
  const two: Frame = { priors: [0.5, 0.5], residual: null };
  const rows = Array.from({ length: 170 }, (_, n) => rowOf(`r${n}`, n < 90 ? [0.6, 0.5] : [0.5, 0.6]));
  // Ninety for, eighty against, all alike: eleven must go.
  expect(breakingSet(two, rows, estimate(two, rows))).toHaveLength(11);
});

test("the leader of a clear case is stable, of a tie it is not, and a seed repeats itself", () => {
  expect(stability(third, heuer, whole, seeded(1))).toBeGreaterThan(0.97);
  const two: Frame = { priors: [0.5, 0.5], residual: null };
  const rows = [rowOf("a", [0.8, 0.2]), rowOf("b", [0.2, 0.8])];
  const tied = stability(two, rows, estimate(two, rows), seeded(7));
  expect(tied).toBeGreaterThan(0.35);
  expect(tied).toBeLessThan(0.65);
  expect(stability(two, rows, estimate(two, rows), seeded(7))).toBe(tied);
  expect(stability(two, [], estimate(two, []), seeded(1))).toBe(1);
});

test("silence that is certain under a hypothesis is not varied", () => {
  const two: Frame = { priors: [0.5, 0.5], residual: null };
  const rows = [rowOf("a", [1, 0.5])];
  expect(stability(two, rows, estimate(two, rows), seeded(1))).toBeGreaterThan(0.9);
});

test("the residual of a case is found", () => {
  const hypothesis = { id: "a", name: "a", description: "", prior: 1, residual: false, affirms: false };
  expect(frameOf([hypothesis])).toEqual({ priors: [1], residual: null });
  expect(frameOf([hypothesis, { ...hypothesis, residual: true }]).residual).toBe(1);
});
