// Min-wise signatures by one permutation with densification, and the buckets in which like signatures meet.
import { type Growing, growing, push, reserve } from "./growing.js";
import { mix } from "./split.js";

/** 64 bands of 2 values: two texts that share a fifth of their shingles meet with probability .93. */
export const bandCount = 64;
const rows = 2;
const size = bandCount * rows;
const binBits = 7;
const nothing = 0xffffffff;
const full = new Uint8Array(size);

/**
 * Writes the signature of a set of shingles into `signature` (128 values): the smallest hash of each of 128 bins, empty
 * bins filled from a bin chosen by hashing (one permutation hashing, Li, Owen and Zhang 2012; optimal densification,
 * Shrivastava 2017). One hash a shingle instead of 128.
 */
export function signatureOf(shingles: Uint32Array, count: number, signature: Uint32Array): void {
  signature.fill(nothing);
  for (let i = 0; i < count; i++) {
    const hash = mix(shingles[i]!);
    const bin = hash >>> (32 - binBits);
    const value = (hash << binBits) >>> binBits;
    if (value < signature[bin]!) signature[bin] = value;
  }
  if (count === 0) return;
  // From the bins as they were: a filled one must not be a source for another.
  for (let bin = 0; bin < size; bin++) full[bin] = signature[bin] === nothing ? 0 : 1;
  for (let bin = 0; bin < size; bin++) {
    if (full[bin]) continue;
    for (let attempt = 1; ; attempt++) {
      const from = mix(Math.imul(bin + 1, 0x9e3779b1) ^ Math.imul(attempt, 0x85ebca6b)) >>> (32 - binBits);
      if (!full[from]) continue;
      signature[bin] = signature[from]!;
      break;
    }
  }
}

/** Buckets of like signatures: for each bucket its latest text, and for each text and band the one before. */
export interface Bands {
  keys: Uint32Array;
  /** Number of the latest text plus one, 0 for a free slot. */
  heads: Uint32Array;
  used: number;
  previous: Growing<Uint32Array>;
}

export function createBands(): Bands {
  return {
    keys: new Uint32Array(1 << 14),
    heads: new Uint32Array(1 << 14),
    used: 0,
    previous: growing(Uint32Array, 1 << 13),
  };
}

/** Texts looked at in a bucket, the latest first. */
const deepest = 8;

const keyOf = (signature: Uint32Array, band: number): number =>
  mix(Math.imul(signature[rows * band]!, 0x9e3779b1) ^ Math.imul(signature[rows * band + 1]! + band, 0xc2b2ae35));

function slotOf(keys: Uint32Array, heads: Uint32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (heads[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

/** Calls `meet` with the number of every text that shares a bucket, once for each bucket shared. */
export function meetings(bands: Bands, signature: Uint32Array, meet: (text: number) => void): void {
  for (let band = 0; band < bandCount; band++) {
    let text = bands.heads[slotOf(bands.keys, bands.heads, keyOf(signature, band))]!;
    for (let depth = 0; text !== 0 && depth < deepest; depth++) {
      meet(text - 1);
      text = bands.previous.data[(text - 1) * bandCount + band]!;
    }
  }
}

/** Puts a text into its buckets. Texts must be numbered from 0 without gaps. */
export function addToBands(bands: Bands, signature: Uint32Array, text: number): void {
  if ((bands.used + bandCount) * 10 > bands.keys.length * 6) rehash(bands);
  reserve(bands.previous, bandCount);
  for (let band = 0; band < bandCount; band++) {
    const key = keyOf(signature, band);
    const slot = slotOf(bands.keys, bands.heads, key);
    if (bands.heads[slot] === 0) {
      bands.keys[slot] = key;
      bands.used++;
    }
    push(bands.previous, bands.heads[slot]!);
    bands.heads[slot] = text + 1;
  }
}

function rehash(bands: Bands): void {
  const keys = new Uint32Array(bands.keys.length * 2);
  const heads = new Uint32Array(keys.length);
  for (let old = 0; old < bands.keys.length; old++) {
    if (bands.heads[old] === 0) continue;
    const slot = slotOf(keys, heads, bands.keys[old]!);
    keys[slot] = bands.keys[old]!;
    heads[slot] = bands.heads[old]!;
  }
  bands.keys = keys;
  bands.heads = heads;
}
