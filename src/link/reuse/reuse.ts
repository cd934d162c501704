// Finds what a text has in common with the texts held: reprints, edited copies, embedded passages, shared quotations.
import type { Span } from "../../model/index.js";
import { align, emptyPositions, locate, type Stretch } from "./align.js";
import { readSegment, writeSegment } from "./bytes.js";
import { type Growing, growing, push, reserve } from "./growing.js";
import { addToBands, type Bands, createBands, meetings, signatureOf } from "./minhash.js";
import { createRareShingles, isKept, noteShingle, type RareShingles } from "./rare.js";
import { emptyWords, shingleSize, splitWords, type Words } from "./split.js";

/** A passage that both texts have, through small edits. */
export interface Passage {
  /** In the text asked about. */
  readonly here: Span;
  /** In the text found. */
  readonly there: Span;
  /** Shingles of three words that both have in it. */
  readonly shared: number;
}

/** A text that shares passages with the one asked about. */
export interface Reuse {
  readonly id: string;
  /** Shared shingles by all shingles of both, 0..1. */
  readonly resemblance: number;
  /** Share of the text asked about that stands in the one found, 0..1. */
  readonly contained: number;
  /** Share of the text found that stands in the one asked about, 0..1. */
  readonly contains: number;
  /** In the order of the text found. */
  readonly passages: Passage[];
}

export interface ReuseIndex {
  /** How many texts are held. */
  readonly size: number;
  /**
   * Takes a text in; returns the texts already held that share passages with it, most shared first. A text of the same
   * id is replaced; the very same text is left alone.
   */
  add(id: string, text: string): Reuse[];
  /** The texts that share passages with this one, whichever of the two came in first, seen from this one. */
  partners(id: string): readonly Reuse[];
  /** What shares passages with a text that is not taken in. */
  find(text: string): Reuse[];
  /** Takes back in what `unsaved` gave, without searching anew. @throws TocsinError when the bytes are damaged */
  restore(id: string, bytes: Uint8Array): void;
  /** What is kept of each text that came in since the last call, as bytes for a store. */
  unsaved(): Iterable<{ readonly document: string; readonly bytes: Uint8Array }>;
}

/** Everything an index is made of. */
interface ReuseParts {
  /** By number; null for a text that was replaced. */
  readonly ids: (string | null)[];
  /** Where the words of each text end. */
  readonly ends: Growing<Uint32Array>;
  readonly hashes: Growing<Uint32Array>;
  readonly starts: Growing<Uint32Array>;
  readonly lengths: Growing<Uint8Array>;
  readonly bands: Bands;
  readonly rare: RareShingles;
}

/** Texts compared word by word, and texts told of: of a thousand reprints, a few say where it comes from. */
const mostCompared = 64;
const mostFound = 24;
/** Rare shingles in common before two texts are compared. */
const leastRare = 3;
/** Buckets in common before two texts are compared: one is chance, in a large collection. */
const leastBuckets = 3;
/** Shared shingles that make a quotation: 17 words almost word for word. */
const leastQuoted = 15;
const quotedDensity = 0.8;
/** Shared shingles that make a rewritten passage: the looser the copy, the more of it there must be. */
const leastRewritten = 36;
/** For short texts: most of one stands in the other. */
const wholeShare = 0.5;
const leastWhole = 5;

const isQuoted = ({ there: [from, to], shared }: Stretch): boolean =>
  shared >= leastQuoted && shared / (to - from - shingleSize + 1) >= quotedDensity;

const overlap = ([a, b]: readonly [number, number], [c, d]: readonly [number, number]): number =>
  Math.max(0, Math.min(b, d) - Math.max(a, c));

/** Without those of which most lies in a longer one, on either side: a phrase that comes twice is one passage. */
function apart(stretches: Stretch[]): Stretch[] {
  if (stretches.length < 2) return stretches;
  const kept: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => b.shared - a.shared)) {
    const repeats = kept.some(({ here, there }) =>
      (
        [
          [here, stretch.here],
          [there, stretch.there],
        ] as const
      ).some(([longer, own]) => overlap(longer, own) * 2 > own[1] - own[0]),
    );
    if (!repeats) kept.push(stretch);
  }
  return kept;
}

function emptyParts(): ReuseParts {
  return {
    ids: [],
    ends: growing(Uint32Array, 256),
    hashes: growing(Uint32Array, 1 << 14),
    starts: growing(Uint32Array, 1 << 14),
    lengths: growing(Uint8Array, 1 << 14),
    bands: createBands(),
    rare: createRareShingles(),
  };
}

/** A text as the index knows it. */
interface Entry {
  readonly number: number;
  /** Hash of the text: another one means that it was read anew. */
  readonly print: number;
  /** What it was found to share when it came in. */
  readonly found: readonly Found[];
}

