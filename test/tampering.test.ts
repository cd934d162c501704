// What somebody with the database in hand would do to a log is found and named; where it cannot be, that is said as well.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sample } from "../src/store/contract.js";
import { makeKeys, makeSigner } from "../src/store/evidence/contract.js";
import { hashOfLeaf, type LogEntry, leafOf } from "../src/store/evidence/entry.js";
import type { EvidenceLog } from "../src/store/evidence/log.js";
import { append, joined, root } from "../src/store/evidence/merkle.js";
import { signTreeHead, verifierKey } from "../src/store/evidence/note.js";
import { createSqlLog } from "../src/store/evidence/sql-log.js";
import { verifyLog } from "../src/store/evidence/verify.js";
import { openEmbeddedStore } from "../src/store/pglite.js";
import type { Tables } from "../src/store/tables.js";

const size = 1_000;

describe("a store of 1,000 entries with the database in somebody's hand", () => {
  const keys = makeKeys();
  let folder: string;
  let db: Kysely<Tables>;
  let log: EvidenceLog;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "tocsin-evidence-"));
    await (await openEmbeddedStore(folder)).close();
    const lite = await PGlite.create(join(folder, "db"));
    db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ ...createPgConfig(lite), max: 1 }) }),
    });
    log = createSqlLog(db, { tool: "tocsin 0.1.0", keys });
    for (let from = 0; from < size; from += 250) {
      const rows = Array.from({ length: 250 }, (_, i) => sample(`Report ${from + i}`, null)).map(
        ({ entry, bytes }, i) => ({
          id: entry.capture.id,
          uri: entry.capture.uri,
          // In the order of their numbers.
          fetched_at: new Date(Date.UTC(2024, 7, 26) + (from + i) * 1000).toISOString(),
          media_type: "text/plain",
          headers: "{}",
          bytes: Buffer.from(bytes),
        }),
      );
      await db.insertInto("captures").values(rows).execute();
      await log.adopt();
      await log.checkpoint(new Date("2024-08-26T12:00:00.000Z"));
    }
  });
  afterAll(async () => {
    await db?.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What is found after the change, which is taken back. */
  async function verdictAfter(
    change: () => Promise<unknown>,
    options = { folder: keys } as Parameters<typeof verifyLog>[1],
  ) {
    await sql`begin`.execute(db);
    try {
      await change();
      return await verifyLog(log, options);
    } finally {
      await sql`rollback`.execute(db);
    }
  }
  const run = (text: string) => () => sql.raw(text).execute(db);
  const capture = "(select capture_id from log_entries where n = 417)";

  /** Rewrites an entry, its hash and all hashes above it, as one would who knows how the log is made. */
  async function rewrite(from: number, alter: (entry: LogEntry) => LogEntry, until = size) {
    let frontier = await log.frontier(from);
    const rows = await db
      .selectFrom("log_entries")
      .select(["n", "leaf"])
      .where("n", ">=", `${from}`)
      .orderBy("n")
      .execute();
    for (const row of rows.slice(0, until - from)) {
      const entry = JSON.parse(row.leaf) as LogEntry;
      const leaf = leafOf(Number(row.n) === from ? alter(entry) : entry);
      const step = append(frontier, hashOfLeaf(leaf));
      frontier = step.frontier;
      await sql`update log_entries set leaf = ${leaf}, nodes = ${Buffer.from(joined(step.nodes))} where n = ${row.n}`.execute(
        db,
      );
    }
    if (until === size) await sql`update log_head set frontier = ${Buffer.from(joined(frontier.hashes))}`.execute(db);
  }

  test("nothing is wrong before", async () => {
    expect(await verifyLog(log, { folder: keys })).toMatchObject({
      size,
      checkpoints: 4,
      faultCount: 0,
      keysFrom: "folder",
    });
  });

  test.each<[string, string, Record<string, unknown>]>([
    [
      "a byte of a capture",
      `update captures set bytes = set_byte(bytes, 3, 7) where id = ${capture}`,
      { index: 417, what: "bytes" },
    ],
    [
      "its media type",
      `update captures set media_type = 'text/html' where id = ${capture}`,
      { index: 417, what: "metadata" },
    ],
    [
      "its time by a microsecond",
      `update captures set fetched_at = fetched_at + interval '1 microsecond' where id = ${capture}`,
      { index: 417, what: "metadata" },
    ],
    [
      "its headers",
      `update captures set headers = '{"x":"y"}' where id = ${capture}`,
      { index: 417, what: "metadata" },
    ],
    ["its address", `update captures set uri = uri || 'x' where id = ${capture}`, { index: 417, what: "metadata" }],
    [
      "its id",
      `alter table documents drop constraint documents_id_fkey; update captures set id = 'sha256:x' where id = ${capture}`,
      { index: 417, what: "missing" },
    ],
    [
      "the record in the log",
      "update log_entries set leaf = replace(leaf, '\"adopted\"', '\"fetch\"') where n = 417",
      { index: 417, what: "metadata" },
    ],
    [
      "the address it is filed under",
      "update log_entries set uri = uri || 'x' where n = 417",
      { index: 417, what: "metadata" },
    ],
    [
      "a kept hash",
      "update log_entries set nodes = set_byte(nodes, 40, get_byte(nodes, 40) # 1) where n = 417",
      { index: 416, through: 417, what: "hash" },
    ],
    ["an entry deleted", "delete from log_entries where n = 417", { index: 417, through: 417, what: "missing" }],
    [
      "ten entries deleted",
      "delete from log_entries where n between 417 and 426",
      { index: 417, through: 426, what: "missing" },
    ],
    [
      "an entry deleted and the others moved up",
      "delete from log_entries where n = 417; update log_entries set n = -n where n > 417; update log_entries set n = -n - 1 where n < 0; update log_head set size = 999",
      { index: 417, what: "out of order" },
    ],
    [
      "two entries exchanged",
      "update log_entries set n = -1 where n = 417; update log_entries set n = 417 where n = 803; update log_entries set n = 803 where n = -1",
      { index: 417, what: "out of order" },
    ],
    ["the end cut off", "delete from log_entries where n >= 417", { index: 417, through: 999, what: "missing" }],
    [
      "an entry put at the end",
      "insert into log_entries select 1000, capture_id, uri || 'x', leaf, nodes from log_entries where n = 417",
      { index: 1000, what: "out of order" },
    ],
    [
      "an entry put before the first",
      "insert into log_entries select -1, capture_id, uri || 'x', leaf, nodes from log_entries where n = 417",
      { index: -1, what: "extra" },
    ],
    ["the length", "update log_head set size = 999", { index: 999, what: "extra" }],
    [
      "the edge",
      "update log_head set frontier = set_byte(frontier, 5, get_byte(frontier, 5) # 1)",
      { index: null, what: "head" },
    ],
    [
      "the size in a checkpoint",
      "update checkpoints set note = replace(note, E'\\n500\\n', E'\\n499\\n') where size = 500",
      { index: null, what: "checkpoint" },
    ],
    [
      "the size it is filed under",
      "update checkpoints set size = 501 where size = 500",
      { index: null, checkpoint: 501, what: "checkpoint" },
    ],
  ])("%s: found and named", async (_, statements, expected) => {
    const verdict = await verdictAfter(async () => {
      for (const one of statements.split("; ")) await run(one)();
    });
    expect(verdict.faults[0]).toMatchObject(expected);
  });

  test("an entry rewritten with all hashes: the checkpoint after it says within which entries", async () => {
    const alter = (entry: LogEntry) => ({ ...entry, method: "fetch" });
    expect((await verdictAfter(() => rewrite(417, alter))).faults[0]).toMatchObject({
      index: 250,
      through: 499,
      checkpoint: 500,
    });
    const partly = await verdictAfter(() => rewrite(417, alter, 418));
    expect(partly.faults[0], "hashes rewritten up to the entry only").toMatchObject({ what: "hash" });
    expect(partly.faults[0]?.index).toBeLessThanOrEqual(417);
  });

  /** Cuts the log back to 600 entries, with all that the database keeps about the others. */
  const cutBack = async () => {
    const { hashes } = await log.frontier(600);
    await run("delete from log_entries where n >= 600")();
    await run("delete from checkpoints where size > 600")();
    await sql`update log_head set size = 600, frontier = ${Buffer.from(joined(hashes))}`.execute(db);
  };

  test("a log cut back with its checkpoints is found by the checkpoint kept outside, and by nothing else", async () => {
    const verdict = await verdictAfter(cutBack);
    expect(verdict.faults[0]).toMatchObject({ index: 600, through: 999, what: "missing", checkpoint: 1000 });
    const alone = await verdictAfter(cutBack, {});
    expect(alone.faultCount, "who owns the database and is not held to anything can rewrite all").toBe(0);
    expect(alone.unlogged.count, "though the captures are still there").toBe(400);
    await expect(
      verdictAfter(async () => {
        await cutBack();
        await log.checkpoint(new Date());
      }),
    ).rejects.toThrow();
  });

  test("a log signed anew with another key is found by who knows the key, and by nobody else", async () => {
    const other = makeSigner();
    const forge = async () => {
      await rewrite(417, (entry) => ({ ...entry, method: "fetch" }));
      const { origin } = await log.state();
      const key = verifierKey(origin ?? "", other.publicKey);
      await sql`update log_keys set key = ${key}`.execute(db);
      for (const at of [250, 500, 750, 1000]) {
        const note = signTreeHead({ origin: origin ?? "", size: at, root: root(await log.frontier(at)) }, other);
        await sql`update checkpoints set note = ${note} where size = ${at}`.execute(db);
      }
    };
    expect((await verdictAfter(forge)).faults[0]).toMatchObject({ what: "checkpoint" });
    expect((await verdictAfter(forge, {})).faultCount).toBe(0);
  });

  // Last, as it is not taken back.
  test("a store without a log is taken into one when that is asked for", async () => {
    await run("delete from log_entries")();
    await run("delete from checkpoints")();
    await run("delete from log_keys")();
    await run("update log_head set size = 0, frontier = ''")();
    expect(await verifyLog(log)).toMatchObject({ size: 0, faultCount: 0, unlogged: { count: size } });
    const { entry } = sample("Report 0", "2024-08-25");
    expect(await log.again({ ...entry.capture, uri: "https://example.org/0" }, "fetch"), "adopted first").toBe(false);
    expect(await log.adopt()).toBe(size);
    expect(await log.adopt()).toBe(0);
    expect((await log.about(entry.capture.id))[0]).toMatchObject({ method: "adopted" });
    await log.checkpoint(new Date());
    expect(await verifyLog(log, { folder: keys })).toMatchObject({ size, faultCount: 0, unlogged: { count: 0 } });
  });
});
