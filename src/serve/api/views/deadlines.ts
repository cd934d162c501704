// Days that somebody set: each once, however many retell it.
import type { Day } from "../../../model/index.js";
import type { Standing } from "../standing.js";

export interface StatedDeadline {
  readonly date: Day;
  readonly text: string;
  readonly speaker: string;
  readonly claim: string;
}

/** The last day on which a deadline can still be met, as the claim states it; null when it names no day. */
function dayIn(value: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

/**
 * Deadlines stated in these rows, soonest first; the same day set by the same speaker is one.
 * @param from leaves out those before this day
 */
export function deadlinesIn(standing: Standing, rows: Iterable<number>, from: Day): StatedDeadline[] {
  const found = new Map<string, StatedDeadline>();
  for (const row of rows) {
    const { claim, speaker } = standing.shelf.rows[row]!;
    const date = claim.deadline && dayIn(claim.deadline.value);
    if (!date || date < from) continue;
    const key = `${date} ${speaker}`;
    if (!found.has(key)) found.set(key, { date, text: claim.text, speaker, claim: claim.id });
  }
  return [...found.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
