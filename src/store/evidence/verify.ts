// Verifies the log of a store: every entry against the bytes, every checkpoint against the entries.
import { TocsinError } from "../../model/index.js";
import { createLogCheck, type Fault } from "./check.js";
import type { Keys } from "./keys.js";
import type { Checkpoint, EvidenceLog } from "./log.js";

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
  /** Stored captures that are in no entry. */
  readonly unlogged: { count: number; first: string[] };
}

function keysFor(options: VerifyOptions, origin: string | null, named: string[]): Pick<Verdict, "keys" | "keysFrom"> {
  if (options.keys && options.keys.length > 0) return { keys: options.keys, keysFrom: "asked" };
  const trusted = origin ? (options.folder?.trusted(origin) ?? []) : [];
  return trusted.length > 0 ? { keys: trusted, keysFrom: "folder" } : { keys: named, keysFrom: "store" };
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
  const { keys, keysFrom } = keysFor(options, state.origin, state.keys);
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
  // A column that is not what the signed text beside it says.
  for (const { size, note: text } of checkpoints) {
    if (Number(text.split("\n")[1]) !== size) {
      note([
        {
          what: "checkpoint",
          index: null,
          through: null,
          uri: null,
          checkpoint: size,
          reason: "it is filed under another size than it states",
        },
      ]);
    }
  }
  let done = 0;
  for await (const entry of log.entries(since)) {
    note(check.entry(entry));
    done += 1;
    onEntry?.(done, state.size - since);
  }
  note(check.end(await log.frontier()));
  const placed = (fault: Fault) => fault.index ?? Number.POSITIVE_INFINITY;
  return {
    size: state.size,
    since,
    origin: state.origin,
    checkpoints: checkpoints.length,
    newest: checkpoints.at(-1) ?? null,
    keys,
    keysFrom,
    faults: faults.sort((a, b) => placed(a) - placed(b) || 0),
    faultCount,
    unlogged: await log.unlogged(),
  };
}
