// Records, letters and grades.
import { expect, test } from "vitest";
import { credibilityOf } from "./credibility.js";
import { DIGIT_WORDS, diagonal, LETTER_WORDS, rankOf, refusal } from "./grading.js";
import { letterOf, recordInterval, recordMean } from "./record.js";

test.each([
  [8, 2, 0.7727],
  [1, 0, 0.75],
  [45, 5, 0.8922],
])("%i right, %i wrong: mean %f", (right, wrong, expected) => {
  expect(recordMean({ right, wrong })).toBeCloseTo(expected, 4);
});

test.each([
  [1, 0, "F"],
  [4, 0, "F"],
  [40, 0, "A"],
  // Mean 11.5/12 = .958, and one chance in ten below .88: enough for an A.
  [11, 0, "A"],
  [45, 5, "B"],
  [8, 2, "C"],
  [5, 5, "D"],
  [2, 8, "E"],
] as const)("%i right, %i wrong: %s", (right, wrong, letter) => {
  expect(letterOf({ right, wrong })).toBe(letter);
});

test("a high mean with too wide a spread is no A", () => {
  // Mean .9516 (29.5/31), tenth percentile about .90: A. With 9.5/10 = .95 the tenth percentile is about .87.
  expect(letterOf({ right: 29, wrong: 1 })).toBe("A");
  expect(letterOf({ right: 28, wrong: 2 })).toBe("B");
});

test("the interval holds the mean and narrows with the record", () => {
  const few = recordInterval({ right: 4, wrong: 1 });
  const many = recordInterval({ right: 40, wrong: 10 });
  expect(few.low).toBeLessThan(many.low);
  expect(few.high).toBeGreaterThan(many.high);
});

test("confirmed needs a second known origin; what is unknown does not confirm", () => {
  expect(refusal({ source: "B", information: 1 }, { low: 1, high: 9 })).toMatch(/one origin/);
  expect(refusal({ source: "B", information: 1 }, { low: 2, high: 2 })).toBeNull();
  expect(refusal({ source: "B", information: 2 }, { low: 1, high: 1 })).toBeNull();
  expect(refusal({ source: "F", information: 1 }, { low: 2, high: 2 })).toBeNull();
});

test("F and 6 are unknown, never in the middle", () => {
  expect(rankOf({ source: "F", information: 6 })).toEqual({ source: null, information: null });
  expect(rankOf({ source: "A", information: 5 })).toEqual({ source: 0, information: 1 });
});

test("an analyst whose grades lie on the diagonal grades one thing, not two", () => {
  expect(diagonal([])).toBeNull();
  const four = [1, 2, 3, 4] as const;
  const on = four.map((information) => ({ source: "ABCD"[information - 1] as "A", information }));
  expect(diagonal([...on, { source: "A", information: 6 }])).toEqual({ share: 0.8, collapsed: true });
  expect(diagonal([...on.slice(1), { source: "A", information: 6 }])).toEqual({ share: 0.75, collapsed: false });
});

test("the words of the standard", () => {
  expect(LETTER_WORDS).toEqual({
    A: "completely reliable",
    B: "usually reliable",
    C: "fairly reliable",
    D: "not usually reliable",
    E: "unreliable",
    F: "reliability cannot be judged",
  });
  expect(Object.values(DIGIT_WORDS)).toEqual([
    "confirmed by other sources",
    "probably true",
    "possibly true",
    "doubtful",
    "improbable",
    "truth cannot be judged",
  ]);
});

test("an opinion lowers what its author says, not whom it quotes", () => {
  expect(credibilityOf("author", true, "opinion")).toBeLessThan(credibilityOf("author", true, "news"));
  expect(credibilityOf("body", false, "opinion")).toBe(credibilityOf("body", false, "news"));
  expect(credibilityOf("anonymous", false, "news")).toBeLessThan(credibilityOf("official", false, "news"));
});
