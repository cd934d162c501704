// From claims to questions, what becomes of them, and whose record they make.
import { expect, test } from "vitest";
import type { Assessment, Claim, ForecastFinding } from "../../model/index.js";
import { caseOf, claimOf, linkageOf, reportOf } from "../testing.js";
import { ownRecord, probabilityOfYes } from "./own-record.js";
import { closingDay, kindOf, type Question, questionsFrom } from "./question.js";
import { stateOf } from "./resolution.js";
import { completeSet, trackRecords } from "./track-record.js";

const span: [number, number] = [0, 1];
const deadline = (value: string, text: string) => ({ value, precision: "day" as const, text, span });
const condition = { text: "if the border is crossed", span };

test.each<[Partial<Claim>, string | null]>([
  [{ act: "predict" }, "prediction"],
  [{ act: "threaten" }, "threat"],
  [{ act: "promise" }, "promise"],
  [{ act: "warn", condition }, "threat"],
  [{ act: "warn" }, null],
  [{ act: "state", deadline: deadline("2024-10-01", "by 1 October") }, "deadline"],
  [{ act: "ask", deadline: deadline("2024-10-01", "by 1 October") }, null],
  [{ act: "demand", deadline: deadline("2024-10-01", "by 1 October") }, "deadline"],
  [{ act: "demand" }, null],
  [{ act: "state" }, null],
  [{ act: "state", certainty: { low: 0.33, high: 0.33, phrase: "one in three", span } }, "prediction"],
  [{ act: "ask", certainty: { low: 0.33, high: 0.33, phrase: "one in three", span } }, null],
  [{ act: "state", certainty: { low: 0.1, high: 0.7, phrase: "could", span } }, null],
])("%j is %s", (more, kind) => {
  expect(kindOf(claimOf("x", more))).toBe(kind);
});

test.each([
  ["by 1 October", "2024-10-01", "2024-10-01"],
  ["before 1 October", "2024-10-01", "2024-09-30"],
  ["Before March", "2024-03", "2024-02-29"],
  ["before 2025", "2025", "2024-12-31"],
  ["by October", "2024-10", "2024-10-31"],
  ["in 2024", "2024", "2024-12-31"],
  ["some day", "soon", null],
  ["before long", "soon", null],
])("%s closes on the right day", (text, value, day) => {
  expect(closingDay(deadline(value, text))).toBe(day);
});

test("retellings of one forecast are one question", () => {
  const by = { act: "predict" as const, deadline: deadline("2024-10-01", "by 1 October") };
  const items = [
    reportOf("b", "2024-08-26", [claimOf("It will end by 1 October", by)]),
    reportOf("a", "2024-08-25", [claimOf("It will end by 1 October", by), "nothing to see"]),
    reportOf("c", null, [claimOf("It will end by 1 October", by)]),
  ];
  const [question, ...more] = questionsFrom(
    items,
    linkageOf(items, () => "Minister@2024-08-25"),
  );
  expect(more).toEqual([]);
  expect(question).toMatchObject({
    id: "a#0",
    speaker: "Minister",
    kind: "prediction",
    expects: "yes",
    opened: "2024-08-25",
    due: "2024-10-01",
    echoes: ["b#0"],
  });
});

test("a speaker nobody linked is named as the text names it; a denial expects no", () => {
  const attribution = [{ name: null, mention: "he", role: null, kind: "person" as const, span: null }];
  const certainty = { low: 0.3, high: 0.4, phrase: "about a third", span };
  const items = [
    reportOf("a", "2024-08-25", [
      claimOf("They will not come", { act: "predict", polarity: "negative", attribution, certainty }),
      claimOf("It will rain", { act: "predict" }),
      claimOf("We will answer", { act: "threaten", condition }),
    ]),
    reportOf("b", "2024-08-25", [claimOf("It will snow", { act: "predict" })], { outlet: null }),
  ];
  const found = questionsFrom(
    items,
    linkageOf(items, () => null),
  );
  expect(found.map(({ speaker }) => speaker)).toEqual(["he", "Outlet a", "Outlet a", "tocsin:test/b"]);
  expect(found[0]).toMatchObject({ expects: "no", probability: { low: 0.3, high: 0.4 }, due: null });
  expect(found[2]).toMatchObject({ condition: "if the border is crossed" });
});

