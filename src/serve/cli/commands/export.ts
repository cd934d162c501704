// `tocsin export capture`: the bytes of a report with everything that shows what they are, to hand on.
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Command } from "commander";
import { TocsinError } from "../../../model/index.js";
import type { LogEntry } from "../../../store/evidence/entry.js";
import { openCheckpoint } from "../../../store/evidence/note.js";
import type { Store } from "../../../store/port.js";
import { packageFiles, packageName, writePackage } from "../../export/evidence/package.js";
import { command, createInvocation, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { noteIn } from "../note-file.js";

interface Flags {
  data?: string;
  out?: string;
  against?: string;
  json?: boolean;
  quiet?: boolean;
}

export function exportCommand(): Command {
  const capture = command("capture", "write an evidence package: bytes, metadata, proof", [
    "tocsin export capture https://example.org/news/story",
    "tocsin export capture sha256:0123... --out evidence/",
  ])
    .argument("<capture>", "its id (sha256:...), its address, or the path of the file it came from")
    .option("--out <folder>", "folder to put the package in (default: here)")
    .option("--against <file>", "prove it against a checkpoint that was kept elsewhere (default: the newest)");
  const made = new Command("export")
    .description("write what others can use and check")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", "\nExamples:\n  tocsin export capture https://example.org/news/story\n");
  made.addCommand(
    withOutputFlags(withStoreFlags(capture)).action((wanted: string, flags: Flags) => exportCapture(wanted, flags)),
  );
  return made;
}

/** The entries that are meant, oldest first. */
async function entriesOf(store: Store, wanted: string): Promise<LogEntry[]> {
  const id = /^[0-9a-f]{64}$/.test(wanted) ? `sha256:${wanted}` : wanted;
  const found = await store.log.about(id);
  if (found.length > 0 || /^[a-z][a-z0-9+.-]+:/i.test(wanted)) return found;
  return store.log.about(pathToFileURL(resolve(wanted)).href);
}

/** The checkpoint to prove the entry against: the one that somebody kept, or one of the log as it is now. */
async function signedLog(store: Store, entry: LogEntry, against: string | undefined) {
  const checkpoint = against === undefined ? (await store.log.checkpoint(new Date()))?.note : noteIn(against);
  const opened = openCheckpoint(checkpoint ?? "", (await store.log.state()).keys);
  const subject = against ?? "log";
  if (checkpoint === undefined || "reason" in opened) {
    const reason = "reason" in opened ? opened.reason : "nothing is signed";
    throw new TocsinError("malformed", subject, reason, "Run tocsin verify.");
  }
  const { head, key } = opened;
  if (head.size > entry.index) return { checkpoint, key, size: head.size };
  throw new TocsinError(
    "usage",
    subject,
    `it was signed before the entry ${entry.index} was made`,
    "Take a later one.",
  );
}

async function exportCapture(wanted: string, flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  await withStore(invocation, async (store) => {
    const entries = await entriesOf(store, wanted);
    // An address whose content changed has several: the newest is meant, the others are named.
    const entry = entries.at(-1);
    if (!entry) {
      const fix = "Give the id, the address or the file it came from; older stores first need tocsin verify --adopt.";
      throw new TocsinError("not-found", wanted, "no such capture is in the log", fix);
    }
    const bytes = await store.bytes(entry.digest);
    if (!bytes)
      throw new TocsinError("not-found", entry.digest, "the bytes are not in the store", "Run tocsin verify.");
    const { checkpoint, key, size } = await signedLog(store, entry, flags.against);
    const inclusion = await store.log.inclusion(entry.index, size);
    const stored = await store.document(entry.digest);
    const folder = join(resolve(flags.out ?? "."), packageName(entry, size));
    writePackage(folder, packageFiles({ bytes, inclusion, checkpoint, size, key, stored }));
    const others = entries.slice(0, -1).map(({ digest, uri }) => ({ digest, uri }));
    if (config.json) {
      output.line(JSON.stringify({ kind: "exported", folder, entry, size, key, others }));
      return;
    }
    output.line(relative(process.cwd(), folder) || folder);
    output.note(`Check it with tocsin verify --package, and give the key by another way: ${key}`);
    for (const { digest, uri } of others) output.note(`There is an earlier one: ${digest} from ${uri}`);
  });
}
