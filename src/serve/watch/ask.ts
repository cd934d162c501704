// Asking one feed: the request, and what its answer means for the schedule.
import { type CollectedCapture, collected, type Fetcher, type FetchOutcome } from "../../collect/index.js";
import { type Capture, type Case, canonicalUri, type FeedState, parseUri, TocsinError } from "../../model/index.js";
import { readerFor } from "../../read/index.js";

export type CaseFeed = Case["feeds"][number];

/** What a feed answered. */
export interface Answer {
  readonly feed: CaseFeed;
  readonly state: FeedState;
  readonly outcome: FetchOutcome;
}

/** Asks a feed, with the validators of its last answer. */
export async function askFeed(
  feed: CaseFeed,
  state: FeedState,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<Answer> {
  const { etag, lastModified } = state;
  return { feed, state, outcome: await fetcher.fetch({ url: feed.url, purpose: "feed", etag, lastModified, signal }) };
}

type Content = Extract<FetchOutcome, { kind: "content" }>;

/**
 * The answer as a capture under the address that the case file names, wherever redirects led, so that its states follow
 * each other.
 * @throws TocsinError `malformed` when it is no feed: a login page, an error told as a page
 */
export function feedCapture(url: string, content: Content): CollectedCapture {
  const { capture, bytes } = collected(url, content);
  if (!isFeed(capture, bytes)) {
    const [named] = feedsNamedIn(bytes, content.url);
    const fix = named
      ? `The page names this one: ${named}`
      : "Open it in a browser and look for the feed's own address.";
    throw new TocsinError("malformed", url, "what is there is no feed", fix);
  }
  return { capture: addressed(capture, url), bytes };
}

/**
 * The page behind an entry as a capture under the entry's address, so that it takes the entry's place.
 * @param found the entry's address, and the capture of the feed it was found in
 */
export function pageCapture(found: { uri: string; feed: string }, content: Content): CollectedCapture {
  const { capture, bytes } = collected(found.uri, content);
  const page = addressed(capture, found.uri);
  return { capture: { ...page, headers: { ...page.headers, "x-tocsin-listed-in": found.feed } }, bytes };
}

function addressed(capture: Capture, url: string): Capture {
  const uri = canonicalUri(url);
  if (uri === capture.uri) return capture;
  const { "x-tocsin-requested": _, ...headers } = capture.headers;
  return { ...capture, uri, headers: { ...headers, "x-tocsin-final": capture.uri } };
}

/** Addresses of the feeds that a page names in its head (RSS autodiscovery), in order. */
function feedsNamedIn(bytes: Uint8Array, base: string): string[] {
  const head = new TextDecoder().decode(bytes.subarray(0, 200_000));
  return [...head.matchAll(/<link\s[^>]{0,1000}>/gi)].flatMap(([tag]) => {
    const attribute = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']?([^"'\\s>]+)`, "i").exec(tag)?.[1] ?? "";
    if (!/^application\/(?:rss|atom|feed)\+(?:xml|json)$/i.test(attribute("type"))) return [];
    const url = parseUri(attribute("href").replaceAll("&amp;", "&"), base);
    return url !== null && /^https?:$/.test(url.protocol) ? [url.href] : [];
  });
}

function isFeed(capture: Capture, bytes: Uint8Array): boolean {
  try {
    return readerFor(capture, bytes).name === "feed";
  } catch {
    return false;
  }
}
