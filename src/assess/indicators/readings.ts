// The state of every indicator on a day: fired, overdue, quiet, or nobody looked.
import type { Case, Day, Indicator, Reading } from "../../model/index.js";
import type { Rulings } from "../decisions/rulings.js";
import { addDays, dayInWords, daysBetween } from "../model/days.js";
import { expectedInformation } from "../model/information.js";
import type { Standing } from "../sources/standing.js";
import type { DatedClaim, EvidenceIndex } from "./evidence-index.js";
import { buildUpStart, dueDay, rowOf } from "./expectation.js";
import { observations } from "./observe.js";

/** An indicator with the claims that fire it on the day; none when it did not fire. */
export interface Observed {
  indicator: Indicator;
  claims: DatedClaim[];
  /** Claims of those that a person confirmed. */
  confirmed: string[];
  state: Reading["state"];
  due: Day | null;
  /** Day since which not one report has come in, so that nobody can have looked; null when some did or it does not matter. */
  blindSince: Day | null;
}

/** What an observation goes by. */
export interface Watching {
  index: EvidenceIndex;
  rulings: Rulings;
  /** Counts only what a person confirmed; otherwise proposals count until they are rejected. */
  confirmedOnly: boolean;
}

/**
 * State of each indicator, in case order. Overdue: some hypothesis expected it by a day that has passed, and somebody
 * looked: at least one report came in since the build-up began. Silence about what nobody looks for is "not collected"
 * and says nothing. What is proposed and not yet confirmed is neither seen nor missing when only the confirmed counts.
 */
export function observe(value: Case, { index, rulings, confirmedOnly }: Watching, asOf: Day): Observed[] {
  const start = buildUpStart(value.buildUps, asOf);
  const blind = start !== null && index.documentsBy(asOf) === index.documentsBy(addDays(start, -1));
  return value.indicators.map((indicator) => {
    const verdictOf = ({ claim }: DatedClaim) => rulings.verdict(indicator.id, claim.id);
    const proposed = observations(indicator, index, asOf).filter((dated) => verdictOf(dated) !== "rejected");
    const sure = proposed.filter((dated) => verdictOf(dated) === "confirmed");
    const claims = confirmedOnly ? sure : proposed;
    const due = dueDay(indicator, start);
    const late = due !== null && due < asOf;
    const state =
      claims.length > 0
        ? "fired"
        : indicator.detection === 0 || (late && blind)
          ? "not-collected"
          : late && proposed.length === 0
            ? "overdue"
            : "quiet";
    const blindSince = late && blind && indicator.detection > 0 ? start : null;
    return { indicator, claims, confirmed: sure.map(({ claim }) => claim.id), state, due, blindSince };
  });
}

/**
 * The readings as the desk shows them.
 * @param probabilities the current distribution, for the information each indicator would bring
 */
export function readIndicators(
  value: Case,
  observed: readonly Observed[],
  standingOf: (dated: DatedClaim) => Standing,
  probabilities: readonly number[],
  asOf: Day,
): Reading[] {
  return observed.map(({ indicator, claims, confirmed, state, due, blindSince }) => {
    const acts = new Set<string>();
    const unknown = new Set<string>();
    for (const dated of claims) {
      const { act } = standingOf(dated);
      if (act === null) unknown.add(dated.document.id);
      else acts.add(act);
    }
    const low = acts.size > 0 ? acts.size : Math.min(1, unknown.size);
    return {
      indicator: indicator.id,
      name: indicator.name,
      state,
      since: claims[0]?.day ?? null,
      due,
      origins: { low, high: acts.size + unknown.size },
      documents: new Set(claims.map(({ document }) => document.id)).size,
      claims: claims.map(({ claim }) => claim.id),
      confirmed,
      likelihoods: indicator.likelihoods,
      information: expectedInformation(probabilities, rowOf(indicator, value.hypotheses)),
      note: noteOf(indicator, state, claims[0]?.day ?? null, due, asOf, blindSince),
    };
  });
}

function noteOf(
  indicator: Indicator,
  state: Reading["state"],
  since: Day | null,
  due: Day | null,
  asOf: Day,
  blindSince: Day | null,
): string {
  if (state === "fired") return `First reported within ${indicator.windowDays} days on ${dayInWords(since!)}.`;
  if (state === "overdue") return `Expected by ${dayInWords(due!)}, ${late(daysBetween(due!, asOf))}, and not seen.`;
  if (state === "not-collected") {
    return blindSince === null
      ? indicator.collection
      : `No report has come in since the build-up began on ${dayInWords(blindSince)}: nobody looked, so its absence says nothing.`;
  }
  return due === null
    ? "Not seen, and nothing expects it by a day."
    : `Not seen. Expected by ${dayInWords(due)} at the earliest.`;
}

function late(days: number): string {
  return days === 1 ? "yesterday" : `${days} days ago`;
}
