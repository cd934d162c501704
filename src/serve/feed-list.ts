// The list of feeds in a case file, changed in place: every other character of the file stays as somebody wrote it.
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, parseDocument, stringify, type YAMLSeq } from "yaml";
import { type Case, TocsinError } from "../model/index.js";

/** A feed as a case file lists it; absent keys stay absent. */
export type ListedFeed = Partial<Case["feeds"][number]> & { url: string };

/**
 * @param yaml a case file's text
 * @param feeds to put at the end of its list, which is made when there is none
 * @returns the text with them
 */
export function withFeeds(yaml: string, feeds: readonly ListedFeed[]): string {
  const { pair, list } = feedsIn(yaml);
  if (pair === null) {
    const gap = yaml.endsWith("\n") ? "" : "\n";
    return `${yaml}${gap}\n# Feeds that tocsin watch follows; everyMinutes says how often, every 30 minutes when it is not given.\nfeeds:\n${items(feeds, "  ")}`;
  }
  if (list === null || list.flow || list.items.length === 0) {
    return replaced(yaml, pair, [...((list?.toJSON() as ListedFeed[] | undefined) ?? []), ...feeds]);
  }
  const first = list.items[0] as ParsedNode;
  const last = list.items.at(-1) as ParsedNode;
  const at = lineEnd(yaml, contentEnd(yaml, last));
  const gap = yaml[at - 1] === "\n" ? "" : "\n";
  return `${yaml.slice(0, at)}${gap}${items(feeds, indentOf(yaml, first))}${yaml.slice(at)}`;
}

/**
 * @param url of the feed to take out of the list
 * @returns the text without it, null when the list does not hold it
 */
export function withoutFeed(yaml: string, url: string): string | null {
  const { pair, list } = feedsIn(yaml);
  const n = list?.items.findIndex((item) => isMap(item) && (item.get("url") as unknown) === url) ?? -1;
  if (pair === null || list === null || n < 0) return null;
  if (list.flow || list.items.length === 1) {
    return replaced(
      yaml,
      pair,
      (list.toJSON() as ListedFeed[]).filter((_, i) => i !== n),
    );
  }
  const item = list.items[n] as ParsedNode;
  const from = yaml.lastIndexOf("\n", item.range[0] - 1) + 1;
  return yaml.slice(0, from) + yaml.slice(lineEnd(yaml, contentEnd(yaml, item)));
}

function feedsIn(yaml: string): { pair: Pair<ParsedNode, ParsedNode | null> | null; list: YAMLSeq.Parsed | null } {
  const { contents } = parseDocument(yaml);
  if (!isMap(contents)) throw new TocsinError("malformed", "the case file", "it holds no case");
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === "feeds") ?? null;
  return { pair, list: pair && isSeq(pair.value) ? pair.value : null };
}

function replaced(yaml: string, pair: Pair<ParsedNode, ParsedNode | null>, feeds: readonly ListedFeed[]): string {
  const from = pair.key.range[0];
  const to = pair.value ? contentEnd(yaml, pair.value) : pair.key.range[1] + 1;
  const list = feeds.length === 0 ? "feeds: []" : `feeds:\n${items(feeds, "  ")}`.trimEnd();
  return yaml.slice(0, from) + list + yaml.slice(Math.max(to, pair.key.range[1] + 1));
}

function items(feeds: readonly ListedFeed[], indent: string): string {
  const stated = feeds.map((feed) =>
    Object.fromEntries(Object.entries(feed).filter(([, value]) => value !== null && value !== undefined)),
  );
  return stringify(stated, { lineWidth: 0 }).replace(/^(?=.)/gm, indent);
}

/** Where the last character of a node's own text ends, without the white space the parser counts to it. */
function contentEnd(yaml: string, { range }: ParsedNode): number {
  return range[0] + yaml.slice(range[0], range[1]).trimEnd().length;
}

function lineEnd(yaml: string, at: number): number {
  const end = yaml.indexOf("\n", at);
  return end < 0 ? yaml.length : end + 1;
}

/** The white space before an item's hyphen. */
function indentOf(yaml: string, item: ParsedNode): string {
  const start = yaml.lastIndexOf("\n", item.range[0] - 1) + 1;
  return /^\s*/.exec(yaml.slice(start, item.range[0]))![0];
}
