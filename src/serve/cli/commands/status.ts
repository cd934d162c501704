// `tocsin status`: what the store holds of a case, and what could not be taken.
import type { Command } from "commander";
import { MAX_TRIES } from "../../../store/port.js";
import { loadCase } from "../../case-file.js";
import { command, createInvocation, withOutputFlags, withStore, withStoreFlags } from "../common.js";
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
    if (config.json) {
      const { kind, place } = store;
      output.line(
        JSON.stringify({ kind: "status", case: warningCase.id, store: { kind, place }, ...counts, refused: refusals }),
      );
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
    if (refusals.length > 0) {
      output.line();
      output.line(output.style("yellow", `${counted(refusals.length, "input")} could not be taken:`));
      for (const { uri, reason, tries } of refusals) {
        output.line(`  ${uri}: ${reason}${tries >= MAX_TRIES ? ` (quarantined after ${tries} tries)` : ""}`);
      }
    }
  });
}
