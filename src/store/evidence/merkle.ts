// The Merkle tree of RFC 6962, section 2.1, over SHA-256: hashes, the growing edge, and where each subtree lies.
import { createHash } from "node:crypto";

export const HASH_BYTES = 32;

function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

const leafMark = Uint8Array.of(0x00);
const nodeMark = Uint8Array.of(0x01);

/** Hash of a leaf's data: `SHA-256(0x00 || data)`. */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(leafMark, data);
}

/** Hash of an inner node: `SHA-256(0x01 || left || right)`. */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodeMark, left, right);
}

/** How a tree can grow: its size and the hashes of the complete subtrees it consists of, largest first. */
export interface Frontier {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/**
 * Adds a leaf without looking at the others.
 * @returns the new edge, and the hashes of the complete subtrees that end with the leaf, itself first
 */
export function append({ size, hashes }: Frontier, leaf: Uint8Array): { frontier: Frontier; nodes: Uint8Array[] } {
  const edge = [...hashes];
  const nodes = [leaf];
  let last = leaf;
  // Every low bit that is set is a complete subtree as large as what has just been completed: they become one.
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) {
    last = nodeHash(edge.pop() as Uint8Array, last);
    nodes.push(last);
  }
  edge.push(last);
  return { frontier: { size: size + 1, hashes: edge }, nodes };
}

/** Joins neighbouring subtrees, largest first, into the hash of all of them. */
function join(hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The root of the tree; that of no leaves is the hash of nothing. */
export function root({ hashes }: Frontier): Uint8Array {
  return hashes.length === 0 ? sha256() : join(hashes);
}

/** Leaves from the first to before the second. */
export type Range = readonly [start: number, end: number];

/** A complete subtree: 2 to the power of `level` leaves, the last of which has the number `last`. */
export interface Complete {
  readonly level: number;
  readonly last: number;
}

/** The complete subtrees that a range of a tree consists of, largest first. */
export function completeIn([start, end]: Range): Complete[] {
  const found: Complete[] = [];
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at));
    at += 2 ** level;
    found.push({ level, last: at - 1 });
  }
  return found;
}

/** The hash of a range, from those of the complete subtrees in it. */
export function rangeHash(range: Range, hashOf: (subtree: Complete) => Uint8Array): Uint8Array {
  return join(completeIn(range).map(hashOf));
}

/** The hashes of the complete subtrees that end with a leaf, as one run of bytes and back. */
export function joined(hashes: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(hashes));
}

export function split(bytes: Uint8Array): Uint8Array[] {
  const hashes: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += HASH_BYTES) hashes.push(bytes.slice(at, at + HASH_BYTES));
  return hashes;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
