// Trains every model from a data folder and writes the weights: `npm run train -- DATA_DIR [TARGET_DIR]`.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LABELS } from "../../src/extract/tag/labels.js";
import { linkText } from "../../src/extract/tag/link.js";
import { MODEL_FILES, packNumbers } from "../../src/extract/tag/models.js";
import { tagPos } from "../../src/extract/tag/pos.js";
import { rescore } from "../../src/extract/tag/rescore.js";
import { decideSpans } from "../../src/extract/tag/span-candidates.js";
import type { Opinion } from "../../src/extract/tag/stack-features.js";
import { packTable } from "../../src/extract/tag/table.js";
import { readAnnotated } from "./attributions.js";
import { indexFeatures } from "./feature-index.js";
import { prune, type Row } from "./prune.js";
import { hashesOf, prepareTexts, type Reading, readWith, type Syntax, sequencesOf } from "./span-data.js";
import { type ChainModel, type ChainOptions, type Sequence, trainChain } from "./train-chain.js";
import { trainJudge } from "./train-judge.js";
import { type SpannedText, trainLinker } from "./train-linker.js";
import { parseAccuracy, parsedText, trainParser } from "./train-parser.js";
import { posAccuracy, trainPos } from "./train-pos.js";
import { type CandidateSet, trainRescorer } from "./train-rescorer.js";
import { filesIn, readTreebank } from "./treebank.js";

type Settings = Omit<ChainOptions, "log" | "seed">;

const FOLDS = 5;
const LEAST_SIGHTINGS = 3;
const KEEP = { pos: 40_000, parse: 50_000, spans: 250_000, stack: 60_000 } as const;
const FIRST: Settings = { epochs: 5, rate: 0.012, dropout: 0.5 };
const SECOND: Settings = { epochs: 8, rate: 0.01, dropout: 0.5 };
/** Each pass that ships is the mean of models that saw the texts in different orders. */
const SEEDS = [13, 99, 7] as const;

const started = Date.now();
const log = (line: string): void =>
  console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const folder = process.argv[2];
if (!folder) {
  console.error("Usage: npm run train -- DATA_DIR [TARGET_DIR]");
  process.exit(2);
}
const target = process.argv[3] ?? fileURLToPath(new URL("../../data/models", import.meta.url));
mkdirSync(target, { recursive: true });
const save = (name: string, bytes: Uint8Array): void => {
  writeFileSync(join(target, name), bytes);
  log(`${name} ${(bytes.length / 1e6).toFixed(2)} MB`);
};

/** Part of speech and parser, from treebanks. */
function trainSyntax(data: string): Syntax {
  const banks = (pattern: RegExp): string[] =>
    ["ud-ewt", "ud-gum"].flatMap((name) => filesIn(join(data, name), pattern));
  const trees = banks(/train.*conllu/).flatMap(readTreebank);
  const pos = trainPos(trees, KEEP.pos, log);
  // the parser learns from tags as it will meet them: given by a tagger that has not seen the sentence
  const halves = [0, 1].map((half) =>
    trainPos(
      trees.filter((_, i) => i % 2 !== half),
      KEEP.pos,
      () => {},
    ),
  );
  const tagged = trees.map((t, i) => parsedText(t, (lexical) => tagPos(halves[i % 2]!, t.tokens, lexical)));
  const parse = trainParser(tagged, KEEP.parse, log);
  for (const file of banks(/dev.*conllu/)) {
    const held = readTreebank(file);
    const accuracy = parseAccuracy(
      parse,
      held.map((t) => parsedText(t, (lexical) => tagPos(pos, t.tokens, lexical))),
    );
    const figures = [posAccuracy(pos, held), accuracy.heads, accuracy.labelled].map((x) => (100 * x).toFixed(2));
    log(`development text: tags ${figures[0]} %, heads ${figures[1]} %, with relation ${figures[2]} %`);
  }
  save(MODEL_FILES.pos, packTable(pos.weights));
  save(MODEL_FILES.dictionary, packTable(pos.dictionary));
  save(MODEL_FILES.parse, packTable(parse));
  return { pos, parse };
}

const syntax = trainSyntax(folder);
const { lexicon, prepared } = prepareTexts(readAnnotated(folder, "train"), syntax);
save(MODEL_FILES.roles, packTable(lexicon));

/** Which fold a text is in: all annotators of a text share one. */
const foldOf = new Map([...new Set(prepared.map((p) => p.text.name))].map((name, i) => [name, i % FOLDS]));

