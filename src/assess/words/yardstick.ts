// The two official yardsticks that put a probability into words.

/** ICD 203 (United States, 2015, amended 2022 and 2023) or PHIA (United Kingdom, 2025). */
export type Yardstick = "icd203" | "phia";

/** A word and the range it covers, `[low, high)` in 0..1. */
export interface Band {
  low: number;
  high: number;
  word: string;
  /** The other word of the band. Texts that use both rows of ICD 203 say so: one page uses one row. */
  also?: string;
}

/**
 * The bands. ICD 203 bounds touch; each belongs to the band above it. PHIA leaves gaps on purpose: a figure in a gap
 * has no word. Its last band excludes certainty.
 */
export const YARDSTICKS: Readonly<Record<Yardstick, readonly Band[]>> = {
  icd203: [
    { low: 0.01, high: 0.05, word: "almost no chance", also: "remote" },
    { low: 0.05, high: 0.2, word: "very unlikely", also: "highly improbable" },
    { low: 0.2, high: 0.45, word: "unlikely", also: "improbable" },
    { low: 0.45, high: 0.55, word: "roughly even chance", also: "roughly even odds" },
    { low: 0.55, high: 0.8, word: "likely", also: "probable" },
    { low: 0.8, high: 0.95, word: "very likely", also: "highly probable" },
    { low: 0.95, high: 0.99, word: "almost certain", also: "nearly certain" },
  ],
  phia: [
    { low: 0, high: 0.05, word: "remote chance" },
    { low: 0.1, high: 0.2, word: "highly unlikely" },
    { low: 0.25, high: 0.35, word: "unlikely" },
    { low: 0.4, high: 0.5, word: "realistic possibility" },
    { low: 0.55, high: 0.75, word: "likely", also: "probable" },
    { low: 0.8, high: 0.9, word: "highly likely" },
    { low: 0.95, high: 1, word: "almost certain" },
  ],
};

/** PHIA bands are closed at both ends except where the scale itself stops: 0, 0.5 and 1 are outside. */
function covers(band: Band, p: number, yardstick: Yardstick): boolean {
  if (yardstick === "icd203") return p >= band.low && p < band.high;
  const open = band.high === 0.5 || band.high === 1;
  return p >= band.low && p > 0 && (open ? p < band.high : p <= band.high);
}

/**
 * The official word for a probability.
 * @returns null where the yardstick has no word: in PHIA's gaps, at 0 and 1, and outside ICD 203's 0.01 to 0.99
 */
export function officialWord(p: number, yardstick: Yardstick): string | null {
  if (yardstick === "icd203" && p === 0.99) return "almost certain";
  return YARDSTICKS[yardstick].find((band) => covers(band, p, yardstick))?.word ?? null;
}

/**
 * A word for every probability, for print beside the number: the official word, the end of the scale beyond it, or
 * "between A and B" in a gap. Goes by the whole percentage that is printed, so that the two never contradict.
 */
export function wordFor(probability: number, yardstick: Yardstick): string {
  const p = Math.round(probability * 100) / 100;
  const word = officialWord(p, yardstick);
  if (word) return word;
  const bands = YARDSTICKS[yardstick];
  const above = bands.findIndex((band) => p < band.low);
  if (above === 0 || p <= 0) return bands[0]!.word;
  if (above < 0) return bands.at(-1)!.word;
  return `between ${bands[above - 1]!.word} and ${bands[above]!.word}`;
}
