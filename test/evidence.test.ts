// Nothing of what came in can be altered unseen: 10,000 random changes of a log of 1,000 entries.
import { describe, expect, test } from "vitest";
import { sample } from "../src/store/contract.js";
import { canonical, type Json } from "../src/store/evidence/canonical.js";
import { createLogCheck, originOf, type StoredEntry } from "../src/store/evidence/check.js";
import { makeSigner } from "../src/store/evidence/contract.js";
import { hashOfLeaf, leafOf } from "../src/store/evidence/entry.js";
import { append, emptyFrontier, type Frontier, joined, root, split } from "../src/store/evidence/merkle.js";
import { signTreeHead, verifierKey } from "../src/store/evidence/note.js";

const size = 1_000;

/** Random numbers that are the same on every run (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

describe("a log of 1,000 entries as bytes", () => {
  const signer = makeSigner();
  const entries: StoredEntry[] = [];
  const frontiers: Frontier[] = [emptyFrontier];
  const notes: string[] = [];
  const utf8 = new TextEncoder();

  for (let n = 0; n < size; n += 1) {
    const { entry, bytes } = sample(`Report ${n}`, "2024-08-25");
    const { id: digest, ...captured } = entry.capture;
    const headers = { "content-type": "text/html; charset=utf-8", etag: `"${n}"` };
    const leaf = leafOf({ index: n, digest, ...captured, headers, method: "fetch", tool: "tocsin 0.1.0" });
    const step = append(frontiers[n] as Frontier, hashOfLeaf(leaf));
    frontiers.push(step.frontier);
    const nodes = joined(step.nodes);
    entries.push({
      n,
      capture: digest,
      uri: captured.uri,
      leaf,
      nodes,
      first: true,
      captured: { ...captured, headers },
      bytes,
    });
  }
  const origin = originOf((entries[0] as StoredEntry).nodes.subarray(0, 32));
  const keys = [verifierKey(origin, signer.publicKey)];
  for (let at = 100; at <= size; at += 100) {
    notes.push(signTreeHead({ origin, size: at, root: root(frontiers[at] as Frontier) }, signer));
  }
  const end = frontiers[size] as Frontier;

  /** What is written down of an entry, field by field; its place is its number. */
  type Fields = Record<string, Uint8Array>;
  const fieldsOf = ({ capture, uri, leaf, nodes, captured, bytes }: StoredEntry): Fields => ({
    capture: utf8.encode(capture),
    uri: utf8.encode(uri),
    leaf: utf8.encode(leaf),
    nodes,
    capturedUri: utf8.encode(captured?.uri),
    fetchedAt: utf8.encode(captured?.fetchedAt),
    mediaType: utf8.encode(captured?.mediaType),
    headers: utf8.encode(canonical(captured?.headers as Json)),
    bytes: bytes as Uint8Array,
  });
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const headersIn = (json: string) => {
    try {
      return JSON.parse(json) as Record<string, string>;
    } catch {
      return null;
    }
  };
  const entryIn = (n: number, fields: Fields): StoredEntry => {
    const headers = headersIn(text(fields.headers));
    return {
      n,
      capture: text(fields.capture),
      uri: text(fields.uri),
      leaf: text(fields.leaf),
      nodes: fields.nodes as Uint8Array,
      first: true,
      captured: headers && {
        uri: text(fields.capturedUri),
        fetchedAt: text(fields.fetchedAt),
        mediaType: text(fields.mediaType),
        headers,
      },
      bytes: fields.bytes as Uint8Array,
    };
  };
  const flip = (bytes: Uint8Array, at: number, mask: number) => bytes.map((byte, i) => (i === at ? byte ^ mask : byte));

  /** Each takes a place in its bytes and says whether the change there is found, and where it ought to be. */
  interface Part {
    readonly name: string;
    readonly length: number;
    readonly found: (at: number, mask: number) => boolean;
  }
  const parts: Part[] = entries.flatMap((stored, n) =>
    Object.entries(fieldsOf(stored)).map(([name, bytes]) => ({
      name: `entry ${n} ${name}`,
      length: bytes.length,
      // The check is taken up where the altered entry is: the same code, without what comes before once more.
      found: (at: number, mask: number) => {
        const check = createLogCheck({ from: frontiers[n] as Frontier, origin, checkpoints: [], keys });
        const [first] = check.entry(entryIn(n, { ...fieldsOf(stored), [name]: flip(bytes, at, mask) }));
        return first !== undefined && first.index !== null && first.index <= n && n <= (first.through ?? -1);
      },
    })),
  );
  for (const [i, note] of notes.entries()) {
    const bytes = utf8.encode(note);
    parts.push({
      name: `checkpoint ${i}`,
      length: bytes.length,
      found: (at, mask) => {
        const altered = text(flip(bytes, at, mask));
        const check = createLogCheck({
          from: end,
          origin,
          checkpoints: notes.map((one) => (one === note ? altered : one)),
          keys,
        });
        return check.end(end).some(({ what }) => what === "checkpoint");
      },
    });
  }
  const edge = joined(end.hashes);
  parts.push({
    name: "head",
    length: edge.length,
    found: (at, mask) => {
      const check = createLogCheck({ from: end, origin, checkpoints: notes, keys });
      return check.end({ size, hashes: split(flip(edge, at, mask)) }).some(({ what }) => what === "head");
    },
  });
  const total = parts.reduce((sum, { length }) => sum + length, 0);

  test("is sound as it is, and read back from its bytes", () => {
    const check = createLogCheck({ checkpoints: notes, keys });
    for (const [n, stored] of entries.entries()) expect(check.entry(entryIn(n, fieldsOf(stored)))).toEqual([]);
    expect(check.end(end)).toEqual([]);
  });

  test("10,000 random bytes changed one at a time: all found, each at its entry", () => {
    const below = dice(20240825);
    const starts: number[] = [];
    for (let i = 0, at = 0; i < parts.length; at += parts[i]?.length ?? 0, i += 1) starts.push(at);
    const missed: string[] = [];
    for (let round = 0; round < 10_000; round += 1) {
      const place = below(total);
      let [low, high] = [0, parts.length - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      const at = place - (starts[low] ?? 0);
      const part = parts[low] as Part;
      if (!part.found(at, 1 + below(255))) missed.push(`${part.name} at ${at}`);
    }
    expect(missed).toEqual([]);
  });

  test("every single byte of an entry, of a checkpoint and of the head", () => {
    const chosen = parts.filter(({ name }) => /^entry 511 |^checkpoint 4$|^head$/.test(name));
    const missed = chosen.flatMap(({ name, length, found }) =>
      Array.from({ length }, (_, at) => at)
        .filter((at) => !found(at, 1) || !found(at, 0x20))
        .map((at) => `${name} at ${at}`),
    );
    expect(missed).toEqual([]);
  });
});
