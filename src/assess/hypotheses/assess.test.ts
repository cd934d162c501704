// The assessment on reports made up for the purpose: leaks, echoes, silence, order.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Claim, TocsinError } from "../../model/index.js";
import type { Item } from "../model/days.js";
import { caseOf, claimOf, closeTo, indicatorOf, linkageOf, reportOf } from "../testing.js";
import { assess } from "./assess.js";

const guns = indicatorOf("guns", { war: "CC", show: "I" });
const talks = indicatorOf("talks", { war: "I", show: "C" });
const blood = indicatorOf("blood", { war: "CC", show: "II" }, { expectedWithinDays: { war: 10 } });
const byDocument = (claim: Claim) => `${claim.document}@2024-08-20`;
const run = (
  items: Item[],
  asOf = "2024-08-26",
  originOf: (claim: Claim) => string | null = byDocument,
  indicators = [guns, talks],
) => assess({ case: caseOf(indicators), items, linkage: linkageOf(items, originOf), asOf });
const chances = (assessment: ReturnType<typeof assess>) => assessment.hypotheses.map(({ probability }) => probability);

test("without evidence the priors stand", () => {
  const found = run([]);
  closeTo(chances(found), [0.4, 0.5, 0.1], 12);
  expect(found).toMatchObject({ leader: "show", breakingSet: [], stability: 1, origins: { low: 0, high: 0 } });
});

test("one report of an official body moves the estimate by its shrunken likelihoods", () => {
  const claim = claimOf("guns came", {
    attribution: [{ name: "Ministry", mention: null, role: null, kind: "body", span: null }],
  });
  // Row (.95, .2, .5), mean .55, credibility .7: (.83, .305, .515); times the priors (.332, .1525, .0515), sum .536.
  const found = run([reportOf("a", "2024-08-20", [claim])]);
  closeTo(chances(found), [0.332 / 0.536, 0.1525 / 0.536, 0.0515 / 0.536], 9);
  expect(found.leader).toBe("war");
  expect(found.evidence[0]).toMatchObject({ weight: 1, origin: "a@2024-08-20", state: "fired" });
  expect(found.evidence[0]!.effect).toBeCloseTo(0.332 / 0.536 - 0.4, 9);
  expect(found.breakingSet).toEqual(["Indicator guns (a, 20 August 2024)"]);
});

test("nothing published later leaks in", () => {
  const items = [reportOf("a", "2024-08-20", ["guns came"]), reportOf("b", "2024-08-27", ["guns came"])];
  expect(() => run(items)).toThrow(TocsinError);
  expect(() => run(items)).toThrow(/published on 2024-08-27, after the as-of date 2024-08-26/);
  const linkedWithLater = assess({
    case: caseOf([guns]),
    items: items.slice(0, 1),
    linkage: linkageOf(items, () => "x@2024-08-20"),
    asOf: "2024-08-26",
  });
  expect(linkedWithLater).toEqual(run(items.slice(0, 1), "2024-08-26", () => "x@2024-08-20", [guns]));
});

test("a report dated to a month counts when the month is over, one without a date when it was fetched", () => {
  const august = reportOf("a", null, ["guns came"], {
    published: { value: "2024-08", precision: "month", zone: null, from: "text" },
  });
  expect(() => run([august], "2024-08-30")).toThrow(/2024-08-31/);
  expect(run([august], "2024-08-31").evidence).toHaveLength(1);
  const undated = reportOf("a", null, ["guns came"]);
  expect(run([undated])).toMatchObject({ documents: 0, claims: 0, evidence: [] });
  const fetched = { ...undated, capture: { fetchedAt: "2024-08-21T10:00:00Z" } };
  expect(run([fetched]).evidence).toHaveLength(1);
});

test("what was said before the window, about something long over, or in a title counts no more", () => {
  const over = claimOf("guns came", {
    times: [
      { start: "2022-02-01", end: "2022-03-01", precision: "month", modifier: null, text: "in February", span: [0, 1] },
    ],
  });
  expect(run([reportOf("a", "2024-07-27", ["guns came"])]).evidence).toHaveLength(0);
  expect(run([reportOf("a", "2024-07-28", ["guns came"])]).evidence).toHaveLength(1);
  expect(run([reportOf("a", "2024-08-20", [over])]).evidence).toHaveLength(0);
  expect(run([reportOf("a", "2024-08-20", [claimOf("guns came", { from: "title" })])]).evidence).toHaveLength(0);
});

test("forty retellings of one origin are one origin", () => {
  const one = [reportOf("a", "2024-08-20", ["guns came"])];
  const forty = Array.from({ length: 40 }, (_, n) => reportOf(`a${n}`, "2024-08-20", ["guns came"]));
  const alone = run(one, "2024-08-26", () => "ministry@2024-08-20");
  const echoed = run(forty, "2024-08-26", () => "ministry@2024-08-20");
  expect(chances(echoed)).toEqual(chances(alone));
  expect(echoed.indicators[0]).toMatchObject({ origins: { low: 1, high: 1 }, documents: 40 });
});

