// `tocsin watch`: follows the feeds of a case.
import type { Command } from "commander";
import { TocsinError } from "../../../model/index.js";
import { loadCase } from "../../case-file.js";
import type { FeedEvent, RoundEvent, WatchEvent } from "../../watch/events.js";
import { watch as follow } from "../../watch/watch.js";
import { command, createInvocation, exit, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { moment } from "../feed-rows.js";
import { openFetcher, withFetchFlags } from "../fetching.js";
import { counted, type Output } from "../output.js";

interface Flags {
  data?: string;
  case?: string;
  allowHost?: string[];
  once?: boolean;
  now?: boolean;
  full?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function watchCommand(): Command {
  const made = command("watch", "follow the feeds of a case: ask each on its schedule, take in what is new", [
    "tocsin watch --case my-case",
    "tocsin watch --once --full --case my-case",
  ])
    .option("--once", "ask the feeds that are due, then end; exit code 2 when some failed")
    .option("--now", "ask every feed at once, whatever its schedule, those that said they are gone too")
    .option("--full", "fetch the page behind each new entry, where the site's robots.txt lets programs do so");
  return withOutputFlags(withFetchFlags(withStoreFlags(made))).action((flags: Flags) => watch(flags));
}

async function watch(flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output, pipeline, signal } = invocation;
  const { case: warningCase, file } = loadCase(config.casePath);
  if (warningCase.feeds.length === 0) {
    throw new TocsinError("usage", file, "the case follows no feed", "Add one with tocsin feeds add ADDRESS.");
  }
  const { nodeNet } = await import("../../../collect/net/index.js");
  const fetcher = await openFetcher(config);
  const tell = config.json ? (event: WatchEvent) => output.line(jsonOf(event)) : teller(output, flags.once ?? false);
  if (!flags.once) output.note(`following ${counted(warningCase.feeds.length, "feed")}; Ctrl-C ends it`);
  const last = await withStore(invocation, (store) =>
    follow({
      store,
      pipeline,
      fetcher,
      loadCase: () => loadCase(config.casePath).case,
      now: nodeNet.now,
      random: nodeNet.random,
      sleep: nodeNet.sleep,
      signal,
      once: flags.once ?? false,
      all: flags.now ?? false,
      full: flags.full ?? false,
      tell,
    }),
  ).finally(() => fetcher.close());
  if (!flags.once) return;
  if (last.interrupted) process.exitCode = exit.interrupted;
  else if (last.failed + last.refused > 0) process.exitCode = exit.partial;
}

function jsonOf(event: WatchEvent): string {
  if (event.kind !== "problem") return JSON.stringify(event);
  const { code, subject, reason, fix } = event.problem;
  return JSON.stringify({ kind: "problem", code, subject, reason, fix });
}

/** Events as lines: what happened, in words; feeds without news are mentioned only when there is just one round. */
export function teller(output: Output, once: boolean): (event: WatchEvent) => void {
  return (event) => {
    if (event.kind === "feed") tellFeed(output, event, once);
    else if (event.kind === "problem") output.warn(`tocsin: ${event.problem.message}`);
    else if (event.kind === "round") {
      if (once) output.line(summary(event));
    } else if (event.outcome === "failed") output.note(`${event.uri}: ${event.reason}; the summary stays`);
    else output.progress(`page ${event.uri}`);
  };
}

function tellFeed(output: Output, event: FeedEvent, once: boolean): void {
  const name = event.name ?? event.uri;
  if (event.outcome === "failed" || event.outcome === "gone") {
    const next = event.nextTry === null ? "" : ` Next try ${moment(event.nextTry)}.`;
    output.warn(`tocsin: ${name}: ${event.reason}.${event.fix ? ` ${event.fix}` : ""}${next}`);
    return;
  }
  const parts = [event.added > 0 ? `${event.added} new` : null, event.updated > 0 ? `${event.updated} changed` : null];
  const news = parts.filter((part) => part !== null).join(", ");
  if (news !== "" || once) output.line(`${name}: ${news || "nothing new"}`);
  if (event.silentDays !== null)
    output.warn(`tocsin: ${name}: silent, nothing new for ${counted(event.silentDays, "day")}`);
  if (event.moved !== null)
    output.warn(`tocsin: ${name}: it has moved for good to ${event.moved}. Change the case file.`);
}

function summary({ feeds, failed, added, updated, pages }: RoundEvent): string {
  const parts = [`${counted(feeds, "feed")} asked`, `${added} new`];
  if (updated > 0) parts.push(`${updated} changed`);
  if (pages > 0) parts.push(`${counted(pages, "page")} fetched`);
  if (failed > 0) parts.push(`${failed} failed`);
  return parts.join(", ");
}
