// The evidence commands as a user meets them: verify, export capture, and what status and add say about the quarantine.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { jsonLines, tocsin } from "./run-tocsin.js";

// Every step is a process of its own that opens a store.
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
let data: string;
const at = (name: string) => join(folder, name);
const report = (n: number) =>
  `Report ${n}\n2024-08-25\nOfficial number ${n} said that ${n + 10} tanks had moved to the border.\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-evidence-cli-"));
  data = at("data");
  mkdirSync(at("reports"));
  for (let n = 0; n < 5; n += 1) writeFileSync(at(`reports/${n}.txt`), report(n));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => tocsin([...args, "--data", data]);
const json = async (...args: string[]) => jsonLines((await run(...args, "--json")).out)[0] ?? {};

describe("evidence from adding to handing on", () => {
  let key: string;

  test("what is added is entered, signed and sound, with no step of its own", async () => {
    expect((await run("add", at("reports"))).code).toBe(0);
    const status = await run("status");
    expect(status.out).toMatch(/log +5 entries, signed at 5 on \d{4}-/);
    const { log } = (await json("status")) as { log: { size: number; keys: string[]; checkpoint: { size: number } } };
    expect(log).toMatchObject({ size: 5, checkpoint: { size: 5 } });
    key = log.keys[0] ?? "";
    expect(status.out).toContain(key);
    const verified = await run("verify");
    expect(verified).toMatchObject({ code: 0 });
    expect(verified.err).toContain("5 entries: the bytes, their record and the log agree.");
    expect(await json("verify", "--key", key)).toMatchObject({ ok: true, size: 5, firstBad: null, keysFrom: "asked" });
  });

  test("a checkpoint is printed alone, and holds the log to what it was", async () => {
    const { out, code } = await run("verify", "--checkpoint");
    expect(code).toBe(0);
    expect(out).toMatch(/^tocsin\.local\/[0-9a-f]{16}\n5\n\S{44}\n\n— tocsin\.local\/\S+ \S+\n$/);
    writeFileSync(at("kept.txt"), out);
    writeFileSync(at("later.txt"), report(9));
    expect((await run("add", at("later.txt"))).code).toBe(0);
    expect((await run("verify", "--against", at("kept.txt"), "--since", "3")).code).toBe(0);
    const missing = await run("verify", "--against", at("nowhere.txt"));
    expect(missing).toMatchObject({ code: 1 });
    expect(missing.err).toMatch(/nowhere\.txt: the checkpoint cannot be read/);
  });

  test("a package is checked without a store, by path, id or address", async () => {
    const [out, kept] = [at("out"), at("out-kept")];
    const exported = (await json("export", "capture", at("reports/3.txt"), "--out", out)) as {
      folder: string;
      size: number;
      entry: { digest: string };
    };
    expect(exported).toMatchObject({ kind: "exported", size: 6, key, others: [] });
    const checked = await tocsin(["verify", "--package", exported.folder, "--key", key]);
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.out).toContain("reports/3.txt");
    const { digest } = exported.entry;
    expect((await run("export", "capture", digest, "--out", kept, "--against", at("kept.txt"))).code).toBe(0);
    expect(readdirSync(kept)).toEqual([expect.stringMatching(/^evidence-[0-9a-f]{16}-3-of-5$/)]);
    const twice = await run("export", "capture", digest, "--out", kept, "--against", at("kept.txt"));
    expect(twice).toMatchObject({ code: 1 });
    expect(twice.err).toContain("there is something already");
    const bytes = join(exported.folder, `${digest.slice(7)}.bin`);
    rmSync(bytes);
    writeFileSync(bytes, report(4));
    const altered = await tocsin(["verify", "--package", exported.folder]);
    expect(altered).toMatchObject({ code: 1 });
    expect(altered.out).toContain("the bytes have the digest");
    const unknown = await run("export", "capture", "https://example.org/never-fetched");
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.err).toContain("no such capture is in the log");
  });

  test("without the key things are added and not signed, until a new key is asked for", async () => {
    renameSync(join(data, "keys", "log.pem"), at("log.pem"));
    writeFileSync(at("unsigned.txt"), report(10));
    const added = await run("add", at("unsigned.txt"));
    expect(added).toMatchObject({ code: 0 });
    expect(added.err).toMatch(/the key that signs this store's log is not there.*--new-key/);
    expect(existsSync(join(data, "keys", "log.pem")), "no other key is made in its place unasked").toBe(false);
    expect((await run("status")).out).toMatch(/7 entries, signed at 6 on \S+, 1 since then/);
    expect((await run("verify", "--checkpoint", "--new-key")).code).toBe(0);
    expect(await json("verify")).toMatchObject({ ok: true, keys: [key, expect.any(String)] });
    expect(await json("verify", "--key", key)).toMatchObject({ ok: false, firstBad: { what: "checkpoint" } });
  });

  test("what was altered in the database is named, and not handed on", async () => {
    const lite = await PGlite.create(join(data, "db"));
    await lite.query("update captures set bytes = set_byte(bytes, 7, 57) where uri like '%reports/2.txt'");
    await lite.close();
    const { code, out } = await run("verify");
    expect(code).toBe(1);
    expect(out).toMatch(/^First bad entry: entry 2 \(file:\/\/\S+reports\/2\.txt\): bytes: the stored bytes have/);
    expect(await json("verify")).toMatchObject({ ok: false, firstBad: { index: 2, what: "bytes" }, faultCount: 1 });
    const exported = await run("export", "capture", at("reports/2.txt"), "--out", at("never"));
    expect(exported).toMatchObject({ code: 1 });
    expect(exported.err).toContain("not those that came in");
    expect(existsSync(at("never"))).toBe(false);
  });
});

describe("quarantine", () => {
  const poison = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 255, 254, 0]);
  const add = (...more: string[]) => tocsin(["add", at("poison"), "--data", at("data2"), ...more]);

  test("bytes that were refused three times are passed over, listed with the fix, and tried again on request", async () => {
    mkdirSync(at("poison"));
    writeFileSync(at("poison/bad name.txt"), poison);
    writeFileSync(at("poison/good.txt"), report(1));
    for (const added of [1, 0, 0]) {
      const { code, out } = await add();
      expect(code, "an input failed").toBe(2);
      expect(out).toContain(added ? "1 document added" : "1 already known");
    }
    const fourth = await add();
    expect(fourth).toMatchObject({ code: 0, err: "" });
    expect(fourth.out).toMatch(/1 in quarantine/);
    const status = await tocsin(["status", "--data", at("data2")]);
    expect(status.out).toMatch(
      /1 input in quarantine.*\n.*bad%20name\.txt: .* \(3 tries\)\n.*tocsin add --retry '.*bad name\.txt'/,
    );
    expect((await add("--retry")).code, "tried again, refused again").toBe(2);
    writeFileSync(at("poison/bad name.txt"), report(2));
    expect((await add()).out, "other bytes are another matter").toContain("1 document added");
    const [held] = jsonLines((await tocsin(["status", "--data", at("data2"), "--json"])).out);
    expect(held).toMatchObject({ refused: [], quarantined: [] });
  });
});
