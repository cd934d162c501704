// The desk's own assessments, scored like everybody else's forecasts.
import type { Assessment, Case, Day, OwnScore } from "../../model/index.js";
import { addDays, daysBetween } from "../model/days.js";
import { brierHalf } from "../scores/brier.js";
import { dailyMean, type Stretch } from "../scores/time.js";
import { settledDay } from "./outcomes.js";

/** The part of an assessment that is scored. */
export type Standing = Pick<Assessment, "asOf" | "hypotheses">;

/** Probability that an assessment gives to "yes": the hypotheses that affirm the question. */
export function probabilityOfYes(
  value: Pick<Case, "hypotheses">,
  assessment: { hypotheses: readonly { id: string; probability: number }[] },
): number {
  const affirming = new Set(value.hypotheses.filter(({ affirms }) => affirms).map(({ id }) => id));
  return assessment.hypotheses.reduce((sum, { id, probability }) => sum + (affirming.has(id) ? probability : 0), 0);
}

/**
 * Scores assessments on the outcomes of the case that settle its own question (those with `from`). Each assessment
 * stands until the next; the day of settlement and later do not count.
 * @param cut only outcomes settled, or due where no day of settlement is given, by this day are scored
 */
export function ownRecord(value: Case, assessments: readonly Standing[], cut: Day): OwnScore[] {
  const ordered = [...assessments].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  return value.outcomes.flatMap((known) => {
    const { id, question, from, settled, due, outcome } = known;
    if (from === null || outcome === "void" || settledDay(known) > cut) return [];
    const end = settled ?? addDays(due, 1);
    const standing = ordered.filter(({ asOf }) => asOf >= from && asOf < end);
    const stretches: Stretch[] = standing.map((assessment, index) => ({
      days: daysBetween(assessment.asOf, standing[index + 1]?.asOf ?? end),
      probability: probabilityOfYes(value, assessment),
    }));
    const happened = outcome === "yes";
    return [
      {
        outcome: id,
        question,
        happened,
        days: stretches.reduce((sum, { days }) => sum + days, 0),
        brier: dailyMean(stretches, (p) => brierHalf(p, happened)),
        mean: dailyMean(stretches, (p) => p),
        first: stretches[0]?.probability ?? null,
        last: stretches.at(-1)?.probability ?? null,
      },
    ];
  });
}
