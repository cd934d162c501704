// What if: the estimate with an item, an origin, a speaker or an indicator left out, or turned round.
import type { Handle } from "../../model/index.js";
import { leaderOf, softmax, withFloor } from "../model/posterior.js";
import { createEstimator, type Estimate, type Frame, leaving } from "./estimate.js";
import type { Evidence } from "./evidence.js";

/** The effect of varying one thing. */
export interface Variation {
  handle: Handle;
  id: string;
  /** Distribution without it, and with it turned round, in case order. */
  dropped: number[];
  flipped: number[];
  /** Largest change of any probability in either. */
  swing: number;
  /** Who leads then: indices. */
  dropLeader: number;
  flipLeader: number;
}

const KEY: Readonly<Record<Handle, (row: Evidence) => string>> = {
  row: ({ id }) => id,
  act: ({ act }) => act,
  speaker: ({ speaker }) => speaker,
  indicator: ({ indicator }) => indicator,
};

/** P of the opposite observation: CC becomes II, C becomes I, N stays. */
function turned(p: number): number {
  return Math.min(0.99, Math.max(0.01, 1 - p));
}

/** Every variation of one kind, largest swing first: the bars of a tornado chart. */
export function sensitivity(frame: Frame, rows: readonly Evidence[], whole: Estimate, handle: Handle): Variation[] {
  const key = KEY[handle];
  const members = new Map<string, number[]>();
  rows.forEach((row, index) => {
    const own = members.get(key(row));
    if (own) own.push(index);
    else members.set(key(row), [index]);
  });
  const logs = logOdds(frame, rows, whole);
  const estimateWithout = createEstimator(frame, rows);
  const variations = [...members].map(([id, own]) => {
    const dropped = estimateWithout(leaving(rows.length, own));
    const flipped = flip(frame, rows, whole, logs, own);
    const swing = whole.probabilities.reduce(
      (most, p, h) => Math.max(most, Math.abs(p - dropped.probabilities[h]!), Math.abs(p - flipped[h]!)),
      0,
    );
    return {
      handle,
      id,
      dropped: dropped.probabilities,
      flipped,
      swing,
      dropLeader: dropped.leader,
      flipLeader: leaderOf(flipped),
    };
  });
  return variations.sort((a, b) => b.swing - a.swing || (a.id < b.id ? -1 : 1));
}

function logOdds(frame: Frame, rows: readonly Evidence[], whole: Estimate): number[] {
  return frame.priors.map((prior, h) =>
    rows.reduce((sum, row, index) => sum + whole.weights[index]! * Math.log(row.likelihoods[h]!), Math.log(prior)),
  );
}

/** Turning rows round leaves every weight as it is, so only their own terms change. */
function flip(frame: Frame, rows: readonly Evidence[], whole: Estimate, logs: number[], own: number[]): number[] {
  const changed = logs.map((log, h) =>
    own.reduce((sum, index) => {
      const p = rows[index]!.likelihoods[h]!;
      return sum + whole.weights[index]! * Math.log(turned(p) / p);
    }, log),
  );
  return withFloor(softmax(changed), frame.residual);
}
