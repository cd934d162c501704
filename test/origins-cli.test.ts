// `tocsin origins` as a user meets it: the list, one origin with what its retellings changed, and decisions about it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { jsonLines, tocsin } from "./run-tocsin.js";

// Every step is a process of its own that opens a store.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-origins-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => tocsin(["origins", ...args, "--data", folder, "--as-of", "2024-08-26"]);
const rows = async (...args: string[]) => jsonLines((await run(...args, "--json")).out);

test("list, show, decide, take back", async () => {
  const listed = await rows("list");
  const events = listed.filter(({ kind }) => kind === "event") as { origins: object; documents: number }[];
  expect(events).toContainEqual(expect.objectContaining({ origins: { low: 1, high: 1 }, documents: 7 }));
  const origins = listed.filter(({ kind }) => kind === "origin") as { source: string; claim: string; date: string }[];
  const claimOf = (source: string): string => origins.find((origin) => origin.source === source)!.claim;
  const ministry = origins.find(({ source, date }) => source.includes("Foreign Affairs") && date === "2024-08-25")!;

  // An id as people type it: the beginning of the document's and the number of the claim.
  const typed = ministry.claim.replace(/^sha256:([0-9a-f]{8})[0-9a-f]*/u, "$1");
  const shown = await run("show", typed);
  expect(shown.out).toContain("Ministry of Foreign Affairs of Ukraine, 2024-08-25: 1 origin, 7 articles");
  expect(shown.out).toMatch(/└─ Espreso, 2024-08-26\n.*The condition "if the border was violated" became/u);
  const [tree] = (await rows("show", typed)) as { retellings: { outlet: string }[] }[];
  expect(tree!.retellings.map(({ outlet }) => outlet)).toHaveLength(6);

  const portnikov = claimOf("Vitaly Portnikov");
  const euromaidan = claimOf("Euromaidan Press");
  const merged = await run("merge", portnikov, euromaidan, "--note", "one reading");
  expect(merged.code).toBe(0);
  expect(merged.out).toContain(`are one act of speech (${userInfo().username}, as of 2024-08-26)`);
  expect((await run("show", portnikov)).out).toContain("1 origin, 2 articles");
  expect((await run("undo", "D1", "--by", "AK")).out).toContain("d2: d1 is taken back (AK, as of 2024-08-26).");
  expect((await run("show", portnikov)).out).toContain("1 origin, 1 article\n");
  expect(await rows("decisions")).toMatchObject([
    { kind: "decision", inForce: false, decision: { id: "d1", note: "one reading" } },
    { kind: "decision", decision: { id: "d2", by: "AK", ruling: { kind: "withdrawal", decision: "d1" } } },
  ]);
});

test("what is not there is said in one line", async () => {
  const missing = await run("show", "ffffffff#0");
  expect(missing.code).toBe(1);
  expect(missing.err).toMatch(/^tocsin: ffffffff#0: there is no such claim on that day/mu);
  expect((await run("undo", "d99")).err).toContain("no such decision stands");
  expect((await run("merge", "ffffffff#0")).code).toBe(1);
});