const question = (more: Partial<Question> = {}): Question => ({
  id: "a#0",
  kind: "threat",
  speaker: "Ministry",
  sourceId: null,
  text: "we will respond",
  expects: "yes",
  probability: null,
  condition: null,
  opened: "2024-08-25",
  due: "2024-10-01",
  reference: { claim: "a#0", document: "a", uri: "x", outlet: null, date: "2024-08-25", span, quote: "w" },
  echoes: [],
  ...more,
});
const finding = (more: Partial<ForecastFinding> = {}): ForecastFinding => ({
  by: "AK",
  day: "2024-10-02",
  evidence: ["b#1"],
  outcome: "yes",
  condition: null,
  note: "",
  ...more,
});

test("open, due, settled", () => {
  expect(stateOf(question(), null, "2024-10-01")).toBe("open");
  expect(stateOf(question(), null, "2024-10-02")).toBe("due");
  expect(stateOf(question({ due: null }), null, "2030-01-01")).toBe("open");
  expect(stateOf(question(), finding(), "2024-10-02")).toBe("yes");
  expect(stateOf(question(), finding({ outcome: "no" }), "2024-10-02")).toBe("no");
  expect(stateOf(question(), finding({ outcome: "ambiguous" }), "2024-10-02")).toBe("ambiguous");
  expect(stateOf(question(), finding(), "2024-10-01"), "a finding of tomorrow is not known today").toBe("open");
  expect(stateOf(question(), finding({ day: "2024-09-01" }), "2024-09-01"), "early yes").toBe("yes");
});

test("a condition that was not met makes it void, never no", () => {
  const threat = question({ condition: "if the border is crossed" });
  expect(stateOf(threat, finding({ outcome: "no", condition: "not-met" }), "2024-10-02")).toBe("void");
  expect(stateOf(threat, finding({ outcome: "no", condition: "unknown" }), "2024-10-02")).toBe("ambiguous");
  expect(stateOf(threat, finding({ outcome: "no", condition: "met" }), "2024-10-02")).toBe("no");
  expect(stateOf(threat, finding({ day: "2024-09-01", outcome: "no", condition: "not-met" }), "2024-09-01")).toBe(
    "void",
  );
});

test.each<[string, Partial<Question>, Partial<ForecastFinding>, RegExp]>([
  ["unsigned", {}, { by: " " }, /nobody signed/],
  ["without evidence", {}, { evidence: [] }, /no evidence/],
  ["before it was asked", {}, { day: "2024-08-01" }, /older than the question/],
  ["without the condition", { condition: "if" }, {}, /whether the condition was met/],
  ["no, too early", {}, { outcome: "no", day: "2024-10-01" }, /can still come true until 2024-10-01/],
  [
    "no under a condition, too early",
    { condition: "if" },
    { outcome: "no", condition: "met", day: "2024-09-01" },
    /still come true/,
  ],
])("a finding %s is refused", (_, more, found, message) => {
  expect(() => stateOf(question(more), finding(found), "2025-01-01")).toThrow(message);
});

test("a question that is due today is still open", () => {
  const set = completeSet([{ question: question(), finding: null }], "2024-10-01");
  expect(set.later).toHaveLength(1);
});

test("only sets that are complete up to a day are scored", () => {
  const ledger = [
    { question: question({ id: "settled" }), finding: finding() },
    { question: question({ id: "early yes", due: "2024-12-31" }), finding: finding({ day: "2024-09-01" }) },
    { question: question({ id: "never due", due: null }), finding: finding() },
    { question: question({ id: "forgotten", due: "2024-09-01" }), finding: null },
    { question: question({ id: "void", condition: "if" }), finding: finding({ outcome: "no", condition: "not-met" }) },
    { question: question({ id: "unclear" }), finding: finding({ outcome: "ambiguous" }) },
  ];
  const set = completeSet(ledger, "2024-10-31");
  expect(set.scored.map(({ question: { id } }) => id)).toEqual(["settled"]);
  expect(set.later.map(({ id }) => id)).toEqual(["early yes", "never due"]);
  expect(set.missing.map(({ id }) => id)).toEqual(["forgotten"]);
  expect(set.unscored.map(({ id }) => id)).toEqual(["void", "unclear"]);
});

const figure = (p: number) => ({ low: p, high: p, mean: p, phrase: `${p * 100}%`, from: "figure" as const });
const ledgered = (more: Partial<Question>, outcome: "yes" | "no" | null) => ({
  question: question(more),
  finding: outcome && finding({ outcome }),
});

