// Checks a log entry by entry against what the store holds and what was signed, and says what is wrong where.
import { createHash } from "node:crypto";
import type { Capture } from "../../model/index.js";
import { canonical } from "./canonical.js";
import { hashOfLeaf, type LogEntry, parseLeaf } from "./entry.js";
import { append, emptyFrontier, type Frontier, joined, root, sameBytes, split } from "./merkle.js";
import { openCheckpoint } from "./note.js";

/** An entry with all that the store holds about it. */
export interface StoredEntry {
  readonly n: number;
  /** The columns by which the entry is found; the leaf says the same. */
  readonly capture: string;
  readonly uri: string;
  readonly leaf: string;
  /** Hash of the leaf and of the complete subtrees that end with it. */
  readonly nodes: Uint8Array;
  /** Whether no earlier entry is about the same bytes: then the stored capture is the one it speaks of. */
  readonly first: boolean;
  /** The stored capture with these bytes, null when there is none. */
  readonly captured: Omit<Capture, "id"> | null;
  /** Null when there are none, `damaged` when the database cannot read them. */
  readonly bytes: Uint8Array | "damaged" | null;
}

/** One place where the log and what it vouches for disagree. */
export interface Fault {
  readonly what: "bytes" | "metadata" | "missing" | "out of order" | "extra" | "hash" | "checkpoint" | "head";
  /** The entry, or the first of a stretch in which the fault lies; null when no entry is in doubt. */
  readonly index: number | null;
  /** The last entry of that stretch; equal to `index` when it is one entry. */
  readonly through: number | null;
  readonly uri: string | null;
  /** Size in the checkpoint that is contradicted, null when none is. */
  readonly checkpoint: number | null;
  readonly reason: string;
}

/** The name of the log that begins with a leaf of this hash: no two logs share it. */
export function originOf(firstLeaf: Uint8Array): string {
  return `tocsin.local/${Buffer.from(firstLeaf).toString("hex").slice(0, 16)}`;
}

export function fault(what: Fault["what"], reason: string, place: Partial<Omit<Fault, "what" | "reason">> = {}): Fault {
  const { index = null, through = index, uri = null, checkpoint = null } = place;
  return { what, index, through, uri, checkpoint, reason };
}

/** Which fields of the stored capture are not what the log says. */
function differing(entry: LogEntry, captured: Omit<Capture, "id">): string[] {
  const fields = ["uri", "fetchedAt", "mediaType"] as const;
  const names: string[] = fields.filter((field) => entry[field] !== captured[field]);
  return canonical(entry.headers) === canonical(captured.headers) ? names : [...names, "headers"];
}

/** What is wrong with an entry when it is looked at alone; the first thing found, null when nothing is. */
export function checkEntry(stored: StoredEntry): Fault | null {
  const { n: index, captured, bytes } = stored;
  const at = { index, uri: stored.uri };
  const entry = parseLeaf(stored.leaf);
  if (!entry) return fault("metadata", "its record is not in the form in which it was written", at);
  if (entry.index !== index) return fault("out of order", `its record was written as entry ${entry.index}`, at);
  if (!sameBytes(hashOfLeaf(stored.leaf), stored.nodes.subarray(0, 32))) {
    return fault("metadata", "its record is not the one that was hashed", at);
  }
  if (entry.digest !== stored.capture) return fault("metadata", "it is filed under another digest than it states", at);
  if (entry.uri !== stored.uri) return fault("metadata", `it is filed under another address than it states`, at);
  if (!captured || !bytes) return fault("missing", "the bytes it speaks of are not in the store", at);
  if (bytes === "damaged") return fault("bytes", "the database cannot read them", at);
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (entry.digest !== `sha256:${digest}`)
    return fault("bytes", `the stored bytes have the digest sha256:${digest}`, at);
  const names = stored.first ? differing(entry, captured) : [];
  if (names.length === 0) return null;
  return fault("metadata", `the stored capture states another ${names.join(" and ")} than the log`, at);
}

/** Checks entries one after the other; what it has seen it remembers only as hashes. */
export interface LogCheck {
  /** The next entry, in the order of the numbers. */
  entry(stored: StoredEntry): Fault[];
  /** The end of the log, and what the store keeps about it. */
  end(head: Frontier): Fault[];
}

/** What a check begins from and holds the log to. */
export interface LogCheckOptions {
  /** The log up to where the check begins; its hashes are borne out by the first later checkpoint. */
  readonly from?: Frontier;
  /** Name of the log, null when the check begins with its first entry. */
  readonly origin?: string | null;
  /** Signed notes, in any order. */
  readonly checkpoints: readonly string[];
  /** Verifier keys that may have signed them. */
  readonly keys: readonly string[];
}

