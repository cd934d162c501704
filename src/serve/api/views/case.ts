// What does not depend on the as-of date, and how belief moved through time.
import type { CaseView, HistoryView } from "../../../model/index.js";
import type { Dossier } from "../dossier.js";

/** What the server adds of itself. */
export type ServerFacts = Pick<CaseView, "boundaries" | "writable" | "version">;

export function caseView({ case: warningCase, entries, shelf, days }: Dossier, facts: ServerFacts): CaseView {
  const { id, name, question, horizonDays, focus, hypotheses, indicators, moments, opensAt } = warningCase;
  return {
    id,
    name,
    question,
    horizonDays,
    focus,
    hypotheses: hypotheses.map(({ id, name, description, prior, residual }) => {
      return { id, name, description, prior, residual };
    }),
    indicators: indicators.map(({ id, name, question }) => ({ id, name, question })),
    moments,
    days: [...days],
    opensAt,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    documents: entries.length,
    claims: shelf.rows.length,
    ...facts,
  };
}

/** At most this many days are weighed for the history; of more, every so many are. */
const mostPoints = 120;

export function historyView(dossier: Dossier): HistoryView {
  const { days } = dossier;
  const step = Math.ceil(days.length / mostPoints) || 1;
  // Counted from the end, so that the newest day is always among them.
  const chosen = days.filter((_, n) => (days.length - 1 - n) % step === 0);
  return {
    points: chosen.map((asOf) => ({
      asOf,
      probabilities: Object.fromEntries(dossier.at(asOf).assessment.hypotheses.map((h) => [h.id, h.probability])),
    })),
  };
}
