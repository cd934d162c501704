// Linear-chain decoding: the best label sequence, and how likely each label is at each token.
//
// Both passes over a paragraph are written out for the transitions that `ALLOWED` of `labels.ts` has: "nothing" and the
// three beginnings follow everything but a content going on, the others only their own beginning or themselves.
import {
  ALLOWED,
  CONTENT_BEGIN,
  CONTENT_END,
  CONTENT_INSIDE,
  CUE_BEGIN,
  CUE_INSIDE,
  LABELS,
  NOTHING,
  SOURCE_BEGIN,
  SOURCE_INSIDE,
} from "./labels.js";

/** Kinds of place a transition can happen at; see `transitionSite`. */
export const SITES = 40;
/** Scores of going from one label to the next: `[site][before][label]`. */
export type Transitions = Float32Array;

/** Buffers reused between paragraphs. */
export interface ChainScratch {
  forward: Float64Array;
  backward: Float64Array;
  back: Uint8Array;
}

/** Empty buffers; they grow as needed. */
export function chainScratch(): ChainScratch {
  return { forward: new Float64Array(0), backward: new Float64Array(0), back: new Uint8Array(0) };
}

function reserve(scratch: ChainScratch, n: number): void {
  const size = n * LABELS;
  if (scratch.forward.length >= size) return;
  scratch.forward = new Float64Array(size * 2);
  scratch.backward = new Float64Array(size * 2);
  scratch.back = new Uint8Array(size * 2);
}

/** Labels that may follow everything but a content going on. */
const FREE = [NOTHING, SOURCE_BEGIN, CUE_BEGIN, CONTENT_BEGIN] as const;
/** The labels that end where they stand: everything but a content going on. */
const CLOSED = [NOTHING, SOURCE_BEGIN, SOURCE_INSIDE, CUE_BEGIN, CUE_INSIDE, CONTENT_BEGIN, CONTENT_END] as const;
/** Labels that follow only two others: each, its beginning, and what goes on. */
const BOUND = [SOURCE_INSIDE, CUE_INSIDE, CONTENT_INSIDE, CONTENT_END] as const;
const BOUND_BEGIN = [SOURCE_BEGIN, CUE_BEGIN, CONTENT_BEGIN, CONTENT_BEGIN] as const;
const BOUND_INSIDE = [SOURCE_INSIDE, CUE_INSIDE, CONTENT_INSIDE, CONTENT_INSIDE] as const;

/**
 * The most likely labels (Viterbi).
 * @param n tokens
 * @param emissions `n * LABELS` scores
 * @param sites the kind of place each token is
 * @param out receives a label a token
 */
export function bestLabels(
  n: number,
  emissions: Float32Array,
  sites: Uint8Array,
  transitions: Transitions,
  scratch: ChainScratch,
  out: Uint8Array,
): void {
  if (n === 0) return;
  reserve(scratch, n);
  const { forward, back } = scratch;
  for (let l = 0; l < LABELS; l++) {
    forward[l] = ALLOWED[l] ? emissions[l]! + transitions[sites[0]! * 64 + l]! : -1e9;
  }
  for (let i = 1; i < n; i++) {
    const at = sites[i]! * 64;
    const row = i * LABELS;
    const before = row - LABELS;
    for (const l of FREE) {
      let best = -1e18;
      let from = 0;
      for (const b of CLOSED) {
        const score = forward[before + b]! + transitions[at + b * LABELS + l]!;
        if (score > best) {
          best = score;
          from = b;
        }
      }
      forward[row + l] = best + emissions[row + l]!;
      back[row + l] = from;
    }
    for (let k = 0; k < BOUND.length; k++) {
      const l = BOUND[k]!;
      const b = BOUND_BEGIN[k]!;
      const c = BOUND_INSIDE[k]!;
      const one = forward[before + b]! + transitions[at + b * LABELS + l]!;
      const other = forward[before + c]! + transitions[at + c * LABELS + l]!;
      forward[row + l] = (one >= other ? one : other) + emissions[row + l]!;
      back[row + l] = one >= other ? b : c;
    }
  }
  const last = (n - 1) * LABELS;
  let label = 0;
  for (let l = 1; l < LABELS; l++) if (l !== CONTENT_INSIDE && forward[last + l]! > forward[last + label]!) label = l;
  out[n - 1] = label;
  for (let i = n - 1; i > 0; i--) {
    label = back[i * LABELS + label]!;
    out[i - 1] = label;
  }
}

const HALVES = Float64Array.from({ length: 128 }, (_, k) => 2 ** -k);

/** e to the power of `x`, for `x` at most nought; relative error below 1e-8, the same on every engine. */
export function powerOfE(x: number): number {
  if (x < -80) return 0;
  const k = (0.5 - x * Math.LOG2E) | 0;
  const f = x + k * Math.LN2;
  // the series to the seventh power: |f| is at most half of ln 2
  const tail = 1 / 24 + f * (1 / 120 + f * (1 / 720 + f * (1 / 5040)));
  return (1 + f * (1 + f * (1 / 2 + f * (1 / 6 + f * tail)))) * HALVES[k]!;
}

