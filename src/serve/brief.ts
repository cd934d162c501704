// The brief of a case as of a day, from its dossier.
import { writeBrief } from "../assess/index.js";
import type { Brief, Day } from "../model/index.js";
import type { Dossier } from "./api/dossier.js";

/** Compares with the last day before `asOf` on which something was published. */
export function briefOf(dossier: Dossier, asOf: Day): Brief {
  const now = dossier.at(asOf);
  const newest = dossier.days.findLast((day) => day <= asOf);
  const previousDay = newest === undefined ? undefined : dossier.days.findLast((day) => day < newest);
  return writeBrief({
    case: dossier.case,
    items: now.entries,
    linkage: now.linkage,
    assessment: now.assessment,
    previous: previousDay === undefined ? null : dossier.at(previousDay).assessment,
    decisions: dossier.decisions,
  });
}
