// Writes a document with its parts: the statements that one transaction of `add` or `replace` consists of.
import { sql, type Transaction } from "kysely";
import type { Claim, Document } from "../model/index.js";
import { TocsinError } from "../model/index.js";
import type { StoredDocument } from "./port.js";
import type { Tables } from "./tables.js";

/** A tsvector holds at most 1 MB: of a longer text the beginning is searchable. */
const searchable = 200_000;

function day(document: Document): string | null {
  const value = document.published?.value;
  return value && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}

/** English is stemmed; what other languages need is not the same on every PostgreSQL, so they are taken as written. */
function searchConfiguration(language: string): string {
  return language.startsWith("en") ? "english" : "simple";
}

/** JSON as PostgreSQL takes it: no NUL and no half of a surrogate pair, which `jsonb` refuses. */
export function json(value: unknown, subject: string): string {
  const text = JSON.stringify(value);
  // A backslash that is itself escaped begins no escape: only an odd run of them does.
  if (/(^|[^\\])(\\\\)*\\u(0000|d[89a-f][0-9a-f]{2})/i.test(text)) {
    throw new TocsinError("malformed", subject, "the text holds characters that no store can keep");
  }
  return text;
}

export async function insertParts(trx: Transaction<Tables>, entry: StoredDocument): Promise<void> {
  const { document, headlines, claims } = entry;
  const configuration = searchConfiguration(document.language);
  if (headlines.length > 0) {
    const rows = json(headlines, document.uri);
    await sql`insert into headlines (document_id, n, body)
      select ${document.id}, ordinality - 1, value from jsonb_array_elements(${rows}::jsonb) with ordinality`.execute(
      trx,
    );
  }
  if (claims.length > 0) {
    const rows = json(claims.map(claimRow), document.uri);
    await sql`insert into claims (document_id, n, speaker, act, event_code, published_day, body, search)
      select ${document.id}, n, speaker, act, event, ${day(document)}::date, body,
        to_tsvector(${configuration}::regconfig, left(body ->> 'text', ${searchable}))
      from jsonb_to_recordset(${rows}::jsonb) as x(n integer, speaker text, act text, event text, body jsonb)`.execute(
      trx,
    );
  }
}

function claimRow(claim: Claim, n: number) {
  return {
    n,
    speaker: claim.attribution[0]?.name ?? null,
    act: claim.act,
    event: claim.event?.code ?? null,
    body: claim,
  };
}

/** @returns whether these bytes were stored for the first time */
export async function insertDocument(
  trx: Transaction<Tables>,
  entry: StoredDocument,
  bytes: Uint8Array,
): Promise<boolean> {
  const { capture, document } = entry;
  const captured = await trx
    .insertInto("captures")
    .values({
      id: capture.id,
      uri: capture.uri,
      fetched_at: capture.fetchedAt,
      media_type: capture.mediaType,
      headers: json(capture.headers, capture.uri),
      bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  const search = `${document.title ?? ""}\n${document.text}`.slice(0, searchable);
  const inserted = await trx
    .insertInto("documents")
    .values({
      ...documentColumns(entry),
      id: document.id,
      search: sql`to_tsvector(${searchConfiguration(document.language)}::regconfig, ${search})`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .execute();
  if (inserted.length > 0) await insertParts(trx, entry);
  return captured.length > 0;
}

export function documentColumns({ document, engine }: StoredDocument) {
  return {
    uri: document.uri,
    title: document.title,
    outlet: document.outlet,
    language: document.language,
    genre: document.genre,
    published_day: day(document),
    engine,
    body: json(document, document.uri),
  };
}

/**
 * Makes the document one of the case and supersedes what the case held from the same address.
 * @returns false when the case held this very document already
 */
export async function linkToCase(
  trx: Transaction<Tables>,
  caseId: string,
  { document }: StoredDocument,
): Promise<boolean> {
  const linked = await trx
    .insertInto("case_documents")
    .values({ case_id: caseId, document_id: document.id, superseded_by: null })
    .onConflict((conflict) =>
      conflict
        .columns(["case_id", "document_id"])
        .doUpdateSet({ superseded_by: null })
        .where("case_documents.superseded_by", "is not", null),
    )
    .returning("document_id")
    .execute();
  if (linked.length === 0) return false;
  // What comes through standard input has no address of its own: two such texts are two documents.
  if (document.uri === "stdin:") return true;
  await trx
    .updateTable("case_documents")
    .set({ superseded_by: document.id })
    .where("case_id", "=", caseId)
    .where("document_id", "!=", document.id)
    .where("document_id", "in", (query) => query.selectFrom("documents").select("id").where("uri", "=", document.uri))
    .execute();
  return true;
}
