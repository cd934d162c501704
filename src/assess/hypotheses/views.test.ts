// The matrix and what-if on reports made up for the purpose.
import { expect, test } from "vitest";
import { Matrix, WhatIf, type WhatIfChange } from "../../model/index.js";
import { caseOf, claimOf, decisionOf, indicatorOf, linkageOf, reportOf } from "../testing.js";
import { assess } from "./assess.js";
import { matrixOf } from "./matrix-view.js";
import { whatIfOf } from "./what-if.js";

const guns = indicatorOf("guns", { war: "CC", show: "I" });
const talks = indicatorOf("talks", { war: "I", show: "C" });
const blood = indicatorOf("blood", { war: "CC", show: "II" }, { expectedWithinDays: { war: 5 } });
const drums = indicatorOf("drums", { war: "C" });
const horns = indicatorOf("horns", { war: "CC", show: "II" }, { detection: 0 });
const value = caseOf([guns, talks, blood, drums, horns], {
  assumptions: [{ id: "winter", text: "Nobody attacks in winter", likelihoods: { war: "II" }, reason: "" }],
  buildUps: [{ from: "2024-08-01", note: "" }],
});
const items = [
  reportOf("a", "2024-08-20", ["guns came", "talks came"]),
  reportOf("b", "2024-08-21", ["guns came"]),
  reportOf("c", "2024-08-22", ["guns came"]),
];
const linkage = linkageOf(items, ({ document }) => (document === "c" ? null : `${document}@2024-08-20`));
const input = { case: value, items, linkage, asOf: "2024-08-26" };
const confirmed = decisionOf({ kind: "proposal", indicator: "guns", claim: "a#0", verdict: "confirmed" });
const cell = decisionOf({ kind: "cell", indicator: "guns", hypothesis: "show", rating: "II" }, { by: "BK" });

test("a row for each indicator and act of speech, with what it does and who rated it", () => {
  const found = matrixOf({ ...input, decisions: [confirmed, cell] });
  expect(Matrix.parse(found)).toEqual(found);
  expect(found.rows.map(({ id, state }) => [id, state])).toEqual([
    ["guns/a@2024-08-20", "fired"],
    ["guns/b@2024-08-20", "fired"],
    ["talks/a@2024-08-20", "fired"],
    ["overdue:blood", "overdue"],
    ["assumed:winter", "assumed"],
  ]);
  expect(found.rows[0]).toMatchObject({
    confirmed: true,
    cells: { war: { rating: "CC", by: null }, show: { rating: "II", by: "BK" }, other: { rating: "N", by: null } },
  });
  const assessment = assess({ ...input, decisions: [confirmed, cell] });
  expect(found.rows.map(({ weight, effect }) => ({ weight, effect }))).toEqual(
    assessment.evidence.map(({ weight, effect }) => ({ weight, effect })),
  );
  expect(found.hypotheses).toEqual(assessment.hypotheses);
});

test("refutation counts an indicator once, however many acts report it, and leaves silence out", () => {
  // War: I from talks, II from winter; show: I from guns.
  expect(matrixOf(input).inconsistency).toEqual({ war: -3, show: -1, other: 0 });
});

test("what is not seen comes in the order of what it would tell", () => {
  expect(matrixOf(input).notSeen.map(({ indicator, state }) => [indicator, state])).toEqual([
    ["horns", "not-collected"],
    ["drums", "quiet"],
  ]);
});

test("variations are of the leader, with who leads instead", () => {
  const found = matrixOf(input);
  const leader = found.hypotheses.find(({ id }) => id === found.leader)!.probability;
  for (const { low, high, dropped } of found.variations) {
    expect(low).toBeLessThanOrEqual(leader);
    expect(high).toBeGreaterThanOrEqual(leader);
    expect(dropped).toBeGreaterThanOrEqual(low);
  }
  const labels = (handle: string) =>
    found.variations.filter((each) => each.handle === handle).map(({ label }) => label);
  expect(labels("speaker").sort()).toEqual(["Indicator blood", "Nobody attacks in winter", "a", "b"]);
  expect(labels("act")).toContain("a, 20 August 2024");
  expect(labels("indicator")).toContain("Indicator guns");
  expect(labels("row")).toContain("Assumption: Nobody attacks in winter");
  expect(found.variations.some(({ flips }) => flips !== null)).toBe(true);
});

test("the breaking set is given as rows; without it another leads", () => {
  const found = matrixOf(input);
  expect(found.breakingSet.length).toBeGreaterThan(0);
  expect(found.rows.filter(({ inBreakingSet }) => inBreakingSet).map(({ id }) => id)).toEqual(found.breakingSet);
  const without = whatIfOf(input, { cells: [], drop: found.breakingSet });
  expect(without.leader).not.toBe(found.leader);
  // Claims whose origin nobody can tell make a row of their own.
  const unknown = linkageOf(items.slice(2), () => null);
  expect(
    matrixOf({ ...input, items: items.slice(2), linkage: unknown }).variations.map(({ label }) => label),
  ).toContain("origin unknown");
});