/** exp of the allowed transition scores, noughts elsewhere. */
export function exponentials(transitions: Transitions): Float64Array {
  const out = new Float64Array(transitions.length);
  for (let i = 0; i < out.length; i++) out[i] = ALLOWED[i & 63] ? Math.exp(transitions[i]!) : 0;
  return out;
}

/**
 * How likely each label is at each token (forward-backward, scaled at each token).
 * @param factors from `exponentials`
 * @param out receives `n * LABELS` probabilities
 * @returns the logarithm of the partition sum
 */
export function labelProbabilities(
  n: number,
  emissions: Float32Array,
  sites: Uint8Array,
  factors: Float64Array,
  scratch: ChainScratch,
  out: Float32Array,
): number {
  if (n === 0) return 0;
  reserve(scratch, n);
  const log = forwards(n, emissions, sites, factors, scratch.forward, out);
  const { forward, backward } = scratch;
  const last = (n - 1) * LABELS;
  for (let l = 0; l < LABELS; l++) backward[last + l] = l === CONTENT_INSIDE ? 0 : 1;
  for (let i = n - 2; i >= 0; i--) backwards(i * LABELS, sites[i + 1]! * 64, factors, backward, out);
  for (let row = 0; row < n * LABELS; row += LABELS) {
    let sum = 0;
    for (let l = 0; l < LABELS; l++) sum += forward[row + l]! * backward[row + l]!;
    const share = 1 / sum;
    for (let l = 0; l < LABELS; l++) out[row + l] = forward[row + l]! * backward[row + l]! * share;
  }
  return log;
}

/** The forward pass; leaves each token's own factor in `out`, which the backward pass needs. */
function forwards(
  n: number,
  emissions: Float32Array,
  sites: Uint8Array,
  factors: Float64Array,
  forward: Float64Array,
  out: Float32Array,
): number {
  let log = 0;
  // before the paragraph there is nothing
  let [p0, p1, p2, p3, p4, p5, p6, p7] = [1, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const row = i * LABELS;
    const at = sites[i]! * 64;
    let top = emissions[row]!;
    for (let l = 1; l < LABELS; l++) if (emissions[row + l]! > top) top = emissions[row + l]!;
    for (let l = 0; l < LABELS; l++) out[row + l] = powerOfE(emissions[row + l]! - top);
    let sum = 0;
    for (const l of FREE) {
      const f = at + l;
      const mass =
        p0 * factors[f]! +
        p1 * factors[f + 8]! +
        p2 * factors[f + 16]! +
        p3 * factors[f + 24]! +
        p4 * factors[f + 32]! +
        p5 * factors[f + 40]! +
        p7 * factors[f + 56]!;
      const value = mass * out[row + l]!;
      forward[row + l] = value;
      sum += value;
    }
    const inSource = (p1 * factors[at + 10]! + p2 * factors[at + 18]!) * out[row + SOURCE_INSIDE]!;
    const inCue = (p3 * factors[at + 28]! + p4 * factors[at + 36]!) * out[row + CUE_INSIDE]!;
    const inContent = i === n - 1 ? 0 : (p5 * factors[at + 46]! + p6 * factors[at + 54]!) * out[row + CONTENT_INSIDE]!;
    const endsContent = (p5 * factors[at + 47]! + p6 * factors[at + 55]!) * out[row + CONTENT_END]!;
    sum += inSource + inCue + inContent + endsContent;
    const share = 1 / sum;
    forward[row] = p0 = forward[row]! * share;
    forward[row + 1] = p1 = forward[row + 1]! * share;
    forward[row + 2] = p2 = inSource * share;
    forward[row + 3] = p3 = forward[row + 3]! * share;
    forward[row + 4] = p4 = inCue * share;
    forward[row + 5] = p5 = forward[row + 5]! * share;
    forward[row + 6] = p6 = inContent * share;
    forward[row + 7] = p7 = endsContent * share;
    log += Math.log(sum) + top;
  }
  return log;
}

/** One step of the backward pass, to the token whose row begins at `row`. */
function backwards(row: number, at: number, factors: Float64Array, backward: Float64Array, own: Float32Array): void {
  const next = row + LABELS;
  const v0 = own[next]! * backward[next]!;
  const v1 = own[next + 1]! * backward[next + 1]!;
  const v2 = own[next + 2]! * backward[next + 2]!;
  const v3 = own[next + 3]! * backward[next + 3]!;
  const v4 = own[next + 4]! * backward[next + 4]!;
  const v5 = own[next + 5]! * backward[next + 5]!;
  const v6 = own[next + 6]! * backward[next + 6]!;
  const v7 = own[next + 7]! * backward[next + 7]!;
  let sum = 0;
  for (const b of CLOSED) {
    const f = at + b * LABELS;
    // what may not follow has the factor nought
    const value =
      factors[f]! * v0 +
      factors[f + 1]! * v1 +
      factors[f + 2]! * v2 +
      factors[f + 3]! * v3 +
      factors[f + 4]! * v4 +
      factors[f + 5]! * v5 +
      factors[f + 6]! * v6 +
      factors[f + 7]! * v7;
    backward[row + b] = value;
    sum += value;
  }
  const going = factors[at + 54]! * v6 + factors[at + 55]! * v7;
  backward[row + CONTENT_INSIDE] = going;
  const share = 1 / (sum + going);
  for (let l = 0; l < LABELS; l++) backward[row + l]! *= share;
}
