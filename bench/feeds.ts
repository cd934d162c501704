// How much of a suite of feeds can be read, and how often titles, links and dates are as expected; a feed library beside it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFeed as parsePeer } from "@rowanmanning/feed-parser";
import type { Published } from "../src/model/document.js";
import { TocsinError } from "../src/model/problem.js";
import { type Feed, readFeed } from "../src/read/feed/feed.js";
import { decodeEntities } from "../src/read/xml/entities.js";

interface Case {
  file: string;
  dir: string;
  checks: [at: number | "feed", field: string, value: unknown][];
}

/** What both systems are brought to before they are compared. */
interface Plain {
  title: string | null;
  entries: { title: string | null; link: string | null; date: string | null }[];
}

/** Relative links of the suite are expected against the address its own server has. */
const SERVED_FROM = "http://127.0.0.1:8097/docpath";

/** Reads every feed that `expectations.json` in the folder, or one level down, lists. */
export async function run(options: { data: string | null; json: boolean }): Promise<object> {
  const { folder, cases } = load(options.data);
  const ours = (bytes: Uint8Array): Plain => plainOf(readFeed(bytes, SERVED_FROM));
  return {
    ...score(folder, cases, ours),
    feeds: cases.length,
    peer: { "@rowanmanning/feed-parser": score(folder, cases, peer) },
  };
}

function score(folder: string, cases: readonly Case[], read: (bytes: Uint8Array) => Plain): Record<string, number> {
  const parsed: Record<string, [hit: number, all: number]> = { wellformed: [0, 0], illformed: [0, 0] };
  const fields: Record<string, [hit: number, all: number]> = {
    titles: [0, 0],
    links: [0, 0],
    dates: [0, 0],
    feedTitles: [0, 0],
  };
  for (const { file, dir, checks } of cases) {
    const bytes = readFileSync(join(folder, file));
    const feed = attempt(() => read(bytes));
    const count = parsed[dir];
    if (count) {
      count[1]++;
      // The suite has a document without an element: what holds no feed is rightly refused.
      if (feed ? holdsElement(bytes) : !holdsElement(bytes)) count[0]++;
    }
    for (const [at, field, value] of checks) {
      const name = fieldOf(at, field);
      if (!name) continue;
      fields[name]![1]++;
      if (feed && matches(name, feed, at, value)) fields[name]![0]++;
    }
  }
  const share = ([hit, all]: [number, number]): number => Number((all === 0 ? 0 : hit / all).toFixed(4));
  return {
    wellFormed: share(parsed.wellformed!),
    illFormed: share(parsed.illformed!),
    titles: share(fields.titles!),
    links: share(fields.links!),
    dates: share(fields.dates!),
    feedTitles: share(fields.feedTitles!),
  };
}

const holdsElement = (bytes: Uint8Array): boolean =>
  /<[a-z]|^\s*\{/i.test(
    Buffer.from(bytes)
      .toString("latin1")
      .replace(/<!--[\s\S]*?-->/g, ""),
  );

function fieldOf(at: number | "feed", field: string): "titles" | "links" | "dates" | "feedTitles" | null {
  if (at === "feed") return field === "title" ? "feedTitles" : null;
  if (field === "title") return "titles";
  if (field === "link") return "links";
  return field === "published_parsed" || field === "updated_parsed" ? "dates" : null;
}

function matches(name: string, feed: Plain, at: number | "feed", value: unknown): boolean {
  const entry = feed.entries[Number(at)];
  // Expected titles are HTML, found ones are text: either reading of an escaped tag in them is right.
  const same = (title: string | null): boolean =>
    [fold(String(value)), decodeEntities(fold(String(value)))].includes(fold(title)) ||
    title === decodeEntities(fold(String(value)));
  if (name === "feedTitles") return same(feed.title);
  if (name === "titles") return same(entry?.title ?? null);
  if (name === "links") return (entry?.link ?? "").replace(/\/$/, "") === String(value).replace(/\/$/, "");
  const [year, month, day, hour, minute, second] = value as number[];
  const expected = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second)).toISOString().slice(0, 19);
  return entry?.date === expected;
}

/** Tags off, white space one space. */
function fold(text: string | null): string {
  return (text ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function plainOf(feed: Feed): Plain {
  return {
    title: feed.title,
    entries: feed.entries.map(({ title, link, published }) => ({ title, link, date: published && utcOf(published) })),
  };
}

function utcOf({ value, zone }: Published): string {
  const full = value.length === 4 ? `${value}-01-01` : value.length === 7 ? `${value}-01` : value;
  const time = full.length === 10 ? `${full}T00:00:00` : full.length === 16 ? `${full}:00` : full;
  return new Date(`${time}${zone ?? "Z"}`).toISOString().slice(0, 19);
}

function peer(bytes: Uint8Array): Plain {
  const feed = parsePeer(Buffer.from(bytes).toString("utf8"));
  return {
    title: feed.title,
    entries: feed.items.map(({ title, url, published, updated }) => ({
      title,
      link: url,
      date: (published ?? updated)?.toISOString().slice(0, 19) ?? null,
    })),
  };
}

function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function load(data: string | null): { folder: string; cases: Case[] } {
  if (data === null) throw new TocsinError("usage", "bench feeds", "needs a data folder", "Give --data DIR.");
  const below = existsSync(data) ? readdirSync(data).map((name) => join(data, name)) : [];
  const folder = [data, ...below].find((path) => existsSync(join(path, "expectations.json")));
  if (!folder) throw new TocsinError("not-found", data, "holds no expectations.json");
  return { folder, cases: JSON.parse(readFileSync(join(folder, "expectations.json"), "utf8")).cases };
}
