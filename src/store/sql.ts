// The store in SQL that runs alike on PGlite and on a PostgreSQL server.
import { createHash } from "node:crypto";
import { type Kysely, sql } from "kysely";
import { type Assessment, type Decision, type FeedState, type NewDecision, TocsinError } from "../model/index.js";
import { appendAgain, appendEntry } from "./evidence/append.js";
import { methodOf } from "./evidence/entry.js";
import { createSqlLog, type LogOptions } from "./evidence/sql-log.js";
import { documentColumns, insertDocument, insertParts, json, linkToCase } from "./insert.js";
import { readLinkage, writeLinkage } from "./linkage.js";
import type { Refused, Revision, Store, StoreCounts, StoredDocument } from "./port.js";
import { readReuse, writeReuse } from "./reuse.js";
import type { Tables } from "./tables.js";

/** How many documents are read from the database at a time, so that a large case streams in flat memory. */
const page = 200;

/** Bytes that are not those that came in are never given out as if they were. */
function intact(id: string, bytes: Uint8Array): Uint8Array {
  if (`sha256:${createHash("sha256").update(bytes).digest("hex")}` === id) return bytes;
  throw new TocsinError("malformed", id, "the stored bytes are not those that came in", "Run tocsin verify.");
}

async function readParts(db: Kysely<Tables>, ids: string[]): Promise<StoredDocument[]> {
  if (ids.length === 0) return [];
  const [documents, headlines, claims] = [
    await db
      .selectFrom("documents")
      .innerJoin("captures", "captures.id", "documents.id")
      .select([
        "documents.id",
        "documents.body",
        "documents.engine",
        "captures.uri",
        "captures.fetched_at",
        "captures.media_type",
        "captures.headers",
      ])
      .where("documents.id", "in", ids)
      .execute(),
    await db
      .selectFrom("headlines")
      .select(["document_id", "body"])
      .where("document_id", "in", ids)
      .orderBy("n")
      .execute(),
    await db
      .selectFrom("claims")
      .select(["document_id", "body"])
      .where("document_id", "in", ids)
      .orderBy("n")
      .execute(),
  ];
  const entries = new Map<string, StoredDocument>();
  for (const row of documents) {
    entries.set(row.id, {
      capture: {
        id: row.id,
        uri: row.uri,
        fetchedAt: row.fetched_at.toISOString(),
        mediaType: row.media_type,
        headers: row.headers,
      },
      document: row.body,
      headlines: [],
      claims: [],
      engine: row.engine,
    });
  }
  for (const row of headlines) entries.get(row.document_id)?.headlines.push(row.body);
  for (const row of claims) entries.get(row.document_id)?.claims.push(row.body);
  return ids.flatMap((id) => entries.get(id) ?? []);
}

/** Numbers the decision after the last one. Two writers at once collide on the key, and the later one tries again. */
async function decide(db: Kysely<Tables>, caseId: string, decision: NewDecision, at: Date): Promise<Decision> {
  const { ruling, by, note, asOf } = decision;
  const body = json({ ruling, by, note, asOf }, "decision");
  for (;;) {
    const { rows } = await sql<{ n: number }>`insert into decisions (case_id, n, at, body)
      select ${caseId}, coalesce(max(n), 0) + 1, ${at.toISOString()}::timestamptz, ${body}::jsonb
      from decisions where case_id = ${caseId}
      on conflict do nothing returning n`.execute(db);
    const [row] = rows;
    if (row) return { ruling, by, note, asOf, id: `d${row.n}`, at: at.toISOString() };
  }
}

/**
 * @param db an open connection with the newest schema
 * @param release closes whatever stands behind the connection
 */
