// Writes and reads what linking said about the claims of a case.
import { type Kysely, sql, type Transaction } from "kysely";
import type { Linkage } from "../model/index.js";
import type { LinkageRest, Tables } from "./tables.js";

const tables = ["sources", "origins", "descents", "events", "linkage_rest"] as const;

/** One statement a table, whatever the number of rows: the rows travel as one JSON array. */
async function insert(trx: Transaction<Tables>, caseId: string, linkage: Linkage): Promise<void> {
  for (const table of ["sources", "origins", "events"] as const) {
    const rows = JSON.stringify(linkage[table]);
    await sql`insert into ${sql.table(table)} (case_id, id, body)
      select ${caseId}, value ->> 'id', value from jsonb_array_elements(${rows}::jsonb)`.execute(trx);
  }
  const descents = JSON.stringify(linkage.descents);
  await sql`insert into descents (case_id, claim_id, standing, origin_id, body)
    select ${caseId}, value ->> 'claim', value ->> 'standing', value ->> 'origin', value
    from jsonb_array_elements(${descents}::jsonb)`.execute(trx);
  const { lookAlikes, reuse, speakers, publishers } = linkage;
  const rest: LinkageRest = { lookAlikes, reuse, speakers, publishers };
  await trx
    .insertInto("linkage_rest")
    .values({ case_id: caseId, body: JSON.stringify(rest) })
    .execute();
}

/** Puts this linkage in place of what was known about the case, in one transaction. */
export async function writeLinkage(db: Kysely<Tables>, caseId: string, linkage: Linkage): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const table of tables) await trx.deleteFrom(table).where("case_id", "=", caseId).execute();
    await insert(trx, caseId, linkage);
  });
}

/** The linkage of a case in the order of its ids, null when it was never linked. */
export async function readLinkage(db: Kysely<Tables>, caseId: string): Promise<Linkage | null> {
  const [sources, origins, events, descents] = [
    await db.selectFrom("sources").select("body").where("case_id", "=", caseId).orderBy("id").execute(),
    await db.selectFrom("origins").select("body").where("case_id", "=", caseId).orderBy("id").execute(),
    await db.selectFrom("events").select("body").where("case_id", "=", caseId).orderBy("id").execute(),
    await db.selectFrom("descents").select("body").where("case_id", "=", caseId).orderBy("claim_id").execute(),
  ];
  const rest = await db.selectFrom("linkage_rest").select("body").where("case_id", "=", caseId).executeTakeFirst();
  if (descents.length === 0 || !rest) return null;
  return {
    ...rest.body,
    sources: sources.map((row) => row.body),
    origins: origins.map((row) => row.body),
    events: events.map((row) => row.body),
    descents: descents.map((row) => row.body),
  };
}