test("claims of unknown origin count once together, and not at all beside a known origin", () => {
  const three = ["a", "b", "c"].map((id) => reportOf(id, "2024-08-20", ["guns came"]));
  const unknown = run(three, "2024-08-26", () => null);
  expect(unknown.evidence).toHaveLength(1);
  expect(unknown.origins).toEqual({ low: 1, high: 3 });
  const known = run(three, "2024-08-26", (claim) => (claim.document === "a" ? "a@2024-08-20" : null));
  expect(known.evidence.map(({ origin }) => origin)).toEqual(["a@2024-08-20"]);
  expect(known.indicators[0]!.origins).toEqual({ low: 1, high: 3 });
});

test("an indicator is quiet until it is due, then overdue, and silence nobody looked into says nothing", () => {
  const buildUps = [
    { from: "2024-08-01", note: "" },
    { from: "2024-08-10", note: "" },
    { from: "2024-09-01", note: "" },
  ];
  const looked = [reportOf("a", "2024-08-11", ["nothing to see"])];
  const at = (asOf: string, detection = 0.5, items = looked) =>
    assess({
      case: caseOf([{ ...blood, detection }], { buildUps }),
      items,
      linkage: linkageOf(items, () => null),
      asOf,
    });
  expect(at("2024-08-20").indicators[0]).toMatchObject({ state: "quiet", due: "2024-08-20" });
  const late = at("2024-08-21");
  expect(late.indicators[0]).toMatchObject({ state: "overdue", due: "2024-08-20" });
  // 1 - .95 * .5, 1 - .05 * .5, 1 - .5 * .5
  expect(Object.values(late.evidence[0]!.likelihoods)).toEqual([0.525, 0.975, 0.75]);
  const total = 0.4 * 0.525 + 0.5 * 0.975 + 0.1 * 0.75;
  expect(chances(late)[0]).toBeCloseTo((0.4 * 0.525) / total, 12);
  expect(at("2024-08-21", 0)).toMatchObject({ evidence: [], indicators: [{ state: "not-collected", note: "Look." }] });
  // A report from before the build-up shows that somebody looked then, not since.
  for (const items of [[], [reportOf("a", "2024-08-09", ["nothing to see"])]]) {
    const blind = at("2024-08-21", 0.5, items);
    expect(blind).toMatchObject({ evidence: [], indicators: [{ state: "not-collected" }] });
    expect(blind.indicators[0]!.note).toMatch(/^No report has come in since the build-up began on 10 August 2024/);
  }
});

test("a hypothesis whose day is still to come is not held against", () => {
  const slow = indicatorOf("blood", { war: "CC", show: "CC" }, { expectedWithinDays: { war: 5, show: 50 } });
  const found = assess({
    case: caseOf([slow], { buildUps: [{ from: "2024-08-01", note: "" }] }),
    items: [reportOf("a", "2024-08-02", ["nothing to see"])],
    linkage: linkageOf([], () => null),
    asOf: "2024-08-10",
  });
  expect(found.evidence[0]!.likelihoods).toEqual({ war: 0.525, show: 1, other: 0.75 });
});

test("an opinion weighs less than a report, an unnamed source less than a ministry", () => {
  const effect = (item: Item) => run([item]).evidence[0]!.effect;
  const by = (kind: "anonymous" | "body") =>
    claimOf("guns came", { attribution: [{ name: "X", mention: null, role: null, kind, span: null }] });
  expect(effect(reportOf("a", "2024-08-20", ["guns came"], { genre: "opinion" }))).toBeLessThan(
    effect(reportOf("a", "2024-08-20", ["guns came"])),
  );
  expect(effect(reportOf("a", "2024-08-20", [by("anonymous")]))).toBeLessThan(
    effect(reportOf("a", "2024-08-20", [by("body")])),
  );
});

const reports = fc.array(
  fc.record({ word: fc.constantFrom("guns", "talks", "rain"), origin: fc.constantFrom("p", "q", "r", null) }),
  { maxLength: 8 },
);

test("whatever comes in: it sums to one, order does not matter, the same seed gives the same figures", () => {
  fc.assert(
    fc.property(reports, (found) => {
      const items = found.map(({ word }, n) => reportOf(`d${n}`, "2024-08-20", [`${word} came`]));
      const originOf = (claim: Claim) => {
        const { origin } = found[Number(claim.document.slice(1))]!;
        return origin && `${origin}@2024-08-20`;
      };
      const linkage = linkageOf(items, originOf);
      const input = { case: caseOf([guns, talks]), linkage, asOf: "2024-08-26" };
      const forward = assess({ ...input, items });
      const backward = assess({ ...input, items: [...items].reverse() });
      expect(chances(forward).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      expect(backward).toEqual(forward);
    }),
    { numRuns: 50 },
  );
});
