// Web addresses to captures, one at a time.
import { canonicalUri } from "../../model/uri.js";
import { type Collected, type CollectedCapture, captureOf } from "../capture.js";
import type { Fetcher } from "../net/fetcher.js";
import type { FetchOutcome, FetchRequest } from "../net/outcome.js";

/** Whether an input is a web address and not a path. */
export function isUrl(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

/**
 * Fetches addresses, each under every guard of `safeFetch`. An address that cannot be had becomes a problem and the rest
 * goes on; one that is given twice, under whatever tracking parameters, counts once.
 *
 * @param urls absolute http(s) addresses
 * @returns one item an address, in order; never throws
 */
export async function* collectUrls(
  urls: readonly string[],
  fetcher: Fetcher,
  options: Pick<FetchRequest, "purpose" | "signal"> = { purpose: "page" },
): AsyncGenerator<Collected> {
  for (const url of new Set(urls.map(canonicalUri))) {
    if (options.signal?.aborted) return;
    const outcome = await fetcher.fetch({ url, ...options });
    if (outcome.kind === "content") yield collected(url, outcome);
    else if (outcome.kind === "failed") yield { problem: outcome.problem };
  }
}

/**
 * An answer as a capture: under the address where the redirects ended, with the one that was asked for in
 * `x-tocsin-requested` when it is another, and with how it was fetched.
 */
export function collected(
  requested: string,
  { url, fetchedAt, mediaType, headers, bytes }: Extract<FetchOutcome, { kind: "content" }>,
): CollectedCapture {
  const uri = canonicalUri(url);
  const redirected: Record<string, string> = uri === canonicalUri(requested) ? {} : { "x-tocsin-requested": requested };
  return { capture: captureOf(bytes, { uri, mediaType, fetchedAt, headers: { ...headers, ...redirected } }), bytes };
}
