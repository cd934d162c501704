// Trains the second look at whole spans: logistic regression on whether a candidate is exactly an annotated span.

import {
  CONTENT,
  CONTENT_BEGIN,
  CONTENT_END,
  CONTENT_INSIDE,
  CUE,
  CUE_BEGIN,
  CUE_INSIDE,
  SOURCE,
  SOURCE_BEGIN,
  SOURCE_INSIDE,
} from "../../src/extract/tag/labels.js";
import type { Layout } from "../../src/extract/tag/layout.js";
import {
  findNeighbours,
  findRivals,
  RESCORE_BITS,
  RESCORE_FEATURES,
  rescoreFeatures,
  rescoreIndex,
} from "../../src/extract/tag/rescore.js";
import type { Candidate } from "../../src/extract/tag/token-spans.js";
import { type Example, trainLogistic } from "./logistic.js";

/** The candidates of one paragraph, with the right labels of the text. */
export interface CandidateSet {
  readonly layout: Layout;
  readonly labels: Uint8Array;
  readonly weight: number;
  readonly candidates: readonly Candidate[];
  readonly from: number;
  readonly to: number;
}

/** Whether the labels hold exactly this span. */
export function isExact(labels: Uint8Array, { role, first, last }: Candidate, to: number): boolean {
  const after = last + 1 < to ? labels[last + 1]! : 0;
  if (role === CONTENT) {
    if (labels[first] !== CONTENT_BEGIN) return false;
    if (first === last) return after !== CONTENT_INSIDE && after !== CONTENT_END;
    for (let i = first + 1; i < last; i++) if (labels[i] !== CONTENT_INSIDE) return false;
    return labels[last] === CONTENT_END;
  }
  const begin = role === SOURCE ? SOURCE_BEGIN : CUE_BEGIN;
  const inside = role === CUE ? CUE_INSIDE : SOURCE_INSIDE;
  if (labels[first] !== begin || after === inside) return false;
  for (let i = first + 1; i <= last; i++) if (labels[i] !== inside) return false;
  return true;
}

const OPTIONS = { size: 1 << RESCORE_BITS, epochs: 4, dropout: 0.2 } as const;

/** Trains on candidates of texts that the tagger which proposed them had not seen. */
export function trainRescorer(sets: readonly CandidateSet[]): Float32Array {
  const features = new Int32Array(RESCORE_FEATURES);
  const rows = sets.flatMap(({ layout, labels, weight, candidates, from, to }) => {
    const rivals = findRivals(candidates);
    const neighbours = findNeighbours(candidates, from, to);
    return candidates.map((candidate, c): Example => {
      rescoreFeatures(layout, candidates, rivals, neighbours, c, from, to, features);
      const p = candidate.probability;
      const prior = Math.log((p + 1e-4) / (1.0001 - p));
      return { features: features.map(rescoreIndex), prior, right: isExact(labels, candidate, to) ? 1 : 0, weight };
    });
  });
  return trainLogistic(rows, OPTIONS);
}
