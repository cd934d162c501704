// `tocsin recheck`: fetches the pages of a case again, to see what was edited or taken down.
import type { Command } from "commander";
import { TocsinError } from "../../../model/index.js";
import { loadCase } from "../../case-file.js";
import { relink } from "../../ingest.js";
import { recheck as lookAgain, type RecheckEvent } from "../../recheck.js";
import { command, createInvocation, exit, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { lazyFetcher, withFetchFlags } from "../fetching.js";
import { counted } from "../output.js";

interface Flags {
  data?: string;
  case?: string;
  days: string;
  allowHost?: string[];
  json?: boolean;
  quiet?: boolean;
}

export function recheckCommand(): Command {
  const made = command("recheck", "fetch the pages of a case again: what was edited is kept as a new state", [
    "tocsin recheck --days 7 --case my-case",
  ]).option("--days <n>", "look at pages fetched in the last so many days", "30");
  return withOutputFlags(withFetchFlags(withStoreFlags(made))).action((flags: Flags) => recheck(flags));
}

async function recheck(flags: Flags): Promise<void> {
  const days = Number(flags.days);
  if (!(days > 0)) throw new TocsinError("usage", "--days", `"${flags.days}" is no number of days`, "Give 1 or more.");
  const invocation = createInvocation(flags);
  const { config, output, pipeline, signal } = invocation;
  const { case: warningCase } = loadCase(config.casePath);
  const fetcher = lazyFetcher(config);
  const tell = (event: RecheckEvent) => {
    if (config.json) output.line(JSON.stringify(event));
    else if (event.outcome === "changed") output.line(`changed  ${event.uri}`);
    else if (event.outcome === "same") output.progress(`same ${event.uri}`);
    else
      output.warn(`tocsin: ${event.uri}: ${event.reason}${event.outcome === "gone" ? "; its last state is kept" : ""}`);
  };
  const counts = await withStore(invocation, async (store) => {
    const shared = { store, pipeline, fetcher, signal, days, tell };
    const found = await lookAgain({ ...shared, caseId: warningCase.id, now: () => new Date() });
    await relink(store, pipeline, warningCase, found.changed > 0);
    return found;
  }).finally(() => fetcher.close());
  const { same, changed, gone, failed } = counts;
  const pages = same + changed + gone + failed;
  if (config.json) output.line(JSON.stringify({ kind: "rechecked", case: warningCase.id, pages, ...counts }));
  else {
    output.line(
      `${counted(pages, "page")} looked at: ${same} the same, ${changed} changed, ${gone} gone, ${failed} failed`,
    );
    if (changed > 0) output.note("tocsin revisions ADDRESS shows what changed.");
  }
  if (signal.aborted) process.exitCode = exit.interrupted;
  else if (failed > 0) process.exitCode = exit.partial;
}
