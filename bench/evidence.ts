// What the evidence log costs: appending beside storing, signing, verifying all of it, proving one entry.
// `npm run bench -- evidence [--data postgres://...]`; without an address the embedded store.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Capture } from "../src/model/index.js";
import { openKeys } from "../src/store/evidence/keys.js";
import { verifyLog } from "../src/store/evidence/verify.js";
import { openEmbeddedStore } from "../src/store/pglite.js";
import type { Store, StoredDocument } from "../src/store/port.js";
import type { Bench } from "./run.js";

const documents = 500;
/** Bytes of one capture: the text of a short article. */
const length = 2_000;
/** Further addresses that each of them is entered from: what appending alone costs. */
const copies = 19;

function entryOf(n: number): { entry: StoredDocument; bytes: Uint8Array } {
  const text = `Report ${n}. ${"The ministry said that nothing had moved. ".repeat(60)}`.slice(0, length);
  const bytes = new TextEncoder().encode(text);
  const id = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const uri = `https://example.org/${n}`;
  const headers = { "content-type": "text/html; charset=utf-8", etag: `"${n}"` };
  const capture: Capture = { id, uri, fetchedAt: "2024-08-25T09:00:00.000Z", mediaType: "text/html", headers };
  const document: StoredDocument["document"] = {
    ...{ kind: "document", id, uri, mediaType: "text/html", language: "en", title: `Report ${n}`, outlet: null },
    ...{ authors: [], genre: "news", published: null, text, warnings: [] },
  };
  return { entry: { capture, document, headlines: [], claims: [], engine: "bench" }, bytes };
}

/** Time that work took, and what of it this process computed: on a busy machine only the latter says something. */
async function timed(work: () => Promise<unknown>): Promise<{ wall: number; cpu: number }> {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - begun, cpu: (user + system) / 1_000 };
}
const round = (value: number, places = 2) => Number(value.toFixed(places));

async function measure(store: Store): Promise<object> {
  const captures: Capture[] = [];
  const stored = await timed(async () => {
    for (let n = 0; n < documents; n += 1) {
      const { entry, bytes } = entryOf(n);
      captures.push(entry.capture);
      await store.add("bench", entry, bytes);
    }
  });
  // A further address of known bytes: two reads, a row lock, two writes and a commit, and nothing of a document.
  const appended = await timed(async () => {
    for (let copy = 0; copy < copies; copy += 1) {
      for (const capture of captures) await store.log.again({ ...capture, uri: `${capture.uri}/${copy}` }, "fetch");
    }
  });
  const signed = await timed(() => store.log.checkpoint(new Date()));
  const appendedEntries = documents * copies;
  const all = documents + appendedEntries;
  const memory = process.memoryUsage().rss;
  let peak = memory;
  const verified = await timed(async () => {
    const { faultCount } = await verifyLog(store.log, {
      onEntry: (done) => {
        if (done % 1_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
      },
    });
    if (faultCount > 0) throw new Error("the log is not sound");
  });
  const proved = await timed(() => store.log.inclusion(all >> 1, all));
  return {
    entries: all,
    stored: { perSecond: round((documents * 1000) / stored.wall, 0), cpuMs: round(stored.cpu / documents) },
    appended: {
      perSecond: round((appendedEntries * 1000) / appended.wall, 0),
      cpuMs: round(appended.cpu / appendedEntries),
    },
    checkpointMs: round(signed.cpu),
    verified: {
      perSecond: round((all * 1000) / verified.wall, 0),
      perCpuSecond: round((all * 1000) / verified.cpu, 0),
    },
    verifyMemoryGrowthMB: round((peak - memory) / 1e6, 0),
    proofMs: round(proved.cpu),
  };
}

async function drop(address: string, schema: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query(`drop schema ${schema} cascade`);
  await client.end();
}

export const run: Bench = async ({ data }) => {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-bench-"));
  const options = { tool: "bench", keys: openKeys(join(folder, "keys")) };
  const schema = `bench_${process.pid}`;
  // The runner makes a path of what it is given: an address is taken back out of it.
  const address = /postgres(?:ql)?:\/.*$/.exec(data ?? "")?.[0].replace(/:\/+/, "://");
  const store = address
    ? await (await import("../src/store/postgres.js")).openPostgresStore(address, { ...options, schema })
    : await openEmbeddedStore(folder, options);
  try {
    return { store: store.kind, ...(await measure(store)) };
  } finally {
    await store.close();
    if (address) await drop(address, schema);
    rmSync(folder, { recursive: true, force: true });
  }
};
