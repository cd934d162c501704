// The weighing as a user meets it: the commands on the shipped case, decisions that count from their day on, one page.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Assessment, Forecasts, Matrix, Sources, WhatIf } from "../src/model/index.js";
import { chromiumPath, openBrowser } from "./browser.js";
import { jsonLines, tocsin } from "./run-tocsin.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-weighing-"));
const data = ["--data", join(folder, "store")];
const last = async <T>(args: string[]): Promise<T> => {
  const { out, err, code } = await tocsin([...args, ...data, "--json"]);
  expect(err).not.toMatch(/went wrong/);
  expect(code, err).toBe(0);
  return jsonLines(out).at(-1) as T;
};
const refused = async (args: string[]): Promise<string> => {
  const { err, code } = await tocsin([...args, ...data]);
  expect(code).toBe(1);
  expect(err).not.toMatch(/\n\s+at /);
  return err;
};

beforeAll(async () => {
  // Reads the reports of the case once; the tests share the store.
  await last(["assess", "--as-of", "2024-08-26"]);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what the commands show", () => {
  test("matrix: rows with cells and weights, and the same distribution as assess", async () => {
    const matrix = await last<Matrix>(["matrix", "--as-of", "2024-08-26"]);
    const assessment = await last<Assessment>(["assess", "--as-of", "2024-08-26"]);
    expect(matrix.hypotheses).toEqual(assessment.hypotheses);
    expect(matrix.rows.map(({ id }) => id)).toEqual(assessment.evidence.map(({ id }) => id));
    const { out } = await tocsin(["matrix", "--as-of", "2024-08-26", ...data]);
    expect(out).toMatch(/attack +diversion +coercion +routine +other +weight +effect/);
    expect(out).toMatch(/would tell most, and is not seen:/);
  });

  test("what if: by number, by cell, by prior; nothing is kept", async () => {
    const before = await last<Matrix>(["matrix", "--as-of", "2024-08-26"]);
    const of = (found: WhatIf | Matrix) => found.hypotheses.find(({ id }) => id === before.leader)!.probability;
    const number = String(before.rows.findIndex(({ id }) => id === before.breakingSet[0]) + 1);
    const rest = before.breakingSet.slice(1);
    const dropped = await last<WhatIf>(["matrix", "--as-of", "2024-08-26", "--drop", number, ...rest]);
    expect(dropped.leader).not.toBe(before.leader);
    const tries = ["--rate", "distraction-purpose:diversion=II", "--prior", "attack=0.9"];
    const { out } = await tocsin(["matrix", "--as-of", "2024-08-26", ...data, ...tries]);
    expect(out).toMatch(/attack in preparation would lead instead of diversion/);
    expect(of(await last<Matrix>(["matrix", "--as-of", "2024-08-26"]))).toBe(of(before));
  });

  test.each([
    [["matrix", "--drop", "nowhere"], /nowhere: no row and no origin/],
    [["matrix", "--rate", "nonsense"], /--rate nonsense: .*indicator:hypothesis=RATING/],
    [["forecasts", "resolve", "ffffffff#0", "--outcome", "yes", "--evidence", "x", "--by", "AK"], /no such forecast/],
    [["level", "set", "panic", "--by", "AK", "--note", "x"], /calm.*imminent/],
    [["level", "set", "alarmed", "--note", "x"], /--by/],
    [["level", "set", "alarmed", "--by", "AK"], /no reason was given/],
    [["confirm", "ffffffff#0", "--by", "AK"], /no such claim/],
  ])("%j is refused in one line", async (args, message) => {
    expect(await refused(args)).toMatch(message);
  });

  test("sources: who spoke, and the ledger of indicators over what was settled by then", async () => {
    const found = await last<Sources>(["sources", "--as-of", "2024-12-31"]);
    expect(found.outcomes.map(({ id }) => id)).toEqual(["attack-in-spring-2022", "attack-in-2022", "crossing-in-2024"]);
    const early = await last<Sources>(["sources", "--as-of", "2022-10-26"]);
    expect(early.outcomes.map(({ id }) => id)).toEqual(["attack-in-spring-2022"]);
    const { out } = await tocsin(["sources", "--as-of", "2024-12-31", ...data]);
    expect(out).toMatch(/Ministry of Foreign Affairs of Ukraine/);
    expect(out).toMatch(/rightly quiet/);
  });

  test("help of every command shows an example", async () => {
    for (const args of [["matrix"], ["forecasts", "resolve"], ["level", "set"], ["confirm"], ["sources"]]) {
      const { out, code } = await tocsin([...args, "--help"]);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples:\n {2}tocsin /);
    }
  });

  test("case check names what tells nothing, and ranks the rest", async () => {
    const { out } = await tocsin(["case", "check", "--rank"]);
    expect(out).toMatch(/keep {2}assault-crossing: 19 times as expected under attack as under coercion/);
  });
});

