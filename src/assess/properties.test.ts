// What holds of every view whatever comes in: sums, order, echoes, and that nothing known later leaks back.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim, Decision, Ruling } from "../model/index.js";
import { forecastsOf } from "./forecasts/forecasts-view.js";
import { assess } from "./hypotheses/assess.js";
import { matrixOf } from "./hypotheses/matrix-view.js";
import { whatIfOf } from "./hypotheses/what-if.js";
import { createEvidenceIndex } from "./indicators/evidence-index.js";
import { levelAt } from "./levels/level.js";
import { addDays } from "./model/days.js";
import { sourcesOf } from "./sources/sources-view.js";
import { caseOf, claimOf, decided, decisionOf, indicatorOf, linkageOf, reportOf } from "./testing.js";

const guns = indicatorOf("guns", { war: "CC", show: "I" });
const talks = indicatorOf("talks", { war: "I", show: "C" }, { windowDays: 5 });
const blood = indicatorOf("blood", { war: "CC", show: "II" }, { expectedWithinDays: { war: 5 } });
const outcomes = [3, 12, 25].map((day, n) => ({
  id: `outcome-${n}`,
  question: "War?",
  due: addDays("2024-08-01", day),
  outcome: n === 0 ? ("yes" as const) : ("no" as const),
  from: "2024-08-01",
  settled: null,
  note: "",
  uri: null,
}));
const value = caseOf([guns, talks, blood], { buildUps: [{ from: "2024-08-04", note: "" }], outcomes });
const asOf = "2024-08-15";

const days = fc.integer({ min: 0, max: 30 }).map((n) => addDays("2024-08-01", n));
const reports = fc.array(
  fc.record({
    day: days,
    word: fc.constantFrom("guns", "talks", "blood", "rain"),
    origin: fc.constantFrom("p", "q", "r", null),
    act: fc.constantFrom<Claim["act"]>("state", "warn", "predict"),
  }),
  { maxLength: 10 },
);
const ids = fc.integer({ min: 0, max: 9 }).map((n) => `d${n}#0`);
const verdict = fc.constantFrom("confirmed" as const, "rejected" as const);
const ruling = fc.oneof(
  fc.record({ kind: fc.constant("claim" as const), claim: ids, verdict }),
  fc.record({
    kind: fc.constant("proposal" as const),
    indicator: fc.constantFrom("guns", "talks"),
    claim: ids,
    verdict,
  }),
  fc.record({
    kind: fc.constant("cell" as const),
    indicator: fc.constantFrom("guns", "talks"),
    hypothesis: fc.constantFrom("war", "show"),
    rating: fc.constantFrom("CC" as const, "II" as const, null),
  }),
  fc.record({ kind: fc.constant("level" as const), level: fc.constantFrom("calm" as const, "alarmed" as const) }),
  fc.record({
    kind: fc.constant("resolution" as const),
    question: ids,
    outcome: fc.constantFrom("yes" as const, "no" as const),
    condition: fc.constant(null),
    day: days,
    evidence: fc.constant<string[]>(["x"]),
  }),
);
const decisions = fc.array(fc.record({ ruling, asOf: days }), { maxLength: 8 });
type Made = { ruling: Ruling; asOf: string }[];

function setUp(found: { day: string; word: string; origin: string | null; act: Claim["act"] }[], made: Made) {
  const deadline = {
    value: "2024-08-10",
    precision: "day" as const,
    text: "by 10 August",
    span: [0, 1] as [number, number],
  };
  const items = found.map(({ day, word, act }, n) =>
    reportOf(`d${n}`, day, [claimOf(`${word} came`, { act, deadline: act === "predict" ? deadline : null })]),
  );
  const originOf = ({ document }: Claim) => {
    const { origin, day } = found[Number(document.slice(1))]!;
    return origin && `${origin}@${day}`;
  };
  const known = items.filter((_, n) => found[n]!.day <= asOf);
  const all: Decision[] = decided(...made.map((each) => decisionOf(each.ruling, { asOf: each.asOf })));
  return { items, known, linkage: linkageOf(known, originOf), decisions: all };
}

