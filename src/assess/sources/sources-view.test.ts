// Records of sources and indicators: what was settled, and nothing else, makes them.
import { expect, test } from "vitest";
import { type Decision, Sources } from "../../model/index.js";
import { caseOf, claimOf, decided, decisionOf, indicatorOf, linkageOf, reportOf } from "../testing.js";
import { favouredAnswer } from "./indicator-records.js";
import { sourcesOf } from "./sources-view.js";

const span: [number, number] = [0, 1];
const says = (name: string | null, role: string | null = null) => [
  { name, mention: null, role, kind: "person" as const, span: null },
];
const guns = indicatorOf("guns", { war: "CC", show: "I" });
const talks = indicatorOf("talks", { war: "I", show: "C" });
const rain = indicatorOf("rain", {});
const blind = indicatorOf("blood", { war: "CC", show: "II" }, { detection: 0 });
const settled = (id: string, from: string, due: string, outcome: "yes" | "no", day: string | null = null) => ({
  id,
  question: `${id}?`,
  due,
  outcome,
  from,
  settled: day,
  note: "",
  uri: null,
});
const value = caseOf([guns, talks, rain, blind], {
  outcomes: [
    settled("came", "2024-01-01", "2024-03-01", "yes", "2024-01-20"),
    settled("did-not", "2024-05-01", "2024-05-31", "no"),
    settled("nor-then", "2024-07-01", "2024-07-31", "no"),
    settled("later", "2024-09-01", "2024-12-31", "yes"),
  ],
});
const warn = (name: string) => claimOf("guns came", { act: "warn", attribution: says(name) });
const predict = (text: string, day: string, more = {}) =>
  claimOf(text, {
    act: "predict",
    deadline: { value: day, precision: "day", text: `by ${day}`, span },
    attribution: says("Ada"),
    ...more,
  });
const items = [
  reportOf("a", "2024-01-10", [warn("Ada"), claimOf("talks came", { attribution: says("Ben") })]),
  reportOf("b", "2024-05-10", [warn("Ada"), predict("They will come", "2024-05-20")]),
  reportOf("c", "2024-07-10", ["talks came", claimOf("a title", { from: "title" })]),
  reportOf("d", "2024-07-11", [claimOf("guns were counted", { attribution: says(null, "an officer") })], {
    outlet: null,
  }),
];
const linkage = {
  ...linkageOf(items, ({ id }) => (id === "c#0" ? null : `${id}@2024-01-01`)),
  sources: [
    { id: "s1", name: "Ada Smith", kind: "expert" as const, aliases: ["Ada"], country: "GB", domains: [], owner: null },
    { id: "s2", name: "Outlet C", kind: "outlet" as const, aliases: [], country: null, domains: [], owner: null },
  ],
  speakers: { "a#0": "s1", "b#0": "s1", "b#1": "s1", "a#1": "gone" },
  publishers: { c: "s2" },
};
const input = { case: value, items, linkage, asOf: "2024-10-01" };
const resolve = (question: string, outcome: "yes" | "no", more: Partial<Decision> = {}) =>
  decisionOf(
    { kind: "resolution", question, outcome, condition: null, day: "2024-08-01", evidence: ["x"] },
    { asOf: "2024-08-01", ...more },
  );

test("a source is who it is linked as, else the name the text gives; an author speaks for the outlet", () => {
  const found = sourcesOf(input);
  expect(Sources.parse(found)).toEqual(found);
  expect(found.sources.map(({ id, name, claims, documents }) => [id, name, claims, documents])).toEqual([
    ["s1", "Ada Smith", 3, 2],
    ["ben", "Ben", 1, 1],
    ["s2", "Outlet C", 1, 1],
    ["unnamed", "Speakers nobody names", 1, 1],
  ]);
  expect(found.sources[0]).toMatchObject({ kind: "expert", country: "GB", origins: 3, settled: 0, letter: null });
  expect(found.sources[0]!.letterNote).toBe("too few: 0 of 5 claims that were settled");
  expect(found.sources.at(-2)).toMatchObject({ kind: "outlet", origins: 0 });
});

test("only what a person settled counts: forecasts once their day has come, reports by class", () => {
  const decisions = decided(resolve("b#1", "no"), resolve("a#1", "yes"), resolve("d#0", "no"));
  const [ada, ben] = sourcesOf({ ...input, decisions }).sources;
  expect(ada!.classes).toMatchObject([{ class: "forecast", settled: 1, right: 0 }]);
  // Jeffreys: (0 + ½)/(1 + 1).
  expect(ada!.classes[0]!.mean).toBeCloseTo(0.25, 12);
  expect(ben!.classes).toMatchObject([{ class: "report", settled: 1, right: 1 }]);
  expect(sourcesOf({ ...input, decisions, asOf: "2024-07-31" }).sources.every((each) => each.settled === 0)).toBe(true);
});

test("an early finding about a forecast waits for its day, a finding that cannot be meant never counts", () => {
  const early = resolve("b#1", "yes", { asOf: "2024-05-12" });
  early.ruling = { ...(early.ruling as Extract<Decision["ruling"], { kind: "resolution" }>), day: "2024-05-12" };
  const on = (asOf: string) => sourcesOf({ ...input, asOf, decisions: [early] }).sources[0]!.settled;
  expect(on("2024-05-19")).toBe(0);
  expect(on("2024-05-20")).toBe(1);
  const unclear = resolve("b#1", "yes");
  unclear.ruling = { ...(unclear.ruling as Extract<Decision["ruling"], { kind: "resolution" }>), outcome: "ambiguous" };
  expect(sourcesOf({ ...input, decisions: [unclear] }).sources[0]!.settled).toBe(0);
  const unsigned = resolve("b#1", "yes", { by: " " });
  expect(sourcesOf({ ...input, decisions: [unsigned] }).sources[0]!.settled).toBe(0);
});

