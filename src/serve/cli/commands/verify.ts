// `tocsin verify`: whether what came in is still what came in; names the first entry that is not.
import { resolve } from "node:path";
import type { Command } from "commander";
import { TocsinError } from "../../../model/index.js";
import type { Fault } from "../../../store/evidence/check.js";
import { openKeys } from "../../../store/evidence/keys.js";
import { parseVerifierKey } from "../../../store/evidence/note.js";
import { type Verdict, verifyLog } from "../../../store/evidence/verify.js";
import { checkPackage } from "../../export/evidence/check-package.js";
import {
  command,
  createInvocation,
  exit,
  type Invocation,
  withOutputFlags,
  withStore,
  withStoreFlags,
} from "../common.js";
import { noteIn } from "../note-file.js";
import { counted, type Output } from "../output.js";

interface Flags {
  data?: string;
  since?: string;
  checkpoint?: boolean;
  newKey?: boolean;
  adopt?: boolean;
  against?: string[];
  key?: string[];
  package?: string;
  json?: boolean;
  quiet?: boolean;
}

const repeated = (value: string, before: string[] = []) => [...before, value];

export function verifyCommand(): Command {
  const made = command("verify", "check that what came in is still what came in", [
    "tocsin verify",
    "tocsin verify --against checkpoint-somebody-kept.txt",
    "tocsin verify --checkpoint > send-this-to-somebody.txt",
    "tocsin verify --package evidence-0123456789abcdef-7-of-90",
  ])
    .option("--since <entries>", "trust the bytes of the first entries, check the rest")
    .option("--against <file>", "a checkpoint that was kept elsewhere; may be repeated", repeated)
    .option("--key <key>", "the key that must have signed, name+id+base64; may be repeated", repeated)
    .option("--checkpoint", "sign the log as it is, if all is well, and print the checkpoint")
    .option("--new-key", "with --checkpoint: take the key at hand though another signed until now")
    .option("--adopt", "enter captures that an older version stored without an entry")
    .option("--package <folder>", "check an evidence package instead; needs no store");
  return withOutputFlags(withStoreFlags(made)).action((flags: Flags) => verify(flags));
}

function sizeOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new TocsinError(
    "usage",
    `--since ${text}`,
    "it is no number of entries",
    "Give a size of the log, such as 1000.",
  );
}

async function verify(flags: Flags): Promise<void> {
  for (const key of flags.key ?? []) parseVerifierKey(key);
  const invocation = createInvocation(flags);
  if (flags.package !== undefined) return verifyPackage(invocation, flags.package, flags.key ?? []);
  const since = flags.since === undefined ? 0 : sizeOf(flags.since);
  const notes = (flags.against ?? []).map(noteIn);
  const { config, output } = invocation;
  await withStore(invocation, async (store) => {
    const adopted = flags.adopt ? await store.log.adopt() : 0;
    const verdict = await verifyLog(store.log, {
      since,
      notes,
      keys: flags.key ?? [],
      folder: openKeys(config.keyFolder),
      onEntry: (done, of) => {
        if (done % 250 === 0) output.progress(`verified ${done} of ${of} entries`);
      },
    });
    const sound = verdict.faultCount === 0;
    const wanted = flags.checkpoint || flags.newKey || adopted > 0;
    const signed = sound && wanted ? await store.log.checkpoint(new Date(), flags.newKey) : null;
    if (config.json) {
      const { faults, faultCount, ...rest } = verdict;
      const [firstBad = null] = faults;
      output.line(
        JSON.stringify({ kind: "verified", ok: sound, ...rest, adopted, firstBad, faults, faultCount, signed }),
      );
    } else {
      print(output, verdict, adopted);
      if (flags.checkpoint && signed) output.line(signed.note.trimEnd());
    }
    if (!sound) process.exitCode = exit.failed;
    else if (verdict.unlogged.count !== 0) process.exitCode = exit.partial;
  });
}

function placeOf({ index, through, checkpoint, uri }: Fault): string {
  if (index === null) return checkpoint === null ? "the log" : `the checkpoint of ${checkpoint} entries`;
  if (through !== null && through > index) return `entries ${index} to ${through}`;
  return uri === null ? `entry ${index}` : `entry ${index} (${uri})`;
}

function describe(fault: Fault): string {
  const signed = fault.checkpoint !== null && fault.index !== null ? ` (checkpoint of ${fault.checkpoint})` : "";
  return `${placeOf(fault)}: ${fault.what}: ${fault.reason}${signed}`;
}

const whoseKeys: Record<Verdict["keysFrom"], string> = {
  asked: "as you gave it",
  folder: "as kept in the key folder",
  store: "as the store itself names it: compare it with what you noted, or give it with --key",
};

/** With a checkpoint asked for, standard output is for the checkpoint alone: the rest are notes. */
function print(output: Output, verdict: Verdict, adopted: number): void {
  const { size, since, origin, newest, checkpoints, keys, keysFrom, faults, faultCount, unlogged } = verdict;
  if (adopted > 0) output.note(`${counted(adopted, "capture")} entered in the log.`);
  const checked = since > 0 ? `entries ${since} to ${size - 1} of ${size}` : counted(size, "entry", "entries");
  const [first, ...more] = faults;
  if (first) {
    const where = first.index === null ? "What is wrong" : "First bad entry";
    output.line(output.style("red", `${where}: ${describe(first)}`));
    for (const fault of more) output.line(`  ${describe(fault)}`);
    if (faultCount > faults.length) output.line(`  and ${counted(faultCount - faults.length, "more fault")}`);
  } else if (size === 0) output.note("The log is empty: nothing was added yet.");
  else output.note(`${checked}: the bytes, their record and the log agree.`);
  if (origin) output.note(`log         ${origin}`);
  if (newest) output.note(`checkpoints ${checkpoints}, the newest of ${newest.size} entries, ${newest.at}`);
  else if (size > 0) output.note("checkpoints none yet: tocsin verify --checkpoint signs one");
  for (const key of keys) output.note(`key         ${key} (${whoseKeys[keysFrom]})`);
  if (unlogged.count === null) output.warn("The database is damaged: its captures cannot be listed.");
  else if (unlogged.count > 0) {
    output.warn(
      `${counted(unlogged.count, "capture")} in the store ${unlogged.count === 1 ? "is" : "are"} in no entry, such as ${unlogged.first[0]}. A version without a log stores such; tocsin verify --adopt enters them as they are now.`,
    );
  }
}

function verifyPackage({ config, output }: Invocation, folder: string, keys: readonly string[]): void {
  const verdict = checkPackage(resolve(folder), keys);
  const ok = verdict.faults.length === 0;
  if (config.json) output.line(JSON.stringify({ kind: "verified-package", ok, folder, ...verdict }));
  else {
    for (const fault of verdict.faults) output.line(output.style("red", `${folder}: ${fault}`));
    if (ok && verdict.entry) {
      const { uri, fetchedAt, index } = verdict.entry;
      output.line(`${folder}: the bytes are those that were entered from ${uri} at ${fetchedAt}`);
      output.note(`entry       ${index} of ${verdict.size} that were signed`);
      const whose =
        keys.length > 0 ? "as you gave it" : "as the package itself names it: compare it with what you were given";
      output.note(`key         ${verdict.key} (${whose})`);
    }
  }
  if (!ok) process.exitCode = exit.failed;
}
