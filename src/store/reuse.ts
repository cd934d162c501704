// Keeps what finding reuse needs of each text of a case, as bytes that only linking can read.
import { type Kysely, sql } from "kysely";
import type { ReuseSegment } from "./port.js";
import type { Tables } from "./tables.js";

/** Segments written or read in one statement: some megabytes. */
const page = 500;

export async function writeReuse(db: Kysely<Tables>, caseId: string, segments: readonly ReuseSegment[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (let i = 0; i < segments.length; i += page) {
      const some = segments.slice(i, i + page);
      const rows = JSON.stringify(
        some.map(({ document, bytes }, at) => ({ at, document, hex: Buffer.from(bytes).toString("hex") })),
      );
      await sql`insert into reuse (case_id, document_id, n, body)
        select ${caseId}, document, (select coalesce(max(n), 0) from reuse where case_id = ${caseId}) + 1 + at, decode(hex, 'hex')
        from jsonb_to_recordset(${rows}::jsonb) as x(at integer, document text, hex text)
        on conflict (case_id, document_id) do update set body = excluded.body`.execute(trx);
    }
  });
}

export async function* readReuse(db: Kysely<Tables>, caseId: string): AsyncIterable<ReuseSegment> {
  for (let last = 0; ; ) {
    const rows = await db
      .selectFrom("reuse")
      .select(["document_id", "n", "body"])
      .where("case_id", "=", caseId)
      .where("n", ">", last)
      .orderBy("n")
      .limit(page)
      .execute();
    for (const { document_id, body } of rows) yield { document: document_id, bytes: new Uint8Array(body) };
    const end = rows.at(-1);
    if (!end) return;
    last = end.n;
  }
}
