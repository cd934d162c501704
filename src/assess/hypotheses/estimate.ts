// The estimate over a set of rows, and over the same set with something left out.
import type { Case } from "../../model/index.js";
import { createWeigher, type Dependence } from "../model/dependence.js";
import { leaderOf, softmax, withFloor } from "../model/posterior.js";
import type { Evidence } from "./evidence.js";

/** A distribution in case order with the weight each row entered with. */
export interface Estimate {
  probabilities: number[];
  weights: ArrayLike<number>;
  leader: number;
}

/** What does not change while rows come and go. */
export interface Frame {
  priors: number[];
  /** Index of the residual hypothesis, null when there is none. */
  residual: number | null;
}

/** Priors and residual of a case. */
export function frameOf(hypotheses: Case["hypotheses"]): Frame {
  const residual = hypotheses.findIndex((hypothesis) => hypothesis.residual);
  return { priors: hypotheses.map(({ prior }) => prior), residual: residual < 0 ? null : residual };
}

/** The part of a row that the estimate looks at. */
export type Weighable = Dependence & Pick<Evidence, "likelihoods">;

/** Weighs the rows anew and estimates. */
export function estimate(frame: Frame, rows: readonly Weighable[]): Estimate {
  const whole = createEstimator(frame, rows)(null);
  return { ...whole, weights: Array.from(whole.weights) };
}

/** Estimates over the same rows with some of them left out: `left[i]` is 1 for those. Their weight is 0. */
export type Estimator = (left: Uint8Array | null) => Estimate;

/**
 * Prepares `estimate` for many subsets of some rows: softmax of `ln prior + Σ weight·ln likelihood`, the residual kept at
 * its floor. A prior of zero stays zero.
 */
export function createEstimator(frame: Frame, rows: readonly Weighable[]): Estimator {
  const weigh = createWeigher(rows);
  const priors = frame.priors.map((p) => Math.log(p));
  const k = priors.length;
  const logs = new Float64Array(rows.length * k);
  rows.forEach(({ likelihoods }, index) => {
    for (let h = 0; h < k; h++) logs[index * k + h] = Math.log(likelihoods[h]!);
  });
  return (left) => {
    const weights = weigh(left);
    const sums = [...priors];
    for (let index = 0; index < weights.length; index++) {
      const weight = weights[index]!;
      if (weight === 0) continue;
      for (let h = 0; h < k; h++) sums[h]! += weight * logs[index * k + h]!;
    }
    const probabilities = withFloor(softmax(sums), frame.residual);
    return { probabilities, weights, leader: leaderOf(probabilities) };
  };
}

/** A mask over `count` rows that leaves some out. */
export function leaving(count: number, indices: Iterable<number>): Uint8Array {
  const left = new Uint8Array(count);
  for (const index of indices) left[index] = 1;
  return left;
}
