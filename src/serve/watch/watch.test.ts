import { mkdtempSync, rmSync } from "node:fs";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "../../collect/net/index.js";
import { type PretendWeb, pretendWeb } from "../../collect/net/testing/pretend-web.js";
import { TocsinError } from "../../model/index.js";
import { openEmbeddedStore } from "../../store/pglite.js";
import type { Store } from "../../store/port.js";
import type { FeedEvent, WatchEvent } from "./events.js";
import { watchRound } from "./round.js";
import { readingPipeline as pipeline } from "./testing/reading-pipeline.js";
import { watch } from "./watch.js";

interface Item {
  path: string;
  title: string;
  text?: string;
}
const rss = (items: Item[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title>${items
    .map(
      ({ path, title, text = "Short." }) =>
        `<item><title>${title}</title><link>http://ex.org${path}?utm_source=rss</link><description>${text}</description></item>`,
    )
    .join("")}</channel></rss>`;
const page = (title: string, text: string) =>
  `<!DOCTYPE html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text} The ministry of defence said on Monday that the bridge over the river would stay closed until the end of October.</p></article></body></html>`;

let folder: string;
let store: Store;
let web: PretendWeb;
let fetcher: Fetcher;
let answers: Record<string, RequestListener>;
let events: WatchEvent[];
let caseId = "";
let n = 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-watch-"));
  store = await openEmbeddedStore(folder);
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  caseId = `case-${++n}`;
  events = [];
  answers = {};
  web = await pretendWeb({
    "ex.org": (request, response) => {
      const answer = answers[request.url?.replace(/\?.*/, "") ?? ""];
      if (answer) answer(request, response);
      else response.writeHead(404).end();
    },
  });
  fetcher = createFetcher({ io: web.io, version: "0", pauseMs: 0 });
});
afterEach(async () => {
  await fetcher.close();
  await web.close();
});

const feed = (path: string, everyMinutes: number | null = null) => ({
  url: `http://ex.org${path}`,
  name: path.slice(1),
  everyMinutes,
});
const says = (body: string, headers: Record<string, string> = {}, status = 200): RequestListener => {
  return (request, response) => {
    const unchanged = headers.etag !== undefined && request.headers["if-none-match"] === headers.etag;
    response.writeHead(unchanged ? 304 : status, headers).end(unchanged ? "" : body);
  };
};
const options = (paths: string[], more: object = {}) => ({
  store,
  pipeline,
  fetcher,
  case: { id: caseId, feeds: paths.map((path) => feed(path)) },
  now: web.io.now,
  random: web.io.random,
  signal: new AbortController().signal,
  link: async () => {},
  tell: (event: WatchEvent) => events.push(event),
  ...more,
});
const round = (paths: string[], more: object = {}) => watchRound(options(paths, more));
const told = () => events.filter((event): event is FeedEvent => event.kind === "feed");
const titles = async () => {
  const found: string[] = [];
  for await (const { document } of store.documents(caseId))
    if (document.genre !== "feed") found.push(document.title ?? "");
  return found.sort();
};
const minutes = (count: number) => web.advance(count * 60_000);

