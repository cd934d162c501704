// `tocsin brief`: one page in Markdown in which every sentence about the world names the words it stands on.
import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { Option } from "commander";
import { renderBriefHtml, renderBriefMarkdown } from "../../../assess/index.js";
import { TocsinError } from "../../../model/index.js";
import { briefOf } from "../../brief.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import { type AsOfFlags, askedDay, dayOf, newestDay, withAsOf, withDossier } from "./assess.js";

interface Flags extends AsOfFlags {
  output?: string;
  since?: string;
  format?: "md" | "html";
}

export function briefCommand(): Command {
  const made = command("brief", "write the one-page brief of a case as of a day", [
    "tocsin brief --as-of 2024-08-26",
    "tocsin brief --as-of 2024-08-26 --since 2024-08-18",
    "tocsin brief --case my-case --output brief.html",
  ])
    .option("--since <day>", "say what changed since this day (default: the day of publication before)")
    .option("-o, --output <file>", "write to a file instead of the terminal")
    .addOption(
      new Option("--format <format>", "md or html (default: as the file's name says, else md)").choices(["md", "html"]),
    );
  return withOutputFlags(withStoreFlags(withAsOf(made))).action((flags: Flags) => brief(flags));
}

async function brief(flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const asked = askedDay(flags);
  const since = flags.since === undefined ? null : dayOf("--since", flags.since);
  await withDossier(invocation, (dossier) => {
    const made = briefOf(dossier, asked ?? newestDay(dossier), since);
    const html = (flags.format ?? (flags.output?.endsWith(".html") ? "html" : "md")) === "html";
    const page = html ? renderBriefHtml(made) : renderBriefMarkdown(made);
    const text = config.json ? JSON.stringify(made) : page.trimEnd();
    if (flags.output === undefined) {
      output.line(text);
      return;
    }
    try {
      writeFileSync(flags.output, `${text}\n`);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new TocsinError("unreadable", flags.output, `it cannot be written (${reason})`);
    }
    output.note(`Written to ${flags.output}.`);
  });
}
