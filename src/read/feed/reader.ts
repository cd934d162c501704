// A feed as a document: its entries are headlines, and documents as far as it carries them.
import { canonicalUri } from "../../model/uri.js";
import { innerOf } from "../container/inner.js";
import { ENTRY_TYPE, type Entry } from "../entry/entry.js";
import { detectLanguage } from "../language/detect.js";
import { type Reader, type Reading, subjectOf } from "../reader.js";
import { charsetOf } from "../text/text.js";
import { readFeed } from "./feed.js";

/** Reads RSS, Atom, CDF and JSON Feed. The entries' own texts are captures of their own: see `unpack`. */
export const feedReader: Reader = {
  name: "feed",
  mediaTypes: ["application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"],
  sniff: isFeed,
  async read(capture, bytes): Promise<Reading> {
    const feed = readFeed(bytes, subjectOf(capture), charsetOf(capture.headers));
    const titles = feed.entries.map(({ title }) => title ?? "").join("\n");
    return {
      document: {
        kind: "document",
        id: capture.id,
        uri: capture.uri,
        mediaType: capture.mediaType,
        language: await detectLanguage(titles, feed.language),
        title: feed.title,
        outlet: feed.title,
        authors: [],
        genre: "feed",
        published: null,
        text: "",
        warnings: [],
      },
      headlines: feed.entries
        .filter(({ title }) => title !== null)
        .map(({ title, published }) => ({
          kind: "headline",
          document: capture.id,
          title: title!,
          published: published && { ...published, from: "list" },
          label: null,
          span: null,
        })),
    };
  },
  async *open(capture, bytes) {
    const feed = readFeed(bytes, capture.uri, charsetOf(capture.headers));
    for (const { title, link, published, authors, html } of feed.entries) {
      if (title === null && html === "") continue;
      const { title: outlet, language } = feed;
      const entry: Entry = { title, outlet, language, published, authors, html, note: NOTE };
      const part = {
        uri: link === null ? "" : canonicalUri(link),
        mediaType: ENTRY_TYPE,
        bytes: Buffer.from(JSON.stringify(entry)),
      };
      const inner = innerOf(capture, part);
      if (link === null) inner.capture.uri = `${capture.uri}#${inner.capture.id.slice(7, 23)}`;
      yield inner;
    }
    return { title: feed.title, outlet: feed.title, notes: [] };
  },
};

const NOTE = "read from a feed, which may carry a summary only";

/** Whether a text begins as a feed does. */
export function isFeed(head: string): boolean {
  if (/^\s*\{/.test(head)) return /"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(head);
  const root =
    /^(?:\s*(?:<\?[\s\S]{0,2000}?\?>|<!--[\s\S]{0,3000}?-->|<!DOCTYPE[^[>]{0,1000}(?:\[[^\]]{0,2000}\]\s*)?>))*\s*<([\w:.-]{1,60})/i.exec(
      head,
    );
  return root !== null && /^(?:[\w.-]+:)?(?:rss|feed|rdf|channel)$/i.test(root[1]!);
}
