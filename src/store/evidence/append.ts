// Appends to the log under a row lock, so that numbers have no gaps however many processes write.
import { type Kysely, sql, type Transaction } from "kysely";
import { type Capture, TocsinError } from "../../model/index.js";
import type { Tables } from "../tables.js";
import { entryOf, hashOfLeaf, leafOf } from "./entry.js";
import { append, completeIn, type Frontier, HASH_BYTES, joined, split } from "./merkle.js";

type Db = Kysely<Tables>;

const buffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The log's edge. A transaction that locks it is the only one to append until it ends. */
export async function readHead(db: Db, lock = false): Promise<Frontier> {
  const row = await db
    .selectFrom("log_head")
    .select(["size", "frontier"])
    .where("id", "=", 1)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirstOrThrow();
  const [size, frontier] = [Number(row.size), new Uint8Array(row.frontier)];
  // What is read is checked by whoever reads it; nothing may be built on what is damaged.
  if (lock && frontier.length !== completeIn([0, size]).length * HASH_BYTES) {
    throw new TocsinError(
      "unavailable",
      "evidence log",
      "it cannot be appended to as it is damaged",
      "Run tocsin verify.",
    );
  }
  return { size, hashes: split(frontier) };
}

/**
 * Appends an entry as the last act of a transaction: it holds the log until the transaction ends.
 * @returns false when the log has an entry for these bytes from this address
 */
export async function appendEntry(trx: Transaction<Tables>, capture: Capture, method: string, tool: string) {
  const head = await readHead(trx, true);
  const leaf = leafOf(entryOf(capture, head.size, method, tool));
  const { frontier, nodes } = append(head, hashOfLeaf(leaf));
  const { numAffectedRows } = await sql`with entry as (
      insert into log_entries (n, capture_id, uri, leaf, nodes)
      values (${head.size}, ${capture.id}, ${capture.uri}, ${leaf}, ${buffer(joined(nodes))})
      on conflict (capture_id, uri) do nothing returning n
    )
    update log_head set size = ${frontier.size}, frontier = ${buffer(joined(frontier.hashes))}
    where id = 1 and exists (select 1 from entry)`.execute(trx);
  return (numAffectedRows ?? 0n) > 0n;
}

/** Appends an entry for bytes that were stored before, if they are in the log and this address is new. */
export async function appendAgain(trx: Transaction<Tables>, capture: Capture, method: string, tool: string) {
  return (await isNew(trx, capture)) && appendEntry(trx, capture, method, tool);
}

/** Whether the log has these bytes, and not from this address. */
export async function isNew(db: Db, { id, uri }: Capture): Promise<boolean> {
  const { rows } = await sql<{ held: boolean; same: boolean }>`select
    exists (select 1 from log_entries where capture_id = ${id}) as held,
    exists (select 1 from log_entries where capture_id = ${id} and uri = ${uri}) as same`.execute(db);
  return rows[0]?.held === true && !rows[0].same;
}
