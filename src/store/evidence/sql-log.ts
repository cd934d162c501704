// The evidence log in SQL.
import { type Kysely, sql } from "kysely";
import { json } from "../insert.js";
import type { Tables } from "../tables.js";
import { appendAgain, appendEntry, isNew, readHead } from "./append.js";
import { signCheckpoint } from "./checkpoint.js";
import { type LogEntry, parseLeaf } from "./entry.js";
import type { Keys } from "./keys.js";
import type { EvidenceLog, Inclusion, LogState } from "./log.js";
import { inclusionRanges } from "./proof.js";
import { isDamage, readEntries } from "./read-entries.js";
import { frontierAt, readCheckpoints, readKeys, readOrigin, readRanges } from "./read-log.js";

type Db = Kysely<Tables>;

/** How many captures `adopt` enters in one transaction. */
const adopted = 200;

/** What a store makes its log with. */
export interface LogOptions {
  /** Name and version of the program, for the entries it makes. */
  readonly tool: string;
  /** Where the signing key is; without it entries are made and nothing is signed. */
  readonly keys?: Keys;
}

async function state(db: Db): Promise<LogState> {
  const { size } = await readHead(db);
  const [checkpoint = null] = await readCheckpoints(db, true);
  return { size, origin: await readOrigin(db), checkpoint, keys: await readKeys(db) };
}

async function about(db: Db, digestOrUri: string): Promise<LogEntry[]> {
  const rows = await db
    .selectFrom("log_entries")
    .select("leaf")
    .where((where) => where.or([where("capture_id", "=", digestOrUri), where("uri", "=", digestOrUri)]))
    .orderBy("n")
    .execute();
  return rows.flatMap(({ leaf }) => parseLeaf(leaf) ?? []);
}

async function inclusion(db: Db, index: number, size: number): Promise<Inclusion> {
  const row = await db.selectFrom("log_entries").select("leaf").where("n", "=", `${index}`).executeTakeFirst();
  const entry = row ? parseLeaf(row.leaf) : null;
  if (!row || !entry) throw new RangeError(`no readable entry ${index}`);
  return { entry, leaf: row.leaf, path: await readRanges(db, inclusionRanges(index, size)) };
}

const outside = sql<boolean>`not exists (select 1 from log_entries where capture_id = captures.id)`;

async function unlogged(db: Db): Promise<{ count: number | null; first: string[] }> {
  try {
    const rows = await db.selectFrom("captures").select("id").where(outside).orderBy("id").limit(20).execute();
    const { count } = await db
      .selectFrom("captures")
      .select((query) => query.fn.countAll().as("count"))
      .where(outside)
      .executeTakeFirstOrThrow();
    return { count: Number(count), first: rows.map(({ id }) => id) };
  } catch (error) {
    if (await isDamage(db)) return { count: null, first: [] };
    throw error;
  }
}

async function adopt(db: Db, tool: string): Promise<number> {
  for (let entered = 0; ; ) {
    const some = await db
      .selectFrom("captures")
      .select(["id", "uri", "fetched_at", "media_type", "headers"])
      .where(outside)
      .orderBy("fetched_at")
      .orderBy("id")
      .limit(adopted)
      .execute();
    if (some.length === 0) return entered;
    await db.transaction().execute(async (trx) => {
      for (const { id, uri, fetched_at, media_type, headers } of some) {
        const capture = { id, uri, fetchedAt: fetched_at.toISOString(), mediaType: media_type, headers };
        if (await appendEntry(trx, capture, "adopted", tool)) entered += 1;
      }
    });
  }
}

/** The log of a store. */
export function createSqlLog(db: Db, { tool, keys }: LogOptions): EvidenceLog {
  return {
    state: () => state(db),
    again: async (capture, method) => {
      if (!(await isNew(db, capture))) return false;
      json(capture.headers, capture.uri);
      return db.transaction().execute((trx) => appendAgain(trx, capture, method, tool));
    },
    entries: (from = 0) => readEntries(db, from),
    about: (digestOrUri) => about(db, digestOrUri),
    frontier: (size) => (size === undefined ? readHead(db) : frontierAt(db, size)),
    checkpoints: () => readCheckpoints(db),
    checkpoint: async (at, newKey = false) => (keys ? signCheckpoint(db, keys, at, newKey) : null),
    inclusion: (index, size) => inclusion(db, index, size),
    unlogged: () => unlogged(db),
    adopt: () => adopt(db, tool),
  };
}
