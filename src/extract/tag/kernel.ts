// The innermost loop of every tagger as a WebAssembly function, sixteen weights at a time: it finds the rows of a list
// of keys in a weight table and sums them. Put together byte by byte, so that nothing needs compiling or shipping;
// `table.ts` lays the memory out, and does the same in plain code where there is no kernel.
// Source of the byte codes: WebAssembly Core Specification 2.0, chapter 5 (binary format).

/** Where things are in a table's memory, in bytes, and the shape of its slots. */
export interface KernelPlan {
  readonly filter: number;
  readonly hot: number;
  readonly cold: number;
  readonly keys: number;
  readonly sums: number;
  readonly hotMask: number;
  readonly mask: number;
  /** Bytes from slot to slot. */
  readonly step: number;
  /** A key's bit in the filter: the word by the upper bits, the bit by the five below. */
  readonly filterShift: number;
  /** Vectors of sixteen weights a row takes up. */
  readonly vectors: number;
}

/** As much of WebAssembly as is used here. */
interface Engine {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: Record<string, Record<string, object>>,
  ) => { readonly exports: Record<string, unknown> };
}
const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly;

/** Memory that a kernel can reach. */
export type KernelMemory = InstanceType<Engine["Memory"]>;

/** Memory of at least so many bytes. */
export function kernelMemory(bytes: number): KernelMemory {
  return new engine.Memory({ initial: (bytes + 0xffff) >> 16 });
}

/** Sums the rows of `groups` lists of `size` keys each. */
export type Kernel = (groups: number, size: number) => void;

/** An integer in the variable-length form of WebAssembly. */
function leb(value: number): number[] {
  const out: number[] = [];
  let rest = value | 0;
  for (;;) {
    const low = rest & 127;
    rest >>= 7;
    if (rest === (low & 64 ? -1 : 0)) return [...out, low];
    out.push(low | 128);
  }
}

/** The same without a sign, for sizes, indices and offsets. */
function size(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...size(value >>> 7)];
}

const constant = (value: number): number[] => [0x41, ...leb(value)];
const get = (local: number): number[] => [0x20, ...size(local)];
const set = (local: number): number[] => [0x21, ...size(local)];
const tee = (local: number): number[] => [0x22, ...size(local)];
const load = (offset: number): number[] => [0x28, 2, ...size(offset)];
const vector = (code: number): number[] => [0xfd, ...size(code)];
const leaveIf = (blocks: number): number[] => [0x0d, blocks];
const again = [0x0c, 0];
const block = [0x02, 0x40];
const loop = [0x03, 0x40];
const end = [0x0b];
const [add, subtract, multiply, and, shiftRight, equal, isZero] = [0x6a, 0x6b, 0x6c, 0x71, 0x76, 0x46, 0x45];
const loadVector = (offset: number): number[] => [...vector(0x00), 0, ...size(offset)];
const storeVector = (offset: number): number[] => [...vector(0x0b), 0, ...size(offset)];
const zeros = [...vector(0x0c), ...new Array<number>(16).fill(0)];
/** Lanes twice as wide, signed: the lower and the upper half of a vector. */
const WIDER_BYTES = [0x87, 0x88] as const;
const WIDER_SHORTS = [0xa7, 0xa8] as const;
const ADD_SHORTS = 0x8e;

// parameters and local variables; the sums so far follow, two vectors of shorts for each vector of weights
const [GROUPS, SIZE, AT, LAST, KEY, SLOT, FOUND, SEEN, OUT, SUM] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Looks for KEY from its place in a tier on; leaves `hit` blocks with the slot's address in FOUND, or `miss` blocks. */
function probe(base: number, mask: number, step: number, hit: number, miss: number): number[] {
  return [
    [...get(KEY), ...constant(mask), and, ...set(SLOT), ...loop],
    [...get(SLOT), ...constant(step), multiply, ...constant(base), add, ...tee(FOUND)],
    [...load(0), ...tee(SEEN), ...get(KEY), equal, ...leaveIf(hit)],
    [...get(SEEN), isZero, ...leaveIf(miss)],
    [...get(SLOT), ...constant(1), add, ...constant(mask), and, ...set(SLOT), ...again, ...end],
  ].flat() as number[];
}

function body(plan: KernelPlan): number[] {
  const { filter, filterShift, hot, cold, hotMask, mask, step, keys, sums, vectors } = plan;
  const lanes = Array.from({ length: vectors * 2 }, (_, i) => i);
  const bit = [...get(KEY), ...constant(filterShift + 5), shiftRight, ...constant(2), 0x74];
  return [
    [...constant(keys), ...set(AT), ...constant(sums), ...set(OUT)],
    [...block, ...loop, ...get(GROUPS), isZero, ...leaveIf(1)],
    lanes.flatMap((i) => [...zeros, ...set(SUM + i)]),
    [...get(AT), ...get(SIZE), ...constant(2), 0x74, add, ...set(LAST)],
    // each key of the list
    [...block, ...loop, ...get(AT), ...get(LAST), equal, ...leaveIf(1)],
    [...get(AT), ...load(0), ...set(KEY), ...get(AT), ...constant(4), add, ...set(AT)],
    // two blocks: the outer is left for a key that is not there, the inner for one that is
    [...block, ...block],
    [...get(KEY), ...constant(hotMask), and, ...constant(step), multiply, ...constant(hot), add, ...tee(FOUND)],
    [...load(0), ...get(KEY), equal, ...leaveIf(0)],
    [...bit, ...load(filter), ...get(KEY), ...constant(filterShift), shiftRight, shiftRight],
    [...constant(1), and, isZero, ...leaveIf(1)],
    [...probe(cold, mask, step, 1, 2), ...end],
    lanes.flatMap((i) => [
      ...[...get(SUM + i), ...get(FOUND), ...loadVector(4 + (i >> 1) * 16)],
      ...[...vector(WIDER_BYTES[i & 1]!), ...vector(ADD_SHORTS), ...set(SUM + i)],
    ]),
    [...end, ...again, ...end, ...end],
    lanes.flatMap((i) =>
      WIDER_SHORTS.flatMap((half, j) => [
        ...[...get(OUT), ...get(SUM + i), ...vector(half), ...storeVector(i * 32 + j * 16)],
      ]),
    ),
    [...get(OUT), ...constant(vectors * 64), add, ...set(OUT)],
    [...get(GROUPS), ...constant(1), subtract, ...set(GROUPS), ...again, ...end, ...end],
  ].flat() as number[];
}

/**
 * Builds the kernel of a table.
 * @param memory holds the table where the plan says; sixteen bytes must follow its last row
 */
export function buildKernel(memory: KernelMemory, plan: KernelPlan): Kernel {
  const section = (id: number, ...bytes: number[]): number[] => [id, ...size(bytes.length), ...bytes];
  const text = (name: string): number[] => [name.length, ...Array.from(name, (c) => c.charCodeAt(0))];
  const locals = [2, ...size(SUM - 2), 0x7f, ...size(plan.vectors * 2), 0x7b];
  const code = [...locals, ...body(plan), ...end];
  const module = new engine.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, 1, 0x60, 2, 0x7f, 0x7f, 0),
      ...section(2, 1, ...text("m"), ...text("m"), 2, 0, 1),
      ...section(3, 1, 0),
      ...section(7, 1, ...text("f"), 0, 0),
      ...section(10, 1, ...size(code.length), ...code),
    ]),
  );
  return new engine.Instance(module, { m: { m: memory } }).exports["f"] as Kernel;
}
