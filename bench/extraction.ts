// How much of an article, and how little else, the page reader takes; Readability alone and defuddle beside it.
import { captureOf } from "../src/collect/index.js";
import type { Document } from "../src/model/document.js";
import { readCapture } from "../src/read/index.js";
import { loadPages, type PhrasePage, type TextPage } from "./reading/data.js";
import { readWithDefuddle } from "./reading/defuddle.js";
import { type PeerArticle, readWithReadability } from "./reading/readability.js";
import { type Scores, scoreGrams, scoreSegments, shareEqual } from "./reading/score.js";

/** Reads every page of the sets found; `f1`, `precision` and `recall` are the 4-gram ones where full texts exist. */
export async function run(options: { data: string | null; json: boolean }): Promise<object> {
  const { texts, phrases } = loadPages("extraction", options.data);
  const started = process.cpuUsage();
  const textsRead = await readAll(texts);
  const phrasesRead = await readAll(phrases);
  const seconds = cpuSeconds(started);
  const peers = {
    readability: await scorePeer(({ bytes }) => readWithReadability(bytes), texts, phrases),
    defuddle: await scorePeer(({ bytes, url }) => readWithDefuddle(bytes, url), texts, phrases),
  };
  const pages = texts.length + phrases.length;

  const ours = score(texts, textsRead.map(textOf), phrases, phrasesRead.map(textOf));
  const fields = {
    title: shareEqual(phrases.map(({ title }, i) => ({ gold: title, found: phrasesRead[i]?.title ?? null }))),
    author: shareEqual(
      phrases.map(({ author }, i) => ({
        gold: names(author),
        found: names(phrasesRead[i]?.authors.join("; ") ?? null),
      })),
    ),
    date: shareEqual(
      phrases.map(({ date }, i) => ({ gold: date, found: phrasesRead[i]?.published?.value.slice(0, 10) ?? null })),
    ),
  };
  return {
    ...(ours.grams ?? ours.segments),
    pages,
    pagesPerSecond: round(pages / seconds, 1),
    segments: ours.segments,
    fields: Object.fromEntries(Object.entries(fields).map(([name, share]) => [name, round(share)])),
    peer: peers,
  };
}

type Page = { bytes: Uint8Array; url: string };

/** The same figures for another system, in the same run. */
async function scorePeer(
  read: (page: Page) => PeerArticle | Promise<PeerArticle>,
  texts: readonly TextPage[],
  phrases: readonly PhrasePage[],
): Promise<object> {
  const started = process.cpuUsage();
  const found: string[] = [];
  for (const page of [...texts, ...phrases]) found.push((await read(page)).text);
  const seconds = cpuSeconds(started);
  const { grams, segments } = score(texts, found.slice(0, texts.length), phrases, found.slice(texts.length));
  return { ...(grams ?? segments), pagesPerSecond: round(found.length / seconds, 1), segments };
}

async function readAll(pages: readonly Page[]): Promise<(Document | null)[]> {
  const documents: (Document | null)[] = [];
  for (const { bytes, url } of pages) {
    const capture = captureOf(bytes, { uri: url, mediaType: "text/html", fetchedAt: new Date() });
    documents.push(
      await readCapture(capture, bytes).then(
        ({ document }) => document,
        () => null,
      ),
    );
  }
  return documents;
}

function score(
  texts: readonly { text: string }[],
  found: readonly string[],
  phrases: readonly { with: string[]; without: string[] }[],
  phrasesFound: readonly string[],
): { grams: Scores | null; segments: Scores | null } {
  return {
    grams:
      texts.length > 0 ? rounded(scoreGrams(texts.map(({ text }, i) => ({ gold: text, found: found[i]! })))) : null,
    segments:
      phrases.length > 0 ? rounded(scoreSegments(phrases.map((gold, i) => ({ gold, found: phrasesFound[i]! })))) : null,
  };
}

const textOf = (document: Document | null): string => document?.text ?? "";
const names = (authors: string | null): string | null => {
  const split = authors?.split(/[;,]|\band\b|\bund\b|&/).map((name) => name.trim().toLowerCase());
  return split?.sort().join(" ") ?? null;
};
const round = (value: number, digits = 4): number => Number(value.toFixed(digits));
const rounded = (scores: Scores): Scores => ({
  f1: round(scores.f1),
  precision: round(scores.precision),
  recall: round(scores.recall),
});

function cpuSeconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
