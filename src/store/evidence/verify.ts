// Verifies the log of a store: every entry against the bytes, every checkpoint against the entries.
import { TocsinError } from "../../model/index.js";
import { createLogCheck, type Fault, fault } from "./check.js";
import type { Keys } from "./keys.js";
import type { Checkpoint, EvidenceLog } from "./log.js";
import { isVerifierKey } from "./note.js";

/** Faults that are told one by one; of more only the number. */
const told = 100;

export interface VerifyOptions {
  /** Verify entries from this number on; those before are held to the checkpoints by their hashes only. */
  readonly since?: number;
  /** The keys to hold signatures to, as `name+id+base64`; else those known in `folder`, else those the store names. */
  readonly keys?: readonly string[];
  /** What is remembered outside the database. */
  readonly folder?: Keys;
  /** Checkpoints that somebody else kept. */
  readonly notes?: readonly string[];
  /** Told after each entry how many were looked at. */
  readonly onEntry?: (done: number, of: number) => void;
}

export interface Verdict {
  readonly size: number;
  readonly since: number;
  readonly origin: string | null;
  readonly checkpoints: number;
  readonly newest: Checkpoint | null;
  readonly keys: readonly string[];
  /** Whose word it is that these are the keys. */
  readonly keysFrom: "asked" | "folder" | "store";
  /** The first faults, in the order of the entries; those of checkpoints last. */
  readonly faults: Fault[];
  readonly faultCount: number;
  /** Stored captures that are in no entry; null when the database cannot list them. */
  readonly unlogged: { count: number | null; first: string[] };
}

function keysFor(options: VerifyOptions, origin: string | null, named: string[]): Pick<Verdict, "keys" | "keysFrom"> {
  if (options.keys && options.keys.length > 0) return { keys: options.keys, keysFrom: "asked" };
  const trusted = origin ? (options.folder?.trusted(origin) ?? []) : [];
  return trusted.length > 0 ? { keys: trusted, keysFrom: "folder" } : { keys: named, keysFrom: "store" };
}

/** Whether the place of `a` is a narrower one within that of `b`: then it is what `b` is the consequence of. */
function within(a: Fault, b: Fault): boolean {
  if (a.index === null || b.index === null || a.through === null || b.through === null) return false;
  const isInside = b.index <= a.index && a.through <= b.through;
  return isInside && a.through - a.index < b.through - b.index;
}

/** By place; what only follows from another fault after the others, and what has no place last. */
function inOrder(faults: readonly Fault[]): Fault[] {
  const placed = ({ index }: Fault) => index ?? Number.MAX_SAFE_INTEGER;
  const follows = (fault: Fault) => Number(faults.some((other) => within(other, fault)));
  const ranked = faults.map((fault) => ({ fault, rank: fault.index === null ? 1 : follows(fault) }));
  return ranked.sort((a, b) => a.rank - b.rank || placed(a.fault) - placed(b.fault)).map(({ fault }) => fault);
}

/**
 * Reads the whole log once. Every checkpoint is held to the root of the entries before it, so that all of them are
 * shown to be consistent with each other.
 * @throws TocsinError `usage` when `since` is beyond the end
 */
export async function verifyLog(log: EvidenceLog, options: VerifyOptions = {}): Promise<Verdict> {
  const { since = 0, notes = [], folder, onEntry } = options;
  const state = await log.state();
  if (since > state.size) {
    throw new TocsinError("usage", `--since ${since}`, `the log has ${state.size} entries`);
  }
  const { keys: given, keysFrom } = keysFor(options, state.origin, state.keys);
  const keys = given.filter(isVerifierKey);
  const checkpoints = await log.checkpoints();
  const remembered = state.origin ? folder?.newest(state.origin) : null;
  const check = createLogCheck({
    checkpoints: [...checkpoints.map(({ note }) => note), ...(remembered ? [remembered] : []), ...notes],
    keys,
    ...(since > 0 ? { from: await log.frontier(since), origin: state.origin } : {}),
  });
  const faults: Fault[] = [];
  let faultCount = 0;
  const note = (found: readonly Fault[]) => {
    faultCount += found.length;
    faults.push(...found.slice(0, told - faults.length));
  };
  if (keys.length < given.length) note([fault("checkpoint", "one of the keys is none")]);
  // A column that is not what the signed text beside it says.
  for (const { size, note: text } of checkpoints) {
    if (Number(text.split("\n")[1]) !== size) {
      note([fault("checkpoint", "it is filed under another size than it states", { checkpoint: size })]);
    }
  }
  let done = 0;
  for await (const entry of log.entries(since)) {
    note(check.entry(entry));
    done += 1;
    onEntry?.(done, state.size - since);
  }
  note(check.end(await log.frontier()));
  return {
    size: state.size,
    since,
    origin: state.origin,
    checkpoints: checkpoints.length,
    newest: checkpoints.at(-1) ?? null,
    keys,
    keysFrom,
    faults: inOrder(faults),
    faultCount,
    unlogged: await log.unlogged(),
  };
}
