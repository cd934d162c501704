// Sparse weights by feature hash: an open-addressing table read in place, and its compact file form.
import { TocsinError } from "../../model/index.js";
import { buildKernel, type Kernel, kernelMemory } from "./kernel.js";

/**
 * Rows of int8 weights under 32-bit keys, in slots of `step` 32-bit words: the key (0 is empty), then the weights, so that
 * one look-up touches one place in memory. The rows used most stand in a small tier of their own, which stays in the
 * processor's cache; a filter of one bit for each key's upper bits answers most look-ups of keys that are not there.
 */
export interface WeightTable {
  /** Weights in a row. */
  readonly width: number;
  /** 32-bit words in a slot. */
  readonly step: number;
  /** Slots of each tier, less one; slots are a power of two. */
  readonly hotMask: number;
  readonly mask: number;
  /** Both tiers, the hot one first. */
  readonly words: Int32Array;
  readonly bytes: Int8Array;
  readonly filter: Int32Array;
  /** Where lists of keys to sum are put, and where their sums are found; see `sumRows`. */
  readonly keys: Int32Array;
  readonly sums: Int32Array;
  /** Sums fast; without one plain code does it. */
  readonly kernel: Kernel | null;
  /** What one unit of an int8 weight is worth. */
  readonly scale: number;
  /** Rows so far. */
  size: number;
}

const MAGIC = 0x31574354; // "TCW1"
const HEADER_BYTES = 16;
const FILTER_BITS = 21;
/** Most slots of the hot tier: with sixteen weights a row, a little over a megabyte, which fits in the second cache. */
const HOT_SLOTS = 1 << 16;
/** Rows from which on a table gets a kernel. */
const FAST_FROM = 10_000;
/** Keys that can be summed in one go, and the numbers their sums can take up. */
const KEYS = 1 << 13;
const SUMS = 1 << 11;

/** Where a key's weights begin in `bytes`, or -1. */
export function findRow(table: WeightTable, key: number): number {
  const at = key === 0 ? -1 : findSlot(table, key);
  return at < 0 ? -1 : (at + 1) << 2;
}

