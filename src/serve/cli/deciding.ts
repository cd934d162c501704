// What commands share that write a decision down: who, why, from which day on, and that it is about something there.
import type { Command } from "commander";
import { type Day, Decision, NewDecision, type Ruling, TocsinError } from "../../model/index.js";
import type { Store } from "../../store/port.js";
import type { Dossier } from "../api/dossier.js";
import { checkDecision } from "../decide.js";

/** Who decides and why. */
export interface SignedFlags {
  by?: string;
  note?: string;
}

export function withSignature(made: Command): Command {
  return made
    .requiredOption("--by <name>", "who decides: a decision nobody signed is none")
    .option("--note <text>", "why");
}

/**
 * Writes a decision down; assessments that were kept are forgotten, since they rest on what was decided before.
 * @throws TocsinError "usage" when it is about nothing that is there, or nobody signed it
 */
export async function writeDown(
  { store, dossier, asOf }: { store: Store; dossier: Dossier; asOf: Day },
  ruling: Ruling,
  { by = "", note = "" }: SignedFlags,
): Promise<Decision> {
  const parsed = NewDecision.safeParse({ ruling, by, note, asOf });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const flag = `--${issue!.path.at(-1) === "by" ? "by" : String(issue!.path.at(-1))}`;
    throw new TocsinError("usage", flag, issue!.message, "--help shows how it is used.");
  }
  checkDecision(parsed.data, dossier);
  const decided = await store.decide(dossier.case.id, parsed.data, new Date());
  await store.clearAssessments(dossier.case.id);
  return Decision.parse(decided);
}