/** What was found, with the print of the text it was found in: it holds for that text only. */
export interface Found extends Reuse {
  readonly print: number;
}

/** A text that shares passages with another, and the prints of both. */
interface Partner {
  readonly reuse: Reuse;
  readonly here: number;
  readonly there: number;
}

/** The same sharing seen from the other text, which has this id. */
export const swapped = (id: string, { resemblance, contained, contains, passages }: Reuse): Reuse => ({
  id,
  resemblance,
  contained: contains,
  contains: contained,
  passages: passages.map(({ here, there, shared }) => ({ here: there, there: here, shared })),
});

/** FNV-1a over UTF-16 code units. */
function printOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** A new, empty index. */
export function createReuseIndex(): ReuseIndex {
  const parts = emptyParts();
  const entries = new Map<string, Entry>();
  const partners = new Map<string, Partner[]>();
  const fresh = new Set<string>();
  const words = emptyWords();
  const positions = emptyPositions();
  const otherPositions = emptyPositions();
  /** By number. */
  const prints: number[] = [];
  const signature = new Uint32Array(128);
  let rareMet = new Uint16Array(1024);
  let bucketsMet = new Uint16Array(rareMet.length);
  const met: number[] = [];

  const meetRare = (text: number): void => {
    if (rareMet[text] === 0 && bucketsMet[text] === 0) met.push(text);
    rareMet[text]!++;
  };
  const meetBucket = (text: number): void => {
    if (rareMet[text] === 0 && bucketsMet[text] === 0) met.push(text);
    bucketsMet[text]!++;
  };

  /** Notes the located text as number `text` without asking what it meets. */
  function index(text: number): void {
    const { hashes, count, next } = positions;
    for (let at = 0; at < count; at++) {
      if (next[at] === 0 && isKept(hashes[at]!)) noteShingle(parts.rare, hashes[at]!, text, () => {});
    }
    signatureOf(hashes, count, signature);
    addToBands(parts.bands, signature, text);
  }

  /** Counts what the located text meets, and notes it as number `text` unless that is -1. */
  function gather(text: number): void {
    const { hashes, count, next } = positions;
    signatureOf(hashes, count, signature);
    if (count > 0) meetings(parts.bands, signature, meetBucket);
    for (let at = 0; at < count; at++) {
      // Only the last place of a repeated shingle, so that each counts once.
      if (next[at] === 0 && isKept(hashes[at]!)) noteShingle(parts.rare, hashes[at]!, text, meetRare);
    }
    if (text >= 0) addToBands(parts.bands, signature, text);
  }

  const spanHere = ([from, to]: readonly [number, number]): Span => [
    words.starts[from]!,
    words.starts[to - 1]! + words.lengths[to - 1]!,
  ];
  const spanThere = (base: number, [from, to]: readonly [number, number]): Span => [
    parts.starts.data[base + from]!,
    parts.starts.data[base + to - 1]! + parts.lengths.data[base + to - 1]!,
  ];

  /**
   * The stretches that the text at hand shares with one that is held. Of two texts always the same one is read along
   * the other, so that it does not matter which came in first.
   */
  function stretchesWith(text: number, from: number, to: number, print: number): Stretch[] {
    const { hashes } = parts;
    if (print >= (prints[text] ?? 0)) return apart(align(positions, hashes.data, from, to));
    const other = { ...words, count: to - from, hashes: hashes.data.subarray(from, to) };
    locate(other, otherPositions);
    const stretches = apart(align(otherPositions, words.hashes, 0, words.count));
    return stretches.map(({ here, there, shared }) => ({ here: there, there: here, shared }));
  }

  function compareWith(text: number, print: number): Reuse | null {
    const id = parts.ids[text];
    if (id === null || id === undefined) return null;
    const from = text === 0 ? 0 : parts.ends.data[text - 1]!;
    const to = parts.ends.data[text]!;
    const stretches = stretchesWith(text, from, to, print);
    const shared = stretches.reduce((sum, stretch) => sum + stretch.shared, 0);
    const there = Math.max(1, to - from - shingleSize + 1);
    const here = Math.max(1, positions.count);
    const whole = shared / Math.min(here, there) >= wholeShare && shared >= leastWhole;
    if (!whole && shared < leastRewritten && !stretches.some(isQuoted)) return null;
    const passages = stretches.map(
      ({ here: a, there: b, shared: count }): Passage => ({
        here: spanHere(a),
        there: spanThere(from, b),
        shared: count,
      }),
    );
    return {
      id,
      resemblance: Math.min(1, shared / (here + there - shared)),
      contained: Math.min(1, shared / here),
      contains: Math.min(1, shared / there),
      passages: passages.sort((a, b) => a.there[0] - b.there[0]),
    };
  }

  function search(text: string, number: number, print: number): Reuse[] {
    splitWords(text, words);
    locate(words, positions);
    gather(number);
    const worth = met.filter((other) => rareMet[other]! >= leastRare || bucketsMet[other]! >= leastBuckets);
    if (worth.length > mostCompared) {
      // The most promising; of equals the earliest, since that is where it comes from.
      worth.sort((a, b) => rareMet[b]! + bucketsMet[b]! - rareMet[a]! - bucketsMet[a]! || a - b);
      worth.length = mostCompared;
    }
    for (const other of met) {
      rareMet[other] = 0;
      bucketsMet[other] = 0;
    }
    met.length = 0;
    const found = worth.flatMap((other) => {
      const reuse = compareWith(other, print);
      return reuse ? [{ reuse, shared: reuse.passages.reduce((sum, { shared }) => sum + shared, 0) }] : [];
    });
    found.sort((a, b) => b.shared - a.shared);
    return found.slice(0, mostFound).map(({ reuse }) => reuse);
  }

  /** Keeps the words and takes the number; returns it. */
  function keep(id: string, { count, hashes, starts, lengths }: Words): number {
    for (const [array, values] of [
      [parts.hashes, hashes],
      [parts.starts, starts],
    ] as const) {
      reserve(array, count);
      array.data.set(values.subarray(0, count), array.length);
      array.length += count;
    }
    reserve(parts.lengths, count);
    parts.lengths.data.set(lengths.subarray(0, count), parts.lengths.length);
    parts.lengths.length += count;
    push(parts.ends, parts.hashes.length);
    return parts.ids.push(id) - 1;
  }

  function makeRoom(): void {
    if (parts.ids.length < rareMet.length) return;
    rareMet = new Uint16Array(rareMet.length * 2);
    bucketsMet = new Uint16Array(rareMet.length);
  }

  function enter(id: string, entry: Entry): void {
    entries.set(id, entry);
    for (const found of entry.found) {
      note(id, { reuse: found, here: entry.print, there: found.print });
      note(found.id, { reuse: swapped(id, found), here: found.print, there: entry.print });
    }
  }

  function note(id: string, partner: Partner): void {
    const list = partners.get(id);
    if (list) list.push(partner);
    else partners.set(id, [partner]);
  }

  /** Without what was found in a text that has since been read anew. */
  function partnersOf(id: string): Reuse[] {
    const print = entries.get(id)?.print;
    const list = partners.get(id) ?? [];
    return list
      .filter(({ here, there, reuse }) => here === print && there === entries.get(reuse.id)?.print)
      .map(({ reuse }) => reuse);
  }

  function drop(id: string): void {
    const old = entries.get(id);
    if (!old) return;
    parts.ids[old.number] = null;
    for (const { reuse } of partners.get(id) ?? []) {
      const others = partners.get(reuse.id) ?? [];
      partners.set(
        reuse.id,
        others.filter((other) => other.reuse.id !== id),
      );
    }
    partners.delete(id);
    entries.delete(id);
  }

  function segmentOf(id: string): Uint8Array {
    const { number, print, found } = entries.get(id)!;
    const from = number === 0 ? 0 : parts.ends.data[number - 1]!;
    const to = parts.ends.data[number]!;
    return writeSegment({
      print,
      hashes: parts.hashes.data.subarray(from, to),
      starts: parts.starts.data.subarray(from, to),
      lengths: parts.lengths.data.subarray(from, to),
      found,
    });
  }

  return {
    get size() {
      return entries.size;
    },
    find: (text) => search(text, -1, printOf(text)),
    partners: partnersOf,
    add(id, text) {
      const print = printOf(text);
      const known = entries.get(id);
      if (known?.print === print) return [...known.found];
      drop(id);
      makeRoom();
      const found = search(text, parts.ids.length, print);
      prints.push(print);
      const printed = found.map((reuse): Found => ({ ...reuse, print: entries.get(reuse.id)!.print }));
      enter(id, { number: keep(id, words), print, found: printed });
      fresh.add(id);
      return found;
    },
    restore(id, bytes) {
      const { print, found, ...segment } = readSegment(bytes);
      drop(id);
      makeRoom();
      prints.push(print);
      const held: Words = { count: segment.hashes.length, ...segment };
      locate(held, positions);
      index(parts.ids.length);
      enter(id, { number: keep(id, held), print, found });
    },
    *unsaved() {
      for (const id of fresh) if (entries.has(id)) yield { document: id, bytes: segmentOf(id) };
      fresh.clear();
    },
  };
}
