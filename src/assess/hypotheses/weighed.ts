// What every view of the weighing starts from: the rows of a day and the estimate over them.
import { type Case, type Day, type Decision, type Linkage, TocsinError } from "../../model/index.js";
import { type Rulings, rulingsOf } from "../decisions/rulings.js";
import { type EvidenceIndex, indexOf } from "../indicators/evidence-index.js";
import { buildUpStart } from "../indicators/expectation.js";
import { type Observed, observe } from "../indicators/readings.js";
import { type Item, knownDay } from "../model/days.js";
import { type StandingOf, standings } from "../sources/standing.js";
import { type Estimate, estimate, type Frame, frameOf } from "./estimate.js";
import { assumedRow, type Evidence, firedRows, overdueEvidence } from "./evidence.js";

/** What an assessment, and every view of it, is made from. */
export interface AssessInput {
  case: Case;
  /** Documents known on `asOf`, with their claims. With an `index` they are not looked at for the estimate. */
  items: readonly Item[];
  linkage: Linkage;
  asOf: Day;
  /** What people decided, in the order made; what is not in force on `asOf` is left out. */
  decisions?: readonly Decision[];
  /** Made for the same indicators, and may hold documents that came later: only what was known on `asOf` counts. */
  index?: EvidenceIndex;
  /** Seed of the draws behind `stability`; the same seed gives the same figure. */
  seed?: number;
}

/** The rows of a day, weighed. */
export interface Weighed {
  /** The case with the cells that people set. */
  value: Case;
  rulings: Rulings;
  index: EvidenceIndex;
  standingOf: StandingOf;
  observed: Observed[];
  rows: Evidence[];
  frame: Frame;
  whole: Estimate;
  /** Whether a person confirmed a claim of a row for its indicator. */
  isConfirmed(row: Pick<Evidence, "indicator" | "claims">): boolean;
}

/**
 * Weighs what was known on a day.
 * @param confirmedOnly leaves out what nobody confirmed, and counts it neither as seen nor as missing
 * @throws TocsinError "usage" when a document was published after `asOf` and no index keeps the days apart
 */
export function weigh(input: AssessInput, confirmedOnly = false): Weighed {
  const { asOf } = input;
  if (!input.index) refuseLater(input.items, asOf);
  const rulings = rulingsOf(input.decisions ?? [], asOf);
  const value = rulings.applyTo(input.case);
  const index = input.index ?? indexOf(input.case, input.items);
  const standingOf = standings(input.linkage);
  const observed = observe(value, { index, rulings, confirmedOnly }, asOf);
  const rows = evidenceOf(value, observed, standingOf, asOf);
  const frame = frameOf(value.hypotheses);
  return {
    value,
    rulings,
    index,
    standingOf,
    observed,
    rows,
    frame,
    whole: estimate(frame, rows),
    isConfirmed: ({ indicator, claims }) => claims.some((claim) => rulings.verdict(indicator, claim) === "confirmed"),
  };
}

function refuseLater(items: readonly Item[], asOf: Day): void {
  for (const item of items) {
    const day = knownDay(item);
    if (day !== null && day > asOf) {
      throw new TocsinError(
        "usage",
        item.document.uri,
        `published on ${day}, after the as-of date ${asOf}`,
        "Pass only what was known on that day.",
      );
    }
  }
}

/** Rows from what fired, what is overdue and what is assumed, in case order. */
function evidenceOf(value: Case, observed: readonly Observed[], standingOf: StandingOf, asOf: Day): Evidence[] {
  const start = buildUpStart(value.buildUps, asOf);
  const seen = observed.flatMap(({ indicator, claims, state }) => {
    if (state === "fired") return firedRows(indicator, claims, value.hypotheses, standingOf);
    if (state === "overdue") return [overdueEvidence(indicator, value.hypotheses, start!, asOf)];
    return [];
  });
  return [...seen, ...value.assumptions.map((assumption) => assumedRow(assumption, value.hypotheses))];
}
