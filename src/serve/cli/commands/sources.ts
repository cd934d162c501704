// `tocsin sources`: who speaks, who was right, and what became of warnings and indicators.
import type { Command } from "commander";
import { sourcesOf } from "../../../assess/index.js";
import type { Sources } from "../../../model/index.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import { counted, type Output } from "../output.js";
import { type AsOfFlags, askedDay, newestDay, withAsOf, withDossier } from "./assess.js";

/** Sources with one claim or two fill pages and say little. */
const SHOWN = 20;

export function sourcesCommand(): Command {
  const made = command("sources", "show who speaks, who was right, and false alarms", [
    "tocsin sources --as-of 2024-08-26",
    "tocsin sources --json",
  ]).option("--all", `every source, not the ${SHOWN} with the most claims`);
  return withOutputFlags(withStoreFlags(withAsOf(made))).action((flags: AsOfFlags & { all?: boolean }) => show(flags));
}

async function show(flags: AsOfFlags & { all?: boolean }): Promise<void> {
  const invocation = createInvocation(flags);
  const asked = askedDay(flags);
  await withDossier(invocation, (dossier) => {
    const asOf = asked ?? newestDay(dossier);
    const { entries, linkage } = dossier.at(asOf);
    const { decisions, shelf } = dossier;
    const found = sourcesOf({ case: dossier.case, items: entries, linkage, asOf, decisions, index: shelf.evidence });
    if (invocation.config.json)
      invocation.output.line(JSON.stringify({ kind: "sources", case: dossier.case.id, ...found }));
    else print(invocation.output, found, flags.all ?? false);
  });
}

function print(output: Output, { asOf, sources, indicators, outcomes }: Sources, all: boolean): void {
  const shown = all ? sources : sources.slice(0, SHOWN);
  output.line(output.style("bold", `${counted(sources.length, "source")} as of ${asOf}`));
  output.line(output.style("gray", "claims  reports  settled  right  hits  false alarms  letter  name"));
  for (const each of shown) {
    const figures = [
      String(each.claims).padStart(6),
      String(each.documents).padStart(7),
      String(each.settled).padStart(7),
      String(each.right).padStart(5),
      String(each.hits).padStart(4),
      String(each.falseAlarms).padStart(12),
      (each.letter ?? "-").padStart(6),
    ];
    output.line(`${figures.join("  ")}  ${each.name}`);
  }
  if (shown.length < sources.length) output.note(`${sources.length - shown.length} more with --all.`);
  output.note("A letter takes five claims that a person settled; until then reliability cannot be judged.");
  output.line();
  if (outcomes.length === 0) {
    output.line("No outcome of the case's question was settled by that day: indicators have no record yet.");
    return;
  }
  output.line(output.style("bold", `Indicators over ${counted(outcomes.length, "settled outcome")}`));
  output.line(output.style("gray", "speaks for  hits  false alarms  missed  rightly quiet  name"));
  for (const each of indicators.filter(({ favours }) => favours !== null)) {
    const figures = [
      each.favours!.padStart(10),
      String(each.hits).padStart(4),
      String(each.falseAlarms).padStart(12),
      String(each.misses).padStart(6),
      String(each.correctRejections).padStart(13),
    ];
    output.line(`${figures.join("  ")}  ${each.name}`);
  }
}