export function createLogCheck({ from = emptyFrontier, origin = null, checkpoints, keys }: LogCheckOptions): LogCheck {
  let name = origin;
  let frontier = from;
  let next = from.size;
  /** The last size at which a checkpoint was borne out. */
  let sound = from.size;
  /** Set when an entry is missing: from there on no root can be computed. */
  let broken = false;
  const before: Fault[] = [];
  const heads = checkpoints
    .flatMap((note) => {
      const opened = openCheckpoint(note, keys);
      if ("head" in opened) return [opened.head];
      const size = Number(note.split("\n")[1]);
      before.push(fault("checkpoint", opened.reason, { checkpoint: Number.isSafeInteger(size) ? size : null }));
      return [];
    })
    .sort((a, b) => a.size - b.size);
  let due = heads.findIndex(({ size }) => size >= from.size);
  if (due < 0) due = heads.length;

  /** Holds the log so far to the checkpoints of its size. */
  const held = (): Fault[] => {
    const faults: Fault[] = [];
    const reached = root(frontier);
    for (; (heads[due]?.size ?? Number.POSITIVE_INFINITY) <= frontier.size; due += 1) {
      const head = heads[due];
      if (!head) break;
      const place = { index: sound, through: head.size - 1, checkpoint: head.size };
      if (head.origin !== name) faults.push(fault("checkpoint", "it is about another log", { checkpoint: head.size }));
      else if (sameBytes(head.root, reached)) sound = head.size;
      else if (sound === head.size)
        faults.push(fault("checkpoint", "it contradicts another one", { checkpoint: sound }));
      else faults.push(fault("checkpoint", "the entries up to it are not those that were signed", place));
    }
    return faults;
  };

  if (from.size > 0) before.push(...held());

  /** Adds the hash of the leaf and compares the subtrees that it completes. */
  const grow = ({ n, uri, nodes }: StoredEntry): Fault[] => {
    const kept = split(nodes);
    const step = append(frontier, kept[0] ?? new Uint8Array(32));
    frontier = step.frontier;
    const same = (level: number) => sameBytes(kept[level] ?? new Uint8Array(), step.nodes[level] as Uint8Array);
    const level = step.nodes.findIndex((_, i) => i > 0 && !same(i));
    const faults = held();
    if (level > 0) {
      // Where a larger subtree is right again only this hash is wrong; else one of the entries below it may be.
      const start = step.nodes.some((_, i) => i > level && same(i)) ? n : n + 1 - 2 ** level;
      const reason = `the hash kept for entries ${n + 1 - 2 ** level} to ${n} is not theirs`;
      faults.unshift(fault("hash", reason, { index: start, through: n, uri: start === n ? uri : null }));
    } else if (kept.length !== step.nodes.length) {
      faults.unshift(fault("hash", "it is kept with another number of hashes than it completes", { index: n, uri }));
    }
    return faults;
  };

  return {
    entry: (stored) => {
      const faults: Fault[] = [];
      const { n, uri } = stored;
      if (!(n >= next)) return [fault("extra", "it has a number that no entry can have", { index: n, uri })];
      if (n > next) {
        broken = true;
        const count = n - next;
        const reason = count === 1 ? "the entry is gone" : `${count} entries are gone`;
        faults.push(fault("missing", reason, { index: next, through: n - 1 }));
      }
      const alone = checkEntry(stored);
      if (alone) faults.push(alone);
      if (n === 0) name = originOf(stored.nodes.subarray(0, 32));
      next = n + 1;
      return broken ? faults : [...faults, ...grow(stored)];
    },
    end: (head) => {
      const faults = broken ? before : [...before, ...held()];
      const newest = heads.at(-1);
      if (newest && newest.size > next) {
        const reason = `the log ends before the ${newest.size} entries that were signed`;
        faults.unshift(fault("missing", reason, { index: next, through: newest.size - 1, checkpoint: newest.size }));
      } else if (head.size > next) {
        const reason = `the log ends before the ${head.size} entries that it was counted to have`;
        faults.unshift(fault("missing", reason, { index: next, through: head.size - 1 }));
      }
      if (head.size < next) {
        faults.push(
          fault("extra", `the log was counted to have ${head.size} entries`, { index: head.size, through: next - 1 }),
        );
      } else if (head.size === next && !broken && !sameBytes(joined(head.hashes), joined(frontier.hashes))) {
        faults.push(fault("head", "the hashes kept for appending are not those of the entries"));
      }
      return faults;
    },
  };
}
