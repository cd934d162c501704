// The answer and what moved: the board on a day, compared with an earlier one.
import { levelAt } from "../../../assess/index.js";
import type { BoardView, Day } from "../../../model/index.js";
import type { Dossier } from "../dossier.js";
import { changesBetween } from "./changes.js";
import { deadlinesIn } from "./deadlines.js";
import { waiting } from "./inbox.js";

/** @param since day to compare with; the previous day of publication when null */
export function boardView(dossier: Dossier, asOf: Day, since: Day | null): BoardView {
  const now = dossier.at(asOf);
  const newest = dossier.days.findLast((day) => day <= asOf);
  const previous = newest === undefined ? undefined : dossier.days.findLast((day) => day < newest);
  const compared = since !== null && since < asOf ? since : previous;
  const before = compared === undefined ? null : dossier.at(compared);
  const { unseen, proposed } = waiting(now);
  return {
    assessment: now.assessment,
    previous: before ? { asOf: before.asOf, hypotheses: before.assessment.hypotheses } : null,
    changes: changesBetween(before, now),
    due: deadlinesIn(
      now,
      now.shelf.deadlines.filter((row) => row < now.count),
      asOf,
    ),
    level: levelAt(now.decisions, asOf),
    inbox: unseen.length + proposed.length,
  };
}
