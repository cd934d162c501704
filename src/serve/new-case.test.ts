import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parseCase } from "../assess/index.js";
import type { NewCase } from "../model/index.js";
import { readSet } from "./case-file.js";
import { caseFileFrom, idFrom } from "./new-case.js";

const template = readFileSync(fileURLToPath(new URL("../../cases/template/case.yaml", import.meta.url)), "utf8");
const wanted: NewCase = {
  name: "Łódź: border",
  question: "Will A attack B within 30 days?",
  horizonDays: 30,
  focus: [18, 50, 20, 52],
  hypotheses: [],
};

test.each([
  ["Northern front", [], "northern-front"],
  ["Northern front", ["northern-front"], "northern-front-2"],
  ["Łódź: border", [], "odz-border"],
  ["Північ", [], "case"],
])("%s beside %j is %s", (name, taken, id) => {
  expect(idFrom(name, new Set(taken))).toBe(id);
});

test("the template with other words is a case that opens, and its comments stay", () => {
  const text = caseFileFrom(template, wanted, "lodz");
  expect(parseCase(text, "case.yaml", readSet)).toMatchObject({ id: "lodz", name: "Łódź: border", horizonDays: 30 });
  expect(text).toContain("# Explanations that exclude each other.");
});

test("explanations can be dropped, renamed and added; the priors sum to 1", () => {
  const hypotheses = [
    { id: "attack", name: "assault", description: "They come." },
    { id: null, name: "blackmail", description: "" },
  ];
  const text = caseFileFrom(template, { ...wanted, hypotheses }, "lodz");
  const made = parseCase(text, "case.yaml", readSet);
  expect(made.hypotheses.map(({ id, name }) => [id, name])).toEqual([
    ["attack", "assault"],
    ["blackmail", "blackmail"],
    ["other", "something else"],
  ]);
  expect(made.hypotheses.reduce((sum, { prior }) => sum + prior, 0)).toBeCloseTo(1, 12);
  for (const { likelihoods } of made.indicators) expect(Object.keys(likelihoods)).not.toContain("routine");
});

test("an area without extent is refused", () => {
  expect(() => caseFileFrom(template, { ...wanted, focus: [20, 50, 18, 52] }, "x")).toThrow(/no extent/);
});
