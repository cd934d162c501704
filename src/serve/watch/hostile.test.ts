// One round over feeds whose server misbehaves in every way, and three that behave: real sockets, small caps.
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFetcher, nodeNet } from "../../collect/net/index.js";
import { type HostileServer, hostileServer } from "../../collect/net/testing/hostile-server.js";
import { openEmbeddedStore } from "../../store/pglite.js";
import type { Store } from "../../store/port.js";
import type { FeedEvent } from "./events.js";
import { watchRound } from "./round.js";
import { readingPipeline as pipeline } from "./testing/reading-pipeline.js";

const CAP_MS = 1500;
let folder: string;
let store: Store;
let hostile: HostileServer;
const good: Server[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-hostile-"));
  store = await openEmbeddedStore(folder);
  hostile = await hostileServer(100);
  for (const name of ["one", "two", "three"]) {
    const server = createServer((_, response) => {
      const item = `<item><title>News ${name}</title><link>https://ex.org/${name}</link></item>`;
      response.end(`<rss version="2.0"><channel><title>${name}</title>${item}</channel></rss>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    good.push(server);
  }
});
afterAll(async () => {
  await Promise.all([store.close(), hostile.close(), ...good.map((server) => server.close())]);
  rmSync(folder, { recursive: true, force: true });
});

const portOf = (server: Server) => (server.address() as AddressInfo).port;

test("each bad feed ends with its reason within its cap, the good ones are neither harmed nor held up", async () => {
  const ports = [hostile.port, ...good.map(portOf)];
  const fetcher = createFetcher({
    io: nodeNet,
    version: "0",
    allow: ports.map((port) => `127.0.0.1:${port}`),
    limits: { totalMs: CAP_MS, headersMs: 700, idleMs: 700, bytes: 3_000_000 },
    pauseMs: 0,
  });
  const expected: Record<string, RegExp> = {
    "slow-loris": /longer than 1\.5 seconds/,
    "slow-headers": /no answer|longer than/,
    endless: /more than 3 MB/,
    redirects: /redirects more than 5 times/,
    "long-length": /not as long as its header says/,
    "truncated-gzip": /packed content is broken or ends too early/,
    reset: /connection broke off/,
    bomb: /more than 3 MB|100 times/,
    "429": /asked less often/,
    "503": /server has a problem/,
    "410": /gone for good/,
  };
  const feeds = [
    ...Object.keys(expected).map((path) => ({
      url: `http://127.0.0.1:${hostile.port}/${path}`,
      name: path,
      everyMinutes: null,
    })),
    ...good.map((server) => ({ url: `http://127.0.0.1:${portOf(server)}/`, name: null, everyMinutes: null })),
  ];
  const told: { event: FeedEvent; after: number }[] = [];
  const round = async (asked: typeof feeds, id: string) => {
    const started = performance.now();
    const result = await watchRound({
      store,
      pipeline,
      fetcher,
      case: { id, feeds: asked },
      now: () => new Date(),
      random: () => 0.5,
      signal: new AbortController().signal,
      link: async () => {},
      tell: (event) => {
        if (event.kind === "feed") told.push({ event, after: performance.now() - started });
      },
    });
    return { result, took: performance.now() - started };
  };

  const alone = await round(feeds.slice(-3), "alone");
  expect(alone.result).toMatchObject({ feeds: 3, failed: 0, added: 3 });
  told.length = 0;
  const { result, took } = await round(feeds, "among");
  expect(result).toMatchObject({ feeds: feeds.length, failed: Object.keys(expected).length, added: 3, refused: 0 });
  for (const { event } of told.filter(({ event: { name } }) => name !== null)) {
    expect(`${event.name}: ${event.reason}`).toMatch(expected[event.name ?? ""]!);
  }
  // The whole round waits for the slowest, and that for its cap; the good ones are in long before.
  expect(took).toBeLessThan(CAP_MS * 6);
  const latest = Math.max(...told.filter(({ event }) => event.name === null).map(({ after }) => after));
  expect(latest).toBeLessThan(Math.max(2 * alone.took, CAP_MS * 2));
  const states = new Map((await store.feeds("among")).map((state) => [state.uri.split("/").at(-1), state]));
  const wait = (name: string) => Date.parse(states.get(name)?.nextTry ?? "") - Date.now();
  expect(wait("429") / 60_000).toBeCloseTo(60, 0);
  // Two minutes are less than the feed's own half hour: that stays the least.
  expect(wait("503") / 60_000).toBeCloseTo(30, 0);
  expect(states.get("410")?.stopped).toBe(true);
  expect(states.get("reset")).toMatchObject({ failures: 1, lastSuccess: null });
  await fetcher.close();
});
