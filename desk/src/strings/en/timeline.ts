// The time line.
import { common } from "./common.js";

const { number } = common;

export const timeline = {
  label: "Time line",
  bands: "Explanations",
  bandsHelp: "Share of belief on each day with reports",
  claims: "Claims",
  claimsHelp: "One mark a claim: filled an origin, hollow an echo or unknown",
  events: "Events",
  eventsHelp: "Told more than once, from first to last report, with the high end of their origins",
  deadlines: "Deadlines",
  deadlinesHelp: "Set by anyone; hollow flags are questions settled since",
  handle: "As-of date, drag or use the arrow keys",
  gap: (days: number) => `${number(days)} days without reports`,
  later: "later than the as-of date",
  settled: (outcome: string) => `Outcome: ${outcome}`,
  more: (n: number) => `${number(n)} more in the ledger`,
  noDeadlines: "No deadline known by this day.",
};
