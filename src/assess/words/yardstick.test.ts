// Both yardsticks against their published tables.
import { expect, test } from "vitest";
import { officialWord, wordFor, YARDSTICKS } from "./yardstick.js";

test.each([
  [0.01, "almost no chance"],
  [0.049, "almost no chance"],
  [0.05, "very unlikely"],
  [0.2, "unlikely"],
  [0.45, "roughly even chance"],
  [0.55, "likely"],
  [0.79, "likely"],
  [0.8, "very likely"],
  [0.95, "almost certain"],
  [0.99, "almost certain"],
  [0.005, null],
  [0.995, null],
])("ICD 203: %f is %s", (p, word) => {
  expect(officialWord(p, "icd203")).toBe(word);
});

test.each([
  [0.02, "remote chance"],
  [0.075, null],
  [0.15, "highly unlikely"],
  [0.225, null],
  [0.3, "unlikely"],
  [0.375, null],
  [0.45, "realistic possibility"],
  [0.5, null],
  [0.52, null],
  [0.65, "likely"],
  [0.775, null],
  [0.85, "highly likely"],
  [0.925, null],
  [0.98, "almost certain"],
  [0, null],
  [1, null],
])("PHIA: %f is %s", (p, word) => {
  expect(officialWord(p, "phia")).toBe(word);
});

test.each([
  [0.075, "phia", "between remote chance and highly unlikely"],
  [0.5, "phia", "between realistic possibility and likely"],
  [0, "phia", "remote chance"],
  [1, "phia", "almost certain"],
  [0.001, "icd203", "almost no chance"],
  [0.999, "icd203", "almost certain"],
  [0.3, "icd203", "unlikely"],
  [0.047, "icd203", "very unlikely"],
] as const)("for print %f on %s is %s", (p, yardstick, word) => {
  expect(wordFor(p, yardstick)).toBe(word);
});

test("both rows of ICD 203 and the bands of PHIA as published, in percent", () => {
  const rows = (yardstick: "icd203" | "phia") =>
    YARDSTICKS[yardstick].map(({ low, high, word, also }) => [low * 100, high * 100, word, also ?? null]);
  expect(
    rows("icd203").map(([low, high, ...words]) => [Math.round(Number(low)), Math.round(Number(high)), ...words]),
  ).toEqual([
    [1, 5, "almost no chance", "remote"],
    [5, 20, "very unlikely", "highly improbable"],
    [20, 45, "unlikely", "improbable"],
    [45, 55, "roughly even chance", "roughly even odds"],
    [55, 80, "likely", "probable"],
    [80, 95, "very likely", "highly probable"],
    [95, 99, "almost certain", "nearly certain"],
  ]);
  expect(
    rows("phia").map(([low, high, ...words]) => [Math.round(Number(low)), Math.round(Number(high)), ...words]),
  ).toEqual([
    [0, 5, "remote chance", null],
    [10, 20, "highly unlikely", null],
    [25, 35, "unlikely", null],
    [40, 50, "realistic possibility", null],
    [55, 75, "likely", "probable"],
    [80, 90, "highly likely", null],
    [95, 100, "almost certain", null],
  ]);
});
