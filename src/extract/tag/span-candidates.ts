// Spans a paragraph may hold, each with its probability under the chain, and the best set of them.
import { type ChainScratch, powerOfE } from "./chain.js";
import {
  CONTENT,
  CONTENT_BEGIN,
  CONTENT_END,
  CONTENT_INSIDE,
  CUE,
  CUE_BEGIN,
  CUE_INSIDE,
  LABELS,
  SOURCE,
  SOURCE_BEGIN,
  SOURCE_INSIDE,
} from "./labels.js";

import { byRole, type Candidate, type ParagraphSpans } from "./token-spans.js";

/** Spans less likely than this are not looked at. */
const LEAST = 0.04;

/** Probability of each label at a token, given the label before it. */
function given(
  before: number,
  i: number,
  emissions: Float32Array,
  sites: Uint8Array,
  factors: Float64Array,
  backward: Float64Array,
  out: Float64Array,
): void {
  const row = i * LABELS;
  const at = sites[i]! * 64 + before * LABELS;
  let top = -1e18;
  for (let l = 0; l < LABELS; l++)
    if (factors[at + l]! > 0 && backward[row + l]! > 0) top = Math.max(top, emissions[row + l]!);
  let sum = 0;
  for (let l = 0; l < LABELS; l++) {
    const value = factors[at + l]! * powerOfE(Math.min(0, emissions[row + l]! - top)) * backward[row + l]!;
    out[l] = value;
    sum += value;
  }
  if (sum > 0) for (let l = 0; l < LABELS; l++) out[l]! /= sum;
}

/**
 * Lists the likely spans of a paragraph of `n` tokens, by last token.
 * Runs on what `labelProbabilities` left in the scratch buffers for the same paragraph.
 * The mass inside spans at a token is at most one, so the work is linear in `n`.
 * @param offset what to add to token numbers
 */
export function spanCandidates(
  n: number,
  emissions: Float32Array,
  sites: Uint8Array,
  factors: Float64Array,
  scratch: ChainScratch,
  probabilities: Float32Array,
  offset: number,
): Candidate[] {
  const out: Candidate[] = [];
  const next = new Float64Array(LABELS);
  const { backward } = scratch;
  const push = (role: number, first: number, last: number, probability: number): void => {
    if (probability >= LEAST) out.push({ role, first: offset + first, last: offset + last, probability });
  };
  for (let first = 0; first < n; first++) {
    for (const begin of [SOURCE_BEGIN, CUE_BEGIN, CONTENT_BEGIN]) {
      let mass = probabilities[first * LABELS + begin]!;
      if (mass < LEAST) continue;
      const role = begin === SOURCE_BEGIN ? SOURCE : begin === CUE_BEGIN ? CUE : CONTENT;
      const inside = begin === SOURCE_BEGIN ? SOURCE_INSIDE : begin === CUE_BEGIN ? CUE_INSIDE : CONTENT_INSIDE;
      let label = begin;
      for (let i = first + 1; mass >= LEAST; i++) {
        if (i === n) {
          // a content that has gone on cannot end here: its last token is labelled as such
          if (label !== CONTENT_INSIDE) push(role, first, n - 1, mass);
          break;
        }
        given(label, i, emissions, sites, factors, backward, next);
        if (begin === CONTENT_BEGIN) {
          if (label === begin) push(role, first, i - 1, mass * (1 - next[CONTENT_INSIDE]! - next[CONTENT_END]!));
          push(role, first, i, mass * next[CONTENT_END]!);
        } else push(role, first, i - 1, mass * (1 - next[inside]!));
        mass *= next[inside]!;
        label = inside;
      }
    }
  }
  return out;
}

/**
 * How likely a span must be to be taken, by role. Chosen on development text for the F1 of exact spans, which is largest
 * near half the F1 that can be reached.
 */
export const LEAST_LIKELY = [0.4, 0.4, 0.35];

/** The spans of the paragraph `[from, to)`, ascending, none overlapping. */
export function decideSpans(candidates: readonly Candidate[], from: number, to: number): ParagraphSpans {
  const chosen = bestSet(candidates, from, to, ({ role, probability }) => probability - LEAST_LIKELY[role]!);
  return byRole(chosen, candidates);
}

/**
 * The set of spans that do not overlap with the largest sum of gains.
 * @param from first token, `to` the one after the last
 * @param gain what taking a candidate is worth; at most nought means never
 * @returns ascending
 */
export function bestSet(
  candidates: readonly Candidate[],
  from: number,
  to: number,
  gain: (candidate: Candidate) => number,
): Candidate[] {
  const n = to - from;
  const ending: Candidate[][] = [];
  for (const c of candidates) {
    const at = c.last - from + 1;
    const list = ending[at];
    if (list) list.push(c);
    else ending[at] = [c];
  }
  const best = new Float64Array(n + 1);
  const taken: (Candidate | null)[] = new Array(n + 1).fill(null);
  for (let i = 1; i <= n; i++) {
    best[i] = best[i - 1]!;
    for (const c of ending[i] ?? []) {
      const value = best[c.first - from]! + gain(c);
      if (value > best[i]!) {
        best[i] = value;
        taken[i] = c;
      }
    }
  }
  const out: Candidate[] = [];
  for (let i = n; i > 0; ) {
    const c: Candidate | null = taken[i]!;
    if (c) out.push(c);
    i = c ? c.first - from : i - 1;
  }
  return out.reverse();
}
