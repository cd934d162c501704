// What the evidence log of every store must do, as one suite that runs on each of them.
import { generateKeyPairSync, sign } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sample } from "../contract.js";
import type { Store, StoreOptions } from "../port.js";
import { hashOfLeaf } from "./entry.js";
import type { Keys } from "./keys.js";
import { openCheckpoint, type Signer } from "./note.js";
import { verifyInclusion } from "./proof.js";
import { verifyLog } from "./verify.js";

/** A key that lies nowhere. */
export function makeSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const { x } = publicKey.export({ format: "jwk" }) as { x: string };
  return {
    publicKey: new Uint8Array(Buffer.from(x, "base64url")),
    sign: (message) => new Uint8Array(sign(null, message, privateKey)),
  };
}

/** Keys that are kept in memory; `use` puts another key in place of the one at hand. */
export function makeKeys(): Keys & { use(signer: Signer | null): void } {
  let at: Signer | null = null;
  const notes = new Map<string, string>();
  const known = new Map<string, readonly string[]>();
  return {
    place: "memory",
    use: (signer) => {
      at = signer;
    },
    present: () => at,
    signer: () => {
      at ??= makeSigner();
      return at;
    },
    newest: (origin) => notes.get(origin) ?? null,
    remember: (origin, note) => notes.set(origin, note),
    trusted: (origin) => [...(known.get(origin) ?? [])],
    trust: (origin, keys) => known.set(origin, keys),
  };
}

const noon = new Date("2024-08-26T12:00:00.000Z");

