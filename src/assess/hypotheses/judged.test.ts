// What persons add: confirmed and rejected proposals, assumptions, and the questions about deception.
import { expect, test } from "vitest";
import { caseOf, claimOf, decided, decisionOf, indicatorOf, linkageOf, reportOf } from "../testing.js";
import { assess } from "./assess.js";
import { deceptionQuestions } from "./deception.js";

const guns = indicatorOf("guns", { war: "CC", show: "I" });
const blood = indicatorOf("blood", { war: "CC", show: "II" }, { expectedWithinDays: { war: 5 } });
const chain = [
  { name: "Ministry", mention: null, role: null, kind: "body" as const, span: null },
  { name: null, mention: "sources", role: null, kind: "anonymous" as const, span: null },
];
const items = [
  reportOf("a", "2024-08-20", [claimOf("guns came", { attribution: chain })]),
  reportOf("b", "2024-08-21", ["guns came"]),
];
const linkage = linkageOf(items, ({ document }) => `${document}@2024-08-20`);
const input = { case: caseOf([guns]), items, linkage, asOf: "2024-08-26" };
const judge = (claim: string, verdict: "confirmed" | "rejected", asOf = "2024-08-21") =>
  decisionOf({ kind: "proposal", indicator: "guns", claim, verdict }, { asOf });
const rows = (found: ReturnType<typeof assess>) => found.evidence.map(({ origin, confirmed }) => [origin, confirmed]);
const a = "a@2024-08-20";
const b = "b@2024-08-20";

test("proposals count until rejected, and are marked once confirmed", () => {
  expect(rows(assess(input))).toEqual([
    [a, false],
    [b, false],
  ]);
  expect(rows(assess({ ...input, decisions: [judge("a#0", "rejected")] }))).toEqual([[b, false]]);
  const confirmed = assess({ ...input, decisions: [judge("a#0", "confirmed")] });
  expect(rows(confirmed)).toEqual([
    [a, true],
    [b, false],
  ]);
  expect(confirmed.indicators[0]).toMatchObject({ claims: ["a#0", "b#0"], confirmed: ["a#0"] });
});

test("the assessment is shown both ways: with the proposals, and by what people confirmed alone", () => {
  expect(assess(input).confirmed).toBeNull();
  const found = assess({ ...input, decisions: [judge("a#0", "confirmed")] });
  // What remains when nobody looks at b: the same as rejecting it.
  const alone = assess({ ...input, decisions: decided(judge("a#0", "confirmed"), judge("b#0", "rejected")) });
  expect(found.confirmed!.hypotheses).toEqual(alone.hypotheses);
  expect(found.confirmed!.leader).toBe(alone.leader);
  expect(found.hypotheses).not.toEqual(found.confirmed!.hypotheses);
});

test("what is proposed and not confirmed is neither seen nor missing among the confirmed", () => {
  const value = caseOf([guns, blood], { buildUps: [{ from: "2024-08-01", note: "" }] });
  const both = [...items, reportOf("c", "2024-08-22", ["blood was taken"])];
  const made = {
    ...input,
    case: value,
    items: both,
    linkage: linkageOf(both, ({ document }) => `${document}@2024-08-20`),
  };
  const found = assess({ ...made, decisions: [judge("a#0", "confirmed")] });
  const without = assess({
    ...made,
    case: caseOf([guns]),
    decisions: [judge("a#0", "confirmed"), judge("b#0", "rejected")],
  });
  expect(found.confirmed!.hypotheses).toEqual(without.hypotheses);
});

test("a rejected claim counts nowhere, whatever was said of it for an indicator", () => {
  const rejected = decisionOf({ kind: "claim", claim: "a#0", verdict: "rejected" });
  expect(rows(assess({ ...input, decisions: decided(judge("a#0", "confirmed"), rejected) }))).toEqual([[b, false]]);
});

