// What a source's word means as a number: by its own yardstick when it declares one, else as readers take it.

/** A probability range read from a word. */
export interface ReadWord {
  low: number;
  high: number;
  /** Mean of what readers say it means; null when read off a yardstick. */
  mean: number | null;
}

/** Yardsticks that organisations declare, in percent. */
export const DECLARED: Readonly<
  Record<"nato" | "efsa" | "ipcc" | "kent", Readonly<Record<string, readonly [number, number]>>>
> = {
  /** AJP-2.1. */
  nato: {
    "highly likely": [90, 100],
    likely: [60, 90],
    "even chance": [40, 60],
    unlikely: [10, 40],
    "highly unlikely": [0, 10],
  },
  /** European Food Safety Authority. */
  efsa: {
    "almost certain": [99, 100],
    "extremely likely": [95, 99],
    "very likely": [90, 95],
    likely: [66, 90],
    "about as likely as not": [33, 66],
    unlikely: [10, 33],
    "very unlikely": [5, 10],
    "extremely unlikely": [1, 5],
    "almost impossible": [0, 1],
  },
  /** Intergovernmental Panel on Climate Change: nested ranges, not a partition. */
  ipcc: {
    "virtually certain": [99, 100],
    "extremely likely": [95, 100],
    "very likely": [90, 100],
    likely: [66, 100],
    "about as likely as not": [33, 66],
    unlikely: [0, 33],
    "very unlikely": [0, 10],
    "extremely unlikely": [0, 5],
    "exceptionally unlikely": [0, 1],
  },
  /** Sherman Kent, Words of Estimative Probability, 1964: a centre with so much give or take. */
  kent: {
    certain: [100, 100],
    "almost certain": [87, 99],
    probable: [63, 87],
    "chances about even": [40, 60],
    "probably not": [20, 40],
    "almost certainly not": [2, 12],
    impossible: [0, 0],
  },
};

/**
 * Means, and 5th and 95th percentiles where known, of what about 5,100 readers said each phrase means, in percent
 * (computed from the CAPphrase data, CC BY 4.0, without answers more than four standard deviations away).
 */
export const EMPIRICAL: Readonly<Record<string, readonly [mean: number, low: number | null, high: number | null]>> = {
  "will happen": [98, null, null],
  "almost certain": [94.2, 88, 99],
  "highly likely": [86.2, 75, 95],
  "very good chance": [79.6, null, null],
  likely: [72.9, 60, 90],
  probable: [71.7, 51, 90],
  "better than even": [58.1, null, null],
  "realistic possibility": [57, 20, 85],
  "about even": [50, null, null],
  may: [41.9, null, null],
  might: [40, null, null],
  could: [39.7, 10, 70],
  unlikely: [18.7, 5, 40],
  improbable: [13.1, null, null],
  "chances are slight": [12.4, null, null],
  "little chance": [11.5, null, null],
  "remote chance": [8, 1, 20],
  "highly unlikely": [7.7, null, null],
  "almost no chance": [3.6, null, null],
};

/**
 * Reads a source's word. Readers do not hear the official bands (18% of them put "realistic possibility" where PHIA
 * does), so only a source that declares a yardstick is read by it.
 * @param declared the yardstick the source says it uses, null for none
 * @returns null for a word nobody has measured
 */
export function readWord(word: string, declared: keyof typeof DECLARED | null = null): ReadWord | null {
  const key = word.trim().toLowerCase();
  const band = declared === null ? undefined : DECLARED[declared][key];
  if (band) return { low: band[0] / 100, high: band[1] / 100, mean: null };
  const measured = EMPIRICAL[key];
  if (!measured) return null;
  const [mean, low, high] = measured;
  return { low: (low ?? mean) / 100, high: (high ?? mean) / 100, mean: mean / 100 };
}