export function createSqlStore(
  db: Kysely<Tables>,
  { kind, place, release, log }: { kind: Store["kind"]; place: string; release: () => Promise<void>; log: LogOptions },
): Store {
  let closed: Promise<void> | null = null;

  async function known(caseId: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await db
      .selectFrom("case_documents")
      .select("document_id")
      .where("case_id", "=", caseId)
      .where("document_id", "in", ids)
      .where("superseded_by", "is", null)
      .execute();
    return new Set(rows.map((row) => row.document_id));
  }

  async function* documents(caseId: string, until?: string): AsyncIterable<StoredDocument> {
    const ids = await db
      .selectFrom("case_documents")
      .innerJoin("documents", "documents.id", "case_documents.document_id")
      .select("documents.id")
      .where("case_id", "=", caseId)
      .where("superseded_by", "is", null)
      .$if(until !== undefined, (query) => query.where("documents.published_day", "<=", until ?? ""))
      .orderBy(sql`published_day asc nulls last`)
      .orderBy("documents.id")
      .execute();
    for (let i = 0; i < ids.length; i += page) {
      yield* await readParts(
        db,
        ids.slice(i, i + page).map((row) => row.id),
      );
    }
  }

  async function counts(caseId: string): Promise<StoreCounts> {
    const { rows } = await sql<{
      documents: string;
      headlines: string;
      claims: string;
      origins: string;
      events: string;
      first: string | null;
      last: string | null;
    }>`with mine as (select document_id from case_documents where case_id = ${caseId} and superseded_by is null)
      select (select count(*) from mine) as documents,
        (select count(*) from headlines where document_id in (select document_id from mine)) as headlines,
        (select count(*) from claims where document_id in (select document_id from mine)) as claims,
        (select count(*) from origins where case_id = ${caseId}) as origins,
        (select count(*) from events where case_id = ${caseId}) as events,
        (select min(published_day)::text from documents where id in (select document_id from mine)) as first,
        (select max(published_day)::text from documents where id in (select document_id from mine)) as last`.execute(
      db,
    );
    const row = rows[0];
    if (!row) throw new Error("a count without rows");
    const number = (text: string) => Number(text);
    return {
      documents: number(row.documents),
      headlines: number(row.headlines),
      claims: number(row.claims),
      origins: number(row.origins),
      events: number(row.events),
      first: row.first,
      last: row.last,
    };
  }

  return {
    kind,
    place,
    known,
    documents,
    counts,

    log: createSqlLog(db, log),

    add: (caseId, entry, bytes, method = methodOf(entry.capture.uri)) =>
      db.transaction().execute(async (trx) => {
        const { capture } = entry;
        const first = await insertDocument(trx, entry, bytes);
        const linked = await linkToCase(trx, caseId, entry);
        await trx.deleteFrom("refusals").where("case_id", "=", caseId).where("uri", "=", capture.uri).execute();
        // Last, as it holds the log until the transaction ends.
        await (first ? appendEntry : appendAgain)(trx, capture, method, log.tool);
        return linked ? "added" : "known";
      }),

    replace: (entry) =>
      db.transaction().execute(async (trx) => {
        const { id } = entry.document;
        await trx.deleteFrom("headlines").where("document_id", "=", id).execute();
        await trx.deleteFrom("claims").where("document_id", "=", id).execute();
        await trx.updateTable("documents").set(documentColumns(entry)).where("id", "=", id).execute();
        await insertParts(trx, entry);
      }),

    document: async (id) => (await readParts(db, [id]))[0] ?? null,

    bytes: async (id) => {
      const row = await db.selectFrom("captures").select("bytes").where("id", "=", id).executeTakeFirst();
      return row ? intact(id, new Uint8Array(row.bytes)) : null;
    },

    outdated: async (caseId, engine) => {
      const rows = await db
        .selectFrom("case_documents")
        .innerJoin("documents", "documents.id", "case_documents.document_id")
        .select("documents.id")
        .where("case_id", "=", caseId)
        .where("superseded_by", "is", null)
        .where("engine", "!=", engine)
        .orderBy("documents.id")
        .execute();
      return rows.map((row) => row.id);
    },

    saveLinkage: (caseId, linkage) => writeLinkage(db, caseId, linkage),
    linkage: (caseId) => readLinkage(db, caseId),
    saveReuse: (caseId, segments) => writeReuse(db, caseId, segments),
    loadReuse: (caseId) => readReuse(db, caseId),

    saveAssessments: async (assessments) => {
      if (assessments.length === 0) return;
      const rows = JSON.stringify(assessments.map((a) => ({ case_id: a.case, as_of: a.asOf, body: a })));
      await sql`insert into assessments (case_id, as_of, body)
        select case_id, as_of, body from jsonb_to_recordset(${rows}::jsonb) as x(case_id text, as_of date, body jsonb)
        on conflict (case_id, as_of) do update set body = excluded.body`.execute(db);
    },
    assessments: async (caseId) => {
      const rows = await db
        .selectFrom("assessments")
        .select("body")
        .where("case_id", "=", caseId)
        .orderBy("as_of")
        .execute();
      return rows.map((row): Assessment => row.body);
    },
    clearAssessments: async (caseId) => {
      await db.deleteFrom("assessments").where("case_id", "=", caseId).execute();
    },

    refuse: async (caseId, { uri, capture, ...fields }) => {
      await db
        .insertInto("refusals")
        .values({ case_id: caseId, uri, capture_id: capture, ...fields })
        .onConflict((conflict) =>
          conflict.columns(["case_id", "uri"]).doUpdateSet({
            ...fields,
            capture_id: capture,
            tries: sql`case when refusals.capture_id is not distinct from excluded.capture_id then refusals.tries + 1 else 1 end`,
          }),
        )
        .execute();
    },
    refusals: async (caseId) => {
      const rows = await db
        .selectFrom("refusals")
        .select(["uri", "code", "reason", "at", "tries", "capture_id as capture"])
        .where("case_id", "=", caseId)
        .orderBy("uri")
        .execute();
      return rows.map((row): Refused => ({ ...row, at: row.at.toISOString() }));
    },
    forgive: async (caseId, uri) => {
      await db.deleteFrom("refusals").where("case_id", "=", caseId).where("uri", "=", uri).execute();
    },

    revisions: async (caseId, uri) => {
      const rows = await db
        .selectFrom("case_documents")
        .innerJoin("documents", "documents.id", "case_documents.document_id")
        .innerJoin("captures", "captures.id", "documents.id")
        .select(["documents.id", "captures.fetched_at", "superseded_by"])
        .where("case_id", "=", caseId)
        .where("documents.uri", "=", uri)
        .orderBy("captures.fetched_at")
        .orderBy("documents.id")
        .execute();
      return rows.map(
        (row): Revision => ({
          document: row.id,
          fetchedAt: row.fetched_at.toISOString(),
          supersededBy: row.superseded_by,
        }),
      );
    },

    decide: (caseId, decision, at) => decide(db, caseId, decision, at),
    decisions: async (caseId) => {
      const rows = await db
        .selectFrom("decisions")
        .select(["n", "at", "body"])
        .where("case_id", "=", caseId)
        .orderBy("n")
        .execute();
      return rows.map((row): Decision => ({ ...row.body, id: `d${row.n}`, at: row.at.toISOString() }));
    },

    feeds: async (caseId) => {
      const rows = await db.selectFrom("feeds").select("body").where("case_id", "=", caseId).orderBy("uri").execute();
      return rows.map((row): FeedState => row.body);
    },
    saveFeed: async (caseId, state) => {
      const body = json(state, state.uri);
      await db
        .insertInto("feeds")
        .values({ case_id: caseId, uri: state.uri, body })
        .onConflict((conflict) => conflict.columns(["case_id", "uri"]).doUpdateSet({ body }))
        .execute();
    },

    close: () => {
      closed ??= db.destroy().then(release);
      return closed;
    },
  };
}
