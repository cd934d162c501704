// The brief of a case as of a day, from its dossier.
import { writeBrief } from "../assess/index.js";
import type { Brief, Day } from "../model/index.js";
import type { Dossier } from "./api/dossier.js";

/**
 * The brief as of a day.
 * @param since the day to compare with: when the reader last looked. When not given, the last day of publication before
 * the newest; a day that is not before `asOf` has nothing to compare
 */
export function briefOf(dossier: Dossier, asOf: Day, since: Day | null = null): Brief {
  const now = dossier.at(asOf);
  const newest = dossier.days.findLast((day) => day <= asOf);
  const before = newest === undefined ? undefined : dossier.days.findLast((day) => day < newest);
  const previousDay = since === null ? before : since < asOf ? since : undefined;
  return writeBrief({
    case: dossier.case,
    items: now.entries,
    linkage: now.linkage,
    assessment: now.assessment,
    previous: previousDay === undefined ? null : dossier.at(previousDay).assessment,
    decisions: dossier.decisions,
  });
}
