// Turns annotated texts into training sequences for the two passes of the span tagger.
import { bestLabels, chainScratch, exponentials, labelProbabilities } from "../../src/extract/tag/chain.js";
import { LABELS } from "../../src/extract/tag/labels.js";
import { type Layout, readLayout } from "../../src/extract/tag/layout.js";
import { type Lexical, readLexical } from "../../src/extract/tag/lexical.js";
import { parse } from "../../src/extract/tag/parse.js";
import { type PosModel, tagPos } from "../../src/extract/tag/pos.js";
import { spanCandidates } from "../../src/extract/tag/span-candidates.js";
import { SPAN_FEATURES, spanFeatures, transitionSites } from "../../src/extract/tag/span-features.js";
import { type Opinion, readOutlook, STACK_FEATURES, stackFeatures } from "../../src/extract/tag/stack-features.js";
import type { WeightTable } from "../../src/extract/tag/table.js";
import type { Candidate } from "../../src/extract/tag/token-spans.js";
import type { Annotated } from "./attributions.js";
import type { FeatureIndex } from "./feature-index.js";
import { buildLexicon, countRoles, type RoleCounts } from "./roles.js";
import { type ChainModel, emit, type Sequence } from "./train-chain.js";

/** A text with what surrounds its tokens. */
export interface Prepared {
  readonly text: Annotated;
  readonly layout: Layout;
}

/** What reads a text's words before spans are looked for. */
export interface Syntax {
  readonly pos: PosModel;
  readonly parse: WeightTable;
}

/** A text's layout under a lexicon of roles. */
function layoutOf({ tokens }: Annotated, lexical: Lexical, syntax: Syntax, lexicon: WeightTable): Layout {
  const pos = tagPos(syntax.pos, tokens, lexical);
  return readLayout(tokens, lexical, pos, parse(syntax.parse, tokens, lexical, pos), lexicon);
}

/** The lexicon of roles of all texts, and each text prepared with a lexicon that has not seen it. */
export function prepareTexts(
  texts: readonly Annotated[],
  syntax: Syntax,
): { lexicon: WeightTable; prepared: Prepared[] } {
  const counts: RoleCounts = new Map();
  const lexicals = texts.map((t) => readLexical(t.tokens));
  const byName = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    countRoles(counts, lexicals[i]!, text.labels, text.weight);
    byName.set(text.name, [...(byName.get(text.name) ?? []), i]);
  }
  const lexicon = buildLexicon(counts);
  const prepared: Prepared[] = new Array(texts.length);
  for (const same of byName.values()) {
    for (const i of same) countRoles(counts, lexicals[i]!, texts[i]!.labels, -texts[i]!.weight);
    const own: RoleCounts = new Map();
    for (const stem of lexicals[same[0]!]!.stem) {
      const row = counts.get(stem || 1);
      if (row) own.set(stem || 1, row);
    }
    const withoutIt = buildLexicon(own);
    for (const i of same) {
      const { labels, weight } = texts[i]!;
      const layout = layoutOf(texts[i]!, lexicals[i]!, syntax, withoutIt);
      prepared[i] = { text: texts[i]!, layout };
      countRoles(counts, lexicals[i]!, labels, weight);
    }
  }
  return { lexicon, prepared };
}

/** Feature hashes of each paragraph: those of the first pass, and with an opinion also the further ones. */
export function hashesOf({ layout }: Prepared, opinion: Opinion | null): Int32Array[] {
  const { paragraphStart } = layout.tokens;
  const outlook = opinion ? readOutlook(layout, opinion) : null;
  const width = SPAN_FEATURES + (opinion ? STACK_FEATURES : 0);
  const out: Int32Array[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const from = paragraphStart[p]!;
    const to = paragraphStart[p + 1]!;
    const base = new Int32Array((to - from) * SPAN_FEATURES);
    spanFeatures(layout, from, to, from, to, base);
    if (!opinion || !outlook) {
      out.push(base);
      continue;
    }
    const further = new Int32Array((to - from) * STACK_FEATURES);
    stackFeatures(layout, opinion, outlook, from, to, from, to, further);
    const both = new Int32Array((to - from) * width);
    for (let i = 0; i < to - from; i++) {
      both.set(base.subarray(i * SPAN_FEATURES, (i + 1) * SPAN_FEATURES), i * width);
      both.set(further.subarray(i * STACK_FEATURES, (i + 1) * STACK_FEATURES), i * width + SPAN_FEATURES);
    }
    out.push(both);
  }
  return out;
}

/** Sequences of a text; the hashes are overwritten by feature numbers. */
export function sequencesOf(prepared: Prepared, hashes: readonly Int32Array[], index: FeatureIndex): Sequence[] {
  const { text, layout } = prepared;
  const { paragraphStart } = text.tokens;
  const all = transitionSites(layout);
  return hashes.map((features, p) => {
    const from = paragraphStart[p]!;
    const to = paragraphStart[p + 1]!;
    for (let i = 0; i < features.length; i++) features[i] = features[i] === 0 ? -1 : index.of(features[i]!);
    const sites = all.slice(from, to);
    const labels = text.labels.slice(from, to);
    return { n: to - from, width: features.length / (to - from), features, sites, labels, weight: text.weight };
  });
}

/** What a trained pass says of a text: labels, and the spans it thinks possible in each paragraph. */
export interface Reading extends Opinion {
  readonly candidates: Candidate[][];
}

/** Applies a trained pass to a text. */
export function readWith(model: ChainModel, prepared: Prepared, sequences: readonly Sequence[]): Reading {
  const { paragraphStart, length } = prepared.text.tokens;
  const labels = new Uint8Array(length);
  const probabilities = new Float32Array(length * LABELS);
  const scratch = chainScratch();
  const factors = exponentials(model.transitions);
  const candidates = sequences.map((s, p) => {
    const from = paragraphStart[p]!;
    const emissions = new Float32Array(s.n * LABELS);
    const out = probabilities.subarray(from * LABELS, (from + s.n) * LABELS);
    emit(model, s, emissions);
    bestLabels(s.n, emissions, s.sites, model.transitions, scratch, labels.subarray(from, from + s.n));
    labelProbabilities(s.n, emissions, s.sites, factors, scratch, out);
    return spanCandidates(s.n, emissions, s.sites, factors, scratch, out, from);
  });
  return { labels, probabilities, candidates };
}
