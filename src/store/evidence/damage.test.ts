// What the disk does to a database: its bytes change under it, and it answers with other data or with an error.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { sample } from "../contract.js";
import { openEmbeddedStore } from "../pglite.js";
import { verifyLog } from "./verify.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-damage-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file and place where these bytes lie in a database that is closed. */
function placeOf(bytes: Uint8Array, database: string): { file: string; at: number } | null {
  for (const name of readdirSync(join(database, "base"), { recursive: true }) as string[]) {
    const file = join(database, "base", name);
    if (!statSync(file).isFile()) continue;
    const at = readFileSync(file).indexOf(bytes);
    if (at >= 0) return { file, at };
  }
  return null;
}

test("bytes changed in the files of the database are named and not given out", async () => {
  const noise = (seed: string) =>
    Buffer.concat(Array.from({ length: 2_000 }, (_, i) => createHash("sha256").update(`${seed}${i}`).digest()));
  const store = await openEmbeddedStore(folder);
  const ids: string[] = [];
  for (const name of ["first", "second", "third"]) {
    // Bytes that do not compress, so that they lie in the file as they are; enough to fill pages of their own.
    const bytes = new Uint8Array(noise(name));
    const id = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
    const { entry } = sample(name, null, 1);
    const moved = {
      ...entry,
      capture: { ...entry.capture, id },
      document: { ...entry.document, id },
      headlines: [],
      claims: [],
    };
    await store.add("c", moved, bytes);
    ids.push(id);
  }
  await store.close();
  const place = placeOf(noise("second").subarray(32_000, 32_100), join(folder, "db"));
  if (!place) throw new Error("the bytes are in no file of the database");
  const held = readFileSync(place.file);
  held[place.at + 17] = (held[place.at + 17] ?? 0) ^ 0x40;
  writeFileSync(place.file, held);
  const again = await openEmbeddedStore(folder);
  try {
    const { faults } = await verifyLog(again.log);
    expect(faults).toMatchObject([{ index: 1, through: 1, uri: "file:///second.txt", what: "bytes" }]);
    await expect(again.bytes(ids[1] ?? "")).rejects.toThrow();
    expect(await again.bytes(ids[0] ?? "")).not.toBeNull();
  } finally {
    await again.close();
  }
});
