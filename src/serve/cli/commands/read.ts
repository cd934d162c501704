// `tocsin read`: documents, headlines and claims from files and web addresses, to the terminal or as JSON lines; stores nothing.
import type { Command } from "commander";
import { collectInputs, countInputs, nodeIo } from "../../../collect/index.js";
import { asProblem } from "../../ingest.js";
import { command, createInvocation, exit, withOutputFlags } from "../common.js";
import { lazyFetcher, withFetchFlags } from "../fetching.js";
import { counted } from "../output.js";
import { printUnderstood } from "../reading-view.js";

interface Flags {
  allowHost?: string[];
  json?: boolean;
  quiet?: boolean;
}

export function readCommand(): Command {
  const made = command("read", "show who says what in files and on web pages, without storing anything", [
    "tocsin read article.html",
    "tocsin read https://example.org/news/story",
    "tocsin read reports/ --json > claims.jsonl",
    "pbpaste | tocsin read -",
  ]).argument("<inputs...>", "files, folders, web addresses, or - for standard input");
  return withOutputFlags(withFetchFlags(made)).action((inputs: string[], flags: Flags) => read(inputs, flags));
}

async function read(inputs: string[], flags: Flags): Promise<void> {
  const { config, output, pipeline, signal } = createInvocation(flags);
  const total = await countInputs(inputs, nodeIo);
  const fetcher = lazyFetcher(config);
  const tally = { documents: 0, claims: 0, failed: 0, seen: 0 };
  for await (const input of collectInputs(inputs, { io: nodeIo, fetcher, signal })) {
    if (signal.aborted) break;
    tally.seen += 1;
    const subject = "capture" in input ? input.capture.uri : input.problem.subject;
    const fail = (error: unknown, uri: string) => {
      tally.failed += 1;
      output.warn(`tocsin: ${asProblem(error, uri).message}`);
    };
    if ("problem" in input) {
      fail(input.problem, subject);
      continue;
    }
    if (total > 1) output.progress(`reading ${tally.seen}/${total} ${subject}`);
    for await (const { capture, bytes } of pipeline.open(input.capture, input.bytes)) {
      try {
        const understood = await pipeline.understand(capture, bytes);
        tally.documents += 1;
        tally.claims += understood.claims.length;
        if (config.json) {
          for (const row of [understood.document, ...understood.headlines, ...understood.claims]) {
            output.line(JSON.stringify(row));
          }
        } else printUnderstood(output, understood);
      } catch (error) {
        fail(error, capture.uri);
      }
    }
  }
  await fetcher.close();
  if (tally.seen > 1 || tally.failed > 0) {
    const failed = tally.failed > 0 ? `, ${tally.failed} could not be read` : "";
    output.note(`${counted(tally.documents, "document")}, ${counted(tally.claims, "claim")}${failed}`);
  }
  if (signal.aborted) process.exitCode = exit.interrupted;
  else if (tally.failed > 0) process.exitCode = exit.partial;
}
