// A process that is killed while it adds documents loses none and halves none; two processes never share a folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openEmbeddedStore } from "../src/store/pglite.js";
import { jsonLines, start, tocsin } from "./run-tocsin.js";

const files = 300;
const kills = 10;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-crash-"));
  mkdirSync(join(folder, "reports"));
  for (let i = 0; i < files; i += 1) {
    const text = `Report ${i}\n2024-08-25\nOfficial number ${i} said that ${i + 10} tanks had moved to the border. It was denied.\n`;
    writeFileSync(join(folder, "reports", `${String(i).padStart(3, "0")}.txt`), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every document in the store with the number of its claims. */
async function held(data: string): Promise<Map<string, number>> {
  const store = await openEmbeddedStore(data);
  try {
    const found = new Map<string, number>();
    for await (const { document, claims } of store.documents("northern-front")) {
      if (document.title?.startsWith("Report")) found.set(document.title, claims.length);
    }
    return found;
  } finally {
    await store.close();
  }
}

test(`killed ${kills} times while adding ${files} files: nothing stored is lost or half, a repeat completes`, async () => {
  const data = join(folder, "data");
  const args = ["add", join(folder, "reports"), "--data", data, "--json"];
  let before = new Map<string, number>();
  let added = 0;
  for (let round = 0; round < kills; round += 1) {
    const child = start(args);
    const ended = new Promise((resolve) => child.on("close", resolve));
    // Spread over start-up, the making of the store and the adding itself.
    await new Promise((resolve) => setTimeout(resolve, 400 + round * 350));
    child.kill("SIGKILL");
    await ended;
    const now = await held(data);
    for (const [title, claims] of before) expect(now.get(title)).toBe(claims);
    // Every one of these texts has at least the official's statement: a document without claims would be a half one.
    for (const claims of now.values()) expect(claims).toBeGreaterThan(0);
    added = Math.max(added, now.size);
    before = now;
  }
  const last = await tocsin(args);
  expect(last.code).toBe(0);
  expect(jsonLines(last.out)[0]).toMatchObject({ failed: [], known: before.size, added: files - before.size });
  expect((await held(data)).size).toBe(files);
  const verified = await tocsin(["verify", "--data", data, "--json"]);
  expect(jsonLines(verified.out)[0], "every file has its entry, none twice, and all is signed").toMatchObject({
    ok: true,
    size: files,
    newest: { size: files },
    unlogged: { count: 0 },
  });
}, 300_000);

test("a second process is refused with the holder's number, and gets in once the first has ended", async () => {
  const data = join(folder, "shared");
  const store = await openEmbeddedStore(data);
  const refused = await tocsin(["status", "--data", data]);
  expect(refused.code).toBe(1);
  expect(refused.err).toContain(`process ${process.pid} is using this data folder`);
  await store.close();
  expect((await tocsin(["status", "--data", data])).code).toBe(0);
});
