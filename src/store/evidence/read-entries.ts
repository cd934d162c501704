// Reads the log with the captures it speaks of, in flat memory however long it is and however large they are.
import { type Kysely, sql } from "kysely";
import type { Capture } from "../../model/index.js";
import type { Tables } from "../tables.js";
import type { StoredEntry } from "./check.js";

/** Entries whose records are read in one statement. */
const page = 500;
/** Bytes of captures that are held at a time, unless one alone is larger. */
const most = 8 * 1024 * 1024;

interface Row {
  n: string;
  capture_id: string;
  uri: string;
  leaf: string;
  nodes: Uint8Array;
  first: boolean;
  captured_uri: string | null;
  fetched_at: string;
  media_type: string;
  headers: Capture["headers"];
  length: number | null;
}

type Db = Kysely<Tables>;

/** @param only this entry instead of the page that begins with it */
async function readRows(db: Db, from: number, only: boolean): Promise<Row[]> {
  // The time to the microsecond, as it is kept: a Date would hide what was changed below the millisecond.
  const { rows } = await sql<Row>`select e.n, e.capture_id, e.uri, e.leaf, e.nodes,
      not exists (select 1 from log_entries o where o.capture_id = e.capture_id and o.n < e.n) as first,
      c.uri as captured_uri, to_char(c.fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as fetched_at,
      c.media_type, c.headers, octet_length(c.bytes) as length
    from log_entries e left join captures c on c.id = e.capture_id
    where e.n >= ${from} order by e.n limit ${only ? 1 : page}`.execute(db);
  return rows;
}

/** Whether a failure is of what was asked for, such as a damaged page: the database answers otherwise. */
export async function isDamage(db: Db): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

/** A page of entries. Where the database cannot read one of them, each is read alone and the damaged ones are left empty. */
async function readPage(db: Db, from: number): Promise<Row[]> {
  try {
    return await readRows(db, from, false);
  } catch (error) {
    if (!(await isDamage(db))) throw error;
  }
  const numbers = await db
    .selectFrom("log_entries")
    .select("n")
    .where("n", ">=", `${from}`)
    .orderBy("n")
    .limit(page)
    .execute();
  const rows: Row[] = [];
  for (const { n } of numbers) {
    const found = await readRows(db, Number(n), true).catch(() => []);
    const empty = { capture_id: "", uri: "", leaf: "", nodes: new Uint8Array(), first: false, captured_uri: null };
    rows.push(found[0] ?? { ...empty, n, fetched_at: "", media_type: "", headers: {}, length: null });
  }
  return rows;
}

/** The bytes of captures by id, `damaged` where the database holds them and cannot read them. */
async function readBytes(db: Db, ids: readonly string[]): Promise<Map<string, Uint8Array | "damaged">> {
  const read = (some: readonly string[]) =>
    db.selectFrom("captures").select(["id", "bytes"]).where("id", "in", some).execute();
  try {
    return new Map((await read(ids)).map(({ id, bytes }) => [id, new Uint8Array(bytes)]));
  } catch (error) {
    if (!(await isDamage(db))) throw error;
  }
  const found = new Map<string, Uint8Array | "damaged">();
  for (const id of ids) {
    const rows = await read([id]).catch(() => null);
    if (rows === null) found.set(id, "damaged");
    else for (const { bytes } of rows) found.set(id, new Uint8Array(bytes));
  }
  return found;
}

function* batches(rows: Row[]): Generator<Row[]> {
  let batch: Row[] = [];
  let held = 0;
  for (const row of rows) {
    const length = row.length ?? 0;
    if (batch.length > 0 && held + length > most) {
      yield batch;
      [batch, held] = [[], 0];
    }
    batch.push(row);
    held += length;
  }
  if (batch.length > 0) yield batch;
}

function capturedOf(row: Row): StoredEntry["captured"] {
  if (row.captured_uri === null) return null;
  const { captured_uri: uri, fetched_at, media_type: mediaType, headers } = row;
  return { uri, fetchedAt: fetched_at.replace(/000Z$/, "Z"), mediaType, headers };
}

/** Every entry from a number on, and entries with numbers that cannot be. */
export async function* readEntries(db: Db, from: number): AsyncGenerator<StoredEntry> {
  // From the first on also what is numbered below it: nothing may hide there.
  let next = from === 0 ? Number.MIN_SAFE_INTEGER : from;
  for (;;) {
    const rows = await readPage(db, next);
    for (const batch of batches(rows)) {
      const ids = [...new Set(batch.map((row) => row.capture_id))];
      const bytes = await readBytes(db, ids);
      for (const row of batch) {
        yield {
          n: Number(row.n),
          capture: row.capture_id,
          uri: row.uri,
          leaf: row.leaf,
          nodes: new Uint8Array(row.nodes),
          first: row.first,
          captured: capturedOf(row),
          bytes: bytes.get(row.capture_id) ?? null,
        };
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < page) return;
    next = Number(last.n) + 1;
  }
}
