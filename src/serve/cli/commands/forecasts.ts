// `tocsin forecasts`: what everybody said would come, what became of it, and who was right.
import { type Command, Option } from "commander";
import { forecastsOf } from "../../../assess/index.js";
import type { Day, Forecast, Forecasts } from "../../../model/index.js";
import type { Dossier } from "../../api/dossier.js";
import { idMeant, shortId } from "../claim-id.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import { type SignedFlags, withSignature, writeDown } from "../deciding.js";
import { counted, type Output } from "../output.js";
import { type AsOfFlags, askedDay, dayOf, newestDay, withAsOf, withDossier } from "./assess.js";

interface ResolveFlags extends AsOfFlags, SignedFlags {
  outcome: "yes" | "no" | "ambiguous";
  condition?: "met" | "not-met" | "unknown";
  day?: string;
  evidence: string[];
}

export function forecastsCommand(): Command {
  const made = command("forecasts", "show what was forecast, what became of it and who was right", [
    "tocsin forecasts --as-of 2024-10-02",
    "tocsin forecasts resolve 3f2a9c1b#2 --outcome no --day 2024-10-01 --evidence https://example.org/x --by AK",
  ]);
  const list = command("list", "list forecasts, those that are due first", ["tocsin forecasts list --json"]);
  made.addCommand(
    withOutputFlags(withStoreFlags(withAsOf(list))).action((flags: AsOfFlags) => show(flags)),
    {
      isDefault: true,
    },
  );
  const resolve = command("resolve", "say what became of a forecast, and what shows it", [
    "tocsin forecasts resolve 3f2a9c1b#2 --outcome no --day 2024-10-01 --evidence 77ab12cd#0 --by AK",
    "tocsin forecasts resolve 3f2a9c1b#5 --outcome no --condition not-met --evidence https://example.org/x --by AK",
  ])
    .argument("<forecast>", "id as the list shows it")
    .addOption(
      new Option("--outcome <outcome>", "whether what it says happened")
        .choices(["yes", "no", "ambiguous"])
        .makeOptionMandatory(),
    )
    .addOption(
      new Option("--condition <state>", "whether its condition came true; needed when it has one").choices([
        "met",
        "not-met",
        "unknown",
      ]),
    )
    .option("--day <day>", "day on which that was clear (default: the as-of day)")
    .requiredOption("--evidence <what...>", "what shows it: ids of claims, or addresses");
  made.addCommand(
    withOutputFlags(withStoreFlags(withAsOf(withSignature(resolve)))).action((id: string, flags: ResolveFlags) =>
      settle(id, flags),
    ),
  );
  return made;
}

function ledgerOf(dossier: Dossier, asOf: Day): Forecasts {
  const { entries, linkage } = dossier.at(asOf);
  const assessments = dossier.days.filter((day) => day <= asOf).map((day) => dossier.at(day).assessment);
  return forecastsOf({ case: dossier.case, items: entries, linkage, asOf, decisions: dossier.decisions, assessments });
}

async function show(flags: AsOfFlags): Promise<void> {
  const invocation = createInvocation(flags);
  const asked = askedDay(flags);
  await withDossier(invocation, (dossier) => {
    const found = ledgerOf(dossier, asked ?? newestDay(dossier));
    if (invocation.config.json)
      invocation.output.line(JSON.stringify({ kind: "forecasts", case: dossier.case.id, ...found }));
    else print(invocation.output, found);
  });
}

async function settle(typed: string, flags: ResolveFlags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const asked = askedDay(flags);
  const day = flags.day === undefined ? null : dayOf("--day", flags.day);
  await withDossier(invocation, async (dossier, store) => {
    const asOf = asked ?? newestDay(dossier);
    const { entries, linkage } = dossier.at(asOf);
    const { questions } = forecastsOf({
      case: dossier.case,
      items: entries,
      linkage,
      asOf,
      decisions: dossier.decisions,
    });
    const ids = questions.flatMap(({ id, echoes }) => [id, ...echoes]);
    const question = idMeant(typed, ids, "forecast");
    const claims = entries.flatMap(({ claims: list }) => list.map(({ id }) => id));
    // Anything that is not the id of a claim is an address of what was seen elsewhere.
    const evidence = flags.evidence.map((what) =>
      /^[0-9a-f:sh]+#\d+$/.test(what) ? idMeant(what, claims, "claim") : what,
    );
    const ruling = {
      kind: "resolution" as const,
      question,
      outcome: flags.outcome,
      condition: flags.condition ?? null,
      day: day ?? asOf,
      evidence,
    };
    const decision = await writeDown({ store, dossier, asOf }, ruling, flags);
    if (config.json) output.line(JSON.stringify({ kind: "decision", decision }));
    else output.line(`${shortId(question)} is settled from ${asOf} on (${decision.id}).`);
  });
}

const TITLES: Readonly<Record<Forecast["group"], string>> = {
  due: "due, and nobody has settled them",
  open: "open",
  resolved: "settled",
  void: "void: the condition never came true",
};

function print(output: Output, { asOf, questions, records, own }: Forecasts): void {
  output.line(output.style("bold", `${counted(questions.length, "forecast")} as of ${asOf}`));
  for (const group of ["due", "open", "resolved", "void"] as const) {
    const list = questions.filter((question) => question.group === group);
    if (list.length === 0) continue;
    output.line();
    output.line(`${TITLES[group]}: ${list.length}`);
    for (const question of list) output.line(`  ${lineOf(question)}`);
  }
  output.line();
  if (records.length === 0) output.line("Nothing has come due yet: nobody has a record.");
  for (const { speaker, n, right, brier, missing, through } of records) {
    const score = brier === null ? "" : `, Brier ${brier.toFixed(3)}`;
    const wait = missing.length > 0 ? `, ${missing.length} due and not settled, so the record ends on ${through}` : "";
    output.line(`${speaker}: ${right} of ${n} right${score}${wait}`);
  }
  for (const { outcome, brier, mean, happened } of own.scores) {
    if (brier === null) continue;
    output.line(
      `the desk on ${outcome}: ${(mean! * 100).toFixed(0)}% on average, ${happened ? "yes" : "no"}, Brier ${brier.toFixed(3)}`,
    );
  }
}

function lineOf({ id, kind, speaker, text, due, probability, condition, state, refused }: Forecast): string {
  const words = text.length > 90 ? `${text.slice(0, 90).trimEnd()} …` : text;
  const parts = [
    due ? `by ${due}` : null,
    probability ? `${Math.round(probability.low * 100)} to ${Math.round(probability.high * 100)}%` : null,
    condition,
    ["yes", "no", "ambiguous"].includes(state) ? state : null,
    refused ? `a finding does not count: ${refused}` : null,
  ].filter((part) => part !== null);
  return `${shortId(id)}  ${kind}, ${speaker}: ${words}${parts.length > 0 ? ` (${parts.join("; ")})` : ""}`;
}