/** Where a key's slot begins in `words`, or -1. */
function findSlot({ words, hotMask, mask, step, filter }: WeightTable, key: number): number {
  const hot = (key & hotMask) * step;
  if (words[hot] === key) return hot;
  if (((filter[key >>> (37 - FILTER_BITS)]! >>> ((key >>> (32 - FILTER_BITS)) & 31)) & 1) === 0) return -1;
  let slot = key & mask;
  for (;;) {
    const at = (hotMask + 1 + slot) * step;
    const found = words[at];
    if (found === key) return at;
    if (found === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** Numbers that the sums of one list take up in `sums`. */
export function sumsWidth(table: WeightTable): number {
  return vectorsOf(table.width) * 16;
}

/** Lists of `size` keys that can be summed in one go. */
export function listsOf(table: WeightTable, size: number): number {
  return Math.min(Math.floor(KEYS / size), Math.floor(SUMS / sumsWidth(table)));
}

/**
 * Sums rows: those of the first `size` keys in `keys`, then of the next, for `lists` lists. Absent keys and the key 0 add
 * nothing. The sums of list `i` begin at `i * sumsWidth(table)` in `sums`. At most 258 rows may be summed into one.
 */
export function sumRows(table: WeightTable, lists: number, size: number): void {
  const { kernel, keys, sums, bytes, width } = table;
  if (kernel) {
    kernel(lists, size);
    return;
  }
  const apart = sumsWidth(table);
  sums.fill(0, 0, lists * apart);
  for (let k = 0; k < lists * size; k++) {
    const row = findRow(table, keys[k]!);
    if (row < 0) continue;
    const at = Math.floor(k / size) * apart;
    for (let w = 0; w < width; w++) sums[at + w]! += bytes[row + w]!;
  }
}

const vectorsOf = (width: number): number => (width + 15) >> 4;

/** The least power of two that leaves a tier of so many rows the given share empty. */
function slotsFor(rows: number, load: number): number {
  let slots = 16;
  while (slots * load < rows) slots *= 2;
  return slots;
}

/**
 * An empty table for a number of rows.
 * @param fast whether rows will be summed often enough for a kernel of its own
 */
export function emptyTable(rows: number, width: number, scale: number, fast = rows >= FAST_FROM): WeightTable {
  const hot = Math.min(slotsFor(rows, 0.5), HOT_SLOTS);
  const cold = slotsFor(rows, 0.7);
  const step = 1 + ((width + 3) >> 2);
  const vectors = vectorsOf(width);
  // filter, both tiers, then room for a vector read past the last row, keys, sums
  const filterBytes = 1 << (FILTER_BITS - 3);
  const tierBytes = (hot + cold) * step * 4;
  const keysAt = (filterBytes + tierBytes + 31) & ~15;
  const sumsAt = keysAt + KEYS * 4;
  const total = sumsAt + SUMS * 4;
  const memory = fast ? kernelMemory(total) : null;
  const buffer = memory ? memory.buffer : new ArrayBuffer(total);
  const kernel =
    memory &&
    buildKernel(memory, {
      filter: 0,
      hot: filterBytes,
      cold: filterBytes + hot * step * 4,
      keys: keysAt,
      sums: sumsAt,
      hotMask: hot - 1,
      mask: cold - 1,
      step: step * 4,
      filterShift: 32 - FILTER_BITS,
      vectors,
    });
  return {
    width,
    step,
    hotMask: hot - 1,
    mask: cold - 1,
    words: new Int32Array(buffer, filterBytes, tierBytes >> 2),
    bytes: new Int8Array(buffer, filterBytes, tierBytes),
    filter: new Int32Array(buffer, 0, filterBytes >> 2),
    keys: new Int32Array(buffer, keysAt, KEYS),
    sums: new Int32Array(buffer, sumsAt, SUMS),
    kernel,
    scale,
    size: 0,
  };
}

/**
 * Takes the row of a key, new or known, and returns where its weights begin in `bytes`.
 * Give the keys used most first: they get the hot tier.
 */
export function takeRow(table: WeightTable, key: number): number {
  const { words, step, filter } = table;
  const known = findSlot(table, key);
  if (known >= 0) return (known + 1) << 2;
  table.size++;
  let at = (key & table.hotMask) * step;
  if (words[at] !== 0) {
    let slot = key & table.mask;
    const base = table.hotMask + 1;
    while (words[(base + slot) * step] !== 0) slot = (slot + 1) & table.mask;
    at = (base + slot) * step;
    filter[key >>> (37 - FILTER_BITS)]! |= 1 << ((key >>> (32 - FILTER_BITS)) & 31);
  }
  words[at] = key;
  return (at + 1) << 2;
}

/**
 * Writes a table: a header, then for each row its key, which weights are not nought (a bit each), and those weights.
 * Rows are in key order within the hot tier, then within the other, so the same weights give the same bytes.
 */
export function packTable(table: WeightTable): Uint8Array {
  const keyOf = (slot: number): number => table.words[slot * table.step]!;
  const tier = (from: number, slots: number): number[] => {
    const used = Array.from({ length: slots }, (_, i) => from + i).filter((slot) => keyOf(slot) !== 0);
    return used.sort((a, b) => (keyOf(a) >>> 0) - (keyOf(b) >>> 0));
  };
  const rows = [...tier(0, table.hotMask + 1), ...tier(table.hotMask + 1, table.mask + 1)];
  const maskBytes = (table.width + 7) >> 3;
  const out = new Uint8Array(HEADER_BYTES + rows.length * (4 + maskBytes + table.width));
  const view = new DataView(out.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows.length, true);
  view.setUint32(8, table.width, true);
  view.setFloat32(12, table.scale, true);
  let at = HEADER_BYTES;
  for (const slot of rows) {
    view.setInt32(at, table.words[slot * table.step]!, true);
    at += 4;
    const bits = at;
    at += maskBytes;
    const row = (slot * table.step + 1) << 2;
    for (let i = 0; i < table.width; i++) {
      const weight = table.bytes[row + i]!;
      if (weight === 0) continue;
      out[bits + (i >> 3)]! |= 1 << (i & 7);
      view.setInt8(at++, weight);
    }
  }
  return out.slice(0, at);
}

/**
 * Reads what `packTable` wrote.
 * @param name for the message when the file is damaged
 * @throws TocsinError when the bytes are not such a table
 */
export function unpackTable(bytes: Uint8Array, name: string): WeightTable {
  const bad = (reason: string): TocsinError =>
    new TocsinError("malformed", name, reason, "Install the package again, or train the models anew.");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEADER_BYTES || view.getUint32(0, true) !== MAGIC) throw bad("is not a weight table");
  const rows = view.getUint32(4, true);
  const width = view.getUint32(8, true);
  if (width === 0 || width > 64 || rows * 5 > bytes.byteLength) throw bad("has a damaged header");
  const table = emptyTable(rows, width, view.getFloat32(12, true));
  const maskBytes = (width + 7) >> 3;
  let at = HEADER_BYTES;
  for (let r = 0; r < rows; r++) {
    if (at + 4 + maskBytes > bytes.byteLength) throw bad("is cut short");
    const row = takeRow(table, view.getInt32(at, true));
    at += 4;
    let weight = at + maskBytes;
    for (let m = 0; m < maskBytes; m++) {
      for (let bits = bytes[at + m]!; bits !== 0; bits &= bits - 1) {
        table.bytes[row + m * 8 + 31 - Math.clz32(bits & -bits)] = bytes[weight++]!;
      }
    }
    at = weight;
  }
  if (at !== bytes.byteLength) throw bad("has bytes left over or missing");
  return table;
}
