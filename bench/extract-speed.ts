// How fast claims are extracted, text in to claims out, and how that compares with two libraries on the same text.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createExtractor } from "../src/extract/index.js";
import { createTagger, loadTaggerModels, tagText } from "../src/extract/tag/index.js";
import { tokenise } from "../src/extract/text/tokenise.js";
import type { Document } from "../src/model/index.js";
import { compromiseReader, winkReader } from "./peers/nlp-peers.js";
import { newsTexts } from "./speed/news-texts.js";

const MODELS = new URL("../data/models/", import.meta.url);
const FORCES = new URL("../data/forces/vocabulary.json", import.meta.url);
const EVENTS = new URL("../data/events/weights.bin", import.meta.url);
/** Rounds over all texts until the compiler has settled: what is asked is the speed of a long run. */
const WARM_UP_ROUNDS = 6;

const asDocument = (text: string): Document => ({
  kind: "document",
  id: "sha256:0",
  uri: "bench:",
  mediaType: "text/plain",
  language: "en",
  title: null,
  outlet: null,
  authors: [],
  genre: "news",
  published: null,
  text,
  warnings: [],
});

/** Texts of a data folder (`*.docs.jsonl`), or made from templates. */
function texts(data: string | null): string[] {
  for (const folder of data === null ? [] : [data, join(data, "polnear"), join(data, "attribution", "polnear")]) {
    for (const part of ["test", "dev"]) {
      const file = join(folder, `${part}.docs.jsonl`);
      if (!existsSync(file)) continue;
      const rows = readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "");
      return rows.map((line) => (JSON.parse(line) as { text: string }).text);
    }
  }
  return newsTexts(120);
}

/** Seconds of one core that a run over all texts takes; the best of three. */
function seconds(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const before = process.cpuUsage();
    run();
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1e6);
  }
  return best;
}

const rounded = (x: number, digits = 0): number => Number(x.toFixed(digits));

/** How time grows when a text is doubled: time of the double over time of the single. */
function growth(run: (text: string) => void, text: string): number {
  const single = seconds(() => run(text));
  return seconds(() => run(text + text)) / single;
}

/** Measures extraction, its parts and the peers; see the keys for units. */
export async function run(options: { data: string | null; json: boolean }): Promise<object> {
  const all = texts(options.data);
  const memoryBefore = process.memoryUsage.rss();
  const loadStarted = performance.now();
  const read = (name: string): Uint8Array => readFileSync(new URL(name, MODELS));
  const models = loadTaggerModels(read);
  const loadMs = performance.now() - loadStarted;
  const tagger = createTagger(models);
  // as the product is put together
  const forces: unknown = JSON.parse(readFileSync(FORCES, "utf8"));
  const extractor = createExtractor({ tagger, forces, events: readFileSync(EVENTS) });
  const extract = (text: string): number => extractor.extract(asDocument(text), []).length;

  for (let round = 0; round < WARM_UP_ROUNDS; round++) for (const text of all) extract(text);
  let tokens = 0;
  for (const text of all) tokens += tokenise(text).length;
  let claims = 0;
  const full = seconds(() => {
    claims = 0;
    for (const text of all) claims += extract(text);
  });
  const peakMemory = process.memoryUsage.rss() - memoryBefore;
  const cut = seconds(() => {
    for (const text of all) tokenise(text);
  });
  const tagged = seconds(() => {
    for (const text of all) tagText(models, tokenise(text));
  });
  const found = seconds(() => {
    for (const text of all) tagger.find(tokenise(text));
  });
  console.error(`${tokens} tokens, ${claims} claims; now the peers`);

  const wink = winkReader();
  const winkSeconds = seconds(() => {
    for (const text of all) wink(text);
  });
  const compromise = compromiseReader();
  const some = all.slice(0, Math.ceil(all.length / 6));
  let someTokens = 0;
  for (const text of some) someTokens += tokenise(text).length;
  const compromiseSeconds = seconds(() => {
    for (const text of some) compromise(text);
  });

  const joined = all.join("\n");
  const doubling = growth(extract, joined.slice(0, 500_000));
  const endless = "and the army moves its men to the border ".repeat(12_500);
  const doublingEndless = growth(extract, endless);
  const cuesOnly = "he said that ".repeat(20_000);
  const doublingCues = growth(extract, cuesOnly);
  const perSecond = tokens / full;
  return {
    tokensPerSecond: rounded(perSecond),
    documentsPerSecond: rounded(all.length / full, 1),
    peakMemoryMB: rounded(peakMemory / 2 ** 20, 1),
    loadMs: rounded(loadMs),
    ratio: {
      wink: rounded(perSecond / (tokens / winkSeconds), 2),
      compromise: rounded(perSecond / (someTokens / compromiseSeconds), 2),
    },
    parts: {
      tokenise: rounded(tokens / cut),
      tokeniseAndTag: rounded(tokens / tagged),
      attributions: rounded(tokens / found),
    },
    peers: {
      wink: rounded(tokens / winkSeconds),
      compromise: rounded(someTokens / compromiseSeconds),
    },
    doubling: {
      news: rounded(doubling, 2),
      withoutFullStop: rounded(doublingEndless, 2),
      cuesOnly: rounded(doublingCues, 2),
    },
  };
}
