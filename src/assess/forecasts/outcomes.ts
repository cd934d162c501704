// What was settled, as far as it was known on a day.
import type { Case, Day, KnownOutcome } from "../../model/index.js";

/** The day on which an outcome became known. */
export function settledDay({ settled, due }: Pick<KnownOutcome, "settled" | "due">): Day {
  return settled ?? due;
}

/** The outcomes of a case settled on a day or before it: what came later must not leak into what was thought. */
export function outcomesKnown(value: Pick<Case, "outcomes">, asOf: Day): KnownOutcome[] {
  return value.outcomes.filter((outcome) => settledDay(outcome) <= asOf);
}
