// The evidence log as the rest of the program sees it.
import type { Capture } from "../../model/index.js";
import type { StoredEntry } from "./check.js";
import type { LogEntry } from "./entry.js";
import type { Frontier } from "./merkle.js";

/** A signed statement about the log at a size. */
export interface Checkpoint {
  readonly size: number;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** The signed note, as c2sp.org/tlog-checkpoint defines it. */
  readonly note: string;
}

/** How long the log is and what was signed about it last. */
export interface LogState {
  readonly size: number;
  /** Name of the log, null while it is empty. */
  readonly origin: string | null;
  readonly checkpoint: Checkpoint | null;
  /** The keys that may sign, as `name+id+base64`, the newest last. */
  readonly keys: string[];
}

/** An entry with the hashes that prove it to be in the log of a size. */
export interface Inclusion {
  readonly entry: LogEntry;
  readonly leaf: string;
  readonly path: Uint8Array[];
}

export interface EvidenceLog {
  state(): Promise<LogState>;

  /**
   * Notes that bytes which are in the log came in from a further address. Bytes that an older version stored, and that
   * are in no entry, are left for `adopt`.
   * @param method see LogEntry
   * @returns whether that was new
   */
  again(capture: Capture, method: string): Promise<boolean>;

  /** The entries from a number on with what the store holds about them, in flat memory. */
  entries(from?: number): AsyncIterable<StoredEntry>;
  /** Entries about these bytes, or from this address, oldest first. */
  about(digestOrUri: string): Promise<LogEntry[]>;
  /** The log's edge at a size, from the hashes kept; without a size, as it is kept for appending. */
  frontier(size?: number): Promise<Frontier>;
  checkpoints(): Promise<Checkpoint[]>;

  /**
   * Signs the log as it is now, when it has grown since the last checkpoint. Nothing is signed that does not extend
   * everything signed before.
   * @param newKey take the key at hand even if another one signed until now
   * @returns the newest checkpoint, null when the log is empty or the store was opened without keys
   * @throws TocsinError `not-found` or `usage` when the log's key is not at hand, `malformed` when the log does not
   * extend what was signed
   */
  checkpoint(at: Date, newKey?: boolean): Promise<Checkpoint | null>;

  /**
   * @param index below `size`
   * @param size of the log it is proved to be in, not above the present one
   */
  inclusion(index: number, size: number): Promise<Inclusion>;

  /** How many stored captures are in no entry, and the first of them by id; null when the database cannot list them. */
  unlogged(): Promise<{ count: number | null; first: string[] }>;
  /** Enters captures that are in no entry, as `adopted`, oldest first. @returns how many */
  adopt(): Promise<number>;
}
