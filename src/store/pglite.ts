// The embedded store: PostgreSQL in WebAssembly on a folder, locked for one process.
// It survives the death of the process. It does not survive a power cut: the file system under it has no fsync.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { TocsinError } from "../model/index.js";
import { lockFolder } from "./lock.js";
import { migrate } from "./migrate.js";
import type { Store, StoreOptions } from "./port.js";
import { createSqlStore } from "./sql.js";
import type { Tables } from "./tables.js";

/** An empty database made at build time: unpacking it takes a quarter of the time that making one does. */
const prepared = fileURLToPath(new URL("../empty.tar.gz", import.meta.url));

/** The sources have no prepared database beside them, the built package has. */
function startingPoint(): { loadDataDir?: Blob } {
  return existsSync(prepared) ? { loadDataDir: new Blob([new Uint8Array(readFileSync(prepared))]) } : {};
}

/**
 * Makes the database beside its final place and moves it there whole: a process that dies while making it leaves
 * nothing that could be mistaken for a store.
 */
async function create(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const lite = await PGlite.create(unfinished, startingPoint());
  await lite.close();
  renameSync(unfinished, folder);
}

/**
 * Opens the store in a data folder, making it on the first use.
 * @param folder the data folder; the database lies in `db` below it
 * @throws TocsinError `locked` when another process holds the folder, `unavailable` when it cannot be opened
 */
export async function openEmbeddedStore(folder: string, { tool = "tocsin", keys }: StoreOptions = {}): Promise<Store> {
  const lock = lockFolder(folder);
  const database = join(folder, "db");
  let lite: PGlite;
  try {
    if (!existsSync(database)) await create(database);
    lite = await PGlite.create(database);
  } catch (error) {
    lock.release();
    if (error instanceof TocsinError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TocsinError(
      "unavailable",
      folder,
      `the store cannot be opened (${reason})`,
      "Restore the folder from a backup, or choose an empty one with --data.",
    );
  }
  const pool = new pg.Pool({ ...createPgConfig(lite), max: 1 });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const release = async () => {
    await lite.close();
    lock.release();
  };
  try {
    await migrate(db, folder);
  } catch (error) {
    await db.destroy().then(release, release);
    throw error;
  }
  return createSqlStore(db, { kind: "embedded", place: folder, release, log: { tool, keys } });
}
