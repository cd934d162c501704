import { expect, test } from "vitest";
import { type Collected, captureOf } from "../collect/index.js";
import { createFetcher } from "../collect/net/index.js";
import { pretendWeb } from "../collect/net/testing/pretend-web.js";
import { followPointers } from "./pointers.js";
import { readingPipeline as pipeline } from "./watch/testing/reading-pipeline.js";

test("the pages that a sheet of addresses points to come after it, each once; what fails is a problem", async () => {
  const web = await pretendWeb({
    "ex.org": (request, response) => {
      if (request.url === "/a") response.writeHead(200, { "content-type": "text/html" }).end("<p>The page.</p>");
      else response.writeHead(404).end();
    },
  });
  const fetcher = createFetcher({ io: web.io, version: "0" });
  const sheet = Buffer.from("title,url\nOne,http://ex.org/a\nTwo,http://ex.org/b\nAgain,http://ex.org/a\n");
  async function* inputs(): AsyncGenerator<Collected> {
    const origin = { uri: "file:///list.csv", mediaType: "text/csv", fetchedAt: new Date(0) };
    yield { capture: captureOf(sheet, origin), bytes: sheet };
  }
  const items: Collected[] = [];
  for await (const item of followPointers(inputs(), { pipeline, fetcher })) items.push(item);
  expect(items.map((item) => ("problem" in item ? item.problem.code : item.capture.uri))).toEqual([
    "file:///list.csv",
    "http://ex.org/a",
    "not-found",
  ]);
  const [list, page] = items;
  const id = list && "capture" in list ? list.capture.id : "";
  expect(page).toMatchObject({ capture: { headers: { "x-pointed-to-by": id, "content-type": "text/html" } } });
  await Promise.all([fetcher.close(), web.close()]);
});
