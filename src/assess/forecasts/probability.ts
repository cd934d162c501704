// The probability a claim puts on something: its figure as stated, its words as readers take them.
import type { Claim, StatedProbability } from "../../model/index.js";
import { readWord } from "../words/reading.js";

/** Says that a phrase carries a figure: digits, "one in three", "fifty-fifty". */
const FIGURE =
  /\d|\bin (?:two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred)\b|fifty|per ?cent|%|\bone third\b|\bhalf\b/i;

/**
 * Reads the certainty of a claim. A word carries the range that readers give it, since nobody knows the speaker's
 * yardstick, and is scored at their mean where that was measured, else at the middle of the range.
 * @returns null when the claim puts no probability on anything
 */
export function probabilityOf({ certainty }: Pick<Claim, "certainty">): StatedProbability | null {
  if (!certainty) return null;
  const { low, high, phrase } = certainty;
  const middle = { low, high, mean: (low + high) / 2, phrase };
  if (FIGURE.test(phrase)) return { ...middle, from: "figure" };
  const mean = readWord(phrase)?.mean ?? null;
  // The range of a negated word ("not likely") is another than that of the word alone.
  const fits = mean !== null && mean >= low && mean <= high;
  return { ...middle, mean: fits ? mean : middle.mean, from: "word" };
}
