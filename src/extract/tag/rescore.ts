// A second look at whole spans: edges, length, quotation marks and rivals, which a chain cannot see at once.
import { OPENING, OUTSIDE } from "../text/tokens.js";
import { hash1, hash2, hash3 } from "./hash.js";
import { CONTENT, CUE, SOURCE } from "./labels.js";
import type { Layout } from "./layout.js";
import { POS } from "./pos-tags.js";
import { step } from "./span-features.js";
import type { Candidate } from "./token-spans.js";

/** Features a candidate has. */
export const RESCORE_FEATURES = 54;
/** Hash bits a weight is found by. */
export const RESCORE_BITS = 16;

/** Index of a feature's weight. */
export function rescoreIndex(hash: number): number {
  return hash >>> (32 - RESCORE_BITS);
}

/** Log-odds in fourteen steps. */
export function odds(p: number): number {
  const x = Math.log((p + 1e-4) / (1.0001 - p));
  return Math.max(0, Math.min(13, Math.round(x * 1.5 + 6)));
}

/** What the candidates of a paragraph are to each other: the most likely rival of each in three ways. */
export interface Rivals {
  /** Same role and first token, other last token, shorter or longer. */
  readonly shorter: Float32Array;
  readonly longer: Float32Array;
  /** Same role and last token. */
  readonly sameEnd: Float32Array;
  /** Any role, overlapping, other first and last token. */
  readonly crossing: Float32Array;
}

function meet(list: Float32Array, one: number, other: Candidate): void {
  if (list[one]! < other.probability) list[one] = other.probability;
}

/** Finds the rivals of each candidate; candidates are few at any token, so that this is linear in practice. */
export function findRivals(candidates: readonly Candidate[]): Rivals {
  const n = candidates.length;
  const out: Rivals = {
    shorter: new Float32Array(n),
    longer: new Float32Array(n),
    sameEnd: new Float32Array(n),
    crossing: new Float32Array(n),
  };
  const order = Array.from(candidates.keys()).sort((a, b) => candidates[a]!.first - candidates[b]!.first);
  /** Candidates that began before and may still be open. */
  let open: number[] = [];
  for (const i of order) {
    const a = candidates[i]!;
    open = open.filter((j) => candidates[j]!.last >= a.first);
    for (const j of open) {
      const b = candidates[j]!;
      if (a.role === b.role && a.first === b.first) {
        meet(b.last > a.last ? out.longer : out.shorter, i, b);
        meet(a.last > b.last ? out.longer : out.shorter, j, a);
      } else if (a.role === b.role && a.last === b.last) {
        meet(out.sameEnd, i, b);
        meet(out.sameEnd, j, a);
      } else {
        meet(out.crossing, i, b);
        meet(out.crossing, j, a);
      }
    }
    open.push(i);
  }
  return out;
}

/** The likeliest span of each role that begins, and that ends, at each token of a paragraph. */
export interface Neighbours {
  readonly from: number;
  /** `[role * n + token - from]`: index of the candidate plus one, 0 for none. */
  readonly beginning: Int32Array;
  readonly ending: Int32Array;
  /** Summed probability of all candidates of a role that begin, or end, at a token. */
  readonly beginMass: Float32Array;
  readonly endMass: Float32Array;
  /** Running sums of both, `[role * (n + 1) + token - from]`: all that begin, or end, before the token. */
  readonly begun: Float32Array;
  readonly ended: Float32Array;
}

/** Sorts the candidates of the paragraph `[from, to)` by their ends. */
export function findNeighbours(candidates: readonly Candidate[], from: number, to: number): Neighbours {
  const n = to - from;
  const out = {
    from,
    beginning: new Int32Array(n * 3),
    ending: new Int32Array(n * 3),
    beginMass: new Float32Array(n * 3),
    endMass: new Float32Array(n * 3),
    begun: new Float32Array((n + 1) * 3),
    ended: new Float32Array((n + 1) * 3),
  };
  for (const [c, { role, first, last, probability }] of candidates.entries()) {
    const b = role * n + first - from;
    const e = role * n + last - from;
    out.beginMass[b]! += probability;
    out.endMass[e]! += probability;
    if (out.beginning[b] === 0 || candidates[out.beginning[b]! - 1]!.probability < probability)
      out.beginning[b] = c + 1;
    if (out.ending[e] === 0 || candidates[out.ending[e]! - 1]!.probability < probability) out.ending[e] = c + 1;
  }
  for (let role = 0; role < 3; role++) {
    const sums = role * (n + 1);
    for (let i = 0; i < n; i++) {
      out.begun[sums + i + 1] = out.begun[sums + i]! + out.beginMass[role * n + i]!;
      out.ended[sums + i + 1] = out.ended[sums + i]! + out.endMass[role * n + i]!;
    }
  }
  return out;
}