describe("a round", () => {
  test("takes what is new, asks conditionally, and leaves alone what is not due", async () => {
    answers["/a"] = says(
      rss([
        { path: "/1", title: "One" },
        { path: "/2", title: "Two" },
      ]),
      { etag: '"1"' },
    );
    expect(await round(["/a"])).toMatchObject({ feeds: 1, failed: 0, added: 2, updated: 0 });
    expect(await titles()).toEqual(["One", "Two"]);
    // An entry's address is kept without what says how the reader came.
    expect(await store.revisions(caseId, "http://ex.org/1")).toHaveLength(1);
    expect(await round(["/a"])).toMatchObject({ feeds: 0 });
    minutes(40);
    expect(await round(["/a"])).toMatchObject({ feeds: 1, added: 0 });
    expect(told().at(-1)).toMatchObject({ outcome: "nothing-new" });
    expect((await store.feeds(caseId))[0]).toMatchObject({ etag: '"1"', failures: 0, stopped: false });
    expect(web.hits).toEqual(["ex.org/a", "ex.org/a"]);
  });

  test("a changed entry is a new state of the same document, not a new one", async () => {
    answers["/a"] = says(rss([{ path: "/1", title: "One" }]));
    await round(["/a"]);
    answers["/a"] = says(rss([{ path: "/1", title: "One, corrected" }]));
    expect(await round(["/a"], { all: true })).toMatchObject({ added: 0, updated: 1 });
    expect(await titles()).toEqual(["One, corrected"]);
    expect(await store.revisions(caseId, "http://ex.org/1")).toHaveLength(2);
  });

  test("--full puts pages in the place of summaries, for good", async () => {
    answers["/a"] = says(
      rss([
        { path: "/1", title: "One" },
        { path: "/2", title: "Two" },
        { path: "/3", title: "Three" },
      ]),
    );
    answers["/1"] = says(page("One in full", "Whole text."), { "content-type": "text/html" });
    answers["/2"] = says("", {}, 500);
    answers["/robots.txt"] = says("User-agent: *\nDisallow: /3");
    expect(await round(["/a"], { full: true })).toMatchObject({ added: 3, pages: 1, failed: 0 });
    expect(await titles()).toEqual(["One in full", "Three", "Two"]);
    expect(events.filter(({ kind }) => kind === "page")).toEqual(
      expect.arrayContaining([
        { kind: "page", uri: "http://ex.org/1", outcome: "added", reason: null },
        expect.objectContaining({ uri: "http://ex.org/2", outcome: "failed" }),
        expect.objectContaining({ uri: "http://ex.org/3", reason: expect.stringContaining("robots.txt") }),
      ]),
    );
    // The feed lists the entries again beside a new one: the page stays, and is not asked for again; what failed is.
    answers["/a"] = says(
      rss([
        { path: "/4", title: "Four" },
        { path: "/1", title: "One" },
        { path: "/2", title: "Two" },
      ]),
    );
    answers["/2"] = says(page("Two in full", "Whole text."), { "content-type": "text/html" });
    const tried = new Map<string, number>();
    expect(await round(["/a"], { full: true, all: true, tried })).toMatchObject({ added: 1, updated: 0, pages: 1 });
    expect(await titles()).toEqual(["Four", "One in full", "Three", "Two in full"]);
    // There is no page for the fourth: within one watch it is not asked for again, nor after a day by another.
    expect(await round(["/a"], { full: true, all: true, tried })).toMatchObject({ pages: 0 });
    minutes(25 * 60);
    await round(["/a"], { full: true, all: true });
    expect(web.hits.filter((hit) => hit.startsWith("ex.org/4"))).toHaveLength(1);
    expect(web.hits.filter((hit) => hit.startsWith("ex.org/1"))).toHaveLength(1);
  });

  test("each failure has its reason and its pause, and harms nobody else", async () => {
    answers["/good"] = says(rss([{ path: "/1", title: "One" }]));
    answers["/gone"] = says("", {}, 410);
    answers["/busy"] = says("", { "retry-after": "7200" }, 429);
    const login = page("Log in", "Please.").replace(
      "</title>",
      '</title><link rel="alternate" type="application/rss+xml" href="/real?a=1&amp;b=2">',
    );
    answers["/login"] = says(login, { "content-type": "text/html" });
    answers["/broken"] = says("<rss><channel><title>x</title>");
    expect(await round(["/gone", "/busy", "/login", "/absent", "/good"])).toMatchObject({
      feeds: 5,
      failed: 4,
      added: 1,
    });
    const by = new Map(told().map((event) => [event.name, event]));
    expect(by.get("gone")).toMatchObject({
      outcome: "gone",
      nextTry: null,
      fix: expect.stringContaining("feeds remove"),
    });
    expect(by.get("busy")?.nextTry).toBe("2024-08-26T12:00:00.000Z");
    expect(by.get("login")).toMatchObject({
      outcome: "failed",
      reason: "what is there is no feed",
      fix: "The page names this one: http://ex.org/real?a=1&b=2",
    });
    expect(by.get("absent")).toMatchObject({ outcome: "failed", reason: "there is no such page (404)" });
    expect(by.get("good")).toMatchObject({ outcome: "new", added: 1 });
    expect(await titles()).toEqual(["One"]);
    minutes(24 * 60);
    const hits = web.hits.length;
    await round(["/gone", "/busy"]);
    // What said that it is gone is not asked again, unless somebody wants it.
    expect(web.hits.slice(hits)).toEqual(["ex.org/busy"]);
    await round(["/gone"], { all: true });
    expect(web.hits.at(-1)).toBe("ex.org/gone");
  });

  test("a feed that has brought nothing new for a week is said to be silent", async () => {
    answers["/a"] = says(rss([{ path: "/1", title: "One" }]));
    await round(["/a"]);
    minutes(8 * 24 * 60);
    await round(["/a"]);
    expect(told().map(({ silentDays }) => silentDays)).toEqual([null, 8]);
  });

  test("says where a feed has moved for good", async () => {
    answers["/a"] = says("", { location: "/b" }, 301);
    answers["/b"] = says(rss([{ path: "/1", title: "One" }]));
    await round(["/a"]);
    expect(told()[0]).toMatchObject({ uri: "http://ex.org/a", outcome: "new", moved: "http://ex.org/b" });
  });

  test("what an interruption leaves unasked is asked the next time", async () => {
    const controller = new AbortController();
    answers["/slow"] = () => controller.abort();
    const done = await round(["/slow"], { signal: controller.signal });
    expect(done).toMatchObject({ interrupted: true, feeds: 0, failed: 0 });
    expect(await store.feeds(caseId)).toEqual([]);
  });
});

test("watching: due feeds are asked in time, one added meanwhile is followed, an abort ends it", async () => {
  answers["/a"] = says(rss([{ path: "/1", title: "One" }]));
  answers["/b"] = says(rss([{ path: "/2", title: "Two" }]));
  const controller = new AbortController();
  const start = web.io.now().getTime();
  const feeds = [feed("/a", 60)];
  const last = await watch({
    ...options([]),
    loadCase: () => {
      const elapsed = web.io.now().getTime() - start;
      if (elapsed > 30 * 60_000 && elapsed < 50 * 60_000) throw new TocsinError("malformed", "case.yaml:4", "broken");
      return { id: caseId, feeds };
    },
    signal: controller.signal,
    sleep: async (milliseconds) => {
      expect(milliseconds).toBeLessThanOrEqual(60_000);
      web.advance(milliseconds);
      const elapsed = web.io.now().getTime() - start;
      if (elapsed > 90 * 60_000 && feeds.length === 1) feeds.push(feed("/b", 600));
      if (elapsed > 200 * 60_000) controller.abort();
    },
  });
  expect(last.interrupted).toBe(true);
  // A case file that is broken for a while is told of, and what stood in it before goes on.
  expect(events.filter(({ kind }) => kind === "problem")).toMatchObject([{ problem: { code: "malformed" } }]);
  // The first at 0, 60, 120 and 180 minutes; the second once, within a minute of its being added.
  expect(web.hits).toEqual(["ex.org/a", "ex.org/a", "ex.org/b", "ex.org/a", "ex.org/a"]);
  expect(await titles()).toEqual(["One", "Two"]);
});