test("every named explanation has its questions about deception", () => {
  const { deception } = matrixOf(input);
  expect(Object.keys(deception)).toEqual(["war", "show"]);
  expect(deception.war!.map(({ checklist }) => checklist)).toContain("MOSES");
  // Nobody has said who would deceive; once the case names a country, its speakers are counted.
  const answer = (found: ReturnType<typeof matrixOf>) =>
    found.deception.war!.find(({ question }) => /under the deceiver's control/.test(question))!.answer;
  expect(answer(matrixOf(input))).toBeNull();
  const source = {
    id: "a",
    name: "a",
    kind: "official" as const,
    aliases: [],
    country: "XX",
    domains: [],
    owner: null,
  };
  const known = { ...input, case: { ...value, deceivers: ["XX"] }, linkage: { ...linkage, sources: [source] } };
  expect(answer(matrixOf(known))).toMatch(/^1 of 2 pieces/);
});

test.each<[string, WhatIfChange, (found: ReturnType<typeof whatIfOf>) => void]>([
  ["nothing", { cells: [], drop: [] }, (found) => expect(found.hypotheses).toEqual(assess(input).hypotheses)],
  [
    "a cell",
    { cells: [{ indicator: "guns", hypothesis: "show", rating: "II" }], drop: [] },
    (found) => expect(found.hypotheses).toEqual(assess({ ...input, decisions: [cell] }).hypotheses),
  ],
  [
    "an assumption turned round",
    { cells: [{ indicator: "winter", hypothesis: "war", rating: "CC" }], drop: [] },
    (found) => expect(found.leader).toBe("war"),
  ],
  [
    "an origin left out takes every row of it along",
    { cells: [], drop: ["a@2024-08-20"] },
    (found) => expect(found.breakingRows.join()).not.toContain("a@"),
  ],
  [
    "priors that do not add up are made to",
    { cells: [], drop: [], priors: { war: 0.9, show: 0.9 } },
    ({ hypotheses }) => expect(hypotheses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 12),
  ],
])("what if: %s", (_, change, check) => {
  const before = JSON.stringify(input.case);
  const found = whatIfOf(input, change);
  expect(WhatIf.parse(found)).toEqual(found);
  check(found);
  expect(JSON.stringify(input.case), "nothing is kept").toBe(before);
});

test("a cell that is tried wins over the one a person set", () => {
  const tried = { cells: [{ indicator: "guns", hypothesis: "show", rating: "I" as const }], drop: [] };
  expect(whatIfOf({ ...input, decisions: [cell, confirmed] }, tried).hypotheses).toEqual(assess(input).hypotheses);
});

test.each<[WhatIfChange, RegExp]>([
  [{ cells: [], drop: ["nowhere"] }, /^nowhere: no row and no origin/],
  [{ cells: [{ indicator: "x", hypothesis: "war", rating: "C" }], drop: [] }, /^x: the case has no such indicator/],
  [{ cells: [{ indicator: "guns", hypothesis: "x", rating: "C" }], drop: [] }, /^x: the case has no such hypothesis/],
  [{ cells: [], drop: [], priors: { x: 0.1 } }, /^x: the case has no such hypothesis/],
])("what is not there cannot be tried: %j", (change, message) => {
  expect(() => whatIfOf(input, change)).toThrow(message);
});

test("an act that one columnist alone tells of shares his weight, until somebody else tells of it", () => {
  const by = (name: string) => [{ name, mention: null, role: null, kind: "person" as const, span: null }];
  const column = reportOf(
    "column",
    "2024-08-20",
    [
      claimOf("guns came", { attribution: by("Columnist") }),
      claimOf("talks came", { attribution: by("President") }),
      claimOf("guns stay"),
    ],
    { genre: "opinion", authors: ["Columnist"] },
  );
  const speaker = (text: string) => (text === "talks came" ? "President" : "Columnist");
  const linked = linkageOf([column], ({ text }) => `${speaker(text)}@2024-08-20`);
  const one = assess({ ...input, case: caseOf([guns, talks]), items: [column], linkage: linked });
  expect(one.evidence.map(({ label, weight }) => [label, weight])).toEqual([
    ["Indicator guns (Columnist, 20 August 2024)", 0.5],
    ["Indicator talks (President, as told by Columnist alone)", 0.5],
  ]);
  expect(one.origins).toEqual({ low: 1, high: 1 });
  // The credibility of an argued opinion, for both: .7 · .55.
  expect(one.evidence[1]!.likelihoods.war).toBeCloseTo(0.5 + 0.385 * (0.2 - 0.5), 12);
  const twice = { ...linked, origins: linked.origins.map((origin) => ({ ...origin, documents: 2 })) };
  const two = assess({ ...input, case: caseOf([guns, talks]), items: [column], linkage: twice });
  expect(two.evidence.map(({ label }) => label)).toContain("Indicator talks (President, 20 August 2024)");
  expect(two.origins).toEqual({ low: 2, high: 2 });
});
