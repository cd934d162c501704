// Case files: the shipped one, and mistakes that are named by line and fix.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TocsinError } from "../../model/index.js";
import { checkCase, parseCase } from "./parse-case.js";

const small = `id: small
name: Small
question: Will it rain?
horizonDays: 3
focus: [0, 0, 1, 1]
hypotheses:
  - { id: rain, name: rain, description: it rains, prior: 0.4 }
  - { id: sun, name: sun, description: it shines, prior: 0.6, residual: true }
indicators:
  - id: clouds
    name: Clouds
    question: Are there clouds?
    likelihoods: { rain: CC, sun: I }
    rule: { phrase: [clouds] }
    windowDays: 1
    detection: 1
    collection: Look up.
`;

test("a small case is read with its defaults", () => {
  const found = parseCase(small, "case.yaml");
  expect(found).toMatchObject({ id: "small", yardstick: "icd203", buildUps: [], documents: null });
  expect(found.indicators[0]).toMatchObject({ expectedWithinDays: {}, reason: "" });
});

test.each([
  ["a missing key", small.replace("horizonDays: 3\n", ""), 1, "horizonDays", "Add this key."],
  [
    "a wrong rating",
    small.replace("rain: CC", "rain: CCC"),
    13,
    "indicators.0.likelihoods.rain",
    "Use one of the values named.",
  ],
  [
    "an unknown key in a rule",
    small.replace("{ phrase:", "{ frase:"),
    14,
    "indicators.0.rule",
    "Remove the key or correct its spelling.",
  ],
  [
    "a wrong number",
    small.replace("windowDays: 1", "windowDays: -1"),
    15,
    "indicators.0.windowDays",
    "Correct the value.",
  ],
  ["priors that do not add up", small.replace("0.6", "0.5"), 7, "hypotheses", "Make them sum to 1."],
  [
    "two residuals",
    small.replace("prior: 0.4", "prior: 0.4, residual: true"),
    7,
    "hypotheses",
    'Keep "residual: true" on one of them.',
  ],
  ["an id used twice", small.replace("id: sun", "id: rain"), 8, "hypotheses.1.id", "Give each its own id."],
  [
    "an unknown hypothesis",
    small.replace("sun: I", "snow: I"),
    13,
    "indicators.0.likelihoods.snow",
    "Use one of: rain, sun.",
  ],
  ["broken YAML", small.replace("name: Small", "name: [Small"), 3, "", "Check the indentation"],
  ["no mapping", "- a\n", 1, "", "Correct the value."],
  ["nothing", "", null, "", "Correct the value."],
])("%s", (_, yaml, line, path, fix) => {
  const { value, mistakes } = checkCase(yaml);
  expect(value).toBeNull();
  expect(mistakes[0]).toMatchObject({ line, path });
  expect(mistakes[0]!.fix).toContain(fix);
  expect(() => parseCase(yaml, "case.yaml")).toThrow(TocsinError);
});

const set = (id: string): string | null =>
  id === "sky"
    ? `id: sky
name: Sky
about: What the sky shows.
indicators:
  - id: thunder
    name: Thunder
    question: Is there thunder?
    likelihoods: { attack: CC, routine: I }
    rule: { phrase: [thunder] }
    windowDays: 1
    expectedWithinDays: { attack: 2, routine: 3 }
    detection: 0.5
    collection: Listen.
  - { id: clouds, name: Theirs, question: "?", likelihoods: {}, rule: {}, windowDays: 1, detection: 1, collection: Look. }
examples: [{ indicator: thunder, text: thunder, fires: true }]
`
    : id === "broken"
      ? "id: broken"
      : null;
const including = (entry: string) => `${small}include:\n  - ${entry}\n`;

test("included indicators stand after the case's own, which take the place of one of the same id", () => {
  const found = parseCase(including("sky"), "case.yaml", set);
  expect(found.indicators.map(({ id, name }) => [id, name])).toEqual([
    ["clouds", "Clouds"],
    ["thunder", "Thunder"],
  ]);
  // The case has neither attack nor routine: nothing of the ratings is left.
  expect(found.indicators[1]).toMatchObject({ likelihoods: {}, expectedWithinDays: {} });
});

