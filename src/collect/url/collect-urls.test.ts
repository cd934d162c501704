import { afterAll, beforeAll, expect, test } from "vitest";
import { type Collected, collectInputs, type Fetcher, nodeIo } from "../index.js";
import { createFetcher } from "../net/index.js";
import { type PretendWeb, pretendWeb } from "../net/testing/pretend-web.js";

let web: PretendWeb;
let fetcher: Fetcher;
beforeAll(async () => {
  web = await pretendWeb({
    "ex.org": (request, response) => {
      if (request.url === "/robots.txt") response.writeHead(404).end();
      else if (request.url === "/short") response.writeHead(301, { location: "/story?utm_source=x" }).end();
      else if (request.url?.startsWith("/story")) {
        const headers = { "content-type": "text/html; charset=utf-8", etag: '"7"', "x-secret": "1" };
        response.writeHead(200, headers).end("<p>The story.</p>");
      } else response.writeHead(404).end();
    },
  });
  fetcher = createFetcher({ io: web.io, version: "1.2.3" });
});
afterAll(async () => {
  await fetcher.close();
  await web.close();
});

async function all(inputs: string[]): Promise<Collected[]> {
  const items: Collected[] = [];
  for await (const item of collectInputs(inputs, { io: nodeIo, fetcher })) items.push(item);
  return items;
}

test("a page is a capture with its address, time, type and the headers that are evidence", async () => {
  const [item] = await all(["http://ex.org/story?utm_medium=rss#part"]);
  expect(item).toMatchObject({
    capture: {
      uri: "http://ex.org/story",
      fetchedAt: expect.stringMatching(/^2024-08-26T10:00/),
      mediaType: "text/html",
      headers: { "content-type": "text/html; charset=utf-8", etag: '"7"', "x-tocsin-fetch": "GET, Tocsin/1.2.3" },
    },
  });
  expect(item && "capture" in item && Object.keys(item.capture.headers)).not.toContain("x-secret");
});

test("a redirected page goes by the address it is at, and names the one it was asked for", async () => {
  const [item] = await all(["http://ex.org/short"]);
  expect(item).toMatchObject({
    capture: { uri: "http://ex.org/story", headers: { "x-tocsin-requested": "http://ex.org/short" } },
  });
});

test("what fails is a problem, paths and addresses may be mixed, and the same address counts once", async () => {
  const items = await all(["http://ex.org/no", "/nowhere/x.txt", "http://ex.org/story", "HTTP://ex.org/story#x"]);
  expect(items.map((item) => ("problem" in item ? item.problem.code : item.capture.uri))).toEqual([
    "not-found",
    "not-found",
    "http://ex.org/story",
  ]);
});
