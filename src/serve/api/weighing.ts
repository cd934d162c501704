// What every view of the weighing is made from, as of a day.
import type { AssessInput } from "../../assess/index.js";
import type { Dossier } from "./dossier.js";
import type { Standing } from "./standing.js";

export function weighingOf(
  dossier: Dossier,
  { asOf, entries, linkage, shelf }: Standing,
): Required<Omit<AssessInput, "seed">> {
  return { case: dossier.case, items: entries, linkage, asOf, decisions: dossier.decisions, index: shelf.evidence };
}
