// What is kept or added is the new phrase, what is kept or removed the old one, up to case and signs.
import fc from "fast-check";
import { expect, test } from "vitest";
import { wordRuns } from "./words.js";

test("one number became another, the rest stayed", () => {
  expect(wordRuns("up to 9,000 soldiers", "9,000 soldiers")).toEqual([
    { change: "removed", text: "up to " },
    { change: "kept", text: "9,000 soldiers" },
  ]);
});

test("signs and case make no other word", () => {
  expect(wordRuns("If the border is crossed", "if the border is crossed,").every((run) => run.change === "kept")).toBe(
    true,
  );
});

test("phrases with little in common are told apart as wholes", () => {
  expect(wordRuns("Valery Revenko", "Ministry of Defence")).toEqual([
    { change: "removed", text: "Valery Revenko" },
    { change: "added", text: "Ministry of Defence" },
  ]);
});

test("nothing is lost or made up", () => {
  const word = fc.constantFrom("a", "b", "c", "troops", "9,000");
  const phrase = fc.array(word, { maxLength: 12 }).map((all) => all.join(" "));
  fc.assert(
    fc.property(phrase, phrase, (before, after) => {
      const runs = wordRuns(before, after);
      // A word at the end of a phrase has no space behind it.
      const joined = (leave: string) =>
        runs
          .flatMap((run) => (run.change === leave ? [] : run.text.trim().split(" ")))
          .join(" ")
          .trim();
      expect(joined("removed")).toBe(after);
      expect(joined("added")).toBe(before);
    }),
  );
});
