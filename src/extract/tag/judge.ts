// How likely a whole attribution is right: logistic regression on its parts and how they stand to each other.
import { hash1, hash2, hash3 } from "./hash.js";
import type { Layout } from "./layout.js";
import type { Linked } from "./link.js";
import { odds } from "./rescore.js";
import { step } from "./span-features.js";

/** Features an attribution has. */
export const JUDGE_FEATURES = 40;
/** Hash bits a weight is found by. */
export const JUDGE_BITS = 15;

/** Index of a feature's weight. */
export function judgeIndex(hash: number): number {
  return hash >>> (32 - JUDGE_BITS);
}

/** Tag of what stands outside the text, or of a part that is not there. */
const NONE = 60;

/** 0 for one that is missing, 1 for before, 2 for after. */
function side(a: { first: number } | null, b: { first: number } | null): number {
  return !a || !b ? 0 : a.first < b.first ? 1 : 2;
}

/** Tokens from one span to the other; 0 when they overlap. */
function gap(a: { first: number; last: number }, b: { first: number; last: number }): number {
  return Math.max(0, a.last < b.first ? b.first - a.last : a.first - b.last);
}

/** Writes the features of an attribution that has a content. */
export function judgeFeatures(layout: Layout, linked: Linked, out: Int32Array): void {
  const { pos, lexical, tokens, parse, governor } = layout;
  const { word, stem } = lexical;
  const { quote, sentenceOf, sentenceStart } = tokens;
  const { source, cue, contents } = linked;
  const content = contents[0]!;
  const { first, last } = content;
  const sure = odds(content.certainty);
  const sureSource = source ? odds(source.certainty) : 14;
  const sureCue = cue ? odds(cue.certainty) : 14;
  const sureLink = odds(linked.certainty);
  const cueStem = cue ? stem[cue.last]! : 0;
  const cueTag = cue ? pos[cue.last]! : NONE;
  const cueLength = cue ? Math.min(5, cue.last - cue.first) : 6;
  const cueClass = cue ? layout.cue[cue.last]! : 6;
  const order = side(cue, content) * 9 + side(source, content) * 3 + side(source, cue);
  const far = cue ? step(gap(cue, content)) : 11;
  const farSource = source && cue ? step(gap(source, cue)) : 11;
  const sentences = cue ? Math.min(3, Math.abs(sentenceOf[first]! - sentenceOf[cue.first]!)) : 4;
  const length = step(last - first);
  const count = Math.min(3, contents.length);
  const tFirst = pos[first]!;
  const tLast = pos[last]!;
  const tBefore = first > 0 ? pos[first - 1]! : NONE;
  const tAfter = last + 1 < tokens.length ? pos[last + 1]! : NONE;
  const quotes = quote[first]! * 4 + quote[last]!;
  const isCue = (i: number): boolean => cue !== null && (i === cue.last || i === cue.first);
  // whether the tree has the source as subject, and the content as complement, of the cue
  const subject = source && cue ? (isCue(parse.head[source.last]!) || isCue(parse.head[source.first]!) ? 1 : 0) : 2;
  const governed = cue ? (isCue(governor[first]!) ? 1 : 0) : 2;
  const sourceTag = source ? pos[source.last]! : NONE;
  const sourceWord = source ? word[source.last]! : 0;
  const sourceLength = source ? Math.min(9, source.last - source.first) : 10;
  const toEnd = Math.min(3, sentenceStart[sentenceOf[last]! + 1]! - 1 - last);
  const parts = (source ? 1 : 0) + (cue ? 2 : 0);
  out[0] = hash1(601, sureSource);
  out[1] = hash1(602, sureCue);
  out[2] = hash1(603, sure);
  out[3] = hash1(604, sureLink);
  out[4] = hash2(605, sureCue, sure);
  out[5] = hash3(606, sureSource, sureCue, sure);
  out[6] = hash2(607, sureSource, sureLink);
  out[7] = hash2(608, order, count);
  out[8] = hash3(609, order, far, farSource);
  out[9] = hash2(610, sentences, quotes);
  out[10] = hash1(611, cueStem);
  out[11] = hash2(612, cueStem, tFirst);
  out[12] = hash3(613, cueStem, order, length);
  out[13] = hash2(614, sourceTag, cueStem);
  out[14] = hash1(615, sourceWord);
  out[15] = hash2(616, sourceWord, cueStem);
  out[16] = hash2(617, word[first]!, cueStem);
  out[17] = hash1(618, word[first]!);
  out[18] = hash3(619, tFirst, tLast, length);
  out[19] = hash3(620, tBefore, tFirst, tAfter);
  out[20] = hash3(621, cueClass, sureCue, sure);
  out[21] = hash3(622, subject, governed, order);
  out[22] = hash3(623, governed, tFirst, cueStem);
  out[23] = hash2(624, cueTag, cue ? pos[cue.first]! * 8 + cueLength : NONE);
  out[24] = hash3(625, quotes, length, toEnd);
  out[25] = hash3(626, toEnd, tAfter, length);
  out[26] = hash2(627, cue ? stem[cue.first]! : 0, cueLength);
  out[27] = hash3(628, cueClass, tFirst, governed);
  out[28] = hash3(629, sourceTag, subject, cueClass);
  out[29] = hash2(630, sourceLength, sourceTag);
  out[30] = hash3(631, length, sure, governed);
  out[31] = hash2(632, count, contents.length > 1 ? odds(contents[contents.length - 1]!.certainty) : 0);
  out[32] = hash2(633, cueStem, governed * 3 + subject);
  out[33] = hash2(634, word[last]!, toEnd);
  out[34] = hash2(635, parts, quotes);
  out[35] = hash3(636, parts, sureCue, sure);
  out[36] = hash2(637, cueTag, tFirst);
  out[37] = hash2(638, cue && cue.last + 1 < tokens.length ? word[cue.last + 1]! : 0, cueStem);
  out[38] = hash2(639, cue && cue.first > 0 ? word[cue.first - 1]! : 0, cueStem);
  out[39] = hash2(640, cue ? parse.dependents[cue.last]! : 0, cueClass);
}

/** What the certainties of edges and links alone would say, as log-odds: their mean, weakest parts first. */
export function priorOf({ source, cue, contents, certainty }: Linked): number {
  let log = Math.log(Math.max(certainty, 1e-3));
  let parts = 1;
  for (const span of [source, cue, contents[0] ?? null]) {
    if (!span) continue;
    log += Math.log(Math.max(span.certainty, 1e-3));
    parts++;
  }
  const p = Math.exp(log / parts);
  return Math.log((p + 1e-4) / (1.0001 - p));
}

/** The probability that an attribution is right, before calibration. */
export function judge(weights: Float32Array, layout: Layout, linked: Linked, features: Int32Array): number {
  judgeFeatures(layout, linked, features);
  let score = priorOf(linked);
  for (let f = 0; f < JUDGE_FEATURES; f++) score += weights[judgeIndex(features[f]!)]!;
  return 1 / (1 + Math.exp(-score));
}
