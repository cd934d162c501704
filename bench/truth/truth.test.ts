// The methods on the motivating table of Dong, Berti-Équille and Srivastava, and Sums at its published values.
import { expect, test } from "vitest";
import { accu } from "./accu.js";
import { COPIERS, DONG, rightIn } from "./dong.js";
import { sums } from "./sums.js";
import { supporters, type Table, voteByOrigin } from "./table.js";

const settled = (clusters: string[][]) =>
  Object.fromEntries(voteByOrigin(DONG, clusters).map(({ item, settled: value }) => [item, value]));

test("by the count of sources two of five are right: the copiers win", () => {
  expect(rightIn(settled([]))).toBe(2);
});

test("with one vote for each origin four are right, one is contested three to three, and none is wrong", () => {
  const clusters = [["S1"], ["S2"], COPIERS];
  const found = settled(clusters);
  expect(rightIn(found)).toBe(4);
  expect(found.Carey).toBeNull();
  expect(voteByOrigin(DONG, clusters)[3]!.values).toEqual([
    { value: "AT&T", origins: 1 },
    { value: "BEA", origins: 1 },
    { value: "UCI", origins: 1 },
  ]);
});

const settings = { falseValues: 10, copyRate: 0.8, dependence: 0.2, accuracy: 0.8 };

test("copy detection finds the copiers at one setting, to the published digits", () => {
  const found = accu(DONG, settings);
  expect(rightIn(found.values)).toBe(5);
  const accuracies = [0.99, 0.603, 0.402, 0.402, 0.202];
  Object.values(found.accuracy).forEach((value, n) => {
    expect(value).toBeCloseTo(accuracies[n]!, 3);
  });
  expect(found.dependence("S3", "S4")).toBeCloseTo(1, 3);
  expect(found.dependence("S3", "S5")).toBeCloseTo(0.996, 3);
  expect(found.dependence("S4", "S5")).toBeCloseTo(0.996, 3);
  expect(found.dependence("S1", "S2")).toBeCloseTo(0.023, 3);
});

test("at another setting the copiers are declared right: overlap alone is bistable", () => {
  expect(rightIn(accu(DONG, { ...settings, falseValues: 100 }).values)).toBe(2);
});

test("with what provenance says beforehand it is right at every setting, unless copying is thought half-hearted", () => {
  const dependence = (a: string, b: string) => (COPIERS.includes(a) && COPIERS.includes(b) ? 0.95 : 0.02);
  const wins = (rates: number[]) =>
    rates.flatMap((copyRate) =>
      [5, 10, 20, 50, 100].flatMap((falseValues) =>
        [0.6, 0.7, 0.8, 0.9].map((accuracy) =>
          rightIn(accu(DONG, { falseValues, copyRate, dependence, accuracy }).values),
        ),
      ),
    );
  expect(wins([0.8, 0.95]).filter((count) => count === 5)).toHaveLength(40);
  expect(wins([0.5]).filter((count) => count === 5)).toHaveLength(0);
});

test("what a source does not say is no vote", () => {
  expect(supporters({ a: { x: "1" }, b: {} }, "x")).toEqual(new Map([["1", ["a"]]]));
  const partly: Table = { a: { x: "1", y: "1" }, b: { x: "1" } };
  expect(accu(partly, settings).values).toEqual({ x: "1", y: "1" });
});

test("Sums: trust and belief at their published values", () => {
  const found = sums({ s1: { x: "one", y: "nine", z: "seven" }, s2: { x: "one", y: "eight" }, s3: { z: "seven" } });
  expect(found.trust.s1).toBeCloseTo(1, 8);
  expect(found.trust.s2).toBeCloseTo(0.53208889, 7);
  expect(found.trust.s3).toBeCloseTo(0.34729636, 7);
  expect(found.belief.x!.one).toBeCloseTo(1, 8);
  expect(found.belief.y!.nine).toBeCloseTo(0.65270364, 7);
  expect(found.belief.y!.eight).toBeCloseTo(0.34729636, 7);
  expect(found.belief.z!.seven).toBeCloseTo(0.87938524, 7);
});
