// The smallest set of evidence without which another hypothesis would lead.
import { createEstimator, type Estimate, type Frame } from "./estimate.js";
import type { Evidence } from "./evidence.js";

/** How many of the units that favour the leader most are tried in pairs, and in threes: a few hundred sets of each. */
const TRIED = [Number.POSITIVE_INFINITY, 30, 14];

/**
 * Units (acts of speech, silences) whose removal changes the leader, as few as possible: every single one is tried,
 * then pairs of the thirty and threes of the fourteen that favour the leader most over the next; beyond that, what
 * favours the leader over each rival goes in order of strength. Weights are worked out anew for what remains.
 * @returns the units in order of how much they favour the leader; empty when no removal changes the leader
 */
export function breakingSet(frame: Frame, rows: readonly Evidence[], whole: Estimate): string[] {
  const members = new Map<string, number[]>();
  rows.forEach(({ unit }, index) => {
    const own = members.get(unit);
    if (own) own.push(index);
    else members.set(unit, [index]);
  });
  const units = [...members.keys()];
  const estimateWithout = createEstimator(frame, rows);
  const falls = (removed: readonly string[]) => {
    const left = new Uint8Array(rows.length);
    for (const unit of removed) for (const index of members.get(unit)!) left[index] = 1;
    return estimateWithout(left).leader !== whole.leader;
  };
  const order = rank(rows, whole, units);
  for (const [index, limit] of TRIED.entries()) {
    for (const chosen of combinations(order.slice(0, limit), index + 1)) if (falls(chosen)) return chosen;
  }
  return greedy(frame, rows, whole, units, falls);
}

/** Removes, for each rival in turn, what favours the leader over it; keeps the shortest set that works. */
function greedy(
  frame: Frame,
  rows: readonly Evidence[],
  whole: Estimate,
  units: readonly string[],
  falls: (removed: readonly string[]) => boolean,
): string[] {
  let best: string[] = [];
  frame.priors.forEach((_, rival) => {
    if (rival === whole.leader) return;
    const support = supportOver(rows, whole, rival);
    const order = units.filter((unit) => support.get(unit)! > 0).sort((a, b) => support.get(b)! - support.get(a)!);
    const limit = best.length > 0 ? best.length - 1 : order.length;
    for (let size = 1; size <= Math.min(limit, order.length); size++) {
      const chosen = order.slice(0, size);
      if (falls(chosen)) {
        best = chosen;
        return;
      }
    }
  });
  return best;
}

/** Units by their support for the leader over its nearest rival, strongest first. */
function rank(rows: readonly Evidence[], whole: Estimate, units: readonly string[]): string[] {
  let rival = whole.leader === 0 ? 1 : 0;
  whole.probabilities.forEach((p, h) => {
    if (h !== whole.leader && p > whole.probabilities[rival]!) rival = h;
  });
  const support = supportOver(rows, whole, rival);
  return [...units].sort((a, b) => support.get(b)! - support.get(a)! || (a < b ? -1 : 1));
}

/** Weighted log ratio, leader over rival, per unit. */
function supportOver(rows: readonly Evidence[], whole: Estimate, rival: number): Map<string, number> {
  const support = new Map<string, number>();
  rows.forEach(({ likelihoods, unit }, index) => {
    const ratio = whole.weights[index]! * Math.log(likelihoods[whole.leader]! / likelihoods[rival]!);
    support.set(unit, (support.get(unit) ?? 0) + ratio);
  });
  return support;
}

function* combinations(from: readonly string[], size: number, start = 0): Generator<string[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = start; first <= from.length - size; first++) {
    for (const rest of combinations(from, size - 1, first + 1)) yield [from[first]!, ...rest];
  }
}