test("of two decisions the one for the later day counts, of one day the last one made, and none before its day", () => {
  const on = (...decisions: ReturnType<typeof judge>[]) => rows(assess({ ...input, decisions: decided(...decisions) }));
  expect(on(judge("a#0", "rejected"), judge("a#0", "confirmed"))).toHaveLength(2);
  expect(on(judge("a#0", "confirmed"), judge("a#0", "rejected"))).toHaveLength(1);
  expect(on(judge("a#0", "rejected", "2024-08-25"), judge("a#0", "confirmed", "2024-08-22"))).toHaveLength(1);
  expect(on(judge("a#0", "rejected", "2024-08-27")), "made the day after").toHaveLength(2);
  const taken = decided(
    judge("a#0", "rejected"),
    decisionOf({ kind: "withdrawal", decision: "d1" }, { asOf: "2024-09-30" }),
  );
  expect(rows(assess({ ...input, decisions: taken })), "a withdrawal counts for every day").toHaveLength(2);
});

test("a cell that a person sets overrides the case until it is given back", () => {
  const cell = (rating: "II" | null, asOf = "2024-08-21") =>
    decisionOf({ kind: "cell", indicator: "guns", hypothesis: "war", rating }, { asOf });
  const asRated = assess({ ...input, case: caseOf([indicatorOf("guns", { war: "II", show: "I" })]) });
  const set = assess({ ...input, decisions: [cell("II")] });
  expect(set.hypotheses).toEqual(asRated.hypotheses);
  expect(set.indicators[0]!.likelihoods.war).toBe("II");
  expect(assess({ ...input, decisions: decided(cell("II"), cell(null, "2024-08-22")) }).hypotheses).toEqual(
    assess(input).hypotheses,
  );
  const assumptions = [{ id: "guns", text: "Guns", likelihoods: { war: "CC" as const }, reason: "" }];
  const assumed = assess({ ...input, items: [], case: caseOf([], { assumptions }), decisions: [cell("II")] });
  expect(assumed.evidence[0]!.likelihoods.war).toBe(0.05);
});

test("an assumption weighs like one piece of evidence and can be named", () => {
  const assumptions = [
    { id: "winter", text: "Nobody attacks in winter", likelihoods: { war: "I" as const }, reason: "" },
  ];
  const found = assess({ ...input, items: [], case: caseOf([], { assumptions }) });
  // (.2, .5, .5) times (.4, .5, .1): .08, .25, .05.
  expect(found.hypotheses[0]!.probability).toBeCloseTo(0.08 / 0.38, 12);
  expect(found.evidence[0]).toMatchObject({
    state: "assumed",
    label: "Assumption: Nobody attacks in winter",
    weight: 1,
  });
});

test("the claims answer what they can of the deception questions and leave the rest to a person", () => {
  const value = caseOf([guns, blood], { buildUps: [{ from: "2024-08-01", note: "" }] });
  const assessment = assess({ ...input, case: value });
  const events = [
    {
      id: "e",
      code: null,
      label: "guns",
      start: null,
      end: null,
      claims: ["a#0", "b#0"],
      origins: { low: 2, high: 2 },
      conflicts: [{ field: "number", claims: ["a#0", "b#0"], note: "Two numbers." }],
    },
  ];
  const found = deceptionQuestions(assessment, { ...linkage, events }, items, "war", ["a"]);
  const answers = Object.fromEntries(found.map(({ question, answer }) => [question, answer]));
  expect(found.filter(({ answer }) => answer === null)).toHaveLength(7);
  expect(answers["Are the sources under the deceiver's control?"]).toMatch(/^1 of 2/);
  expect(answers["Do the sources have direct access?"]).toBe("1 of 2 claims rely on somebody else.");
  expect(answers["Is the critical evidence confirmed by a second origin?"]).toMatch(/^0 of 2/);
  expect(answers["Does it conflict with other reporting?"]).toBe("Two numbers.");
  expect(answers["Is expected evidence absent?"]).toBe("Overdue: Indicator blood.");
  const unknown = deceptionQuestions(assessment, linkage, items, "war", null);
  expect(unknown.find(({ question }) => /under the deceiver's control/.test(question))!.answer).toBeNull();
  const calm = deceptionQuestions(assess({ ...input, case: caseOf([]) }), linkage, items, "war", []);
  expect(calm.at(-1)!.answer).toBe("Nothing expected is overdue.");
  expect(calm.at(-2)!.answer).toBe("No conflict is known.");
});
