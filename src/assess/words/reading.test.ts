// Words as sources use them.
import { expect, test } from "vitest";
import { DECLARED, EMPIRICAL, readWord } from "./reading.js";

test("a source without a yardstick is read as readers read it", () => {
  expect(readWord("Unlikely")).toEqual({ low: 0.05, high: 0.4, mean: 0.187 });
  expect(readWord("realistic possibility")!.mean).toBe(0.57);
  expect(readWord("might")).toEqual({ low: 0.4, high: 0.4, mean: 0.4 });
  expect(readWord("perchance")).toBeNull();
});

test("a declared yardstick wins, and its gaps fall back", () => {
  expect(readWord("unlikely", "nato")).toEqual({ low: 0.1, high: 0.4, mean: null });
  expect(readWord("likely", "ipcc")).toEqual({ low: 0.66, high: 1, mean: null });
  expect(readWord("might", "efsa")!.mean).toBe(0.4);
});

test("NATO and EFSA cut the scale without gaps", () => {
  for (const yardstick of ["nato", "efsa"] as const) {
    const bands = Object.values(DECLARED[yardstick]).sort(([a], [b]) => a - b);
    expect(bands[0]![0]).toBe(0);
    expect(bands.at(-1)![1]).toBe(100);
    for (let i = 1; i < bands.length; i++) expect(bands[i]![0]).toBe(bands[i - 1]![1]);
  }
});

test.each([
  ["Will happen", 98, null, null],
  ["Almost certain", 94.2, 88, 99],
  ["Highly likely", 86.2, 75, 95],
  ["Very good chance", 79.6, null, null],
  ["Likely", 72.9, 60, 90],
  ["Probable", 71.7, 51, 90],
  ["Better than even", 58.1, null, null],
  ["Realistic possibility", 57, 20, 85],
  ["About even", 50, null, null],
  ["May", 41.9, null, null],
  ["Might", 40, null, null],
  ["Could", 39.7, 10, 70],
  ["Unlikely", 18.7, 5, 40],
  ["Improbable", 13.1, null, null],
  ["Chances are slight", 12.4, null, null],
  ["Little chance", 11.5, null, null],
  ["Remote chance", 8, 1, 20],
  ["Highly unlikely", 7.7, null, null],
  ["Almost no chance", 3.6, null, null],
])("readers take %s to mean %f%% on average", (word, mean, low, high) => {
  expect(EMPIRICAL[word.toLowerCase()]).toEqual([mean, low, high]);
  expect(readWord(word)!.mean).toBeCloseTo(mean / 100, 12);
});

test("the declared tables as published", () => {
  expect(DECLARED.nato).toEqual({
    "highly likely": [90, 100],
    likely: [60, 90],
    "even chance": [40, 60],
    unlikely: [10, 40],
    "highly unlikely": [0, 10],
  });
  expect(Object.entries(DECLARED.ipcc).map(([word, range]) => [word, ...range])).toEqual([
    ["virtually certain", 99, 100],
    ["extremely likely", 95, 100],
    ["very likely", 90, 100],
    ["likely", 66, 100],
    ["about as likely as not", 33, 66],
    ["unlikely", 0, 33],
    ["very unlikely", 0, 10],
    ["extremely unlikely", 0, 5],
    ["exceptionally unlikely", 0, 1],
  ]);
  expect(Object.entries(DECLARED.efsa).map(([word, range]) => [word, ...range])).toEqual([
    ["almost certain", 99, 100],
    ["extremely likely", 95, 99],
    ["very likely", 90, 95],
    ["likely", 66, 90],
    ["about as likely as not", 33, 66],
    ["unlikely", 10, 33],
    ["very unlikely", 5, 10],
    ["extremely unlikely", 1, 5],
    ["almost impossible", 0, 1],
  ]);
});

// Kent's own: 93 give or take 6, 75 give or take 12, 50 and 10, 30 and 10, 7 and 5.
test.each([
  ["certain", 100, 0],
  ["almost certain", 93, 6],
  ["probable", 75, 12],
  ["chances about even", 50, 10],
  ["probably not", 30, 10],
  ["almost certainly not", 7, 5],
  ["impossible", 0, 0],
])("Kent's %s is %i give or take %i", (word, centre, spread) => {
  expect(readWord(word, "kent")).toEqual({ low: (centre - spread) / 100, high: (centre + spread) / 100, mean: null });
});
