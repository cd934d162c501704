// `tocsin assess`: what follows for the hypotheses of a case, as of a day, and what would change it.
import type { Command } from "commander";
import { levelAt } from "../../../assess/index.js";
import { type Assessment, Day, TocsinError } from "../../../model/index.js";
import type { Store } from "../../../store/port.js";
import type { Dossier } from "../../api/dossier.js";
import { loadCase } from "../../case-file.js";
import { prepare } from "../../prepare.js";
import { command, createInvocation, type Invocation, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { counted, type Output } from "../output.js";

export interface AsOfFlags {
  asOf?: string;
  data?: string;
  case?: string;
  json?: boolean;
  quiet?: boolean;
}

export function withAsOf(made: Command): Command {
  return made.option("--as-of <day>", "what was known on this day, YYYY-MM-DD (default: the newest day)");
}

export function assessCommand(): Command {
  const made = command("assess", "weigh the hypotheses of a case as of a day", [
    "tocsin assess --as-of 2022-10-26",
    "tocsin assess --case my-case --json",
  ]);
  return withOutputFlags(withStoreFlags(withAsOf(made))).action((flags: AsOfFlags) => runAssess(flags));
}

/**
 * The day asked for, null when none was. Read before any work is done.
 * @throws TocsinError `usage` when it is no day
 */
export function askedDay({ asOf }: AsOfFlags): Day | null {
  return asOf === undefined ? null : dayOf("--as-of", asOf);
}

/** @throws TocsinError `usage` naming the flag when the text is no day */
export function dayOf(flag: string, text: string): Day {
  const parsed = Day.safeParse(text);
  if (parsed.success && !Number.isNaN(Date.parse(text))) return parsed.data;
  throw new TocsinError("usage", flag, `"${text}" is no day`, "Write it as YYYY-MM-DD.");
}

/** The newest day on which something was published. */
export function newestDay({ days, case: { id } }: Dossier): Day {
  const newest = days.at(-1);
  if (newest) return newest;
  throw new TocsinError("not-found", id, "the case holds no documents", "Add some with tocsin add.");
}

/** Opens the case of the invocation, brings it up to date, and gives everything known about it to `work`. */
export async function withDossier<T>(
  invocation: Invocation,
  work: (dossier: Dossier, store: Store) => Promise<T> | T,
): Promise<T> {
  const { config, output, pipeline, signal } = invocation;
  const loaded = loadCase(config.casePath);
  return withStore(invocation, async (store) =>
    work(
      await prepare({
        store,
        pipeline,
        loaded,
        now: () => new Date(),
        signal,
        onProgress: (text) => output.progress(text),
        onProblem: (message) => output.warn(`tocsin: ${message}`),
      }),
      store,
    ),
  );
}

/** "1 origin", "2 to 3 origins". */
export function range({ low, high }: { low: number; high: number }): string {
  return low === high ? counted(low, "origin") : `${low} to ${high} origins`;
}

const percent = (p: number) => `${Math.round(p * 100)}%`;

/** One line a hypothesis, the leader in bold. */
export function printEstimates(
  output: Output,
  { hypotheses, leader }: Pick<Assessment, "hypotheses" | "leader">,
): void {
  const width = Math.max(...hypotheses.map(({ name }) => name.length));
  const words = Math.max(...hypotheses.map(({ word }) => word.length));
  for (const { id, name, probability, word } of hypotheses) {
    const bar = "█".repeat(Math.round(probability * 30));
    const text = `${name.padEnd(width)}  ${word.padEnd(words)} ${percent(probability).padStart(4)}  ${bar}`;
    output.line(id === leader ? output.style("bold", text) : text);
  }
}

function print(output: Output, dossier: Dossier, assessment: Assessment): void {
  const { case: warningCase } = dossier;
  output.line(output.style("bold", warningCase.question));
  output.line(
    output.style(
      "gray",
      `as of ${assessment.asOf} · ${range(assessment.origins)} · ${counted(assessment.documents, "document")}`,
    ),
  );
  output.line();
  printEstimates(output, assessment);
  output.line();
  const level = levelAt(dossier.decisions, assessment.asOf);
  output.line(level ? `level ${level.level}: ${level.by}, ${level.day}: ${level.note}` : "level: nobody has set one");
  const { confirmed } = assessment;
  if (confirmed) {
    const shares = confirmed.hypotheses.map(({ name, probability }) => `${name} ${percent(probability)}`);
    output.line(`by what people confirmed alone: ${shares.join(", ")}`);
  } else output.line("nobody has confirmed any of it: it rests on what the rules propose");
  const states = ["fired", "overdue", "not-collected", "quiet"] as const;
  const tally = states.map((state) => {
    const n = assessment.indicators.filter((reading) => reading.state === state).length;
    return `${state.replace("-", " ")} ${n}`;
  });
  output.line(`indicators: ${tally.join(" · ")}`);
  for (const reading of assessment.indicators.filter(({ state }) => state === "fired" || state === "overdue")) {
    const detail = reading.state === "fired" ? range(reading.origins) : `expected by ${reading.due}`;
    output.line(`  ${reading.state.padEnd(8)} ${reading.name} (${detail})`);
  }
  output.line();
  output.line(`the leader holds in ${Math.round(assessment.stability * 100)}% of draws`);
  output.line(
    assessment.breakingSet.length > 0
      ? `would change if these fell away: ${assessment.breakingSet.join("; ")}`
      : "no single set of evidence would change the leader",
  );
}

async function runAssess(flags: AsOfFlags): Promise<void> {
  const invocation = createInvocation(flags);
  const asked = askedDay(flags);
  await withDossier(invocation, (dossier) => {
    const { assessment } = dossier.at(asked ?? newestDay(dossier));
    if (invocation.config.json) invocation.output.line(JSON.stringify(assessment));
    else print(invocation.output, dossier, assessment);
  });
}
