import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectUrls } from "../collect/index.js";
import { createFetcher } from "../collect/net/index.js";
import { pretendWeb } from "../collect/net/testing/pretend-web.js";
import { openEmbeddedStore } from "../store/pglite.js";
import type { Store } from "../store/port.js";
import { ingest } from "./ingest.js";
import { type RecheckEvent, recheck } from "./recheck.js";
import { statesOf } from "./revisions.js";
import { readingPipeline as pipeline } from "./watch/testing/reading-pipeline.js";

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-recheck-"));
  store = await openEmbeddedStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test("edits and deletions of fetched pages come to light; what differs in mark-up only does not count", async () => {
  let later = false;
  let request = 0;
  const page = (path: string, figure: number) => `<!DOCTYPE html><html><head><title>Story ${path}</title></head><body
    data-request="${++request}"><article><h1>Story ${path}</h1><p>The ministry said on Monday that up to ${figure} soldiers had arrived by
    train in the region.</p><p>Nothing else was planned along the border this year, the statement said.</p></article></body></html>`;
  const web = await pretendWeb({
    "ex.org": ({ url = "", headers }, response) => {
      const type = { "content-type": "text/html" };
      if (url === "/robots.txt") response.writeHead(404).end();
      else if (url === "/kept" && headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else if (url === "/deleted" && later) response.writeHead(410).end();
      else if (url === "/broken" && later) response.writeHead(500).end();
      else response.writeHead(200, { ...type, etag: '"1"' }).end(page(url, url === "/edited" && later ? 90 : 9000));
    },
  });
  const fetcher = createFetcher({ io: web.io, version: "0" });
  const shared = { store, pipeline, caseId: "c", now: web.io.now };
  const urls = ["kept", "marked-up", "edited", "deleted", "broken"].map((name) => `http://ex.org/${name}`);
  await ingest(collectUrls(urls, fetcher), shared);
  later = true;
  const look = async (days: number) => {
    const told: RecheckEvent[] = [];
    const signal = new AbortController().signal;
    const counts = await recheck({ ...shared, fetcher, signal, days, tell: (event) => told.push(event) });
    return { counts, told: Object.fromEntries(told.map(({ uri, outcome }) => [uri.slice(14), outcome])) };
  };
  const { counts, told } = await look(30);
  expect(counts).toEqual({ same: 2, changed: 1, gone: 1, failed: 1 });
  expect(told).toEqual({ kept: "same", "marked-up": "same", edited: "changed", deleted: "gone", broken: "failed" });
  expect(await statesOf(store, "c", "http://ex.org/edited")).toHaveLength(2);
  expect(await statesOf(store, "c", "http://ex.org/marked-up")).toHaveLength(1);
  // What is gone there stays here, and is noted.
  expect((await store.counts("c")).documents).toBe(5);
  expect((await store.refusals("c")).map(({ uri }) => uri)).toEqual(["http://ex.org/deleted"]);
  web.advance(31 * 86_400_000);
  expect((await look(30)).counts).toEqual({ same: 0, changed: 0, gone: 0, failed: 0 });
  await Promise.all([fetcher.close(), web.close()]);
});
