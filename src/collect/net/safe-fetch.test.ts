import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFetcher, type Fetcher } from "./fetcher.js";
import { nodeNet } from "./net-io.js";
import { retryAfter } from "./retry-after.js";
import { type HostileServer, hostileServer } from "./testing/hostile-server.js";
import { pretendWeb } from "./testing/pretend-web.js";

describe("what a server answers", () => {
  const seen: Record<string, string | string[] | undefined>[] = [];
  const sites = pretendWeb({
    "ex.org": (request, response) => {
      seen.push(request.headers);
      const path = request.url ?? "";
      if (path === "/feed") {
        if (request.headers["if-none-match"] === '"1"') return response.writeHead(304, { etag: '"1"' }).end();
        const headers = { "content-type": "Application/RSS+XML; charset=UTF-8", etag: '"1"', "set-cookie": "a=b" };
        return response.writeHead(200, { ...headers, "content-encoding": "gzip" }).end(gzipSync("<rss/>"));
      }
      if (path === "/old") return response.writeHead(301, { location: "/older#x", "set-cookie": "a=b" }).end();
      if (path === "/older") return response.writeHead(308, { location: "https://ex.org/feed" }).end();
      if (path === "/for-now") return response.writeHead(302, { location: "/feed" }).end();
      if (path === "/down") return response.writeHead(302, { location: "http://ex.org/feed" }).end();
      if (path === "/page.html") return response.writeHead(200, { "content-type": "nonsense" }).end("<p>x</p>");
      if (path === "/304") return response.writeHead(304).end();
      return response.writeHead(Number(path.slice(1)) || 404).end();
    },
  });
  const fetcher = sites.then(({ io }) => createFetcher({ io, version: "1.2.3" }));
  const get = async (url: string, more = {}) => (await fetcher).fetch({ url, purpose: "feed", ...more });
  afterAll(async () => {
    await (await fetcher).close();
    await (await sites).close();
  });

  test("content with its type, its time and the headers that are evidence", async () => {
    const outcome = await get("http://ex.org/feed#top");
    expect(outcome).toMatchObject({
      kind: "content",
      url: "http://ex.org/feed",
      moved: null,
      mediaType: "application/rss+xml",
      bytes: Buffer.from("<rss/>"),
    });
    expect(outcome.kind === "content" && Object.keys(outcome.headers).sort()).toEqual([
      "content-type",
      "date",
      "etag",
      "x-tocsin-fetch",
    ]);
  });

  test("says who is asking, and carries neither cookies nor credentials", async () => {
    await get("http://ex.org/old");
    const last = seen.at(-1)!;
    expect(last["user-agent"]).toMatch(/^Tocsin\/1\.2\.3 \(/);
    for (const name of ["cookie", "authorization", "referer", "proxy-authorization"]) {
      expect(last).not.toHaveProperty(name);
    }
  });

  test("a conditional request", async () => {
    expect(await get("http://ex.org/feed", { etag: '"1"' })).toMatchObject({ kind: "unchanged" });
    // Not asked for, a 304 is no answer.
    expect(await get("http://ex.org/304")).toMatchObject({ kind: "failed", status: 304 });
  });

  test("follows redirects, and says where something has moved for good", async () => {
    expect(await get("http://ex.org/old")).toMatchObject({ url: "https://ex.org/feed", moved: "https://ex.org/feed" });
    expect(await get("http://ex.org/for-now")).toMatchObject({ url: "http://ex.org/feed", moved: null });
  });

  test("does not follow a redirect from https to http", async () => {
    expect(await get("https://ex.org/down")).toMatchObject({ problem: { code: "refused" } });
  });

  test("takes the type from the name where the server gives none", async () => {
    expect(await get("http://ex.org/page.html")).toMatchObject({ mediaType: "text/html" });
  });

  test.each([
    [404, "not-found"],
    [410, "not-found"],
    [403, "refused"],
    [451, "refused"],
    [500, "unavailable"],
    [204, "unavailable"],
    [206, "unavailable"],
  ])("%i is %s", async (status, code) => {
    expect(await get(`http://ex.org/${status}`)).toMatchObject({ kind: "failed", status, problem: { code } });
  });
});

describe("a hostile server", () => {
  let server: HostileServer;
  let fetcher: Fetcher;
  beforeAll(async () => {
    server = await hostileServer(40);
    fetcher = createFetcher({
      io: nodeNet,
      version: "0",
      allow: [`127.0.0.1:${server.port}`],
      limits: { totalMs: 900, headersMs: 400, idleMs: 400, bytes: 2_000_000 },
      pauseMs: 0,
    });
  });
  afterAll(async () => {
    await fetcher.close();
    await server.close();
  });

  test.each([
    ["slow-headers", "timed-out", /no answer|longer than/],
    ["silent", "timed-out", /no answer|longer than/],
    ["slow-loris", "timed-out", /longer than 0\.9 seconds/],
    ["stalled", "timed-out", /half-way|longer than/],
    ["endless", "too-large", /more than 2 MB/],
    ["endless-headers", "too-large", /headers/],
    ["long-length", "malformed", /not as long/],
    ["truncated-gzip", "malformed", /packed content/],
    ["reset", "unavailable", /broke off/],
    ["bomb", "too-large", /more than 2 MB|100 times/],
    ["bad-chunks", "malformed", /no proper HTTP/],
    ["no-http", "malformed", /no proper HTTP/],
    ["redirects", "refused", /more than 5 times/],
    ["429", "unavailable", /less often/],
    ["503", "unavailable", /server has a problem/],
    ["empty", "empty", /holds nothing/],
  ])("%s ends as %s", async (path, code, reason) => {
    const started = performance.now();
    const outcome = await fetcher.fetch({ url: `http://127.0.0.1:${server.port}/${path}`, purpose: "feed" });
    expect(outcome).toMatchObject({ kind: "failed", problem: { code, reason: expect.stringMatching(reason) } });
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test("Retry-After is passed on", async () => {
    const before = Date.now();
    const outcome = await fetcher.fetch({ url: `http://127.0.0.1:${server.port}/429`, purpose: "feed" });
    const at = outcome.kind === "failed" ? (outcome.retryAfter?.getTime() ?? 0) : 0;
    expect(at - before).toBeGreaterThanOrEqual(3_600_000);
    expect(at - before).toBeLessThan(3_605_000);
  });

  test("stops at once when nobody waits any more", async () => {
    const controller = new AbortController();
    const url = `http://127.0.0.1:${server.port}/slow-loris`;
    const asked = fetcher.fetch({ url, purpose: "feed", signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    const started = performance.now();
    expect(await asked).toMatchObject({ problem: { reason: "it was not waited for" } });
    expect(performance.now() - started).toBeLessThan(600);
  });
});

const now = new Date("2024-08-26T10:00:00Z");
test.each([
  ["120", "2024-08-26T10:02:00.000Z"],
  ["0", "2024-08-26T10:00:00.000Z"],
  ["Mon, 26 Aug 2024 11:00:00 GMT", "2024-08-26T11:00:00.000Z"],
  ["Mon, 26 Aug 2019 11:00:00 GMT", "2024-08-26T10:00:00.000Z"],
  ["99999999", "2024-09-02T10:00:00.000Z"],
  ["soon", null],
  ["-5", null],
  ["", null],
  [undefined, null],
])("retryAfter %j", (text, expected) => expect(retryAfter(text, now)?.toISOString() ?? null).toBe(expected));
