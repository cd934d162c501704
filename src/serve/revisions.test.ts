import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectUrls, type Fetcher } from "../collect/index.js";
import { createFetcher } from "../collect/net/index.js";
import { type PretendWeb, pretendWeb } from "../collect/net/testing/pretend-web.js";
import { isChanged } from "../link/revision/diff.js";
import { openEmbeddedStore } from "../store/pglite.js";
import type { Store } from "../store/port.js";
import { ingest } from "./ingest.js";
import { changesOf, statesOf } from "./revisions.js";
import { readingPipeline as pipeline } from "./watch/testing/reading-pipeline.js";

const STATES = 100;
let folder: string;
let store: Store;
let web: PretendWeb;
let fetcher: Fetcher;
let state = 0;
let status = 200;

const page = (n: number) => `<!DOCTYPE html><html><head><title>Troops at the border</title></head><body><article>
  <h1>Troops at the border</h1><p>The ministry said on Monday that up to ${n * 100 + 900} soldiers had arrived in the region by train.</p>
  <p>Nothing else was planned along the border this year, according to the same statement, which named no units.</p></article></body></html>`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-revisions-"));
  store = await openEmbeddedStore(folder);
  web = await pretendWeb({
    "ex.org": (request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else response.writeHead(status, { "content-type": "text/html" }).end(page(state));
    },
  });
  fetcher = createFetcher({ io: web.io, version: "0" });
});
afterAll(async () => {
  await Promise.all([fetcher.close(), web.close(), store.close()]);
  rmSync(folder, { recursive: true, force: true });
});

const take = (url: string) => ingest(collectUrls([url], fetcher), { store, pipeline, caseId: "c", now: web.io.now });

test("a page that is edited a hundred times is one document with a hundred states; deletions lose nothing", async () => {
  for (state = 0; state < STATES; state++) {
    status = 200;
    const { added, updated } = await take(`http://ex.org/story?utm_source=${state}`);
    expect([added, updated]).toEqual([1, state === 0 ? 0 : 1]);
    // The same bytes again are nothing new; a page that is gone takes nothing away.
    if (state % 10 === 0) expect((await take("http://ex.org/story")).known).toBe(1);
    status = state % 2 === 0 ? 404 : 410;
    if (state % 10 === 5) expect((await take("http://ex.org/story")).problems).toHaveLength(1);
  }
  const states = await statesOf(store, "c", "http://ex.org/story#comments");
  expect(states).toHaveLength(STATES);
  expect(states.filter(({ current }) => current)).toHaveLength(1);
  expect(states.at(-1)).toMatchObject({ current: true });
  expect((await store.counts("c")).documents).toBe(1);
  const changes = changesOf(states);
  for (const { before, after, text } of changes) {
    expect(isChanged(text, before.document.text, after.document.text)).toBe(true);
    const [removed, added] = text.filter(({ kind }) => kind !== "kept");
    // Just the figure.
    expect(removed?.kind === "removed" && before.document.text.slice(...removed.before)).toMatch(/^\d+$/);
    expect(added?.kind === "added" && after.document.text.slice(...added.after)).toMatch(/^\d+$/);
  }
  // Every state is still what it was: its bytes, and the text a claim was read from.
  for (const [i, { document }] of states.entries()) {
    expect(document.text).toContain(`up to ${i * 100 + 900} soldiers`);
    expect(Buffer.from((await store.bytes(document.id)) ?? []).toString()).toBe(page(i));
  }
});
