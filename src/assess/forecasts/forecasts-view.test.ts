// Everybody's forecasts as of a day, and the desk's own.
import { expect, test } from "vitest";
import { type Decision, type Forecast, Forecasts } from "../../model/index.js";
import { caseOf, claimOf, decided, decisionOf, linkageOf, reportOf } from "../testing.js";
import { forecastsOf } from "./forecasts-view.js";
import { outcomesKnown } from "./outcomes.js";
import { probabilityOf } from "./probability.js";

const span: [number, number] = [0, 1];
const by = (value: string) => ({ value, precision: "day" as const, text: `by ${value}`, span });
const certainty = (low: number, high: number, phrase: string) => ({ low, high, phrase, span });
const says = (name: string) => [{ name, mention: null, role: null, kind: "person" as const, span: null }];
const predict = (text: string, day: string | null, more = {}) =>
  claimOf(text, { act: "predict", deadline: day === null ? null : by(day), ...more });

const items = [
  reportOf("a", "2024-08-20", [
    predict("It will end by then", "2024-09-01", { attribution: says("Ada"), certainty: certainty(0.8, 0.8, "80%") }),
    predict("They will come by then", "2024-09-10", {
      attribution: says("Ada"),
      certainty: certainty(0.6, 0.9, "likely"),
    }),
    predict("It will snow", null, { attribution: says("Ben") }),
    claimOf("We will answer", {
      act: "threaten",
      condition: { text: "if they cross", span },
      attribution: says("Ben"),
    }),
  ]),
  reportOf("b", "2024-08-21", [predict("It will end by then", "2024-09-01")]),
];
const originOf = ({ id, text }: { id: string; text: string }) =>
  text === "It will end by then" ? "Ada@2024-08-20" : `${id}@2024-08-20`;
const input = { case: caseOf([]), items, linkage: linkageOf(items, originOf), asOf: "2024-09-20" };
type Settled = { outcome: "yes" | "no" | "ambiguous"; condition?: "met" | "not-met" | "unknown"; day?: string };
const settle = (question: string, { outcome, condition, day = "2024-09-15" }: Settled, asOf = "2024-09-15"): Decision =>
  decisionOf(
    { kind: "resolution", question, outcome, condition: condition ?? null, day, evidence: ["https://example.org"] },
    { asOf },
  );
const states = (found: Forecasts) => Object.fromEntries(found.questions.map(({ id, state }) => [id, state]));

test("due ones come first; nothing is scored until it is settled", () => {
  const found = forecastsOf(input);
  expect(Forecasts.parse(found)).toEqual(found);
  expect(found.questions.map(({ id, group }) => [id, group])).toEqual([
    ["a#0", "due"],
    ["a#1", "due"],
    ["a#2", "open"],
    ["a#3", "open"],
  ]);
  expect(found.questions[0]).toMatchObject({ echoes: ["b#0"], speaker: "Ada", sourceId: "Ada" });
  expect(found.missing).toEqual(["a#0", "a#1"]);
  expect(found.records.map(({ speaker, n, missing }) => [speaker, n, missing])).toEqual([
    ["Ada", 0, ["a#0"]],
    ["a#1", 0, ["a#1"]],
  ]);
  expect(found.all).toEqual({ bins: [], murphy: null });
});

test("findings count from the day they were made, on the question or on a retelling of it", () => {
  const decisions = decided(
    settle("b#0", { outcome: "yes" }),
    settle("a#1", { outcome: "no" }),
    settle("a#2", { outcome: "ambiguous" }),
    settle("a#3", { outcome: "no", condition: "not-met" }),
  );
  const found = forecastsOf({ ...input, decisions });
  expect(states(found)).toEqual({ "a#0": "yes", "a#1": "no", "a#2": "ambiguous", "a#3": "void" });
  expect(found.questions.map(({ group }) => group)).toEqual(["resolved", "resolved", "resolved", "void"]);
  expect(found.questions[0]!.finding).toMatchObject({ by: "AK", note: "seen", evidence: ["https://example.org"] });
  // 80% as stated and "likely" at its readers' mean of 72.9%.
  expect(found.all.murphy!.brier).toBeCloseTo((0.2 ** 2 + 0.729 ** 2) / 2, 9);
  expect(found.missing).toEqual([]);
  expect(forecastsOf({ ...input, decisions, asOf: "2024-09-14" }).missing, "the day before").toHaveLength(2);
});