test("nothing published, decided or settled later leaks into a day, by whatever way it is asked", () => {
  fc.assert(
    fc.property(reports, decisions, (found, made) => {
      const { items, known, linkage, decisions: all } = setUp(found, made);
      const then = { case: { ...value, outcomes: outcomes.filter(({ due }) => due <= asOf) } };
      const past = { ...then, items: known, linkage, asOf, decisions: all.filter((each) => each.asOf <= asOf) };
      const now = { case: value, items: known, linkage, asOf, decisions: all };
      expect(assess(now)).toEqual(assess(past));
      const index = createEvidenceIndex(value);
      index.add(items);
      expect(assess({ ...now, index })).toEqual(assess(past));
      expect(matrixOf({ ...now, index })).toEqual(matrixOf(past));
      expect(sourcesOf({ ...now, items, index })).toEqual(sourcesOf(past));
      expect(forecastsOf({ ...now, items })).toEqual(forecastsOf(past));
      expect(levelAt(all, asOf)).toEqual(levelAt(past.decisions, asOf));
    }),
    { numRuns: 30 },
  );
});

test("every distribution sums to one, and the order of reports and claims does not matter", () => {
  fc.assert(
    fc.property(reports, decisions, (found, made) => {
      const { known, linkage, decisions: all } = setUp(found, made);
      const forward = { case: value, items: known, linkage, asOf, decisions: all };
      const backward = { ...forward, items: [...known].reverse() };
      const assessment = assess(forward);
      const tried = whatIfOf(forward, { cells: [], drop: [], priors: { war: 0.9 } });
      for (const { hypotheses } of [assessment, matrixOf(forward), tried, assessment.confirmed ?? assessment]) {
        expect(hypotheses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
      }
      expect(assess(backward)).toEqual(assessment);
      expect(matrixOf(backward)).toEqual(matrixOf(forward));
      expect(sourcesOf(backward)).toEqual(sourcesOf(forward));
      expect(forecastsOf(backward)).toEqual(forecastsOf(forward));
    }),
    { numRuns: 30 },
  );
});

test("however often one origin is retold, the distribution stays as it is", () => {
  fc.assert(
    fc.property(reports, fc.integer({ min: 1, max: 20 }), (found, copies) => {
      const told = found.filter(({ origin, day }) => origin !== null && day <= asOf);
      fc.pre(told.length > 0);
      const [first] = told;
      const echoes = Array.from({ length: copies }, () => first!);
      const originOf = (list: typeof told) => {
        return ({ document }: Claim) => {
          const { origin, day } = list[Number(document.slice(1))]!;
          return `${origin}@${day}`;
        };
      };
      const run = (list: typeof told) => {
        const { known } = setUp(list, []);
        return assess({ case: value, items: known, linkage: linkageOf(known, originOf(list)), asOf });
      };
      expect(run([...told, ...echoes]).hypotheses).toEqual(run(told).hypotheses);
    }),
    { numRuns: 30 },
  );
});

test("an index that documents left and came back to says the same", () => {
  fc.assert(
    fc.property(reports, (found) => {
      const { known, items } = setUp(found, []);
      const index = createEvidenceIndex(value);
      index.add(items);
      index.add(items.slice(0, 2));
      index.remove(items.map(({ document }) => document.id));
      expect(index.documentsBy("2099-01-01")).toBe(0);
      expect(index.firings("guns", "2000-01-01", "2099-01-01")).toEqual([]);
      for (const item of items) index.add([item]);
      const whole = createEvidenceIndex(value);
      whole.add([...items].reverse());
      for (const id of ["guns", "talks", "blood", "nothing"]) {
        expect(index.firings(id, "2000-01-01", asOf)).toEqual(whole.firings(id, "2000-01-01", asOf));
      }
      expect(index.claimsBy(asOf)).toBe(known.length);
      for (const { claims } of items) expect(index.firedBy(claims[0]!.id)).toEqual(whole.firedBy(claims[0]!.id));
    }),
    { numRuns: 40 },
  );
});
