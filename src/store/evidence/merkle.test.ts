import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  append,
  type Complete,
  emptyFrontier,
  type Frontier,
  leafHash,
  type Range,
  rangeHash,
  root,
} from "./merkle.js";
import { consistencyRanges, inclusionRanges, verifyConsistency, verifyInclusion } from "./proof.js";

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "hex"));

// The leaves and tree heads of the Certificate Transparency reference tests, which all implementations of RFC 6962 share.
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const heads = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

/** A tree with the root at every size and the hash of every complete subtree. */
function grow(data: Uint8Array[]) {
  const nodes: Uint8Array[][] = [];
  const roots = [root(emptyFrontier)];
  let frontier: Frontier = emptyFrontier;
  for (const leaf of data) {
    const next = append(frontier, leafHash(leaf));
    frontier = next.frontier;
    nodes.push(next.nodes);
    roots.push(root(frontier));
  }
  const hashOf = ({ level, last }: Complete) => nodes[last]?.[level] as Uint8Array;
  const proof = (ranges: Range[]) => ranges.map((range) => rangeHash(range, hashOf));
  return { nodes, roots, proof, rootAt: (size: number) => roots[size] as Uint8Array };
}

describe("RFC 6962", () => {
  test("the tree heads of 0 to 8 reference leaves", () => {
    expect(grow(leaves.map(bytes)).roots.map(hex)).toEqual(heads);
  });

  test("reference proofs", () => {
    const { proof } = grow(leaves.map(bytes));
    expect(proof(inclusionRanges(5, 8)).map(hex)).toEqual([
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(proof(consistencyRanges(2, 5)).map(hex)).toEqual([
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ]);
  });
});

test("every leaf of every tree of up to 40 leaves is proved, at its place only", () => {
  const data = Array.from({ length: 40 }, (_, i) => Uint8Array.of(i));
  const { proof, rootAt, nodes } = grow(data);
  for (let size = 1; size <= 40; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const path = proof(inclusionRanges(index, size));
      const leaf = nodes[index]?.[0] as Uint8Array;
      expect(verifyInclusion(leaf, index, size, path, rootAt(size))).toBe(true);
      for (const other of [index - 1, index + 1]) {
        expect(verifyInclusion(leaf, other, size, path, rootAt(size))).toBe(false);
      }
    }
  }
});

test("every tree of up to 40 leaves is proved to be the beginning of every larger one, and of no other", () => {
  const { proof, rootAt } = grow(Array.from({ length: 40 }, (_, i) => Uint8Array.of(i)));
  for (let to = 1; to <= 40; to += 1) {
    for (let from = 1; from <= to; from += 1) {
      const path = proof(consistencyRanges(from, to));
      expect(verifyConsistency(from, to, rootAt(from), rootAt(to), path)).toBe(true);
      expect(verifyConsistency(from, to, rootAt(from - 1), rootAt(to), path)).toBe(false);
      if (from < to) expect(verifyConsistency(from, to, rootAt(from), rootAt(from), path)).toBe(false);
    }
  }
});

test("of any tree, any proof verifies; with a leaf, a step or the root changed it does not", () => {
  const tree = fc
    .array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 200 })
    .chain((data) => fc.tuple(fc.constant(data), fc.nat(data.length - 1), fc.nat(data.length - 1), fc.nat(255)));
  fc.assert(
    fc.property(tree, ([data, index, other, bit]) => {
      const { proof, rootAt, nodes } = grow(data);
      const size = data.length;
      const leaf = nodes[index]?.[0] as Uint8Array;
      const path = proof(inclusionRanges(index, size));
      expect(verifyInclusion(leaf, index, size, path, rootAt(size))).toBe(true);
      const flipped = (hash: Uint8Array) => hash.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(verifyInclusion(flipped(leaf), index, size, path, rootAt(size))).toBe(false);
      expect(verifyInclusion(leaf, index, size, path, flipped(rootAt(size)))).toBe(false);
      if (path.length > 0) {
        const step = other % path.length;
        const broken = path.map((hash, i) => (i === step ? flipped(hash) : hash));
        expect(verifyInclusion(leaf, index, size, broken, rootAt(size))).toBe(false);
        expect(verifyInclusion(leaf, index, size, path.slice(1), rootAt(size))).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...path, leaf], rootAt(size))).toBe(false);
      }
      const from = other + 1;
      const between = proof(consistencyRanges(from, size));
      expect(verifyConsistency(from, size, rootAt(from), rootAt(size), between)).toBe(true);
      const changed = grow(data.map((one, i) => (i === index ? Uint8Array.of(...one, 1) : one)));
      if (index < from) {
        const proved = verifyConsistency(
          from,
          size,
          rootAt(from),
          changed.rootAt(size),
          changed.proof(consistencyRanges(from, size)),
        );
        expect(proved).toBe(false);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("what is no size or place is refused instead of computed with", () => {
  const leaf = leafHash(Uint8Array.of(1));
  for (const [index, size] of [
    [-1, 1],
    [1, 1],
    [0.5, 1],
    [0, Number.NaN],
    [0, 2 ** 60],
  ] as const) {
    expect(verifyInclusion(leaf, index, size, [], leaf)).toBe(false);
  }
  expect(verifyConsistency(0, 1, leaf, leaf, [])).toBe(false);
  expect(verifyConsistency(2, 1, leaf, leaf, [])).toBe(false);
});
