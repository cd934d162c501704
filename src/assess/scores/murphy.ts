// Where a Brier score comes from: calibration, resolution, and how hard the questions were.
import type { Decomposition } from "../../model/index.js";
import { brierHalf } from "./brier.js";

/** A probability of yes and what happened. */
export interface Pair {
  p: number;
  happened: boolean;
}

/**
 * Murphy's decomposition (1973): `brier = reliability − resolution + uncertainty + withinVariance − withinCovariance`.
 * Within bins that hold several values there is a variance, and twice the covariance with what happened (Stephenson and
 * others 2008); both are zero when every bin holds one value.
 * @param bins null for one bin per distinct probability, else so many equal bins, the last one closed
 * @returns null for no pairs
 */
export function murphy(pairs: readonly Pair[], bins: number | null = null): Decomposition | null {
  if (pairs.length === 0) return null;
  const n = pairs.length;
  const base = pairs.filter(({ happened }) => happened).length / n;
  const sums = { reliability: 0, resolution: 0, withinVariance: 0, withinCovariance: 0 };
  for (const bin of binned(pairs, bins)) {
    const meanP = average(bin, ({ p }) => p);
    const meanO = average(bin, ({ happened }) => Number(happened));
    sums.reliability += bin.length * (meanP - meanO) ** 2;
    sums.resolution += bin.length * (meanO - base) ** 2;
    sums.withinVariance += bin.length * average(bin, ({ p }) => (p - meanP) ** 2);
    sums.withinCovariance +=
      bin.length * 2 * average(bin, ({ p, happened }) => (p - meanP) * (Number(happened) - meanO));
  }
  const brier = average(pairs, ({ p, happened }) => brierHalf(p, happened));
  const uncertainty = base * (1 - base);
  return {
    n,
    brier,
    base,
    reliability: sums.reliability / n,
    resolution: sums.resolution / n,
    uncertainty,
    withinVariance: sums.withinVariance / n,
    withinCovariance: sums.withinCovariance / n,
    skill: uncertainty > 0 ? 1 - brier / uncertainty : null,
  };
}

/** The pairs of each bin that holds any. */
export function binned(pairs: readonly Pair[], bins: number | null): Pair[][] {
  const found = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const key = bins === null ? pair.p : Math.min(bins - 1, Math.floor(pair.p * bins));
    const bin = found.get(key);
    if (bin) bin.push(pair);
    else found.set(key, [pair]);
  }
  return [...found.entries()].sort(([a], [b]) => a - b).map(([, bin]) => bin);
}

function average<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0) / items.length;
}
