import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isChanged, revisionDiff } from "./diff.js";

/** "kept [-removed-]{+added+}", the way word diffs are written. */
function shown(before: string, after: string): string {
  return revisionDiff(before, after)
    .map((run) => {
      if (run.kind === "kept") return after.slice(...run.after);
      return run.kind === "removed" ? `[-${before.slice(...run.before)}-]` : `{+${after.slice(...run.after)}+}`;
    })
    .join("");
}

describe("revisionDiff", () => {
  test.each([
    ["Up to 9,000 soldiers.", "Up to 3,000 soldiers.", "Up to [-9,000-]{+3,000+} soldiers."],
    ["He said it.", "He denied it.", "He [-said-]{+denied+} it."],
    ["A.\nB.\nC.\n", "A.\nC.\n", "A.\n[-B.\n-]C.\n"],
    ["A.\n", "A.\nNew line.\n", "A.\n{+New line.\n+}"],
    ["the same", "the same", "the same"],
    ["", "all new", "{+all new+}"],
    ["all gone", "", "[-all gone-]"],
    ["", "", ""],
    // Two changes with nothing but a space between them are one.
    ["will attack soon", "may never soon", "[-will attack-]{+may never+} soon"],
    [
      "A moved paragraph.\nOne.\nTwo.\n",
      "One.\nTwo.\nA moved paragraph.\n",
      "[-A moved paragraph.\n-]One.\nTwo.\n{+A moved paragraph.\n+}",
    ],
    ["На кордоні 500 танків.", "На кордоні 50 танків.", "На кордоні [-500-]{+50+} танків."],
  ])("%j to %j", (before, after, expected) => expect(shown(before, after)).toBe(expected));

  test("runs cover both texts, and what is kept is the same in both", () => {
    const text = fc.array(fc.constantFrom("troops ", "tanks ", "moved", ", ", ".\n", "9,000 ", "\n", "🛡 ", "може "), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (x, y) => {
        const [before, after] = [x.join(""), y.join("")];
        const runs = revisionDiff(before, after);
        let [a, b] = [0, 0];
        for (const [i, run] of runs.entries()) {
          if (run.kind !== "added") {
            expect(run.before[0]).toBe(a);
            a = run.before[1];
          }
          if (run.kind !== "removed") {
            expect(run.after[0]).toBe(b);
            b = run.after[1];
          }
          if (run.kind === "kept") expect(before.slice(...run.before)).toBe(after.slice(...run.after));
          expect(run.kind).not.toBe(runs[i - 1]?.kind);
        }
        expect([a, b]).toEqual([before.length, after.length]);
      }),
    );
  });

  test("two long texts that have nothing in common are told apart as wholes, not compared for ever", () => {
    const words = (letter: string) => Array.from({ length: 100_000 }, (_, i) => `${letter}${i}`).join(" ");
    const started = performance.now();
    expect(revisionDiff(words("a"), words("b")).map(({ kind }) => kind)).toEqual(["removed", "added"]);
    const paragraphs = (letter: string) => words(letter).replace(/ /g, "\n");
    expect(revisionDiff(paragraphs("a"), paragraphs("b"))).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test.each([
  ["a b", "a  b", false],
  ["a, b", "a b", false],
  ["a b", "a c", true],
  ["a", "a", false],
])("isChanged %j to %j: %s", (before, after, expected) =>
  expect(isChanged(revisionDiff(before, after), before, after)).toBe(expected),
);