test("a finding about a retelling is one about the forecast, counted once, for whoever made it", () => {
  const twice = [reportOf("e", "2024-05-10", [predict("They will come", "2024-05-20")]), ...items];
  const linked = {
    ...linkageOf(twice, ({ id, text }) => (text === "They will come" ? "s1@2024-05-10" : `${id}@2024-01-01`)),
  };
  const shared = {
    ...linkage,
    origins: linked.origins,
    descents: linked.descents,
    speakers: { ...linkage.speakers, "e#0": "s1" },
  };
  const found = sourcesOf({ ...input, items: twice, linkage: shared, decisions: [resolve("e#0", "no")] });
  expect(found.sources.map(({ settled: n }) => n).reduce((a, b) => a + b, 0)).toBe(1);
});

test("a letter takes five settled claims; threats and promises have records of their own", () => {
  const many = Array.from({ length: 6 }, (_, n) =>
    reportOf(`p${n}`, "2024-05-01", [predict("It will come", "2024-05-20", n === 5 ? { act: "promise" } : {})]),
  );
  const own = { ...linkageOf(many, ({ id }) => `${id}@2024-05-01`), speakers: {} };
  const decisions = decided(...many.map(({ claims }) => resolve(claims[0]!.id, "yes")));
  // The origin's source speaks: each is its own here, so the ledger is read by the name in the text.
  const same = { ...own, origins: own.origins.map((origin) => ({ ...origin, source: "Ada", sourceId: null })) };
  const [ada] = sourcesOf({ ...input, items: many, linkage: same, decisions }).sources;
  expect(ada).toMatchObject({ settled: 6, right: 6, letter: "B", letterNote: "usually reliable" });
  expect(ada!.classes.map(({ class: kind, settled: n }) => [kind, n])).toEqual([
    ["forecast", 5],
    ["promise", 1],
  ]);
});

test("who warned before what came to nothing has false alarms", () => {
  const [ada] = sourcesOf(input).sources;
  expect(ada).toMatchObject({ hits: 1, falseAlarms: 1 });
  const refused = decisionOf({ kind: "proposal", indicator: "guns", claim: "b#0", verdict: "rejected" });
  expect(sourcesOf({ ...input, decisions: [refused] }).sources[0]).toMatchObject({ hits: 1, falseAlarms: 0 });
  const rejected = decisionOf({ kind: "claim", claim: "b#0", verdict: "rejected" });
  expect(sourcesOf({ ...input, decisions: [rejected] }).sources[0]).toMatchObject({ claims: 2, falseAlarms: 0 });
});

test("an indicator has a ledger over the outcomes known on the day", () => {
  const found = sourcesOf(input);
  expect(found.outcomes.map(({ id }) => id)).toEqual(["came", "did-not", "nor-then"]);
  const by = Object.fromEntries(found.indicators.map((each) => [each.indicator, each]));
  // Guns fired before what came (10 days ahead) and before both that did not.
  expect(by.guns).toMatchObject({ favours: "yes", hits: 1, falseAlarms: 2, misses: 0, correctRejections: 0 });
  expect(by.guns).toMatchObject({ hitRate: 1, falseAlarmRatio: 2 / 3, dPrime: null, leadDays: 10 });
  // Talks speak for no: right in July, wrong in January, missing in May.
  expect(by.talks).toMatchObject({ favours: "no", hits: 1, falseAlarms: 1, misses: 1, leadDays: null });
  expect(by.rain).toMatchObject({ favours: null, hits: 0, misses: 0, hitRate: null });
  expect(by.blood, "nobody looks for it").toMatchObject({ favours: "yes", misses: 0, correctRejections: 0 });
  expect(sourcesOf({ ...input, asOf: "2024-01-19" }).indicators[0]).toMatchObject({ hits: 0, falseAlarms: 0 });
});

test("whom the text does not name keeps no record of his own; an author without an outlet goes by the address", () => {
  const mentioned = [{ name: null, mention: "he", role: null, kind: "person" as const, span: null }];
  const more = [
    reportOf("m", "2024-01-10", [claimOf("rain came", { attribution: mentioned }), "rain stayed"], { outlet: null }),
    reportOf("undated", null, ["rain went"]),
  ];
  const found = sourcesOf({ ...input, items: more, linkage: linkageOf(more, () => null) });
  expect(found.sources.map(({ id, name }) => [id, name])).toEqual([
    ["tocsin:test/m", "tocsin:test/m"],
    ["unnamed", "Speakers nobody names"],
  ]);
});

test("names, owner and look-alikes come with the record", () => {
  const lookAlikes = [{ a: "s2", b: "s9", reason: "0utlet C looks like Outlet C" }];
  const sources = linkage.sources.map((one) =>
    one.id === "s2" ? { ...one, owner: "Group C", domains: ["c.example"] } : one,
  );
  const found = sourcesOf({ ...input, linkage: { ...linkage, sources, lookAlikes } }).sources;
  expect(found.find(({ id }) => id === "s2")).toMatchObject({
    owner: "Group C",
    domains: ["c.example"],
    lookAlikes: ["0utlet C looks like Outlet C"],
  });
  expect(found.find(({ id }) => id === "s1")).toMatchObject({ aliases: ["Ada"], owner: null, lookAlikes: [] });
});

test("an answer without explanations is favoured by nothing", () => {
  const one = { hypotheses: value.hypotheses.map((each) => ({ ...each, affirms: true })) };
  expect(favouredAnswer(one, guns)).toBeNull();
});
