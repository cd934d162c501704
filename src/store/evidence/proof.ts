// Inclusion and consistency proofs of RFC 6962: which subtrees they consist of, and how they are checked (RFC 9162).
import { nodeHash, type Range, sameBytes } from "./merkle.js";

/** The largest power of two below a number above 1: where RFC 6962 splits a tree of that size. */
function splitOf(size: number): number {
  const half = 2 ** Math.floor(Math.log2(size));
  return half === size ? half / 2 : half;
}

/**
 * The subtrees whose hashes prove that a leaf is in a tree (RFC 6962, 2.1.1), from the leaf up.
 * @param index number of the leaf, below `size`
 */
export function inclusionRanges(index: number, size: number): Range[] {
  const path = (start: number, end: number): Range[] => {
    if (end - start <= 1) return [];
    const middle = start + splitOf(end - start);
    return index < middle ? [...path(start, middle), [middle, end]] : [...path(middle, end), [start, middle]];
  };
  return path(0, size);
}

/**
 * The subtrees whose hashes prove that a tree is the beginning of a larger one (RFC 6962, 2.1.2).
 * @param from size of the smaller tree, from 1 to `to`
 */
export function consistencyRanges(from: number, to: number): Range[] {
  const sub = (start: number, end: number, whole: boolean): Range[] => {
    if (from === end) return whole ? [] : [[start, end]];
    const middle = start + splitOf(end - start);
    return from <= middle
      ? [...sub(start, middle, whole), [middle, end]]
      : [...sub(middle, end, false), [start, middle]];
  };
  return sub(0, to, true);
}

const half = (n: number) => Math.floor(n / 2);
const odd = (n: number) => n % 2 === 1;

/**
 * RFC 9162, 2.1.3.2. The tree of `size` leaves with this root has a leaf with this hash at `index`.
 * @param leaf the leaf's hash
 */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const other of path) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      hash = nodeHash(other, hash);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(hash, root);
}

/** RFC 9162, 2.1.4.2. The tree with the first size and root is the beginning of the one with the second. */
export function verifyConsistency(
  from: number,
  to: number,
  oldRoot: Uint8Array,
  newRoot: Uint8Array,
  proof: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) return false;
  if (from === to) return proof.length === 0 && sameBytes(oldRoot, newRoot);
  // A complete old tree is itself the first subtree: the proof need not repeat it.
  const hashes = Number.isInteger(Math.log2(from)) ? [oldRoot, ...proof] : [...proof];
  const first = hashes.shift();
  if (!first) return false;
  let [at, last] = [from - 1, to - 1];
  while (odd(at)) [at, last] = [half(at), half(last)];
  let [old, now] = [first, first];
  for (const other of hashes) {
    if (last === 0) return false;
    if (odd(at) || at === last) {
      old = nodeHash(other, old);
      now = nodeHash(other, now);
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else now = nodeHash(now, other);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameBytes(old, oldRoot) && sameBytes(now, newRoot);
}
