import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "./fold.js";
import { createWordIndex } from "./word-index.js";

const texts = ["Tanks at Gomel", "tank transporters near Łuck", "Gomel is quiet", "Soldiers: 9,000"];

function indexOf(list: readonly string[]) {
  const index = createWordIndex();
  for (const text of list) index.add(wordsOf(text));
  return index;
}

test.each([
  ["tank", [0, 1], "the beginning of a word finds it"],
  ["tanks", [0], "a longer beginning finds less"],
  ["gomel tank", [0], "every word must be there"],
  ["luck", [1], "accents and strokes do not matter"],
  ["9 000", [3], "figures are found by their groups"],
  ["quiet tanks", [], "in one text, not in two"],
  ["zebra", [], ""],
])("%s finds %j: %s", (query, rows) => {
  const found = indexOf(texts).find(wordsOf(query), texts.length);
  expect([...found!].flatMap((mark, row) => (mark ? [row] : []))).toEqual(rows);
});

test("no words narrow nothing, and later rows are not found on an earlier day", () => {
  expect(indexOf(texts).find([], 4)).toBeNull();
  expect([...indexOf(texts).find(["gomel"], 2)!]).toEqual([1, 0]);
});

test("agrees with looking at every text", () => {
  const word = fc.stringMatching(/^[abc]{1,4}$/);
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 6 }), { maxLength: 12 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (rows, query) => {
        const index = createWordIndex();
        for (const words of rows) index.add(words);
        const found = [...index.find(query, rows.length)!].map(Boolean);
        expect(found).toEqual(
          rows.map((words) => query.every((prefix) => words.some((one) => one.startsWith(prefix)))),
        );
      },
    ),
  );
});