test("a case calls explanations by its own names and rates as it sees fit", () => {
  const entry = "{ set: sky, hypotheses: { attack: rain, routine: sun }, likelihoods: { thunder: { sun: II } } }";
  expect(parseCase(including(entry), "case.yaml", set).indicators[1]).toMatchObject({
    likelihoods: { rain: "CC", sun: "II" },
    expectedWithinDays: { rain: 2, sun: 3 },
    detection: 0.5,
  });
  const blind = parseCase(including("{ set: sky, detection: { thunder: 0 } }"), "case.yaml", set);
  expect(blind.indicators[1]!.detection).toBe(0);
  const without = parseCase(including("{ set: sky, without: [thunder] }"), "case.yaml", set);
  expect(without.indicators.map(({ id }) => id)).toEqual(["clouds"]);
});

test.each([
  ["a set that is not there", "night", 19, "include.0", /no indicator set "night"/],
  ["a set that is broken", "broken", 19, "include.0", /broken\.yaml: name/],
  ["a set twice", "sky\n  - sky", 20, "include.1", /"thunder" is in the set "sky" as well/],
  ["a number", "3", 19, "include.0", /invalid input/],
  [
    "an unknown indicator",
    "{ set: sky, without: [hail] }",
    19,
    "include.0.without",
    /set "sky" has no indicator "hail"/,
  ],
  [
    "an unknown hypothesis",
    "{ set: sky, likelihoods: { thunder: { snow: C } } }",
    19,
    "include.0.likelihoods.thunder",
    /no hypothesis "snow"/,
  ],
  [
    "an unknown explanation",
    "{ set: sky, hypotheses: { peace: sun } }",
    19,
    "include.0.hypotheses",
    /sets rate no explanation "peace"/,
  ],
])("%s is named with its line", (_, entry, line, path, reason) => {
  const { value, mistakes } = checkCase(including(entry), set);
  expect(value).toBeNull();
  expect(mistakes[0]).toMatchObject({ line, path });
  expect(mistakes[0]!.reason).toMatch(reason);
});

test("an indicator that moves next to nothing is no mistake, and is named", () => {
  // Against the residual nothing is judged: with one named explanation there is nothing to tell apart.
  const two = small.replace("prior: 0.6, residual: true", "prior: 0.6");
  expect(checkCase(two)).toMatchObject({ mistakes: [], warnings: [] });
  expect(checkCase(two.replace("sun: I", "sun: CC")).warnings).toMatchObject([
    { line: 13, path: "indicators.0.likelihoods" },
  ]);
  const both = `${two}include:\n  - sky\n`;
  expect(checkCase(both, set).warnings).toMatchObject([{ line: 19, path: "include" }]);
});

test("a key nobody knows is a mistake, not a comment", () => {
  const { mistakes } = checkCase(`${small}includes: [sky]\n`);
  expect(mistakes[0]).toMatchObject({ reason: expect.stringMatching(/includes/), fix: /Remove the key/ });
});

test("the template is sound and takes what the shipped sets hold", () => {
  const file = new URL("../../../cases/template/case.yaml", import.meta.url);
  const read = (id: string) => readFileSync(new URL(`../../../data/indicators/${id}.yaml`, import.meta.url), "utf8");
  const { value, mistakes, warnings } = checkCase(readFileSync(file, "utf8"), read);
  expect(mistakes).toEqual([]);
  // Some of a set say little in themselves and are kept for the record of what was said.
  expect(new Set(warnings.map(({ path }) => path))).toEqual(new Set(["include"]));
  expect(value!.indicators.length).toBeGreaterThan(20);
  expect(value!.indicators.find(({ id }) => id === "field-hospitals")!.detection).toBe(0);
});

test("the message names file, line, place and what to do, and counts the rest", () => {
  const yaml = small.replace("horizonDays: 3\n", "").replace("windowDays: 1", "windowDays: -1");
  expect(() => parseCase(yaml, "case.yaml")).toThrow(/^case\.yaml:1: horizonDays: .* \(1 more\)\. Add this key\.$/);
});

test("the shipped case is sound", () => {
  const file = new URL("../../../cases/northern-front/case.yaml", import.meta.url);
  const found = parseCase(readFileSync(file, "utf8"), "case.yaml");
  expect(found.hypotheses.map(({ id }) => id)).toEqual(["attack", "diversion", "coercion", "routine", "other"]);
  expect(found.indicators.length).toBeGreaterThanOrEqual(15);
  for (const indicator of found.indicators) expect(indicator.reason, indicator.id).not.toBe("");
});