/** Runs the suite on the store that `open` gives; it must be empty. */
export function logContract(open: (options: StoreOptions) => Promise<Store>): void {
  const keys = makeKeys();
  let store: Store;
  beforeAll(async () => {
    store = await open({ tool: "tocsin 1.2.3", keys });
  });
  afterAll(() => store?.close());
  const add = (name: string, caseId = "north", method?: string) => {
    const { entry, bytes } = sample(name, "2024-08-25");
    return store.add(caseId, entry, bytes, method).then(() => entry);
  };
  const size = async () => (await store.log.state()).size;
  const faults = async () => (await verifyLog(store.log, { folder: keys })).faults;

  test("an empty log has nothing to sign and nothing wrong", async () => {
    expect(await store.log.state()).toEqual({ size: 0, origin: null, checkpoint: null, keys: [] });
    expect(await store.log.checkpoint(noon)).toBeNull();
    expect(await verifyLog(store.log)).toMatchObject({ faults: [], unlogged: { count: 0 } });
  });

  test("bytes are entered once, with what is known about the fetch", async () => {
    const { capture, ...entry } = await add("Logged");
    await add("Logged");
    await add("Logged", "south");
    expect(await size()).toBe(1);
    const stated = {
      index: 0,
      digest: capture.id,
      uri: capture.uri,
      fetchedAt: capture.fetchedAt,
      mediaType: "text/plain",
      headers: {},
      method: "file",
      tool: "tocsin 1.2.3",
    };
    expect(await store.log.about(capture.id)).toEqual([stated]);
    expect(await store.log.about(capture.uri)).toEqual([stated]);
    await store.replace({ capture, ...entry, claims: [], engine: "rules 2" });
    expect(await size(), "claims made anew are no fetch").toBe(1);
  });

  test("the same bytes from another address are another entry, once", async () => {
    const { entry, bytes } = sample("Logged", "2024-08-25");
    const capture = { ...entry.capture, uri: "https://example.org/copy", fetchedAt: "2024-08-27T09:00:00Z" };
    expect(await store.log.again(capture, "fetch")).toBe(true);
    expect(await store.log.again(capture, "fetch")).toBe(false);
    expect(await store.log.again(entry.capture, "file")).toBe(false);
    const mirror = { ...entry.capture, uri: "https://example.org/mirror" };
    await store.add("third", { ...entry, capture: mirror }, bytes, "found in sha256:x");
    expect((await store.log.about(capture.id)).map(({ index, uri, method }) => [index, uri, method])).toEqual([
      [0, entry.capture.uri, "file"],
      [1, "https://example.org/copy", "fetch"],
      [2, "https://example.org/mirror", "found in sha256:x"],
    ]);
    expect((await store.log.about(capture.uri))[0]?.fetchedAt).toBe("2024-08-27T09:00:00.000Z");
    const stranger = { ...capture, id: `sha256:${"0".repeat(64)}` };
    expect(await store.log.again(stranger, "fetch"), "bytes that are not in the log are not entered").toBe(false);
    expect(await faults()).toEqual([]);
  });

  test("what cannot be stored leaves no entry and no gap", async () => {
    const { entry, bytes } = sample("Half", "2024-08-25");
    const [claim] = entry.claims;
    if (!claim) throw new Error("a sample has claims");
    const broken = { ...entry, claims: [{ ...claim, text: "half a pair \ud83d" }] };
    const before = await size();
    await expect(store.add("north", broken, bytes)).rejects.toThrow();
    expect(await size()).toBe(before);
    await add("Whole");
    expect(await size()).toBe(before + 1);
  });

  test("entries made at once are numbered without gaps", async () => {
    const before = await size();
    const names = Array.from({ length: 40 }, (_, i) => `Together ${i % 30}`);
    await Promise.all(names.map((name) => add(name)));
    expect(await size()).toBe(before + 30);
    expect(await faults()).toEqual([]);
  });

  test("a checkpoint is signed when the log has grown, and each extends the one before", async () => {
    const first = await store.log.checkpoint(noon);
    expect(first).toMatchObject({ size: await size(), at: noon.toISOString() });
    expect(await store.log.checkpoint(new Date())).toEqual(first);
    await add("After the checkpoint");
    const second = await store.log.checkpoint(noon);
    expect(second?.size).toBe((first?.size ?? 0) + 1);
    const state = await store.log.state();
    expect(state.checkpoint).toEqual(second);
    expect(openCheckpoint(second?.note ?? "", state.keys)).toMatchObject({ head: { origin: state.origin } });
    expect(await store.log.checkpoints()).toEqual([first, second]);
    expect(await verifyLog(store.log, { folder: keys })).toMatchObject({
      faults: [],
      checkpoints: 2,
      keysFrom: "folder",
    });
  });

  test("every entry is proved to be in the log that was signed", async () => {
    const { checkpoint, keys: named } = await store.log.state();
    const opened = openCheckpoint(checkpoint?.note ?? "", named);
    if (!("head" in opened)) throw new Error(opened.reason);
    for (let index = 0; index < opened.head.size; index += 1) {
      const { leaf, path, entry } = await store.log.inclusion(index, opened.head.size);
      expect(entry.index).toBe(index);
      expect(verifyInclusion(hashOfLeaf(leaf), index, opened.head.size, path, opened.head.root)).toBe(true);
    }
    await expect(store.log.inclusion(10_000, 10_001)).rejects.toThrow();
  });

  test("verifying from a number on begins with what is kept there", async () => {
    const all = await size();
    for (const since of [0, 1, 5, 8, all - 1, all]) {
      expect(await verifyLog(store.log, { since, folder: keys })).toMatchObject({ faults: [], since });
    }
    await expect(verifyLog(store.log, { since: all + 1 })).rejects.toThrow(/the log has \d+ entries/);
  });

  test("a key that is not the log's signs nothing until that is asked for", async () => {
    const [own, other] = [keys.signer(), makeSigner()];
    await add("For another key");
    keys.use(null);
    await expect(store.log.checkpoint(noon)).rejects.toThrow(/not there.*--new-key/);
    keys.use(other);
    await expect(store.log.checkpoint(noon)).rejects.toThrow(/not the one that signs.*--new-key/);
    expect((await store.log.checkpoint(noon, true))?.size).toBe(await size());
    expect((await store.log.state()).keys).toHaveLength(2);
    expect(await faults(), "both keys are known to have signed").toEqual([]);
    const [first] = (await store.log.state()).keys;
    const asked = await verifyLog(store.log, { keys: first ? [first] : [] });
    expect(asked.faults, "who trusts the first key only does not accept the second").toMatchObject([
      { what: "checkpoint", checkpoint: await size(), reason: "no known key has signed it" },
    ]);
    keys.use(own);
    await add("For the key before");
    await expect(store.log.checkpoint(noon)).rejects.toThrow(/not the one that signs/);
    keys.use(other);
    expect((await store.log.checkpoint(noon))?.size).toBe(await size());
  });

  test("a checkpoint that somebody kept is held against the log", async () => {
    const [kept] = await store.log.checkpoints();
    if (!kept) throw new Error("there is a checkpoint");
    expect((await verifyLog(store.log, { folder: keys, notes: [kept.note] })).faults).toEqual([]);
    const altered = kept.note.replace(/\n\d+\n/, "\n1\n");
    expect((await verifyLog(store.log, { folder: keys, notes: [altered] })).faults).toMatchObject([
      { what: "checkpoint", checkpoint: 1, reason: "the signature is not that of the key" },
    ]);
  });
}