describe("what people decide", () => {
  test("a level counts from its day on, and stands in the brief", async () => {
    await last(["level", "set", "concerned", "--as-of", "2024-08-25", "--by", "AK", "--note", "Forces near Gomel"]);
    const on = async (day: string) =>
      (await last<{ level: { level: string } | null }>(["level", "--as-of", day])).level;
    expect((await on("2024-08-26"))!.level).toBe("concerned");
    expect(await on("2024-08-24")).toBeNull();
    const { out } = await tocsin(["brief", "--as-of", "2024-08-26", ...data]);
    expect(out).toContain("Level: concerned, set by AK on 25 August 2024: Forces near Gomel.");
    expect((await tocsin(["level", "show", ...data])).out).toMatch(/2024-08-25 {2}concerned {2}AK: Forces near Gomel/);
  });

  test("a proposal that is confirmed is marked, and the assessment is shown both ways", async () => {
    const before = await last<Assessment>(["assess", "--as-of", "2024-08-26"]);
    expect(before.confirmed).toBeNull();
    const row = before.evidence.find(({ indicator }) => indicator === "special-forces-forward")!;
    const [claim] = row.claims;
    await last(["confirm", claim!, "--indicator", row.indicator, "--as-of", "2024-08-26", "--by", "AK"]);
    const after = await last<Assessment>(["assess", "--as-of", "2024-08-26"]);
    expect(after.hypotheses).toEqual(before.hypotheses);
    expect(after.evidence.filter(({ confirmed }) => confirmed).map(({ id }) => id)).toEqual([row.id]);
    expect(after.confirmed!.hypotheses.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect((await last<Assessment>(["assess", "--as-of", "2024-08-25"])).confirmed, "the day before").toBeNull();
    expect((await tocsin(["assess", "--as-of", "2024-08-26", ...data])).out).toMatch(
      /by what people confirmed alone: /,
    );
  });

  test("a claim that is rejected counts nowhere from that day on", async () => {
    const before = await last<Assessment>(["assess", "--as-of", "2024-08-26"]);
    const row = before.evidence.find(({ indicator }) => indicator === "distraction-purpose")!;
    const short = row.claims[0]!.replace(/^sha256:([0-9a-f]{8})[0-9a-f]*/, "$1");
    const { out } = await tocsin(["confirm", short, "--reject", "--as-of", "2024-08-26", "--by", "AK", ...data]);
    expect(out).toContain(`${short} is rejected from 2024-08-26 on`);
    const after = await last<Assessment>(["assess", "--as-of", "2024-08-26"]);
    expect(after.evidence.flatMap(({ claims }) => claims)).not.toContain(row.claims[0]);
    expect(after.hypotheses).not.toEqual(before.hypotheses);
  });

  test("a forecast is settled with evidence; before that day it is open", async () => {
    const asOf = ["--as-of", "2024-10-02"];
    const list = await last<Forecasts>(["forecasts", ...asOf]);
    const due = list.questions.find(({ group }) => group === "due")!;
    expect(due).toMatchObject({ speaker: "Vladimir Putin", due: "2024-10-01" });
    expect(list.own.scores.map(({ outcome }) => outcome)).toEqual(["attack-in-spring-2022", "attack-in-2022"]);
    const held = readFileSync(
      new URL("../cases/northern-front/documents/2024-10-01-kursk-held.md", import.meta.url),
      "utf8",
    );
    expect(held).toMatch(/Kursk/);
    const settle = ["forecasts", "resolve", due.id, "--outcome", "no", "--evidence", "https://example.org/kursk"];
    expect(await refused([...settle, "--day", "2024-09-30", "--by", "AK", ...asOf])).toMatch(/can still come true/);
    await last([...settle, "--by", "AK", "--note", "Part of Kursk region was still held", ...asOf]);
    const after = await last<Forecasts>(["forecasts", ...asOf]);
    expect(after.questions.find(({ id }) => id === due.id)).toMatchObject({ state: "no", group: "resolved" });
    expect(after.records[0]).toMatchObject({ speaker: "Vladimir Putin", n: 1, right: 0 });
    const before = await last<Forecasts>(["forecasts", "--as-of", "2024-09-30"]);
    expect(before.questions.find(({ id }) => id === due.id)).toMatchObject({ state: "open" });
    expect((await tocsin(["forecasts", "list", ...asOf, ...data])).out).toMatch(/Vladimir Putin: 0 of 1 right/);
  });
});

// One page is what somebody reads at night: the three days of the worked case, on paper.
test.skipIf(chromiumPath() === null)(
  "the brief is one printed page",
  async () => {
    const browser = await openBrowser();
    try {
      for (const asOf of ["2022-02-23", "2022-10-26", "2024-08-26"]) {
        const file = join(folder, `${asOf}.html`);
        expect((await tocsin(["brief", "--as-of", asOf, ...data, "-o", file])).code).toBe(0);
        const page = await browser.newPage();
        await page.setContent(readFileSync(file, "utf8"));
        const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
        expect(pdf.match(/\/Type\s*\/Page\b/g), asOf).toHaveLength(1);
      }
    } finally {
      await browser.close();
    }
  },
  400_000,
);
