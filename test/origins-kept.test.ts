// What people decided about origins, and what texts share, outlive re-linking, later reports and a restart.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLinker, createReuseIndex } from "../src/link/index.js";
import { type ClaimInput, report } from "../src/link/testing/claims.js";
import type { Linkage, NewDecision } from "../src/model/index.js";
import { relink } from "../src/serve/ingest.js";
import { openReuse } from "../src/serve/reuse.js";
import { openEmbeddedStore } from "../src/store/pglite.js";
import type { Store } from "../src/store/port.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const warningCase = { id: "kept" };
const now = () => new Date("2030-03-05T08:00:00Z");
const linker = createLinker((path) => new Uint8Array(readFileSync(join(root, "data", path))));
const pipeline = { link: linker.link, openReuse: createReuseIndex };

let folder: string;
let store: Store;
const claims = new Map<string, string>();

/** Stores a report of one sentence that credits a ministry. */
async function take(outlet: string, day: string, by: string, content: string): Promise<void> {
  const said: ClaimInput = { text: content, by: [by], code: "MOBILIZE" };
  const { document, claims: made } = report({ outlet, day, text: `${by} said on Friday that ${content}.` }, said);
  const { id, uri } = document;
  const capture = { id, uri, fetchedAt: now().toISOString(), mediaType: "text/plain", headers: {} };
  const entry = { capture, document, headlines: [], claims: made, engine: "by hand" };
  await store.add(warningCase.id, entry, new TextEncoder().encode(document.text));
  claims.set(outlet, made[0]!.id);
}

async function linked(): Promise<Linkage> {
  await relink(store, pipeline, warningCase, true);
  return (await store.linkage(warningCase.id))!;
}

async function reopen(): Promise<void> {
  await store.close();
  store = await openEmbeddedStore(join(folder, "store"));
}

/** Outlets by origin, one list an act of speech. */
async function partsOf({ origins }: Linkage): Promise<string[]> {
  const outlets = new Map<string, string>();
  for await (const { document } of store.documents(warningCase.id)) outlets.set(document.id, document.outlet ?? "");
  const named = ({ claims }: Linkage["origins"][number]) =>
    [...new Set(claims.map((claim) => outlets.get(claim.split("#")[0]!)!))].sort().join(" + ");
  return origins.map(named).sort();
}

const decide = (ruling: NewDecision["ruling"]) =>
  store.decide(warningCase.id, { ruling, by: "AK", note: "asked the ministry", asOf: "2030-03-02" }, now());

const ministry = "Poland's defence ministry";
const trains =
  "twelve trains with rocket launchers, fuel and engineers of two brigades had arrived in Gomel in the night";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-origins-"));
  store = await openEmbeddedStore(join(folder, "store"));
  await take("Northern Gazette", "2030-03-01", ministry, trains);
  await take("Kestrin Post", "2030-03-01", ministry, trains.replace("twelve trains", "a dozen trains"));
  await take("Odrin Herald", "2030-03-02", "Lithuania's border service", "lorries had crossed the river at Brest");
}, 120_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const together = "Kestrin Post + Northern Gazette";
const idOf = (outlet: string): string => claims.get(outlet)!;

describe("decisions about origins", () => {
  test("without one, the two that tell of the trains are one origin", async () => {
    expect(await partsOf(await linked())).toEqual([together, "Odrin Herald"]);
  });

  test("a merge and a split hold through a restart and a later report, with who made them", async () => {
    await decide({ kind: "link", ruling: "merge", claims: [idOf("Northern Gazette"), idOf("Odrin Herald")] });
    await decide({ kind: "link", ruling: "distinct", claims: [idOf("Northern Gazette"), idOf("Kestrin Post")] });
    const wanted = ["Kestrin Post", "Northern Gazette + Odrin Herald"];
    expect(await partsOf(await linked())).toEqual(wanted);
    await reopen();
    expect(await partsOf(await linked())).toEqual(wanted);
    await take("Halme Observer", "2030-03-03", ministry, trains.replace("in the night", "at night"));
    await reopen();
    const linkage = await linked();
    expect(await partsOf(linkage)).toEqual(["Halme Observer + Northern Gazette + Odrin Herald", "Kestrin Post"]);
    const reason = linkage.descents.find(({ claim }) => claim === idOf("Odrin Herald"))?.reason;
    expect(reason).toBe("AK ruled that it is the same: asked the ministry.");
  });

  test("taken back, they count no more and stay on record", async () => {
    await decide({ kind: "withdrawal", decision: "d1" });
    await decide({ kind: "withdrawal", decision: "d2" });
    expect(await partsOf(await linked())).toEqual(["Halme Observer + Kestrin Post + Northern Gazette", "Odrin Herald"]);
    expect((await store.decisions(warningCase.id)).map(({ id }) => id)).toEqual(["d1", "d2", "d3", "d4"]);
  });
});

test("what texts share is kept in the store: after a restart nothing is searched anew", async () => {
  const { reuse } = await linked();
  expect(reuse.length).toBeGreaterThan(0);
  await reopen();
  const index = await openReuse(store, pipeline, warningCase.id);
  expect(index.size).toBe(4);
  await relink(store, pipeline, warningCase, true, index);
  expect([...index.unsaved()]).toEqual([]);
  expect((await store.linkage(warningCase.id))?.reuse).toEqual(reuse);
});
