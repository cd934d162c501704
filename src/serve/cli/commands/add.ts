// `tocsin add`: takes reports into the store of a case. What is there already is known by its bytes and left alone.
import type { Command } from "commander";
import { collectInputs, countInputs, nodeIo } from "../../../collect/index.js";
import { loadCase } from "../../case-file.js";
import { type IngestReport, ingest, relink } from "../../ingest.js";
import { followPointers } from "../../pointers.js";
import { command, createInvocation, exit, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { lazyFetcher, withFetchFlags } from "../fetching.js";
import { counted } from "../output.js";

interface Flags {
  data?: string;
  case?: string;
  allowHost?: string[];
  follow?: boolean;
  retry?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function addCommand(): Command {
  const made = command("add", "take reports into a case; repeating it changes nothing", [
    "tocsin add report.html",
    "tocsin add reports/ --case my-case --data my-data",
    "tocsin add https://example.org/news/story https://example.org/feed.xml",
    "pbpaste | tocsin add -",
  ])
    .argument("<inputs...>", "files, folders, web addresses, or - for standard input")
    .option("--follow", "fetch the articles that a sheet or an index of news points to")
    .option("--retry", "try again what was left alone because it failed too often");
  return withOutputFlags(withFetchFlags(withStoreFlags(made))).action((inputs: string[], flags: Flags) =>
    add(inputs, flags),
  );
}

function sentence(report: IngestReport): string {
  const parts = [`${counted(report.added, "document")} added with ${counted(report.claims, "claim")}`];
  if (report.updated > 0) parts.push(`${report.updated} of them a new state of one that was there`);
  if (report.known > 0) parts.push(`${report.known} already known`);
  if (report.problems.length > 0) parts.push(`${report.problems.length} could not be taken`);
  if (report.quarantined > 0) parts.push(`${report.quarantined} in quarantine (see tocsin status)`);
  return parts.join(", ");
}

async function add(inputs: string[], flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output, pipeline, signal } = invocation;
  const { case: warningCase } = loadCase(config.casePath);
  const total = await countInputs(inputs, nodeIo);
  const fetcher = lazyFetcher(config);
  const report = await withStore(invocation, async (store) => {
    let seen = 0;
    const given = collectInputs(inputs, { io: nodeIo, fetcher, signal });
    const taken = await ingest(flags.follow ? followPointers(given, { pipeline, fetcher, signal }) : given, {
      store,
      pipeline,
      caseId: warningCase.id,
      now: () => new Date(),
      signal,
      retry: flags.retry ?? false,
      onProblem: (problem) => output.warn(`tocsin: ${problem.message}`),
      onInput: (uri) => {
        seen += 1;
        output.progress(`adding ${seen}${flags.follow ? "" : `/${total}`} ${uri}`);
      },
    });
    output.progress("linking ...");
    await relink(store, pipeline, warningCase, taken.added > 0);
    return taken;
  }).finally(() => fetcher.close());
  if (config.json) {
    output.line(
      JSON.stringify({
        kind: "added",
        case: warningCase.id,
        added: report.added,
        updated: report.updated,
        known: report.known,
        claims: report.claims,
        headlines: report.headlines,
        failed: report.problems.map(({ code, subject, reason }) => ({ code, subject, reason })),
      }),
    );
  } else output.line(sentence(report));
  if (report.interrupted) {
    output.warn("Stopped. What was added is stored; the same command goes on from here.");
    process.exitCode = exit.interrupted;
  } else if (report.problems.length > 0) process.exitCode = exit.partial;
}
