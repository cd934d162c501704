// The finder of attributions: part of speech, two passes of labels, spans, links, confidence.
import type { Span } from "../../model/index.js";
import type { AttributionFinder, Found } from "../found.js";
import type { Tokens } from "../text/tokens.js";
import {
  bestLabels,
  type ChainScratch,
  chainScratch,
  exponentials,
  labelProbabilities,
  type Transitions,
} from "./chain.js";
import { confidenceOf } from "./confidence.js";
import { JUDGE_FEATURES, judge } from "./judge.js";
import { LABELS } from "./labels.js";
import { type Layout, readLayout } from "./layout.js";
import { readLexical } from "./lexical.js";
import { linkText } from "./link.js";
import type { TaggerModels } from "./models.js";
import { parse } from "./parse.js";
import { tagPos } from "./pos.js";
import { rescore } from "./rescore.js";
import { decideSpans, spanCandidates } from "./span-candidates.js";
import { SPAN_FEATURES, spanFeatures, transitionSites } from "./span-features.js";
import { type Opinion, readOutlook, STACK_FEATURES, stackFeatures } from "./stack-features.js";
import { listsOf, sumRows, sumsWidth, type WeightTable } from "./table.js";
import type { ParagraphSpans, TokenSpan } from "./token-spans.js";

/** What the finder worked out on the way; refiners need not do it again. */
export interface Analysis {
  /** Index into `POS_TAGS` of each token. */
  readonly pos: Uint8Array;
  readonly found: Found[];
  /** Every span tagged, whether or not an attribution took it up, ascending. */
  readonly spans: { readonly source: Span[]; readonly cue: Span[]; readonly content: Span[] };
}

/** A finder that also hands out its part-of-speech tags. */
export interface AttributionTagger extends AttributionFinder {
  analyse(tokens: Tokens): Analysis;
}

/** Scores of the first-pass features, for both passes. */
function scoreSpans(models: TaggerModels, layout: Layout, first: Float32Array, second: Float32Array): void {
  const { paragraphStart } = layout.tokens;
  const { scale, keys, sums } = models.spans;
  const apart = sumsWidth(models.spans);
  const most = listsOf(models.spans, SPAN_FEATURES);
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const to = paragraphStart[p + 1]!;
    for (let at = paragraphStart[p]!; at < to; at += most) {
      const stop = Math.min(at + most, to);
      spanFeatures(layout, paragraphStart[p]!, to, at, stop, keys);
      sumRows(models.spans, stop - at, SPAN_FEATURES);
      for (let i = at; i < stop; i++) {
        const row = (i - at) * apart;
        for (let l = 0; l < LABELS; l++) {
          first[i * LABELS + l] = sums[row + l]! * scale;
          second[i * LABELS + l] = sums[row + LABELS + l]! * scale;
        }
      }
    }
  }
}

/** Adds the scores of the further features. */
function scoreStack(table: WeightTable, layout: Layout, opinion: Opinion, scores: Float32Array): void {
  const { paragraphStart } = layout.tokens;
  const outlook = readOutlook(layout, opinion);
  const { scale, keys, sums } = table;
  const apart = sumsWidth(table);
  const most = listsOf(table, STACK_FEATURES);
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const to = paragraphStart[p + 1]!;
    for (let at = paragraphStart[p]!; at < to; at += most) {
      const stop = Math.min(at + most, to);
      stackFeatures(layout, opinion, outlook, paragraphStart[p]!, to, at, stop, keys);
      sumRows(table, stop - at, STACK_FEATURES);
      for (let i = at; i < stop; i++) {
        for (let l = 0; l < LABELS; l++) scores[i * LABELS + l]! += sums[(i - at) * apart + l]! * scale;
      }
    }
  }
}

/** A pass over the labels: transition scores, their exponentials, and buffers. */
interface Pass {
  readonly transitions: Transitions;
  readonly factors: Float64Array;
  readonly scratch: ChainScratch;
}

function passOf(transitions: Transitions): Pass {
  return { transitions, factors: exponentials(transitions), scratch: chainScratch() };
}