/** The mean of models of the same features. */
function meanOf(models: readonly ChainModel[]): ChainModel {
  const mean = (of: (model: ChainModel) => Float32Array): Float32Array =>
    of(models[0]!).map((_, i) => models.reduce((sum, model) => sum + of(model)[i]!, 0) / models.length);
  return { weights: mean((model) => model.weights), transitions: mean((model) => model.transitions) };
}

/** One pass over all texts: the model, and what models of the other folds say of each text. */
function pass(
  opinions: readonly Opinion[] | null,
  settings: Settings,
): { model: ChainModel; keys: Int32Array; jackknifed: Reading[] } {
  const hashes = prepared.map((p, i) => hashesOf(p, opinions?.[i] ?? null));
  const index = indexFeatures(hashes.flat(), LEAST_SIGHTINGS, 25);
  log(`${index.size} features`);
  const sequences: Sequence[][] = prepared.map((p, i) => sequencesOf(p, hashes[i]!, index));
  const options = { ...settings, log };
  const jackknifed: Reading[] = new Array(prepared.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = prepared.map((p) => foldOf.get(p.text.name) === fold);
    const seen = sequences.filter((_, i) => !own[i]).flat();
    const model = trainChain(seen, index.size, { ...options, seed: SEEDS[0] });
    for (const [i, p] of prepared.entries()) if (own[i]) jackknifed[i] = readWith(model, p, sequences[i]!);
    log(`fold ${fold + 1} of ${FOLDS}`);
  }
  const all = sequences.flat();
  const models = SEEDS.map((seed) => trainChain(all, index.size, { ...options, seed }));
  return { model: meanOf(models), keys: index.keys, jackknifed };
}

const first = pass(null, FIRST);
const second = pass(first.jackknifed, SECOND);

/** Rows of both passes side by side; the further features have the second pass only. */
function mergedRows(): { spans: Row[]; stack: Row[] } {
  const spans = new Map<number, Float32Array>();
  const row = (model: ChainModel, i: number): Float32Array => model.weights.subarray(i * LABELS, (i + 1) * LABELS);
  for (const [i, key] of first.keys.entries()) {
    const both = new Float32Array(LABELS * 2);
    both.set(row(first.model, i));
    spans.set(key, both);
  }
  const stack: Row[] = [];
  for (const [i, key] of second.keys.entries()) {
    const both = spans.get(key);
    if (both) both.set(row(second.model, i), LABELS);
    else stack.push({ key, weights: row(second.model, i) });
  }
  return { spans: [...spans].map(([key, weights]) => ({ key, weights })), stack };
}
const rows = mergedRows();
save(MODEL_FILES.spans, packTable(prune(rows.spans, LABELS * 2, KEEP.spans)));
save(MODEL_FILES.stack, packTable(prune(rows.stack, LABELS, KEEP.stack)));

const sets: CandidateSet[] = prepared.flatMap(({ text, layout }, i) => {
  const { paragraphStart } = text.tokens;
  return second.jackknifed[i]!.candidates.map((candidates, p) => {
    const [from, to] = [paragraphStart[p]!, paragraphStart[p + 1]!];
    return { layout, labels: text.labels, weight: text.weight, candidates, from, to };
  });
});
const rescorer = trainRescorer(sets);
const spanned: SpannedText[] = prepared.map(({ text, layout }, i) => ({
  text,
  layout,
  paragraphs: second.jackknifed[i]!.candidates.map((candidates, p) => {
    const [from, to] = [text.tokens.paragraphStart[p]!, text.tokens.paragraphStart[p + 1]!];
    return decideSpans(rescore(rescorer, layout, candidates, from, to), from, to);
  }),
}));
const link = trainLinker(spanned, log);
const found = spanned.flatMap(({ text, layout, paragraphs }) =>
  linkText(link, layout, paragraphs)
    .filter(({ contents }) => contents.length > 0)
    .map((linked) => ({ text, layout, linked })),
);
const judge = trainJudge(found, foldOf, FOLDS);
log(`judge of ${found.length} attributions`);
save(
  MODEL_FILES.numbers,
  packNumbers({
    first: first.model.transitions,
    second: second.model.transitions,
    link: link.weights,
    calibration: judge.curve,
    rescore: rescorer,
    judge: judge.weights,
  }),
);
log("done");
