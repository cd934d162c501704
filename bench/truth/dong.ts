// The motivating table of Dong, Berti-Équille and Srivastava (VLDB 2009): S1 is right throughout, S4 and S5 copy S3.
import type { Table } from "./table.js";

const ITEMS = ["Stonebraker", "Dewitt", "Bernstein", "Carey", "Halevy"];
const row = (...values: string[]) => Object.fromEntries(ITEMS.map((item, n) => [item, values[n]!]));
const TRUTH = row("MIT", "MSR", "MSR", "UCI", "Google");

export const DONG: Table = {
  S1: TRUTH,
  S2: row("Berkeley", "MSR", "MSR", "AT&T", "Google"),
  S3: row("MIT", "UWisc", "MSR", "BEA", "UW"),
  S4: row("MIT", "UWisc", "MSR", "BEA", "UW"),
  S5: row("MS", "UWisc", "MSR", "BEA", "UW"),
};

/** Sources of one origin. */
export const COPIERS = ["S3", "S4", "S5"];

/** How many of the five items a method gets right. */
export function rightIn(values: Readonly<Record<string, string | null>>): number {
  return ITEMS.filter((item) => values[item] === TRUTH[item]).length;
}
