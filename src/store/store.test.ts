import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { sample, storeContract } from "./contract.js";
import { logContract, makeKeys } from "./evidence/contract.js";
import { verifyLog } from "./evidence/verify.js";
import { openEmbeddedStore } from "./pglite.js";
import { openPostgresStore } from "./postgres.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-store-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const url = process.env.TOCSIN_TEST_DATABASE_URL ?? "postgres://postgres@127.0.0.1:5432/test";
const schema = `tocsin_test_${process.pid}`;

/** Whether a server answers at the test address. */
async function reachable(): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
const server = await reachable();

describe("embedded store", () => {
  storeContract(() => openEmbeddedStore(join(folder, "contract")));
  describe("evidence log", () => logContract((options) => openEmbeddedStore(join(folder, "log"), options)));

  test("is still there when it is opened again", async () => {
    const place = join(folder, "again");
    const { entry, bytes } = sample("Again", "2024-08-25");
    const first = await openEmbeddedStore(place);
    await first.add("c", entry, bytes);
    await first.close();
    const second = await openEmbeddedStore(place);
    expect(await second.document(entry.document.id)).toEqual(entry);
    await second.close();
  });

  test("makes itself anew over a creation that was cut off", async () => {
    const place = join(folder, "cut");
    const store = await openEmbeddedStore(place);
    await store.close();
    // What a process leaves that dies before its database is moved to its place.
    writeFileSync(join(place, "db.new"), "half");
    const again = await openEmbeddedStore(place);
    expect((await again.counts("c")).documents).toBe(0);
    await again.close();
  });
});

describe.skipIf(!server)("PostgreSQL store (needs a server: TOCSIN_TEST_DATABASE_URL or 127.0.0.1:5432)", () => {
  storeContract(() => openPostgresStore(url, { schema }));
  describe("evidence log", () =>
    logContract((options) => openPostgresStore(url, { ...options, schema: `${schema}_log` })));
  test("two stores that write at once number their entries without gaps", async () => {
    const options = { schema: `${schema}_log`, keys: makeKeys() };
    const stores = await Promise.all([openPostgresStore(url, options), openPostgresStore(url, options)]);
    try {
      const { log } = stores[0];
      const { size, unlogged } = await verifyLog(log);
      const names = Array.from({ length: 60 }, (_, i) => `Shared ${i % 45}`);
      const add = async (name: string, i: number) => {
        const { entry, bytes } = sample(name, "2024-08-25");
        await stores[i % 2]?.add(`case ${i % 3}`, entry, bytes);
      };
      await Promise.all(names.map(add));
      expect(await verifyLog(log)).toMatchObject({ size: size + 45, faultCount: 0, unlogged });
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });
  afterAll(async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.query(`drop schema if exists ${schema}_log cascade`);
    await client.end();
  });
});

test("a server that is not there is named without its password", async () => {
  const absent = openPostgresStore("postgres://analyst:secret@127.0.0.1:1/none");
  await expect(absent).rejects.toThrow(/analyst@127.0.0.1:1.*Check DATABASE_URL/);
  await expect(absent).rejects.not.toThrow(/secret/);
});
