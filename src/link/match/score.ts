// How far two claims say the same: shared words, and the fields that both state.
import type { Sketch } from "./sketch.js";
import { shared, type Terms, union } from "./terms.js";

/** What two claims (or two tellings) have in common. */
export interface Likeness {
  /** 0..1: how far they say the same. */
  readonly score: number;
  /** 0..1: words alone. */
  readonly words: number;
  /** How many runs of four words they share as they stand. */
  readonly runs: number;
  /** Share of the shorter one's runs of four words that stand in the other, 0..1. */
  readonly copied: number;
  /** Words that prove something, and values of fields, that both have. */
  readonly common: number;
  /** Fields in which both say something, and nothing the same. */
  readonly clashes: number;
  /** Both give figures, and none the same. */
  readonly otherFigure: boolean;
  /** One denies what the other says. */
  readonly opposed: boolean;
}

/** What is compared: one claim, or all that one document has of one speaker. */
export interface Comparable {
  readonly terms: Terms;
  readonly places: readonly string[];
  readonly forces: readonly string[];
  readonly figures: readonly number[];
  readonly times: readonly string[];
  readonly codes: readonly string[];
  readonly denies: boolean;
}

/** A weak word counts this share of a strong one. */
const weakShare = 0.3;
/** Added to the length of the shorter text, so that two shared words of two do not prove anything. */
const smoothing = 1.5;
/** Share of the score that words carry; each field that both state adds its weight, by the overlap coefficient. */
const weights = { words: 0.6, places: 0.1, forces: 0.15, figures: 0.2, times: 0.1 } as const;

function commonCount<T>(a: readonly T[], b: readonly T[]): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (b.includes(a[i]!)) count++;
  return count;
}

const size = ({ strong, weak }: Terms): number => strong.length + weakShare * weak.length;

/** Compares two claims or tellings; symmetric. */
export function compare(a: Comparable, b: Comparable): Likeness {
  const x = a.terms;
  const y = b.terms;
  let common = shared(x.strong, y.strong);
  const words = (common + weakShare * shared(x.weak, y.weak)) / (Math.min(size(x), size(y)) + smoothing);
  const runs = shared(x.runs, y.runs);
  const copied = runs / Math.max(1, Math.min(x.runs.length, y.runs.length));
  let total = weights.words * words;
  let weight: number = weights.words;
  let clashes = 0;
  let otherFigure = false;
  function field<T>(left: readonly T[], right: readonly T[], own: number): boolean {
    if (left.length === 0 || right.length === 0) return false;
    const same = commonCount(left, right);
    common += same;
    if (same === 0) clashes++;
    total += (own * same) / Math.min(left.length, right.length);
    weight += own;
    return same === 0;
  }
  field(a.places, b.places, weights.places);
  field(a.forces, b.forces, weights.forces);
  if (field(a.figures, b.figures, weights.figures)) otherFigure = true;
  field(a.times, b.times, weights.times);
  if (a.codes.length > 0 && b.codes.length > 0 && commonCount(a.codes, b.codes) === 0) clashes++;
  const score = Math.min(1, Math.max(total / weight, copied));
  return { score, words, runs, copied, common, clashes, otherFigure, opposed: a.denies !== b.denies };
}

/** All claims of one telling as one thing to compare. */
export function combine(sketches: readonly Sketch[]): Comparable {
  if (sketches.length === 1) return sketches[0]!;
  const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
  return {
    terms: {
      strong: union(sketches.map(({ terms }) => terms.strong)),
      weak: union(sketches.map(({ terms }) => terms.weak)),
      runs: union(sketches.map(({ terms }) => terms.runs)),
      words: sketches.reduce((sum, { terms }) => sum + terms.words, 0),
    },
    places: unique(sketches.flatMap(({ places }) => places)),
    forces: unique(sketches.flatMap(({ forces }) => forces)),
    figures: unique(sketches.flatMap(({ figures }) => figures)),
    times: unique(sketches.flatMap(({ times }) => times)),
    codes: unique(sketches.flatMap(({ codes }) => codes)),
    denies: sketches.every(({ denies }) => denies),
  };
}
