// What became of an indicator's firings: the false-alarm ledger over the settled outcomes of the case's own question.
import type { Case, Indicator, IndicatorRecord, KnownOutcome } from "../../model/index.js";
import type { Rulings } from "../decisions/rulings.js";
import { settledDay } from "../forecasts/outcomes.js";
import type { EvidenceIndex } from "../indicators/evidence-index.js";
import { rowOf } from "../indicators/expectation.js";
import { addDays, daysBetween } from "../model/days.js";
import { medianLeadDays, warningRates } from "../scores/warning.js";

/** An indicator speaks for an answer when it is at least so many times as expected under it. House value. */
export const SPEAKS_FROM = 1.2;

/** An outcome of the case's own question that says yes or no: it was open from `from`. */
export type Settled = KnownOutcome & { from: string; outcome: "yes" | "no" };

/** Those outcomes that a ledger can be counted on. */
export function countable(outcomes: readonly KnownOutcome[]): Settled[] {
  return outcomes.filter((outcome): outcome is Settled => outcome.from !== null && outcome.outcome !== "void");
}

/** The last day on which something could still warn of an outcome: the day before it was settled, or the day it was due. */
export function lastWarningDay(outcome: Settled): string {
  return outcome.settled === null ? outcome.due : addDays(settledDay(outcome), -1);
}

/**
 * The answer that an indicator speaks for: P(seen | yes) against P(seen | no), each over its hypotheses by their priors.
 * @returns null when it hardly matters or only one answer has hypotheses
 */
export function favouredAnswer(value: Pick<Case, "hypotheses">, indicator: Indicator): "yes" | "no" | null {
  const row = rowOf(indicator, value.hypotheses);
  const meanOf = (affirms: boolean): number => {
    let mass = 0;
    let sum = 0;
    value.hypotheses.forEach((hypothesis, h) => {
      if (hypothesis.residual || hypothesis.affirms !== affirms) return;
      mass += hypothesis.prior;
      sum += hypothesis.prior * row[h]!;
    });
    return sum / mass;
  };
  const ratio = meanOf(true) / meanOf(false);
  if (ratio >= SPEAKS_FROM) return "yes";
  return ratio <= 1 / SPEAKS_FROM ? "no" : null;
}

/** The ledger of one indicator. One that nobody looks for has missed nothing: it has no ledger. */
export function indicatorRecord(
  value: Case,
  indicator: Indicator,
  outcomes: readonly Settled[],
  index: EvidenceIndex,
  rulings: Rulings,
): IndicatorRecord {
  const favours = favouredAnswer(value, indicator);
  const counts = { hits: 0, falseAlarms: 0, misses: 0, correctRejections: 0 };
  const leads: number[] = [];
  for (const outcome of favours === null || indicator.detection === 0 ? [] : outcomes) {
    const [first] = index
      .firings(indicator.id, addDays(outcome.from, -1), lastWarningDay(outcome))
      .filter(({ claim }) => rulings.verdict(indicator.id, claim.id) !== "rejected");
    const cameTrue = outcome.outcome === favours;
    if (first) counts[cameTrue ? "hits" : "falseAlarms"]++;
    else counts[cameTrue ? "misses" : "correctRejections"]++;
    if (first && outcome.outcome === "yes" && favours === "yes") {
      leads.push(daysBetween(first.day, settledDay(outcome)));
    }
  }
  const rates = warningRates(counts);
  return {
    indicator: indicator.id,
    name: indicator.name,
    favours,
    ...counts,
    hitRate: rates.detection,
    falseAlarmRatio: rates.falseAlarmRatio,
    dPrime: rates.dPrime,
    leadDays: medianLeadDays(leads),
  };
}
