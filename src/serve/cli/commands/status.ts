// `tocsin status`: what the store holds of a case, and what could not be taken.

import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { isQuarantined, type LogState } from "../../../store/port.js";
import { loadCase } from "../../case-file.js";
import { command, createInvocation, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { followedFeeds, printFeeds } from "../feed-rows.js";
import { counted } from "../output.js";

interface Flags {
  data?: string;
  case?: string;
  json?: boolean;
  quiet?: boolean;
}

export function statusCommand(): Command {
  const made = command("status", "show what the store holds and what could not be taken", [
    "tocsin status",
    "tocsin status --case my-case --json",
  ]);
  return withOutputFlags(withStoreFlags(made)).action((flags: Flags) => status(flags));
}

async function status(flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const { case: warningCase, file } = loadCase(config.casePath);
  await withStore(invocation, async (store) => {
    const counts = await store.counts(warningCase.id);
    const refusals = await store.refusals(warningCase.id);
    const quarantined = refusals.filter(isQuarantined);
    const refused = refusals.filter((one) => !isQuarantined(one));
    const log = await store.log.state();
    const now = new Date();
    const feeds = followedFeeds(warningCase.feeds, await store.feeds(warningCase.id), now);
    if (config.json) {
      const { kind, place } = store;
      const held = { kind: "status", case: warningCase.id, store: { kind, place }, ...counts };
      output.line(JSON.stringify({ ...held, log, feeds, refused, quarantined }));
      return;
    }
    const row = (name: string, value: string) => output.line(`${output.style("gray", name.padEnd(11))}${value}`);
    row("case", `${warningCase.name} (${file})`);
    row("store", `${store.place} (${store.kind})`);
    row("documents", counts.documents.toLocaleString("en-GB"));
    row("claims", `${counts.claims.toLocaleString("en-GB")} in ${counted(counts.events, "event")}`);
    row("origins", counts.origins.toLocaleString("en-GB"));
    if (counts.first) row("published", `${counts.first} to ${counts.last}`);
    if (counts.documents === 0)
      output.line("Nothing is stored yet. Add reports with tocsin add, or start the desk with tocsin serve.");
    for (const [name, value] of logRows(log)) row(name, value);
    if (feeds.length > 0) {
      output.line();
      printFeeds(output, feeds, now);
    }
    if (refused.length > 0) {
      output.line();
      output.line(output.style("yellow", `${counted(refused.length, "input")} could not be taken:`));
      for (const { uri, reason, tries } of refused) {
        output.line(`  ${uri}: ${reason}${tries > 1 ? ` (${tries} tries)` : ""}`);
      }
    }
    if (quarantined.length > 0) {
      output.line();
      output.line(
        output.style("yellow", `${counted(quarantined.length, "input")} in quarantine, passed over from now on:`),
      );
      for (const { uri, reason, tries } of quarantined) {
        output.line(`  ${uri}: ${reason} (${tries} tries)`);
        output.line(`    To try it again: tocsin add --retry ${quoted(pathOf(uri))}`);
      }
    }
  });
}

/** What the evidence log is, in words. */
function logRows({ size, checkpoint, keys }: LogState): [string, string][] {
  const entries = counted(size, "entry", "entries");
  if (!checkpoint) return [["log", size === 0 ? entries : `${entries}, none signed`]];
  const unsigned = size - checkpoint.size;
  const rest = unsigned > 0 ? `, ${unsigned} since then` : "";
  return [
    ["log", `${entries}, signed at ${checkpoint.size.toLocaleString("en-GB")} on ${checkpoint.at}${rest}`],
    ["key", keys.at(-1) ?? ""],
  ];
}

/** A file is named as one would type it. */
function pathOf(uri: string): string {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : uri;
  } catch {
    return uri;
  }
}

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}
