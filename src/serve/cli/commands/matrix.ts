// `tocsin matrix`: hypotheses against evidence, what each row does, and what would follow if it were otherwise.
import type { Command } from "commander";
import { type AssessInput, matrixOf, whatIfOf } from "../../../assess/index.js";
import { type Matrix, TocsinError, type WhatIf, WhatIfChange } from "../../../model/index.js";
import { shortId } from "../claim-id.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import type { Output } from "../output.js";
import { type AsOfFlags, askedDay, newestDay, printEstimates, withAsOf, withDossier } from "./assess.js";

interface Flags extends AsOfFlags {
  rate?: string[];
  drop?: string[];
  prior?: string[];
}

export function matrixCommand(): Command {
  const made = command("matrix", "show evidence against hypotheses, and try what follows if it were otherwise", [
    "tocsin matrix --as-of 2024-08-26",
    "tocsin matrix --as-of 2024-08-26 --drop 2",
    "tocsin matrix --as-of 2024-08-26 --rate deadline-elsewhere:diversion=N --prior attack=0.4",
  ])
    .option("--rate <cell...>", "try another rating: indicator:hypothesis=CC, C, N, I or II")
    .option("--drop <row...>", "try without rows: by their number or id, or the id of an origin")
    .option("--prior <hypothesis...>", "try another prior: hypothesis=0.4");
  return withOutputFlags(withStoreFlags(withAsOf(made))).action((flags: Flags) => show(flags));
}

async function show(flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const asked = askedDay(flags);
  const tries = flags.rate || flags.drop || flags.prior;
  await withDossier(invocation, (dossier) => {
    const asOf = asked ?? newestDay(dossier);
    const { entries, linkage } = dossier.at(asOf);
    const { decisions, shelf } = dossier;
    const input: AssessInput = { case: dossier.case, items: entries, linkage, asOf, decisions, index: shelf.evidence };
    const matrix = matrixOf(input);
    const tried = tries ? whatIfOf(input, changeOf(flags, matrix)) : null;
    if (config.json) {
      const row = tried
        ? { kind: "what-if", case: dossier.case.id, ...tried }
        : { kind: "matrix", case: dossier.case.id, ...matrix };
      output.line(JSON.stringify(row));
    } else if (tried) printTried(output, matrix, tried);
    else print(output, matrix);
  });
}

/** Reads what is to be tried. */
function changeOf({ rate = [], drop = [], prior = [] }: Flags, { rows }: Matrix): WhatIfChange {
  const wrong = (subject: string, how: string) => {
    return new TocsinError("usage", subject, "it does not say what to try", `Write it as ${how}.`);
  };
  const cells = rate.map((text) => {
    const parts = /^([^:=]+):([^:=]+)=(\w+)$/.exec(text);
    if (!parts) throw wrong(`--rate ${text}`, "indicator:hypothesis=RATING");
    return { indicator: parts[1], hypothesis: parts[2], rating: parts[3] };
  });
  const priors = prior.map((text) => {
    const parts = /^([^=]+)=([\d.]+)$/.exec(text);
    if (!parts) throw wrong(`--prior ${text}`, "hypothesis=0.4");
    return [parts[1], Number(parts[2])] as const;
  });
  const dropped = drop.map((id) => (/^\d+$/.test(id) ? (rows[Number(id) - 1]?.id ?? id) : id));
  const change = WhatIfChange.safeParse({ cells, drop: dropped, priors: Object.fromEntries(priors) });
  if (change.success) return change.data;
  const [issue] = change.error.issues;
  throw wrong(issue!.path.join("."), "indicator:hypothesis=CC, C, N, I or II, and hypothesis=0.4");
}

function printTried(output: Output, before: Matrix, { hypotheses, leader, breakingSet }: WhatIf): void {
  printEstimates(output, { hypotheses, leader });
  output.line();
  const name = (id: string) => hypotheses.find((each) => each.id === id)!.name;
  output.line(
    leader === before.leader
      ? `${name(leader)} still leads`
      : `${name(leader)} would lead instead of ${name(before.leader)}`,
  );
  output.line(
    breakingSet.length > 0
      ? `that would change if these fell away: ${breakingSet.join("; ")}`
      : "nothing more would change it",
  );
  output.note("Nothing was kept.");
}

function print(output: Output, matrix: Matrix): void {
  const ids = matrix.hypotheses.map(({ id }) => id);
  const width = Math.max(4, ...ids.map((id) => id.length));
  printEstimates(output, matrix);
  output.line();
  const head = ids.map((id) => id.padStart(width)).join(" ");
  output.line(output.style("gray", `  # ${head}  weight  effect  evidence`));
  matrix.rows.forEach((row, n) => {
    const cells = ids.map((id) => {
      const { rating, by } = row.cells[id]!;
      return `${rating}${by ? "*" : ""}`.padStart(width);
    });
    const effect = `${row.effect >= 0 ? "+" : ""}${(row.effect * 100).toFixed(1)}`.padStart(6);
    const marks = [row.confirmed ? "confirmed" : "", row.inBreakingSet ? "breaking set" : ""].filter((mark) => mark);
    const claims = row.claims.slice(0, 2).map(shortId).join(" ");
    const label = `${row.label}${marks.length > 0 ? ` [${marks.join(", ")}]` : ""}${claims ? ` ${output.style("gray", claims)}` : ""}`;
    output.line(
      `${String(n + 1).padStart(3)} ${cells.join(" ")}  ${row.weight.toFixed(2).padStart(6)}  ${effect}  ${label}`,
    );
  });
  output.note(
    "* set by a person. Overdue rows weigh by not being seen. Effect: points of the leader that go with the row.",
  );
  output.line();
  const refuted = ids.map((id) => `${id} ${matrix.inconsistency[id]}`).join(", ");
  output.line(`refutation (closest to 0 is least refuted): ${refuted}`);
  output.line(`the leader holds in ${Math.round(matrix.stability * 100)}% of draws`);
  const flips = matrix.variations.filter(({ handle, flips }) => handle !== "row" && flips !== null);
  for (const { handle, label, flips: other } of flips.slice(0, 5)) {
    output.line(`without ${handle} ${label}, or with it turned round, ${other} would lead`);
  }
  const next = matrix.notSeen.filter(({ information }) => information >= 0.01).slice(0, 5);
  if (next.length > 0) output.line("would tell most, and is not seen:");
  for (const { name, information, collection } of next)
    output.line(`  ${information.toFixed(2)} bits  ${name}: ${collection}`);
}
