// `tocsin revisions`: how a document changed at its address.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Command } from "commander";
import { isChanged, type Run } from "../../../link/revision/diff.js";
import { loadCase } from "../../case-file.js";
import { changesOf, type StateChange, statesOf } from "../../revisions.js";
import { command, createInvocation, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { moment } from "../feed-rows.js";
import { counted, type Output } from "../output.js";

interface Flags {
  data?: string;
  case?: string;
  json?: boolean;
  quiet?: boolean;
}

export function revisionsCommand(): Command {
  const made = command("revisions", "show how a document changed at its address: words removed and added", [
    "tocsin revisions https://example.org/news/story --case my-case",
  ]).argument("<address>", "web address of a document of the case, or the path of its file");
  return withOutputFlags(withStoreFlags(made)).action((address: string, flags: Flags) => revisions(address, flags));
}

async function revisions(address: string, flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const { case: warningCase } = loadCase(config.casePath);
  const uri = existsSync(address) ? pathToFileURL(resolve(address)).href : address;
  const states = await withStore(invocation, (store) => statesOf(store, warningCase.id, uri));
  const changes = changesOf(states);
  if (config.json) {
    for (const { document, fetchedAt, current } of states) {
      const { id, title } = document;
      output.line(JSON.stringify({ kind: "revision", document: id, uri: document.uri, title, fetchedAt, current }));
    }
    for (const { before, after, title, text } of changes) {
      const ends = { before: before.document.id, after: after.document.id };
      output.line(JSON.stringify({ kind: "change", ...ends, title, text }));
    }
    return;
  }
  for (const { document, fetchedAt, current } of states) {
    const mark = current ? "" : output.style("gray", "  superseded");
    output.line(`${moment(fetchedAt)}  ${document.title ?? "(no title)"}${mark}`);
  }
  if (changes.length === 0) output.note("One state only: nothing changed since.");
  for (const change of changes) printChange(output, change);
}

function printChange(output: Output, { before, after, title, text }: StateChange): void {
  output.line();
  output.line(output.style("bold", `${moment(before.fetchedAt)} to ${moment(after.fetchedAt)}`));
  const titles = [before.document.title ?? "", after.document.title ?? ""] as const;
  if (isChanged(title, ...titles)) output.line(inline(output, title, ...titles));
  const texts = [before.document.text, after.document.text] as const;
  const passages = inline(output, text, ...texts)
    .split("\n")
    .filter((line) => line.includes("[-") || line.includes("{+"));
  for (const passage of passages) output.line(passage);
  if (passages.length === 0) output.line("The text is the same.");
  else
    output.note(
      `${counted(wordsOf(text, "removed", texts[0]), "word")} removed, ${wordsOf(text, "added", texts[1])} added`,
    );
}

/** A word diff as it is commonly written: [-removed-]{+added+}. A change over several lines is marked in each. */
function inline(output: Output, runs: readonly Run[], before: string, after: string): string {
  return runs
    .map((run) => {
      if (run.kind === "kept") return after.slice(...run.after);
      const removed = run.kind === "removed";
      const [open, close] = removed ? ["[-", "-]"] : ["{+", "+}"];
      return (removed ? before.slice(...run.before) : after.slice(...run.after))
        .split("\n")
        .map((line) => (line === "" ? "" : output.style(removed ? "red" : "green", `${open}${line}${close}`)))
        .join("\n");
    })
    .join("");
}

function wordsOf(runs: readonly Run[], kind: "removed" | "added", text: string): number {
  let count = 0;
  for (const run of runs) {
    if (run.kind !== kind) continue;
    const piece =
      run.kind === "removed" ? text.slice(...run.before) : run.kind === "added" ? text.slice(...run.after) : "";
    count += piece.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  }
  return count;
}
