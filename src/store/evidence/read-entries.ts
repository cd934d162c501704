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

async function readPage(db: Kysely<Tables>, from: number): Promise<Row[]> {
  // The time to the microsecond, as it is kept: a Date would hide what was changed below the millisecond.
  const { rows } = await sql<Row>`select e.n, e.capture_id, e.uri, e.leaf, e.nodes,
      not exists (select 1 from log_entries o where o.capture_id = e.capture_id and o.n < e.n) as first,
      c.uri as captured_uri, to_char(c.fetched_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as fetched_at,
      c.media_type, c.headers, octet_length(c.bytes) as length
    from log_entries e left join captures c on c.id = e.capture_id
    where e.n >= ${from} order by e.n limit ${page}`.execute(db);
  return rows;
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
export async function* readEntries(db: Kysely<Tables>, from: number): AsyncGenerator<StoredEntry> {
  // From the first on also what is numbered below it: nothing may hide there.
  let next = from === 0 ? Number.MIN_SAFE_INTEGER : from;
  for (;;) {
    const rows = await readPage(db, next);
    for (const batch of batches(rows)) {
      const ids = [...new Set(batch.map((row) => row.capture_id))];
      const held = await db.selectFrom("captures").select(["id", "bytes"]).where("id", "in", ids).execute();
      const bytes = new Map(held.map((row) => [row.id, new Uint8Array(row.bytes)]));
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
