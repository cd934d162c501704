// What every store must do, as one suite that runs on each of them.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Assessment, Claim, Linkage } from "../model/index.js";
import type { Store, StoredDocument } from "./port.js";

/** A document with as many claims as asked for, told apart by its name. */
export function sample(
  name: string,
  published: string | null,
  claims = 2,
): { entry: StoredDocument; bytes: Uint8Array } {
  const text = `The ministry of ${name} said that "troops" are moving. It gave no number.`;
  const bytes = new TextEncoder().encode(text);
  const id = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const made = (n: number): Claim => ({
    kind: "claim",
    id: `${id}#${n}`,
    document: id,
    from: "body",
    headline: null,
    text: "“troops” are moving",
    spans: { content: [[0, 12]], cue: [], source: [] },
    quotation: "indirect",
    attribution: [{ name: `Ministry of ${name}`, mention: null, role: null, kind: "body", span: null }],
    act: "state",
    polarity: "positive",
    hypothetical: false,
    certainty: null,
    condition: null,
    deadline: null,
    times: [],
    places: [],
    quantities: [],
    posture: [],
    event: { code: "MOBILIZE", mode: "troops", actor: null, target: null },
    confidence: 0.5,
  });
  const entry: StoredDocument = {
    capture: {
      id,
      uri: `file:///${name}.txt`,
      fetchedAt: "2024-08-26T09:00:00.000Z",
      mediaType: "text/plain",
      headers: {},
    },
    document: {
      kind: "document",
      id,
      uri: `file:///${name}.txt`,
      mediaType: "text/plain",
      language: "en",
      title: `News of ${name}`,
      outlet: "The Border Gazette",
      authors: [],
      genre: "news",
      published: published ? { value: published, precision: "day", zone: null, from: "text" } : null,
      text,
      warnings: [],
    },
    headlines: [{ kind: "headline", document: id, title: `${name}: more`, published: null, label: null, span: null }],
    claims: Array.from({ length: claims }, (_, n) => made(n)),
    engine: "rules 1",
  };
  return { entry, bytes };
}

async function collected(documents: AsyncIterable<StoredDocument>): Promise<StoredDocument[]> {
  const all: StoredDocument[] = [];
  for await (const entry of documents) all.push(entry);
  return all;
}

