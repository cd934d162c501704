// `tocsin confirm`: what a person makes of a claim: it says what its fields say, it is evidence for an indicator, or not.
import type { Command } from "commander";
import { type Decision, type Ruling, TocsinError } from "../../../model/index.js";
import { idMeant, shortId } from "../claim-id.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import { type SignedFlags, withSignature, writeDown } from "../deciding.js";
import { type AsOfFlags, askedDay, newestDay, withAsOf, withDossier } from "./assess.js";

interface Flags extends AsOfFlags, SignedFlags {
  indicator?: string[];
  reject?: boolean;
}

export function confirmCommand(): Command {
  const made = command("confirm", "confirm a claim, or that it is evidence for an indicator; or reject it", [
    "tocsin confirm 3f2a9c1b#4 --by AK",
    "tocsin confirm 3f2a9c1b#4 --indicator special-forces-forward --by AK",
    'tocsin confirm 3f2a9c1b#4 --reject --by AK --note "That is about 2022"',
  ])
    .argument("<claim>", "id of a claim, as matrix and forecasts show it")
    .option("--indicator <id...>", "as evidence for these indicators, whose rules propose it; all: every one of them")
    .option("--reject", "say that it is not so: a claim that is rejected as such counts nowhere");
  return withOutputFlags(withStoreFlags(withAsOf(withSignature(made)))).action((claim: string, flags: Flags) =>
    confirm(claim, flags),
  );
}

async function confirm(typed: string, flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const asked = askedDay(flags);
  const verdict = flags.reject ? "rejected" : "confirmed";
  await withDossier(invocation, async (dossier, store) => {
    const asOf = asked ?? newestDay(dossier);
    const standing = dossier.at(asOf);
    const known = standing.entries.flatMap(({ claims }) => claims.map(({ id }) => id));
    const claim = idMeant(typed, known, "claim");
    const proposing = dossier.shelf.evidence.firedBy(claim);
    const rulings = (flags.indicator ?? []).flatMap((id): Ruling[] => {
      const indicators = id === "all" ? proposing : [id];
      return indicators.map((indicator) => ({ kind: "proposal", indicator, claim, verdict }));
    });
    if (flags.indicator && rulings.length === 0) {
      throw new TocsinError("usage", typed, "no indicator's rule proposes it", "Leave --indicator out.");
    }
    const decisions: Decision[] = [];
    for (const ruling of flags.indicator ? rulings : [{ kind: "claim", claim, verdict } as const]) {
      decisions.push(await writeDown({ store, dossier, asOf }, ruling, flags));
    }
    if (config.json) {
      for (const decision of decisions) output.line(JSON.stringify({ kind: "decision", decision }));
      return;
    }
    for (const { id, ruling } of decisions) {
      const about = ruling.kind === "proposal" ? ` as evidence for ${ruling.indicator}` : "";
      output.line(`${shortId(claim)} is ${verdict}${about} from ${asOf} on (${id}).`);
    }
    if (!flags.indicator && !flags.reject && proposing.length > 0) {
      output.note(`Rules propose it for: ${proposing.join(", ")}. Confirm that with --indicator.`);
    }
  });
}