test("a finding that cannot be meant does not count, and the forecast says why", () => {
  const early = forecastsOf({
    ...input,
    asOf: "2024-08-30",
    decisions: [settle("a#0", { outcome: "no", day: "2024-08-29" }, "2024-08-29")],
  });
  const [found] = early.questions.filter(({ id }) => id === "a#0") as [Forecast];
  expect(found).toMatchObject({ state: "open", finding: null });
  expect(found.refused).toMatch(/can still come true until 2024-09-01/);
});

test("within a group what is due sooner comes first, whenever it was said", () => {
  const said = [
    reportOf("a", "2024-08-01", [predict("Late", "2024-12-01"), predict("Later", "2024-12-02")]),
    reportOf("b", "2024-08-02", [predict("Soon", "2024-11-01")]),
  ];
  const found = forecastsOf({ ...input, items: said, linkage: linkageOf(said, () => null) });
  expect(found.questions.map(({ text }) => text)).toEqual(["Soon", "Late", "Later"]);
});

test("what a rejected claim forecast is no question", () => {
  const rejected = decisionOf({ kind: "claim", claim: "a#1", verdict: "rejected" });
  expect(forecastsOf({ ...input, decisions: [rejected] }).questions.map(({ id }) => id)).not.toContain("a#1");
});

test("what is published later, and what nobody can date, is not there", () => {
  const undated = reportOf("d", null, [predict("It will hail", null)]);
  const found = forecastsOf({ ...input, items: [...items, undated], asOf: "2024-08-20" });
  expect(found.questions).toHaveLength(4);
  expect(found.questions[0]!.echoes).toEqual([]);
});

const outcome = (id: string, due: string, more = {}) => ({
  id,
  question: `${id}?`,
  due,
  outcome: "no" as const,
  from: "2024-08-01",
  settled: null,
  note: "",
  uri: null,
  ...more,
});
const assessed = (asOf: string, war: number) => ({
  asOf,
  hypotheses: [{ id: "war", name: "war", probability: war, word: "", residual: false }],
});

test("the desk is scored on what was settled by then, one point for each outcome", () => {
  const value = caseOf([], {
    outcomes: [
      outcome("quiet", "2024-08-31"),
      outcome("later", "2024-12-31"),
      outcome("early", "2024-12-31", { outcome: "yes", settled: "2024-08-05" }),
      outcome("unwatched", "2020-01-01", { from: "2019-01-01" }),
    ],
  });
  const assessments = [assessed("2024-08-01", 0.2), assessed("2024-08-21", 0.4), assessed("2024-09-21", 0.9)];
  const { own } = forecastsOf({ ...input, case: value, assessments });
  expect(own.scores.map(({ outcome: id, days }) => [id, days])).toEqual([
    ["quiet", 31],
    ["early", 4],
    ["unwatched", 0],
  ]);
  // 20 days at .2 and 11 at .4 on "no"; 4 days at .2 on "yes".
  const quiet = (20 * 0.04 + 11 * 0.16) / 31;
  expect(own.brier).toBeCloseTo((quiet + 0.64) / 2, 9);
  expect(own.calibration.bins.map(({ n }) => n)).toEqual([2]);
  expect(own.scores[0]!.mean).toBeCloseTo((20 * 0.2 + 11 * 0.4) / 31, 9);
  expect(outcomesKnown(value, "2024-08-04").map(({ id }) => id)).toEqual(["unwatched"]);
  expect(outcomesKnown(value, "2024-08-05").map(({ id }) => id)).toEqual(["early", "unwatched"]);
});

test.each([
  [certainty(1 / 3, 1 / 3, "one in three"), { mean: 1 / 3, from: "figure" }],
  [certainty(0.49, 0.51, "fifty-fifty"), { mean: 0.5, from: "figure" }],
  [certainty(0.6, 0.9, "likely"), { mean: 0.729, from: "word" }],
  // The readers' mean of "likely" is no reading of "not likely".
  [certainty(0.05, 0.4, "likely"), { mean: 0.225, from: "word" }],
  [certainty(0.9, 1, "bound to"), { mean: 0.95, from: "word" }],
])("a probability is read as stated, a word as readers take it: %j", (given, expected) => {
  const found = probabilityOf({ certainty: given })!;
  expect(found.from).toBe(expected.from);
  expect(found.mean).toBeCloseTo(expected.mean, 9);
  expect(probabilityOf({ certainty: null })).toBeNull();
});