/** Runs the suite on the store that `open` gives; it must be empty. */
export function storeContract(open: () => Promise<Store>): void {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store?.close());

  test("gives back what was put in, to the last field", async () => {
    const { entry, bytes } = sample("Northland", "2024-08-25");
    expect(await store.add("north", entry, bytes)).toBe("added");
    expect(await store.document(entry.document.id)).toEqual(entry);
    expect(await store.bytes(entry.document.id)).toEqual(bytes);
  });

  test("takes the same bytes once", async () => {
    const { entry, bytes } = sample("Northland", "2024-08-25");
    expect(await store.add("north", entry, bytes)).toBe("known");
    expect((await store.counts("north")).documents).toBe(1);
    expect((await store.counts("north")).claims).toBe(2);
  });

  test("two cases share a document without sharing their counts", async () => {
    const { entry, bytes } = sample("Northland", "2024-08-25");
    expect(await store.add("south", entry, bytes)).toBe("added");
    expect((await store.counts("south")).documents).toBe(1);
    expect([...(await store.known("south", [entry.document.id, "sha256:none"]))]).toEqual([entry.document.id]);
  });

  test("lists oldest first, undated last, and leaves out what is later than asked", async () => {
    for (const [name, day] of [
      ["C", "2024-08-27"],
      ["A", "2024-08-20"],
      ["U", null],
    ] as const) {
      const { entry, bytes } = sample(name, day);
      await store.add("order", entry, bytes);
    }
    const titles = async (until?: string) =>
      (await collected(store.documents("order", until))).map((entry) => entry.document.title);
    expect(await titles()).toEqual(["News of A", "News of C", "News of U"]);
    expect(await titles("2024-08-26")).toEqual(["News of A"]);
  });

  test("a later revision of the same address supersedes the earlier one, and going back works", async () => {
    const first = sample("Revised", "2024-08-25");
    const other = sample("Revised again", "2024-08-25");
    const document = { ...other.entry.document, uri: first.entry.document.uri };
    const second = { bytes: other.bytes, entry: { ...other.entry, document } };
    const current = async () => (await collected(store.documents("revised"))).map((entry) => entry.document.id);
    await store.add("revised", first.entry, first.bytes);
    await store.add("revised", second.entry, second.bytes);
    expect(await current()).toEqual([document.id]);
    expect(await store.document(first.entry.document.id)).toEqual(first.entry);
    expect((await store.counts("revised")).documents).toBe(1);
    expect(await store.add("revised", first.entry, first.bytes)).toBe("added");
    expect(await current()).toEqual([first.entry.document.id]);
  });

  test("a document whose claims cannot be stored leaves nothing behind", async () => {
    const { entry, bytes } = sample("Broken", "2024-08-25");
    const [first] = entry.claims;
    if (!first) throw new Error("a sample has claims");
    const broken = { ...entry, claims: [...entry.claims, { ...first, text: "half a pair \ud83d" }] };
    await expect(store.add("north", broken, bytes)).rejects.toThrow(/no store can keep/);
    expect(await store.document(entry.document.id)).toBeNull();
    expect(await store.bytes(entry.document.id)).toBeNull();
  });

  test("a backslash that only looks like an escape is kept", async () => {
    const { entry, bytes } = sample("Backslash", "2024-08-25");
    const odd = { ...entry, document: { ...entry.document, title: String.raw`C:\u0000 and \ud83d` } };
    await store.add("north", odd, bytes);
    expect((await store.document(entry.document.id))?.document.title).toBe(String.raw`C:\u0000 and \ud83d`);
  });

  test("claims are replaced when the engine changes", async () => {
    const { entry, bytes } = sample("Engine", "2024-08-25");
    await store.add("engine", entry, bytes);
    expect(await store.outdated("engine", "rules 1")).toEqual([]);
    expect(await store.outdated("engine", "rules 2")).toEqual([entry.document.id]);
    const renewed = { ...entry, claims: entry.claims.slice(0, 1), engine: "rules 2" };
    await store.replace(renewed);
    expect(await store.document(entry.document.id)).toEqual(renewed);
    expect(await store.outdated("engine", "rules 2")).toEqual([]);
  });

  test("a linkage replaces the one before", async () => {
    expect(await store.linkage("linked")).toBeNull();
    const linkage = (reason: string): Linkage => ({
      sources: [
        {
          id: "mfa",
          name: "Ministry of Foreign Affairs",
          kind: "official-body",
          aliases: ["MFA"],
          country: "UA",
          domains: ["mfa.example"],
          owner: null,
        },
      ],
      origins: [
        {
          id: "o1",
          source: "MFA",
          sourceId: "mfa",
          claim: "c1",
          date: "2024-08-25",
          claims: ["c1", "c2"],
          documents: 2,
        },
      ],
      descents: [
        { claim: "c1", standing: "origin", origin: "o1", reason, drift: null },
        { claim: "c2", standing: "echo", origin: "o1", reason, drift: { fields: [], summary: "nothing changed" } },
      ],
      events: [],
      lookAlikes: [{ a: "mfa", b: "mfa-2", reason }],
      reuse: [
        { document: "d2", other: "d1", kind: "copy", words: 3, passages: [{ span: [0, 14], otherSpan: [2, 16] }] },
      ],
      speakers: { c1: "mfa" },
      publishers: { d1: "mfa" },
    });
    await store.saveLinkage("linked", linkage("first"));
    await store.saveLinkage("linked", linkage("second"));
    expect(await store.linkage("linked")).toEqual(linkage("second"));
    expect((await store.counts("linked")).origins).toBe(1);
  });

  test("what was read of a text for finding reuse is kept for each case, the newest wins", async () => {
    const { entry, bytes } = sample("Reused", "2024-08-25");
    const { id } = entry.document;
    await store.add("reused", entry, bytes);
    await store.saveReuse("reused", [{ document: id, bytes: Uint8Array.of(1, 2, 3) }]);
    await store.saveReuse("reused", [{ document: id, bytes: Uint8Array.of(0, 255, 7, 9) }]);
    const held: unknown[] = [];
    for await (const segment of store.loadReuse("reused")) held.push(segment);
    expect(held).toEqual([{ document: id, bytes: Uint8Array.of(0, 255, 7, 9) }]);
    for await (const segment of store.loadReuse("north")) throw new Error(segment.document);
  });

  test("assessments are kept one a day, the newest wins", async () => {
    const made = (asOf: string, stability: number): Assessment => ({
      kind: "assessment",
      case: "weighed",
      asOf,
      hypotheses: [{ id: "a", name: "A", probability: 1, word: "almost certain", residual: false }],
      leader: "a",
      confirmed: null,
      stability,
      origins: { low: 1, high: 2 },
      documents: 1,
      claims: 2,
      breakingSet: [],
      indicators: [],
      evidence: [],
    });
    await store.saveAssessments([made("2024-08-26", 0.5), made("2024-08-25", 0.4)]);
    await store.saveAssessments([made("2024-08-26", 0.9)]);
    expect(await store.assessments("weighed")).toEqual([made("2024-08-25", 0.4), made("2024-08-26", 0.9)]);
    await store.clearAssessments("weighed");
    expect(await store.assessments("weighed")).toEqual([]);
  });

  test("a refusal is listed until the same input succeeds", async () => {
    const { entry, bytes } = sample("Late", "2024-08-25");
    const refusal = {
      uri: entry.capture.uri,
      code: "empty",
      reason: "it is empty",
      at: "2024-08-26T09:00:00.000Z",
      capture: entry.capture.id,
    };
    await store.refuse("refused", refusal);
    await store.refuse("refused", { ...refusal, reason: "still empty" });
    expect(await store.refusals("refused")).toEqual([{ ...refusal, reason: "still empty", tries: 2 }]);
    await store.refuse("refused", { ...refusal, capture: "sha256:other" });
    expect(await store.refusals("refused"), "other bytes count anew").toMatchObject([{ tries: 1 }]);
    await store.add("refused", entry, bytes);
    expect(await store.refusals("refused")).toEqual([]);
    await store.refuse("refused", { ...refusal, capture: null });
    await store.forgive("refused", refusal.uri);
    expect(await store.refusals("refused")).toEqual([]);
  });

  test("the revisions of an address are kept in the order they were fetched", async () => {
    const first = sample("Edited", "2024-08-25");
    const other = sample("Edited later", "2024-08-25");
    const { uri } = first.entry.document;
    const later = {
      ...other.entry,
      capture: { ...other.entry.capture, fetchedAt: "2024-08-27T09:00:00.000Z" },
      document: { ...other.entry.document, uri },
    };
    await store.add("edited", first.entry, first.bytes);
    await store.add("edited", later, other.bytes);
    const [old, now] = [first.entry.document.id, later.document.id];
    expect(await store.revisions("edited", uri)).toEqual([
      { document: old, fetchedAt: first.entry.capture.fetchedAt, supersededBy: now },
      { document: now, fetchedAt: later.capture.fetchedAt, supersededBy: null },
    ]);
    expect(await store.revisions("north", uri)).toEqual([]);
  });

  test("decisions are numbered in the order they come, also when they come at once", async () => {
    const at = new Date("2024-08-26T09:00:00.000Z");
    const level = (level: "watchful" | "alarmed") => ({
      ruling: { kind: "level" as const, level },
      by: "AK",
      note: "because",
      asOf: "2024-08-26",
    });
    const first = await store.decide("decided", level("watchful"), at);
    expect(first).toEqual({ ...level("watchful"), id: "d1", at: at.toISOString() });
    const together = await Promise.all(Array.from({ length: 5 }, () => store.decide("decided", level("alarmed"), at)));
    expect(together.map(({ id }) => id).sort()).toEqual(["d2", "d3", "d4", "d5", "d6"]);
    expect((await store.decisions("decided")).map(({ id }) => id)).toEqual(["d1", "d2", "d3", "d4", "d5", "d6"]);
    expect((await store.decisions("decided"))[0]).toEqual(first);
    expect(await store.decisions("north")).toEqual([]);
  });

  test("the state of a feed is kept, the newest wins", async () => {
    const state = {
      uri: "https://example.org/feed",
      etag: '"1"',
      lastModified: null,
      lastTry: "2024-08-26T09:00:00.000Z",
      lastSuccess: null,
      lastNew: null,
      nextTry: null,
      failures: 1,
      reason: "no answer",
      stopped: false,
    };
    await store.saveFeed("fed", state);
    await store.saveFeed("fed", { ...state, failures: 2 });
    expect(await store.feeds("fed")).toEqual([{ ...state, failures: 2 }]);
    expect(await store.feeds("north")).toEqual([]);
  });

  test("close may be called twice", async () => {
    await store.close();
    await store.close();
  });
}