test("records by speaker", () => {
  const ledger = [
    ledgered({ speaker: "A", expects: "yes", probability: figure(0.7) }, "yes"),
    ledgered({ speaker: "A", expects: "no" }, "yes"),
    ledgered({ speaker: "B" }, "no"),
    ledgered({ speaker: "C" }, "yes"),
    ledgered({ speaker: "D", due: "2025-01-01" }, null),
  ];
  const [a, b, c, ...more] = trackRecords(ledger, "2024-10-31").map(({ record }) => record);
  expect(more, "nothing of D has come due").toEqual([]);
  expect(a).toMatchObject({ speaker: "A", n: 2, right: 1, yes: 2, withProbability: 1, through: "2024-10-31" });
  expect(a!.brier).toBeCloseTo(0.09, 12);
  expect(a!.logScore).toBeCloseTo(-Math.log(0.7), 12);
  // One pair has no others whose base rate it could be compared with.
  expect(a).toMatchObject({ baseRate: null, skill: null });
  // Jeffreys: (1 + ½)/(2 + 1).
  expect(a!.share!.mean).toBeCloseTo(0.5, 12);
  expect(b).toMatchObject({ speaker: "B", right: 0, brier: null, logScore: null });
  expect(c).toMatchObject({ speaker: "C", right: 1 });
});

test("a record ends the day before the first question that is due and not settled", () => {
  const ledger = [
    ledgered({ id: "first", due: "2024-09-10", probability: figure(0.8) }, "yes"),
    ledgered({ id: "second", due: "2024-09-12", probability: figure(0.6) }, "no"),
    ledgered({ id: "forgotten", due: "2024-09-20" }, null),
    ledgered({ id: "after it", due: "2024-09-30", probability: figure(0.1) }, "no"),
    {
      question: question({ id: "void", due: "2024-09-25", condition: "if" }),
      finding: finding({ condition: "not-met" }),
    },
  ];
  const [scored] = trackRecords(ledger, "2024-10-31");
  expect(scored!.record).toMatchObject({ n: 2, right: 1, through: "2024-09-19", missing: ["forgotten"], unscored: 0 });
  // (.2² + .6²)/2 against saying 0 and 1, the share of the other one each time.
  expect(scored!.record.brier).toBeCloseTo(0.2, 12);
  expect(scored!.record.baseRate).toBe(1);
  expect(scored!.record.skill).toBeCloseTo(0.8, 12);
  expect(scored!.pairs).toHaveLength(2);
  const nothing = trackRecords([ledger[2]!], "2024-10-31")[0]!.record;
  expect(nothing).toMatchObject({ n: 0, share: null, brier: null, calibration: { bins: [], murphy: null } });
});

test("one speaker under two names is one when linking knows; two of one name are two", () => {
  const ledger = [
    ledgered({ speaker: "Minister", sourceId: "s1" }, "yes"),
    ledgered({ speaker: "The minister", sourceId: "s1" }, "yes"),
    ledgered({ speaker: "Minister", sourceId: "s2" }, "yes"),
  ];
  expect(trackRecords(ledger, "2024-10-31").map(({ record: { n } }) => n)).toEqual([2, 1]);
});

const outcome = (id: string, more = {}) => ({
  id,
  question: "War?",
  due: "2024-01-10",
  outcome: "yes" as const,
  from: "2024-01-01",
  settled: null,
  note: "",
  uri: null,
  ...more,
});
const assessed = (asOf: string, war: number) =>
  ({
    asOf,
    hypotheses: [
      { id: "war", probability: war },
      { id: "show", probability: 1 - war },
    ],
  }) as Assessment;

test("own assessments: carried forward, from the day the question opened to the day before it was settled", () => {
  const value = caseOf([], {
    outcomes: [
      outcome("settled-early", { settled: "2024-01-05" }),
      outcome("at-the-end", { outcome: "no" }),
      outcome("another-question", { from: null }),
      outcome("void", { outcome: "void" }),
      outcome("still-open", { due: "2024-02-01" }),
      outcome("not-assessed", { from: "2023-01-01", due: "2023-02-01" }),
    ],
  });
  const assessments = [assessed("2024-01-04", 0.8), assessed("2023-12-31", 0.1), assessed("2024-01-02", 0.6)];
  expect(probabilityOfYes(value, assessments[0]!)).toBe(0.8);
  const [early, end, none, ...more] = ownRecord(value, assessments, "2024-01-10");
  expect(more).toEqual([]);
  // 2 and 3 January at .6, 4 January at .8.
  expect(early).toMatchObject({ outcome: "settled-early", days: 3, first: 0.6, last: 0.8, happened: true });
  expect(early!.brier).toBeCloseTo((2 * 0.16 + 0.04) / 3, 12);
  // 2 and 3 January at .6, 4 to 10 January at .8.
  expect(end).toMatchObject({ outcome: "at-the-end", days: 9 });
  expect(end!.brier).toBeCloseTo((2 * 0.36 + 7 * 0.64) / 9, 12);
  expect(none).toMatchObject({ outcome: "not-assessed", days: 0, brier: null, first: null, last: null });
});
