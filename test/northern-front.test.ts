// The shipped case through the real pipeline: one statement, six retellings, and what each of them changed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { collectPaths } from "../src/collect/index.js";
import { retellingsOf } from "../src/link/index.js";
import type { Linkage, Origin } from "../src/model/index.js";
import { createPipeline, type Understood } from "../src/pipeline.js";

const root = fileURLToPath(new URL("..", import.meta.url));

let documents: Understood[];
let linkage: Linkage;
let statement: Origin | undefined;

beforeAll(async () => {
  const pipeline = createPipeline((path) => new Uint8Array(readFileSync(join(root, "data", path))));
  documents = [];
  for await (const input of collectPaths([join(root, "cases/northern-front/documents")])) {
    if ("problem" in input) throw input.problem;
    documents.push(await pipeline.understand(input.capture, input.bytes));
  }
  linkage = pipeline.link(documents.filter(({ document }) => (document.published?.value ?? "9") <= "2024-08-26"));
  statement = linkage.origins.find(({ source, date }) => source.includes("Foreign Affairs") && date === "2024-08-25");
});

/** The one-line summary of what an outlet changed. */
function summaryOf(outlet: string): string {
  const names = new Map(documents.map(({ document }) => [document.id, document.outlet]));
  const retelling = retellingsOf(statement?.id ?? "", linkage).find(({ document }) => names.get(document) === outlet);
  return retelling?.drift.summary ?? "no retelling";
}

test("the ministry's statement is one origin in seven documents", () => {
  expect(statement?.documents).toBe(7);
  expect(retellingsOf(statement?.id ?? "", linkage)).toHaveLength(6);
});

// The whole line a reader sees. What each outlet kept and dropped can be read in the reports of the case.
const withdraw = "the call on Belarus to withdraw its forces beyond the range of their weapons";
const measures =
  '"Ukraine would take all necessary measures under its right to self-defence if the border was violated"';
const targets =
  '"In that case troop concentrations, military facilities and supply routes in Belarus would become legitimate…"';
const guise = 'the words "under the guise of exercises"';
const services = "that this rests on intelligence services";

test.each([
  ["Kyiv Independent", `Leaves out ${withdraw}, ${measures}, ${targets} and 1 more point.`],
  ["Euromaidan Press", `Leaves out ${services}, ${guise}, ${withdraw}, ${measures} and 2 more points.`],
  [
    "Ukrainska Pravda",
    `Leaves out ${measures} and "exercises close to the Chornobyl plant were a threat to global security".`,
  ],
  [
    "Online.ua",
    `Drops multiple rocket launchers and Wagner mercenaries; leaves out ${services}, ${guise}, ${withdraw}, ${measures} and 2 more points.`,
  ],
  [
    "Pledge Times",
    `Drops Gomel region; drops Special Operations Forces, tanks, artillery, multiple rocket launchers, air defence and engineering equipment; adds the word "massive"; leaves out ${services}, ${guise}, ${withdraw}, ${measures} and 2 more points.`,
  ],
  [
    "Espreso",
    `The condition "if the border was violated" became "especially if Belarusian troops cross the Russian-Ukrainian border"; turns a warning into a promise; drops Gomel region; drops tanks, artillery and multiple rocket launchers; leaves out ${services}, ${guise}, ${withdraw}, ${targets} and 1 more point.`,
  ],
])("%s: what it changed, in words", (outlet, words) => {
  expect(summaryOf(outlet)).toBe(words);
});

test.each(["Kyiv Independent", "Euromaidan Press", "Ukrainska Pravda"])("%s kept the whole list of arms", (outlet) => {
  expect(summaryOf(outlet)).not.toMatch(/[Dd]rops[^;]*(tanks|artillery|rocket launchers|air defence)/);
});

test("each retelling says why it is one", () => {
  const reasons = linkage.descents.filter(({ origin, standing }) => origin === statement?.id && standing === "echo");
  for (const { reason } of reasons) {
    expect(reason).toMatch(
      /^(\S+ ){1,3}credits the Ministry of Foreign Affairs of Ukraine( and shares \d+ words with|;)/,
    );
  }
});

test("every span of every claim slices to words of its text", () => {
  for (const { document, headlines, claims } of documents) {
    for (const claim of claims) {
      const text =
        claim.from === "body"
          ? document.text
          : claim.from === "title"
            ? document.title
            : headlines[claim.headline ?? -1]?.title;
      const quoted = claim.spans.content.map(([start, end]) => (text ?? "").slice(start, end)).join(" … ");
      expect(quoted).toContain(claim.text);
      for (const place of claim.places) expect((text ?? "").slice(...place.span)).not.toBe("");
      for (const quantity of claim.quantities) expect((text ?? "").slice(...quantity.span)).toBe(quantity.text);
      for (const time of claim.times) expect((text ?? "").slice(...time.span)).toBe(time.text);
    }
  }
});
