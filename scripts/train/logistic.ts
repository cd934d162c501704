// Logistic regression over hashed features that corrects a first guess: the mean of several runs with features left out.
import { seeded, shuffled } from "./random.js";

/** One example: indices of its weights, the first guess as log-odds, and what is right. */
export interface Example {
  readonly features: Int32Array;
  readonly prior: number;
  readonly right: 0 | 1;
  readonly weight: number;
}

export interface LogisticOptions {
  /** Number of weights. */
  readonly size: number;
  readonly epochs: number;
  /** Share of features left out of each update. */
  readonly dropout: number;
}

const RATE = 0.03;
/** Runs see the examples in different orders; their mean is steadier than any of them. */
const SEEDS = [17, 5, 6, 7] as const;

/** The score of an example: its first guess and its weights. */
export function logOdds(weights: Float32Array, { features, prior }: Example): number {
  let score = prior;
  for (const f of features) score += weights[f]!;
  return score;
}

/** Trains by stochastic gradient steps (AdaGrad); the weights of a run are the mean over the last half of its epochs. */
export function trainLogistic(rows: readonly Example[], options: LogisticOptions): Float32Array {
  const mean = new Float32Array(options.size);
  const share = 1 / (SEEDS.length * Math.floor(options.epochs / 2));
  for (const seed of SEEDS) run(rows, options, seed, share, mean);
  return mean;
}

function run(
  rows: readonly Example[],
  { size, epochs, dropout }: LogisticOptions,
  seed: number,
  share: number,
  mean: Float32Array,
): void {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const random = seeded(seed);
  const kept = new Int32Array(rows[0]?.features.length ?? 0);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const which of shuffled(rows.length, random)) {
      const { features, prior, right, weight } = rows[which]!;
      let count = 0;
      for (const f of features) if (random() >= dropout) kept[count++] = f;
      let sum = 0;
      for (let k = 0; k < count; k++) sum += weights[kept[k]!]!;
      const score = prior + (sum * features.length) / Math.max(1, count);
      const g = (1 / (1 + Math.exp(-score)) - right) * weight;
      if (Math.abs(g) < 1e-3) continue;
      for (let k = 0; k < count; k++) {
        const f = kept[k]!;
        squares[f]! += g * g;
        weights[f]! -= (RATE * g) / (Math.sqrt(squares[f]!) + 0.3);
      }
    }
    for (let i = 0; i < size; i++) weights[i]! *= 0.99;
    if (epoch >= epochs / 2) for (let i = 0; i < size; i++) mean[i]! += weights[i]! * share;
  }
}