/** How far from a span another may stand and still be its neighbour. */
const NEAR = 6;

/** The likeliest span of a role that ends within a few tokens before `first`. */
function endingBefore(
  near: Neighbours,
  candidates: readonly Candidate[],
  role: number,
  first: number,
): Candidate | null {
  const n = near.ending.length / 3;
  let best: Candidate | null = null;
  for (let i = Math.max(0, first - near.from - NEAR); i < first - near.from; i++) {
    const c = near.ending[role * n + i]!;
    if (c > 0 && (!best || candidates[c - 1]!.probability > best.probability)) best = candidates[c - 1]!;
  }
  return best;
}

/** The likeliest span of a role that begins within a few tokens after `last`. */
function beginningAfter(
  near: Neighbours,
  candidates: readonly Candidate[],
  role: number,
  last: number,
): Candidate | null {
  const n = near.beginning.length / 3;
  let best: Candidate | null = null;
  for (let i = last - near.from + 1; i < Math.min(n, last - near.from + 1 + NEAR); i++) {
    const c = near.beginning[role * n + i]!;
    if (c > 0 && (!best || candidates[c - 1]!.probability > best.probability)) best = candidates[c - 1]!;
  }
  return best;
}

/** How the quotation marks of a span fit: balanced, opened only, closed only, within one, none. */
function marks(layout: Layout, first: number, last: number): number {
  const { quote, quoteMate } = layout.tokens;
  if (quote[first] === OPENING) {
    const mate = quoteMate[first]!;
    return mate < 0 ? 1 : mate === last ? 2 : mate < last ? 3 : 4;
  }
  if (quote[first] !== OUTSIDE) return quote[last] === OUTSIDE ? 5 : layout.closer[last]! === last ? 6 : 7;
  if (quote[last] === OUTSIDE) return 8;
  return layout.closer[last]! === last ? 9 : 10;
}

/** How likely a neighbour is, in five steps; 5 for none. */
function chance(x: Candidate | null): number {
  return x ? Math.min(4, Math.floor(x.probability * 5)) : 5;
}

/** How far a neighbour stands from the span; 9 for none. */
function away(x: Candidate | null, first: number, last: number): number {
  return !x ? 9 : x.last < first ? first - x.last : x.first - last;
}

/** Expected numbers of spans in steps. */
function several(mass: number): number {
  return mass < 0.05 ? 0 : mass < 0.2 ? 1 : mass < 0.5 ? 2 : mass < 0.9 ? 3 : mass < 1.6 ? 4 : 5;
}

