// Reads what the log keeps: its name, hashes, checkpoints and keys.
import type { Kysely } from "kysely";
import type { Tables } from "../tables.js";
import { originOf } from "./check.js";
import type { Checkpoint } from "./log.js";
import { completeIn, type Frontier, type Range, rangeHash, split } from "./merkle.js";

type Db = Kysely<Tables>;

/** Name of the log, null while it is empty. */
export async function readOrigin(db: Db): Promise<string | null> {
  const first = await db.selectFrom("log_entries").select("nodes").where("n", "=", "0").executeTakeFirst();
  return first ? originOf(new Uint8Array(first.nodes).subarray(0, 32)) : null;
}

/** Hashes of ranges of the log, from those of the complete subtrees that are kept with the entries. */
export async function readRanges(db: Db, ranges: readonly Range[]): Promise<Uint8Array[]> {
  const wanted = [...new Set(ranges.flatMap(completeIn).map(({ last }) => last))];
  const rows =
    wanted.length === 0
      ? []
      : await db.selectFrom("log_entries").select(["n", "nodes"]).where("n", "in", wanted.map(String)).execute();
  const nodes = new Map(rows.map((row) => [Number(row.n), split(new Uint8Array(row.nodes))]));
  // A hash that is gone is taken as zeros, which no proof survives.
  return ranges.map((range) => rangeHash(range, ({ level, last }) => nodes.get(last)?.[level] ?? new Uint8Array(32)));
}

/** The log's edge at a size. */
export async function frontierAt(db: Db, size: number): Promise<Frontier> {
  const parts = completeIn([0, size]).map(({ level, last }): Range => [last + 1 - 2 ** level, last + 1]);
  return { size, hashes: await readRanges(db, parts) };
}

export async function readCheckpoints(db: Db, newest = false): Promise<Checkpoint[]> {
  const rows = await db
    .selectFrom("checkpoints")
    .selectAll()
    .orderBy("size", newest ? "desc" : "asc")
    .$if(newest, (query) => query.limit(1))
    .execute();
  return rows.map(({ size, at, note }) => ({ size: Number(size), at: at.toISOString(), note }));
}

export async function readKeys(db: Db): Promise<string[]> {
  const rows = await db.selectFrom("log_keys").select("key").orderBy("n").execute();
  return rows.map(({ key }) => key);
}
