// The articles that a sheet or an index of news points to, fetched behind it.
import { type Collected, collectUrls, type Fetcher } from "../collect/index.js";
import type { Pipeline } from "../pipeline.js";
import { urlsOf } from "../read/index.js";

export interface FollowOptions {
  readonly pipeline: Pick<Pipeline, "open">;
  readonly fetcher: Fetcher;
  readonly signal?: AbortSignal;
}

/**
 * Passes inputs on and, after each, the pages it points to, where it is a sheet of addresses or an index such as GDELT's;
 * those inside an archive count as well. What the index says of a page stays with the page's capture, and so does the
 * index's own id, in `x-pointed-to-by`.
 *
 * @returns inputs and pages in order, each page once; never throws but for what the inputs throw
 */
export async function* followPointers(
  inputs: AsyncIterable<Collected>,
  { pipeline, fetcher, signal }: FollowOptions,
): AsyncGenerator<Collected> {
  const seen = new Set<string>();
  for await (const input of inputs) {
    yield input;
    if ("problem" in input) continue;
    for await (const { capture, bytes } of pipeline.open(input.capture, input.bytes)) {
      for (const { url, headers } of pointersIn(capture, bytes)) {
        if (signal?.aborted) return;
        if (seen.has(url)) continue;
        seen.add(url);
        const said = { ...headers, "x-pointed-to-by": capture.id };
        for await (const page of collectUrls([url], fetcher, { purpose: "page", ...(signal ? { signal } : {}) })) {
          yield "problem" in page ? page : withHeaders(page, said);
        }
      }
    }
  }
}

/** What cannot be read as an index points nowhere, and says what is wrong with it where it is read. */
function pointersIn(...input: Parameters<typeof urlsOf>): ReturnType<typeof urlsOf> {
  try {
    return urlsOf(...input);
  } catch {
    return [];
  }
}

function withHeaders<T extends Extract<Collected, { capture: unknown }>>(page: T, said: Record<string, string>): T {
  return { ...page, capture: { ...page.capture, headers: { ...page.capture.headers, ...said } } };
}