/** Writes the features of candidate `c`, one of the paragraph `[from, to)`. */
export function rescoreFeatures(
  layout: Layout,
  candidates: readonly Candidate[],
  rivals: Rivals,
  neighbours: Neighbours,
  c: number,
  from: number,
  to: number,
  out: Int32Array,
): void {
  const { tokens, pos, lexical, cue, commas, finites, parse } = layout;
  const { word, stem } = lexical;
  const { role, first, last, probability } = candidates[c]!;
  const base = 400 + role * 60;
  const p = odds(probability);
  const longer = odds(rivals.longer[c]!);
  const shorter = odds(rivals.shorter[c]!);
  const tFirst = pos[first]!;
  const tLast = pos[last]!;
  const tBefore = first > from ? pos[first - 1]! : 60;
  const tAfter = last + 1 < to ? pos[last + 1]! : 60;
  const tAfter2 = last + 2 < to ? pos[last + 2]! : 60;
  const wAfter = last + 1 < to ? word[last + 1]! : 77;
  const wBefore = first > from ? word[first - 1]! : 77;
  const fit = marks(layout, first, last);
  const length = step(last - first);
  const sentence = tokens.sentenceOf[first]!;
  const sentences = Math.min(tokens.sentenceOf[last]! - sentence, 3);
  const endSentence = tokens.sentenceStart[tokens.sentenceOf[last]! + 1]!;
  const toEnd = Math.min(endSentence - 1 - last, 3);
  const fromStart = Math.min(first - tokens.sentenceStart[sentence]!, 3);
  const cueBefore = first > from ? layout.cueBefore[first - 1]! : -1;
  const near = cueBefore < 0 ? 10 : step(first - cueBefore);
  const cueStem = cueBefore < 0 ? 0 : stem[cueBefore]!;
  const cueAfter = layout.cueAfter[last]!;
  const far = cueAfter < 0 ? 10 : step(cueAfter - last);
  const ending = layout.phraseEnding[last]!;
  const beginning = layout.phraseBeginning[first]!;
  // whether the span is a phrase of the tree, and whether one that begins here goes on
  const whole = beginning >= 0 && parse.right[beginning] === last ? 1 : 0;
  const over = beginning >= 0 && parse.right[beginning]! > last ? 1 : 0;
  const head = role === CUE ? first : last;
  out[0] = hash1(base, p);
  out[1] = hash2(base + 1, p, shorter * 16 + longer);
  out[2] = hash2(base + 2, p, odds(rivals.crossing[c]!));
  out[3] = hash2(base + 3, p, odds(rivals.sameEnd[c]!));
  out[4] = hash3(base + 4, tLast, tAfter, tAfter2);
  out[5] = hash2(base + 5, word[last]!, wAfter);
  out[6] = hash2(base + 6, wAfter, tLast);
  out[7] = hash2(base + 7, wBefore, tFirst);
  out[8] = hash2(base + 8, word[first]!, tBefore);
  out[9] = hash1(base + 9, word[last]!);
  out[10] = hash2(base + 10, fit, sentences);
  out[11] = hash3(base + 11, fit, toEnd, tAfter);
  out[12] = hash3(base + 12, length, tFirst, tLast);
  out[13] = hash3(base + 13, length, toEnd, fit);
  out[14] = hash3(base + 14, cueStem, near, tFirst);
  out[15] = hash3(base + 15, cueStem, toEnd, tAfter);
  out[16] = hash3(base + 16, near, far, fromStart);
  out[17] = hash3(base + 17, whole * 2 + over, tFirst, tAfter);
  out[18] = hash3(base + 18, whole * 2 + over, cueStem, near);
  out[19] = hash3(
    base + 19,
    Math.min(commas[last]! - commas[first]!, 4),
    Math.min(finites[last]! - finites[first]!, 4),
    fit,
  );
  out[20] = hash3(base + 20, tAfter, tAfter2, longer);
  out[21] = hash3(base + 21, wAfter, longer, fit);
  out[22] = hash3(base + 22, fromStart, toEnd, length);
  out[23] = hash2(base + 23, stem[head]!, length);
  out[24] = hash2(base + 24, cue[head]!, tBefore * 64 + tAfter);
  out[25] = hash3(base + 25, layout.sentenceQuote[sentence]!, fit, tFirst);
  out[26] = hash3(base + 26, ending < 0 ? 9 : parse.relation[ending]!, tAfter, over);
  out[27] = hash3(base + 27, beginning < 0 ? 9 : parse.relation[beginning]!, tFirst, whole);
  out[28] = hash3(base + 28, tFirst * 64 + tLast, tBefore * 64 + tAfter, length);
  out[29] = hash2(base + 29, layout.breakAfter[last]! === last + 1 && last + 2 < to ? word[last + 2]! : 1, tAfter);
  out[30] = hash3(base + 30, layout.brackets[first]! * 4 + layout.brackets[last]!, tAfter, tBefore);
  out[31] = hash3(base + 31, p, fit, role === CONTENT ? toEnd : length);
  out[32] = hash3(base + 32, last + 1 === to ? 1 : 0, first === from ? 1 : 0, tAfter === POS["."] ? 1 : 0);
  const n = to - from;
  const beginMass = odds(Math.min(1, neighbours.beginMass[role * n + first - from]!));
  const endMass = odds(Math.min(1, neighbours.endMass[role * n + last - from]!));
  // the two other roles, before and after
  const one = role === SOURCE ? CUE : SOURCE;
  const two = role === CONTENT ? CUE : CONTENT;
  const oneBefore = endingBefore(neighbours, candidates, one, first);
  const oneAfter = beginningAfter(neighbours, candidates, one, last);
  const twoBefore = endingBefore(neighbours, candidates, two, first);
  const twoAfter = beginningAfter(neighbours, candidates, two, last);
  const [ob, oa, tb, ta] = [chance(oneBefore), chance(oneAfter), chance(twoBefore), chance(twoAfter)];
  const twoFrom = tb * 10 + away(twoBefore, first, last);
  const twoTo = ta * 10 + away(twoAfter, first, last);
  const stemBefore = twoBefore ? stem[twoBefore.last]! : 0;
  const stemAfter = twoAfter ? stem[twoAfter.last]! : 0;
  out[34] = hash3(base + 34, p, beginMass, endMass);
  out[35] = hash3(base + 35, beginMass, longer, shorter);
  out[36] = hash2(base + 36, ob, away(oneBefore, first, last));
  out[37] = hash2(base + 37, oa, away(oneAfter, first, last));
  out[38] = hash2(base + 38, tb, away(twoBefore, first, last));
  out[39] = hash2(base + 39, ta, away(twoAfter, first, last));
  out[40] = hash3(base + 40, ob * 6 + oa, tb * 6 + ta, p);
  out[41] = hash3(base + 41, twoFrom, stemBefore, tFirst);
  out[42] = hash3(base + 42, twoTo, stemAfter, tAfter);
  out[43] = hash3(base + 43, twoFrom, twoTo, fit);
  out[44] = hash3(base + 44, stemBefore, tFirst, tAfter);
  out[45] = hash3(base + 45, stemBefore, toEnd, fit);
  // what begins and ends inside the span, and which spans of its own kind stand beside it
  const own = role * (n + 1) - from;
  const innerBegins = several(neighbours.begun[own + last + 1]! - neighbours.begun[own + first + 1]!);
  const innerEnds = several(neighbours.ended[own + last]! - neighbours.ended[own + first]!);
  const cues = CUE * (n + 1) - from;
  const sources = SOURCE * (n + 1) - from;
  const innerCues = several(neighbours.begun[cues + last + 1]! - neighbours.begun[cues + first]!);
  const innerSources = several(neighbours.begun[sources + last + 1]! - neighbours.begun[sources + first]!);
  const sameBefore = endingBefore(neighbours, candidates, role, first);
  const sameAfter = beginningAfter(neighbours, candidates, role, last);
  const sb = chance(sameBefore) * 10 + away(sameBefore, first, last);
  const sa = chance(sameAfter) * 10 + away(sameAfter, first, last);
  out[46] = hash3(base + 46, innerBegins, innerEnds, p);
  out[47] = hash3(base + 47, innerCues, innerSources, fit);
  out[48] = hash3(base + 48, innerCues, innerEnds, toEnd);
  out[49] = hash3(base + 49, sb, tBefore, tFirst);
  out[50] = hash3(base + 50, sa, tAfter, tLast);
  out[51] = hash3(base + 51, sb, sa, p);
  out[52] = hash3(base + 52, innerBegins, innerCues, length);
  out[53] = hash3(base + 53, innerEnds, sa, wAfter);
  out[33] = hash3(base + 33, tFirst, near, cueBefore < 0 ? 0 : pos[cueBefore]!);
}

/** The probability of each candidate after the second look. */
export function rescore(
  weights: Float32Array,
  layout: Layout,
  candidates: readonly Candidate[],
  from: number,
  to: number,
): Candidate[] {
  if (candidates.length === 0) return [];
  const rivals = findRivals(candidates);
  const neighbours = findNeighbours(candidates, from, to);
  const features = new Int32Array(RESCORE_FEATURES);
  return candidates.map((candidate, c) => {
    rescoreFeatures(layout, candidates, rivals, neighbours, c, from, to, features);
    let score = Math.log((candidate.probability + 1e-4) / (1.0001 - candidate.probability));
    for (let f = 0; f < RESCORE_FEATURES; f++) score += weights[rescoreIndex(features[f]!)]!;
    return { ...candidate, probability: 1 / (1 + Math.exp(-score)) };
  });
}
