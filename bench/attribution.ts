// How well attributions are found: exact, overlap and linked scores on annotated news, a pattern floor beside them.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Found } from "../src/extract/found.js";
import { createFusedFinder } from "../src/extract/lang/en/find/fuse.js";
import { createTagger, loadTaggerModels } from "../src/extract/tag/index.js";
import { tokenise } from "../src/extract/text/tokenise.js";
import { TocsinError } from "../src/model/index.js";
import { findByPattern } from "./peers/pattern-floor.js";
import { type ProjectedRow, scoreProjected } from "./score/projected.js";
import { reliability } from "./score/reliability.js";
import {
  attributionFits,
  type Prf,
  ROLES,
  type Role,
  type ScoredText,
  type SpanTriple,
  scoreSpans,
} from "./score/spans.js";

const PARTS = ["test", "dev"] as const;

interface Part {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly gold: readonly { doc: string; attributions: readonly Partial<SpanTriple>[] }[];
  readonly rows: readonly ProjectedRow[] | null;
}

const lines = (file: string): unknown[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

/** Loads the held-back part when the folder has one, otherwise the development part. */
function loadPart(data: string | null): Part {
  if (data === null) throw new TocsinError("usage", "bench attribution", "needs a data folder", "Give --data DIR.");
  for (const folder of [data, join(data, "polnear"), join(data, "attribution", "polnear")]) {
    for (const name of PARTS) {
      const docs = join(folder, `${name}.docs.jsonl`);
      if (!existsSync(docs)) continue;
      const texts = new Map((lines(docs) as { doc: string; text: string }[]).map((d) => [d.doc, d.text]));
      const rows = join(folder, `cofenet-${name}.jsonl`);
      return {
        name,
        texts,
        gold: lines(join(folder, `${name}.gold.jsonl`)) as Part["gold"],
        rows: existsSync(rows) ? (lines(rows) as ProjectedRow[]) : null,
      };
    }
  }
  throw new TocsinError("not-found", data, "holds no dev.docs.jsonl or test.docs.jsonl", "See bench/README.md.");
}

const percent = (x: number): number => Math.round(x * 1000) / 10;
const f1s = (scores: Record<Role, Prf>): Record<Role, number> =>
  Object.fromEntries(ROLES.map((role) => [role, percent(scores[role].f1)])) as Record<Role, number>;

/** Scores of one system. */
function judge(part: Part, predicted: ReadonlyMap<string, readonly SpanTriple[]>) {
  const texts = part.gold.map(
    ({ doc, attributions }): ScoredText => ({
      text: part.texts.get(doc) ?? "",
      gold: attributions.map((a) => ({ source: a.source ?? [], cue: a.cue ?? [], content: a.content ?? [] })),
      predicted: predicted.get(doc) ?? [],
    }),
  );
  const scores = scoreSpans(texts);
  return {
    exact: f1s(part.rows ? scoreProjected(part.rows, predicted) : scores.exact),
    overlap: f1s(scores.overlap),
    linked: { exact: percent(scores.linkedExact.f1), soft: percent(scores.linkedSoft.f1) },
  };
}

/**
 * Runs what the product runs (the trained tagger fused with the rules), the tagger alone, and a pattern floor over the
 * annotated texts of a folder. Where the folder has them, exact spans are counted on the rows of the published tables.
 * `tagger.labels` counts every span the tagger marked, linked or not, which is what those tables do.
 */
export async function run(options: { data: string | null; json: boolean }): Promise<object> {
  const part = loadPart(options.data);
  const models = join(dirname(fileURLToPath(import.meta.url)), "..", "data", "models");
  const tagger = createTagger(loadTaggerModels((name) => readFileSync(join(models, name))));
  const ours = new Map<string, readonly Found[]>();
  const alone = new Map<string, SpanTriple[]>();
  const labels = new Map<string, SpanTriple[]>();
  const floor = new Map<string, SpanTriple[]>();
  const judged: { confidence: number; right: boolean }[] = [];
  for (const [doc, text] of part.texts) {
    const tokens = tokenise(text);
    const { found, spans } = tagger.analyse(tokens);
    const fused = createFusedFinder({ find: () => found }).find(tokens);
    ours.set(doc, fused);
    alone.set(doc, found);
    labels.set(doc, [spans]);
    floor.set(doc, findByPattern(text));
    for (const { attributions } of part.gold.filter((g) => g.doc === doc))
      for (const f of fused) judged.push({ confidence: f.confidence, right: attributionFits(text, f, attributions) });
  }
  const curve = reliability(judged);
  if (!options.json) {
    for (const bin of curve.bins) {
      console.error(
        `confidence ${bin.confidence.toFixed(2)}  right ${bin.right.toFixed(2)}  ${"#".repeat(Math.round(bin.right * 40))} (${bin.count})`,
      );
    }
  }
  return {
    part: part.name,
    texts: part.texts.size,
    annotations: part.gold.length,
    ...judge(part, ours),
    calibrationError: percent(curve.error),
    reliability: curve.bins.map((b) => [percent(b.confidence), percent(b.right), b.count]),
    tagger: { ...judge(part, alone), labels: judge(part, labels).exact },
    floor: judge(part, floor),
  };
}