/** Labels and their probabilities for a whole text, as the first pass sees it. */
function firstOpinion(scores: Float32Array, sites: Uint8Array, layout: Layout, pass: Pass): Opinion {
  const { paragraphStart, length } = layout.tokens;
  const { transitions, factors, scratch } = pass;
  const labels = new Uint8Array(length);
  const probabilities = new Float32Array(length * LABELS);
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const from = paragraphStart[p]!;
    const to = paragraphStart[p + 1]!;
    const emissions = scores.subarray(from * LABELS, to * LABELS);
    const here = sites.subarray(from, to);
    const out = probabilities.subarray(from * LABELS, to * LABELS);
    labelProbabilities(to - from, emissions, here, factors, scratch, out);
    bestLabels(to - from, emissions, here, transitions, scratch, labels.subarray(from, to));
  }
  return { labels, probabilities };
}

/** The spans of each paragraph, chosen among the candidates of the second pass. */
function chooseSpans(
  weights: Float32Array,
  scores: Float32Array,
  sites: Uint8Array,
  layout: Layout,
  { factors, scratch }: Pass,
): ParagraphSpans[] {
  const { paragraphStart } = layout.tokens;
  let probabilities = new Float32Array(0);
  const out: ParagraphSpans[] = [];
  for (let p = 0; p + 1 < paragraphStart.length; p++) {
    const from = paragraphStart[p]!;
    const to = paragraphStart[p + 1]!;
    const n = to - from;
    if (probabilities.length < n * LABELS) probabilities = new Float32Array(n * LABELS * 2);
    const emissions = scores.subarray(from * LABELS, to * LABELS);
    const here = sites.subarray(from, to);
    labelProbabilities(n, emissions, here, factors, scratch, probabilities);
    const raw = spanCandidates(n, emissions, here, factors, scratch, probabilities, from);
    out.push(decideSpans(rescore(weights, layout, raw, from, to), from, to));
  }
  return out;
}

/** The tagger's models with what is worked out from them once. */
interface Ready {
  readonly models: TaggerModels;
  readonly first: Pass;
  readonly second: Pass;
}

/** A text's tags and tree, and the spans of each of its paragraphs. */
function readText(ready: Ready, tokens: Tokens): { layout: Layout; paragraphs: ParagraphSpans[] } {
  const { models } = ready;
  const lexical = readLexical(tokens);
  const pos = tagPos(models.pos, tokens, lexical);
  const layout = readLayout(tokens, lexical, pos, parse(models.parse, tokens, lexical, pos), models.roles);
  const first = new Float32Array(tokens.length * LABELS);
  const second = new Float32Array(tokens.length * LABELS);
  scoreSpans(models, layout, first, second);
  const sites = transitionSites(layout);
  scoreStack(models.stack, layout, firstOpinion(first, sites, layout, ready.first), second);
  return { layout, paragraphs: chooseSpans(models.rescore, second, sites, layout, ready.second) };
}

/**
 * A finder over trained models.
 * @param models from `loadTaggerModels`
 */
export function createTagger(models: TaggerModels): AttributionTagger {
  const ready = { models, first: passOf(models.first), second: passOf(models.second) };
  const analyse = (tokens: Tokens): Analysis => {
    const { layout, paragraphs } = readText(ready, tokens);
    const span = (s: TokenSpan): Span => [tokens.start[s.first]!, tokens.end[s.last]!];
    const found: Found[] = [];
    const features = new Int32Array(JUDGE_FEATURES);
    for (const linked of linkText(models.link, layout, paragraphs)) {
      if (linked.contents.length === 0) continue;
      found.push({
        source: linked.source ? [span(linked.source)] : [],
        cue: linked.cue ? [span(linked.cue)] : [],
        content: linked.contents.map(span),
        confidence: confidenceOf(models.calibration, judge(models.judge, layout, linked, features)),
      });
    }
    const spans = {
      source: paragraphs.flatMap(({ sources }) => sources.map(span)),
      cue: paragraphs.flatMap(({ cues }) => cues.map(span)),
      content: paragraphs.flatMap(({ contents }) => contents.map(span)),
    };
    return { pos: layout.pos, found, spans };
  };
  return { analyse, find: (tokens) => analyse(tokens).found };
}

/**
 * Part-of-speech tags alone.
 * @returns an index into `POS_TAGS` for each token
 */
export function tagText(models: TaggerModels, tokens: Tokens): Uint8Array {
  return tagPos(models.pos, tokens, readLexical(tokens));
}
