// The store on a PostgreSQL server, 15 or later.
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { TocsinError } from "../model/index.js";
import { migrate } from "./migrate.js";
import type { Store, StoreOptions } from "./port.js";
import { createSqlStore } from "./sql.js";
import type { Tables } from "./tables.js";

const oldest = 150_000;

/** The address without its password. */
function shown(url: string): string {
  try {
    const parsed = new URL(url);
    parsed.password = "";
    return parsed.toString();
  } catch {
    return "the database server";
  }
}

/**
 * @param url a `postgres://` address
 * @param options.schema the schema the tables lie in; made when it is not there
 * @throws TocsinError `unavailable` when the server does not answer, refuses, or is older than PostgreSQL 15
 */
export async function openPostgresStore(
  url: string,
  { schema = "public", tool = "tocsin", keys }: StoreOptions & { schema?: string } = {},
): Promise<Store> {
  const place = shown(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 5_000,
    options: `-c search_path=${schema}`,
  });
  // An idle connection that the server drops is not an accident: the next query takes another.
  pool.on("error", () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db);
    if (Number(rows[0]?.server_version_num) < oldest) {
      throw new TocsinError("unavailable", place, "the server is older than PostgreSQL 15", "Use 15 or later.");
    }
    if (schema !== "public") await sql`create schema if not exists ${sql.id(schema)}`.execute(db);
    await migrate(db, place, schema);
  } catch (error) {
    await db.destroy();
    if (error instanceof TocsinError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TocsinError("unavailable", place, `the database does not answer (${reason})`, "Check DATABASE_URL.");
  }
  return createSqlStore(db, {
    kind: "postgresql",
    place,
    release: async () => undefined,
    log: { tool, keys },
  });
}
