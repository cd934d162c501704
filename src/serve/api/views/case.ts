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

export async function historyView(dossier: Dossier): Promise<HistoryView> {
  return {
    points: (await dossier.history()).map(({ asOf, hypotheses }) => ({
      asOf,
      probabilities: Object.fromEntries(hypotheses.map(({ id, probability }) => [id, probability])),
    })),
  };
}
