// The case in time: claims by the explanation they speak for, events, deadlines, levels and what was settled.
import { levelsUntil, outcomesKnown } from "../../../assess/index.js";
import type { Case, ClaimFilter, Day, Rating, TimelineView } from "../../../model/index.js";
import { select } from "../ledger/query.js";
import type { Standing } from "../standing.js";
import { deadlinesIn } from "./deadlines.js";

const mostDots = 2_000;
const mostEvents = 200;

const POINTS: Readonly<Record<Rating, number>> = { CC: 2, C: 1, N: 0, I: -1, II: -2 };

/** For each indicator, the hypothesis that it fits best; "" when it tells none apart. */
function favoured({ indicators, hypotheses }: Pick<Case, "indicators" | "hypotheses">): Map<string, string> {
  return new Map(
    indicators.map(({ id, likelihoods }) => {
      const scores = hypotheses.map((hypothesis) => POINTS[likelihoods[hypothesis.id] ?? "N"]);
      const best = Math.max(...scores);
      const one = scores.filter((score) => score === best).length === 1;
      return [id, one ? hypotheses[scores.indexOf(best)]!.id : ""];
    }),
  );
}

export function timelineView(standing: Standing, filter: ClaimFilter): TimelineView {
  const { shelf, asOf } = standing;
  const { rows } = select(standing, filter);
  const favours = favoured(shelf.case);
  const effectOf = (row: number) => {
    for (const indicator of shelf.evidence.firedBy(shelf.rows[row]!.claim.id)) {
      const hypothesis = favours.get(indicator);
      if (hypothesis) return hypothesis;
    }
    return "";
  };
  const days = new Map<Day, TimelineView["days"][number]>();
  const numbers = new Set<number>();
  for (const row of rows) {
    const { day } = shelf.rows[row]!;
    const entry = days.get(day) ?? { day, claims: 0, effect: {} };
    days.set(day, entry);
    const effect = effectOf(row);
    entry.claims += 1;
    entry.effect[effect] = (entry.effect[effect] ?? 0) + 1;
    if (standing.eventOf[row]! >= 0) numbers.add(standing.eventOf[row]!);
  }
  return {
    asOf,
    days: [...days.values()],
    dots:
      rows.length > mostDots
        ? null
        : rows.map((row) => {
            const { claim, day } = shelf.rows[row]!;
            return { claim: claim.id, day, act: claim.act, effect: effectOf(row), text: claim.text };
          }),
    events: [...numbers]
      .flatMap((number) => standing.event(number) ?? [])
      .filter(({ start }) => start !== null)
      .sort((a, b) => b.origins.low - a.origins.low || b.claims.length - a.claims.length)
      .slice(0, mostEvents)
      .map(standing.eventHead),
    deadlines: deadlinesIn(standing, rows, ""),
    levels: levelsUntil(standing.decisions, asOf),
    outcomes: outcomesKnown(shelf.case, asOf).map(({ id, question, due, outcome, note }) => {
      return { id, question, due, outcome, note };
    }),
  };
}
