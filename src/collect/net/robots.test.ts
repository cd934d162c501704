import { describe, expect, test } from "vitest";
import { createFetcher } from "./fetcher.js";
import { pretendWeb } from "./testing/pretend-web.js";
import { createTurns } from "./turns.js";

/** Asks for a page of a site with this robots.txt and says what became of it. */
async function withRobots(robots: string | number, paths: string[], purpose: "page" | "feed" = "page") {
  const web = await pretendWeb({
    "ex.org": (request, response) => {
      if (request.url !== "/robots.txt") return response.end("page");
      if (typeof robots === "number") return response.writeHead(robots).end();
      return response.end(robots);
    },
  });
  const fetcher = createFetcher({ io: web.io, version: "0", pauseMs: 2000 });
  const outcomes: string[] = [];
  for (const path of paths) {
    const outcome = await fetcher.fetch({ url: `http://ex.org${path}`, purpose });
    outcomes.push(outcome.kind === "failed" ? outcome.problem.code : outcome.kind);
  }
  await Promise.all([fetcher.close(), web.close()]);
  return { outcomes, hits: web.hits, waited: web.waited };
}

describe("robots.txt", () => {
  // RFC 9309: sections 2.2.1 (groups), 2.2.2 (the longest rule wins, allow wins a tie), 2.2.3 ("*" and "$"), 2.3.1 (answers).
  test.each([
    ["nothing forbidden", "User-agent: *\nDisallow:", ["/a"], ["content"]],
    ["everything forbidden", "User-agent: *\nDisallow: /", ["/a"], ["refused"]],
    [
      "a group for us before the group for all",
      "User-agent: *\nDisallow: /\n\nUser-agent: Tocsin\nAllow: /",
      ["/a"],
      ["content"],
    ],
    ["a group for us only", "User-agent: TOCSIN/2\nDisallow: /a", ["/a", "/b"], ["refused", "content"]],
    ["a group for another", "User-agent: tocsinbot\nDisallow: /", ["/a"], ["content"]],
    ["the longest rule", "User-agent: *\nDisallow: /a\nAllow: /a/b", ["/a/c", "/a/b/c"], ["refused", "content"]],
    [
      "wild cards",
      "User-agent: *\nDisallow: /*.php$\nDisallow: /p*q",
      ["/x.php", "/x.php?a", "/p/q"],
      ["refused", "content", "refused"],
    ],
    ["a page of the web instead", "<!DOCTYPE html><title>Not found</title>", ["/a"], ["content"]],
    ["a byte order mark", "\ufeffUser-agent: *\nDisallow: /", ["/a"], ["refused"]],
    ["no such file", 404, ["/a"], ["content"]],
    ["not given out", 403, ["/a"], ["content"]],
    ["nothing in it", "", ["/a"], ["content"]],
    ["a broken server", 500, ["/a"], ["unavailable"]],
    ["a busy server", 429, ["/a"], ["unavailable"]],
  ])("%s", async (_, robots, paths, expected) => {
    expect((await withRobots(robots, paths)).outcomes).toEqual(expected);
  });

  test("is asked once, and not for feeds", async () => {
    const pages = await withRobots("User-agent: *\nDisallow: /x", ["/a", "/b", "/x"]);
    expect(pages.hits).toEqual(["ex.org/robots.txt", "ex.org/a", "ex.org/b"]);
    expect((await withRobots("User-agent: *\nDisallow: /", ["/a"], "feed")).outcomes).toEqual(["content"]);
  });

  test("Crawl-delay lengthens the pause, up to a minute", async () => {
    expect((await withRobots("User-agent: *\nCrawl-delay: 7", ["/a", "/b"])).waited).toEqual([7000]);
    expect((await withRobots("User-agent: *\nCrawl-delay: 86400", ["/a", "/b"])).waited).toEqual([60_000]);
    expect((await withRobots("", ["/a", "/b"])).waited).toEqual([2000]);
  });

  test("is asked again after a day, or after ten minutes when it could not be had", async () => {
    for (const [status, minutes] of [
      [200, 24 * 60],
      [500, 10],
    ] as const) {
      const web = await pretendWeb({ "ex.org": (_, response) => response.writeHead(status).end() });
      const fetcher = createFetcher({ io: web.io, version: "0" });
      const asked = () => web.hits.filter((hit) => hit === "ex.org/robots.txt").length;
      const ask = () => fetcher.fetch({ url: "http://ex.org/a", purpose: "page" });
      await ask();
      web.advance((minutes - 1) * 60_000);
      await ask();
      expect(asked()).toBe(1);
      web.advance(2 * 60_000);
      await ask();
      expect(asked()).toBe(2);
      await Promise.all([fetcher.close(), web.close()]);
    }
  });

  test("a redirect is asked about where it leads", async () => {
    const web = await pretendWeb({
      "a.org": (request, response) =>
        request.url === "/robots.txt"
          ? response.end("")
          : response.writeHead(302, { location: "http://b.org/x" }).end(),
      "b.org": (_, response) => response.end("User-agent: *\nDisallow: /x"),
    });
    const fetcher = createFetcher({ io: web.io, version: "0" });
    expect(await fetcher.fetch({ url: "http://a.org/", purpose: "page" })).toMatchObject({
      problem: { code: "refused", subject: "http://b.org/x" },
    });
    expect(web.hits).not.toContain("b.org/x");
    await Promise.all([fetcher.close(), web.close()]);
  });

  test("rules made to be slow are not followed one by one", async () => {
    const path = `/${"a".repeat(3900)}`;
    const rule = (stars: number) => `User-agent: *\nDisallow: /${"*a".repeat(stars)}b\n`;
    const started = performance.now();
    expect((await withRobots(rule(250_000), [path])).outcomes).toEqual(["refused"]);
    expect((await withRobots(rule(9_000), [path])).outcomes).toEqual(["content"]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test("turns: one host waits, others do not", async () => {
  const slept: number[] = [];
  const takeTurn = createTurns({ now: () => new Date(0), sleep: async (ms) => void slept.push(ms) });
  await takeTurn("a", 2000);
  await takeTurn("a", 2000);
  await takeTurn("b", 2000);
  await takeTurn("a", 2000);
  expect(slept).toEqual([2000, 4000]);
});
