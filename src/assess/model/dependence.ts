// How much several dependent items are worth together.

/** Correlation assumed between statements of one speaker, and between reports of one happening. House value. */
export const SHARED_CORRELATION = 0.5;

/**
 * Effective number of independent items: `n / (1 + (n−1)·rho)` (design effect, Kish 1965).
 * @param rho correlation between any two; 1 makes them one, 0 leaves them n
 */
export function effectiveNumber(n: number, rho: number): number {
  return n / (1 + (n - 1) * rho);
}

/** What an item depends on. */
export interface Dependence {
  /** One act of speech: everything said in it shares a total weight of one. */
  act: string;
  /** Who spoke: several acts of one speaker are worth less than the same number of speakers. */
  speaker: string;
  /** What it is about: several reports that the same thing was seen are worth less than several things. */
  indicator: string;
  /** How far it is believed, 0..1: of several reports of one thing the strongest counts first. */
  credibility: number;
}

/**
 * Weights of items, so that an act of speech totals at most 1, and n acts of one speaker, like n reports of one
 * happening, total at most `effectiveNumber(n, SHARED_CORRELATION)`. Of the reports of one happening the strongest
 * counts in full and each further one adds what it adds to the effective number, so that a weak second report never
 * takes away from a strong first one.
 * @returns one weight per item, in order; they do not depend on the order
 */
export function weigh(items: readonly Dependence[], rho = SHARED_CORRELATION): number[] {
  return Array.from(createWeigher(items, rho)(null));
}

/** Weighs the same items again and again with some of them left out; those weigh 0. */
export type Weigher = (left: Uint8Array | null) => Float64Array;

/** Prepares `weigh` for many subsets: what belongs together is numbered once. */
export function createWeigher(items: readonly Dependence[], rho = SHARED_CORRELATION): Weigher {
  const n = items.length;
  const act = numbered(items.map((item) => item.act));
  const speaker = numbered(items.map((item) => item.speaker));
  // A speaker's acts are counted by pairs: an act that two speakers share is one of each.
  const pair = numbered(items.map((item) => `${item.speaker}\n${item.act}`));
  const groups = byIndicator(items);
  const itemsOfAct = new Int32Array(n);
  const actsOfSpeaker = new Int32Array(n);
  const pairSeen = new Uint8Array(n);
  const own = new Float64Array(n);
  const marginals = Float64Array.from({ length: n + 1 }, (_, k) => (k === 0 ? 0 : marginal(k, rho)));
  const kept = new Int32Array(n);
  const strength = (i: number) => own[i]! * items[i]!.credibility;
  const before = (i: number, j: number) => {
    const difference = strength(i) - strength(j);
    return difference > 0 || (difference === 0 && items[i]!.act < items[j]!.act);
  };
  const weigher: Weigher = (left) => {
    itemsOfAct.fill(0);
    actsOfSpeaker.fill(0);
    pairSeen.fill(0);
    for (let i = 0; i < n; i++) {
      if (left?.[i]) continue;
      itemsOfAct[act[i]!]!++;
      if (pairSeen[pair[i]!]) continue;
      pairSeen[pair[i]!] = 1;
      actsOfSpeaker[speaker[i]!]!++;
    }
    for (let i = 0; i < n; i++) {
      if (left?.[i]) continue;
      const acts = actsOfSpeaker[speaker[i]!]!;
      own[i] = effectiveNumber(acts, rho) / acts / itemsOfAct[act[i]!]!;
    }
    const weights = new Float64Array(n);
    for (const members of groups) {
      let count = 0;
      for (const i of members) {
        if (left?.[i]) continue;
        let place = count++;
        for (; place > 0 && before(i, kept[place - 1]!); place--) kept[place] = kept[place - 1]!;
        kept[place] = i;
      }
      for (let rank = 0; rank < count; rank++) {
        const i = kept[rank]!;
        weights[i] = own[i]! * marginals[rank + 1]!;
        // What was strongest with everything in is likely to be so with something left out: little is left to sort.
        if (left === null) members[rank] = i;
      }
    }
    return weights;
  };
  weigher(null);
  return weigher;
}

/** What the nth report (from 1) adds to the effective number. */
function marginal(n: number, rho: number): number {
  return effectiveNumber(n, rho) - (n > 1 ? effectiveNumber(n - 1, rho) : 0);
}

/** Running numbers for names, the same for the same name. */
function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  });
}

function byIndicator(items: readonly Dependence[]): Int32Array[] {
  const ofIndicator = new Map<string, number[]>();
  items.forEach(({ indicator }, index) => {
    const members = ofIndicator.get(indicator);
    if (members) members.push(index);
    else ofIndicator.set(indicator, [index]);
  });
  return [...ofIndicator.values()].map((members) => Int32Array.from(members));
}
