// Writes what an index holds of one text to bytes and reads it back, so that a store can keep it between runs.
import { TocsinError } from "../../model/index.js";
import type { Found, Passage } from "./reuse.js";

/** "TCRS" and the version of the layout. */
const magic = 0x54435301;

/** One text as it is kept: its words, and what it was found to share when it came in. */
export interface Segment {
  /** Hash of the text. */
  readonly print: number;
  readonly hashes: Uint32Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  readonly found: readonly Found[];
}

type FoundRow = [
  id: string,
  print: number,
  resemblance: number,
  contained: number,
  contains: number,
  ...passages: number[],
];

const rowOf = ({ id, print, resemblance, contained, contains, passages }: Found): FoundRow => [
  id,
  print,
  resemblance,
  contained,
  contains,
  ...passages.flatMap(({ here, there, shared }) => [...here, ...there, shared]),
];

function foundOf([id, print, resemblance, contained, contains, ...numbers]: FoundRow): Found {
  const passages: Passage[] = [];
  for (let i = 0; i + 5 <= numbers.length; i += 5) {
    const [a, b, c, d, shared] = numbers.slice(i, i + 5) as [number, number, number, number, number];
    passages.push({ here: [a, b], there: [c, d], shared });
  }
  return { id, print, resemblance, contained, contains, passages };
}

const head = 12;

/**
 * The bytes of a segment: magic, number of words, hash of the text, then hashes (4 bytes a word), first code units (4), lengths (1), and
 * what was found as JSON.
 */
export function writeSegment({ print, hashes, starts, lengths, found }: Segment): Uint8Array {
  const rows = new TextEncoder().encode(found.length === 0 ? "" : JSON.stringify(found.map(rowOf)));
  const count = hashes.length;
  const bytes = new Uint8Array(head + 9 * count + rows.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, count, true);
  view.setUint32(8, print, true);
  new Uint32Array(bytes.buffer, head, count).set(hashes);
  new Uint32Array(bytes.buffer, head + 4 * count, count).set(starts);
  bytes.set(lengths, head + 8 * count);
  bytes.set(rows, head + 9 * count);
  return bytes;
}

const damaged = (reason: string): TocsinError =>
  new TocsinError("malformed", "reuse segment", reason, "Link the case again: it is made from the documents.");

/**
 * Reads what `writeSegment` wrote, on a machine of the same byte order.
 * @throws TocsinError when the bytes are not such a segment, or cut short
 */
export function readSegment(bytes: Uint8Array): Segment {
  // A copy of its own: numbers must lie on four-byte borders.
  const own = new Uint8Array(bytes);
  const view = new DataView(own.buffer);
  if (own.length < head || view.getUint32(0, true) !== magic) throw damaged("it does not start as one");
  const count = view.getUint32(4, true);
  if (own.length < head + 9 * count) throw damaged("it is cut short");
  const text = new TextDecoder().decode(own.subarray(head + 9 * count));
  let found: Found[];
  try {
    found = text === "" ? [] : (JSON.parse(text) as FoundRow[]).map(foundOf);
  } catch {
    throw damaged("what it was found to share cannot be read");
  }
  return {
    print: view.getUint32(8, true),
    hashes: new Uint32Array(own.buffer, head, count),
    starts: new Uint32Array(own.buffer, head + 4 * count, count),
    lengths: own.subarray(head + 8 * count, head + 9 * count),
    found,
  };
}
