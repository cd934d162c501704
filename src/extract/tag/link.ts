// Joins spans to attributions: each cue takes a source, each content takes a cue, by learned pair scores.
import { OUTSIDE } from "../text/tokens.js";
import type { Layout } from "./layout.js";
import { LINK_FEATURES, linkFeatures } from "./link-features.js";
import type { ParagraphSpans, TokenSpan } from "./token-spans.js";

/** Weights of pair features, indexed by the top bits of their hash. */
export interface LinkModel {
  readonly weights: Float32Array;
}

/** Hash bits a pair weight is found by. */
export const LINK_BITS = 14;

/** Candidates on each side that a span is paired with; farther ones are never right. */
const REACH = 5;

/** How likely a span that was not chosen must be to fill a gap; chosen on development text. */
export const LEAST_SPARE = { source: 0.1, cue: 0.08, content: 0.15 };
/** A content prefers a spare cue to none by this much. */
const SPARE_CUE_BONUS = 2;

/** Spans that belong together. */
export interface Linked {
  readonly source: TokenSpan | null;
  readonly cue: TokenSpan | null;
  readonly contents: TokenSpan[];
  /** Probability of the links, of those there are. */
  readonly certainty: number;
}

/** The candidates nearest to a token, on either side. */
export function nearest(spans: readonly TokenSpan[], token: number): TokenSpan[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.first < token) low = middle + 1;
    else high = middle;
  }
  return spans.slice(Math.max(0, low - REACH), low + REACH);
}

/** Index of a feature's weight. */
export function weightIndex(hash: number): number {
  return hash >>> (32 - LINK_BITS);
}

/** Cues a content may belong to: those of its paragraph; for a quotation that goes on, also those before. */
export function cueCandidates(
  layout: Layout,
  content: TokenSpan,
  spans: ParagraphSpans,
  before: ParagraphSpans | null,
): TokenSpan[] {
  const near = nearest(spans.cues, content.first);
  if (!before || layout.tokens.quote[content.first] === OUTSIDE) return near;
  return [...before.cues.slice(-2), ...near];
}

/** A candidate, or none, and its probability among the candidates. */
interface Choice {
  readonly span: TokenSpan | null;
  readonly certainty: number;
}

/** Chooses among candidates for `a`; `kind` as in `linkFeatures`. */
type Chooser = (kind: 0 | 1, a: TokenSpan, candidates: readonly TokenSpan[], bonus?: number) => Choice;

function summed(model: LinkModel, features: Int32Array, count: number): number {
  let sum = 0;
  for (let f = 0; f < count; f++) sum += model.weights[weightIndex(features[f]!)]!;
  return sum;
}

function chooserOf(model: LinkModel, layout: Layout, spans: ParagraphSpans): Chooser {
  const features = new Int32Array(LINK_FEATURES);
  return (kind, a, candidates, bonus = 0) => {
    let best: TokenSpan | null = null;
    let top = summed(model, features, linkFeatures(layout, kind, a, null, spans, features));
    const scores = [top];
    for (const b of candidates) {
      const here = bonus + summed(model, features, linkFeatures(layout, kind, a, b, spans, features));
      scores.push(here);
      if (here > top) {
        top = here;
        best = b;
      }
    }
    let mass = 0;
    for (const score of scores) mass += Math.exp(score - top);
    return { span: best, certainty: 1 / mass };
  };
}

/** A cue with its source, chosen or, failing that, spare. */
function withSource(choose: Chooser, cue: TokenSpan, spans: ParagraphSpans): Linked {
  const chosen = choose(0, cue, nearest(spans.sources, cue.first));
  if (chosen.span) return { source: chosen.span, cue, contents: [], certainty: chosen.certainty };
  const likely = nearest(spans.spareSources, cue.first).filter((s) => s.certainty >= LEAST_SPARE.source);
  const spare = choose(0, cue, likely);
  return { source: spare.span, cue, contents: [], certainty: spare.span ? spare.certainty : chosen.certainty };
}

/**
 * Links the spans of one paragraph: sources to cues, contents to cues, then what is left over to what lacks a part.
 * @param before the spans of the paragraph before, whose cues may own a quotation that goes on here
 * @param owners attributions made so far, by cue; contents found here are added to them
 * @returns what is new, in the order of the text
 */
function linkParagraph(
  model: LinkModel,
  layout: Layout,
  spans: ParagraphSpans,
  before: ParagraphSpans | null,
  owners: Map<TokenSpan, Linked>,
): Linked[] {
  const choose = chooserOf(model, layout, spans);
  const out: Linked[] = [];
  const take = (cue: TokenSpan): Linked => {
    const linked = withSource(choose, cue, spans);
    owners.set(cue, linked);
    out.push(linked);
    return linked;
  };
  for (const cue of spans.cues) take(cue);
  for (const content of spans.contents) {
    const { span: cue, certainty } = choose(1, content, cueCandidates(layout, content, spans, before));
    let owner = cue ? owners.get(cue) : undefined;
    if (!owner) {
      const likely = nearest(spans.spareCues, content.first).filter((s) => s.certainty >= LEAST_SPARE.cue);
      const spare = choose(1, content, likely, SPARE_CUE_BONUS).span;
      if (spare) owner = owners.get(spare) ?? take(spare);
    }
    if (owner) owner.contents.push(content);
    else out.push({ source: null, cue: null, contents: [content], certainty });
  }
  // a cue without a content takes the likeliest of those left
  const left = spans.spareContents.filter((s) => s.certainty >= LEAST_SPARE.content);
  for (const content of left.sort((a, b) => b.certainty - a.certainty)) {
    const { span: cue } = choose(1, content, nearest(spans.cues, content.first));
    const owner = cue ? owners.get(cue) : undefined;
    if (owner?.contents.length === 0) owner.contents.push(content);
  }
  return out;
}

/** The attributions of a text, in its order. */
export function linkText(model: LinkModel, layout: Layout, paragraphs: readonly ParagraphSpans[]): Linked[] {
  const owners = new Map<TokenSpan, Linked>();
  const first = (x: Linked): number => x.contents[0]?.first ?? x.cue?.first ?? 0;
  return paragraphs
    .flatMap((spans, p) => linkParagraph(model, layout, spans, paragraphs[p - 1] ?? null, owners))
    .sort((a, b) => first(a) - first(b));
}
