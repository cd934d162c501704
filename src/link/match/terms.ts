// Turns the words of a claim into sets of numbers that can be compared in a few hundred nanoseconds.
import { emptyWords, meaningOf, numberWords, stem, weakStems } from "./words.js";

/** The words of a text as sorted sets of hashes. */
export interface Terms {
  /** Stems and meanings that say which report it is, numbers among them. */
  readonly strong: Uint32Array;
  /** Stems that stand in most reports of the field. */
  readonly weak: Uint32Array;
  /** Runs of four words as they stand: what only copying shares. */
  readonly runs: Uint32Array;
  /** How many words were read. */
  readonly words: number;
}

const wordPattern = /\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+(?:\.\d+)?|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll and Vo; offset basis and prime of the 32-bit form). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Latin letters with accents, and accents that stand alone: only they change when a text is folded. */
const accented = /[\u00c0-\u024f\u1e00-\u1eff]|\p{M}/u;

function fold(text: string): string {
  if (!accented.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase();
}

/** The words of a text, lower case, Latin letters without their accents, numbers without group separators. */
export function wordsOf(text: string): string[] {
  const words: string[] = fold(text).match(wordPattern) ?? [];
  for (let i = 0; i < words.length; i++) {
    const unit = words[i]!.charCodeAt(0);
    if (unit >= 48 && unit <= 57) words[i] = words[i]!.replace(/[,\u00a0\u202f]/g, "");
  }
  return words;
}

/** Up to so many numbers are sorted faster by insertion, and without allocating. */
const shortList = 48;

function sortShort(numbers: Uint32Array): void {
  for (let i = 1; i < numbers.length; i++) {
    const value = numbers[i]!;
    let at = i;
    for (; at > 0 && numbers[at - 1]! > value; at--) numbers[at] = numbers[at - 1]!;
    numbers[at] = value;
  }
}

/** A set of hashes, ascending, each once. */
export function sortedSet(hashes: readonly number[]): Uint32Array {
  const sorted = Uint32Array.from(hashes);
  if (sorted.length > shortList) sorted.sort();
  else sortShort(sorted);
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[size++] = sorted[i]!;
  }
  return size === sorted.length ? sorted : sorted.slice(0, size);
}

/** "nine", "thousand" → 9000; everything else passes through. */
function joinNumbers(words: string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const value = numberWords[word];
    if (value !== undefined) out.push(String(value));
    else if ((word === "thousand" || word === "hundred" || word === "million") && last && /^\d+(\.\d+)?$/.test(last)) {
      const factor = word === "hundred" ? 100 : word === "thousand" ? 1000 : 1_000_000;
      out[out.length - 1] = String(Number(last) * factor);
    } else out.push(word);
  }
  return out;
}

/** What a word counts as. */
interface Weight {
  /** Hash of the word as it stands. */
  readonly own: number;
  /** Hash of its meaning. */
  readonly meaning: number;
  readonly kind: "empty" | "weak" | "strong";
}

/** Words already looked up: reports of one field use the same few thousand again and again. */
const weights = new Map<string, Weight>();
const mostWeights = 100_000;

function weigh(word: string): Weight {
  const known = weights.get(word);
  if (known) return known;
  const root = stem(word);
  const meaning = meaningOf.get(root) ?? root;
  const kind = emptyWords.has(word) ? "empty" : weakStems.has(meaning) || weakStems.has(root) ? "weak" : "strong";
  const weight: Weight = { own: hashWord(word), meaning: hashWord(meaning), kind };
  if (weights.size >= mostWeights) weights.clear();
  weights.set(word, weight);
  return weight;
}

/** Words in a run: what only copying shares. */
const runLength = 4;

/** Reads a text into the sets that claims are compared by. */
export function termsOf(text: string): Terms {
  const words = wordsOf(text);
  const own = words.map((word) => weigh(word).own);
  const runs: number[] = [];
  for (let i = 0; i + runLength <= own.length; i++) {
    let hash = 0x811c9dc5;
    for (let j = i; j < i + runLength; j++) hash = Math.imul(hash ^ own[j]!, 0x01000193) ^ (hash >>> 15);
    runs.push(hash >>> 0);
  }
  const strong: number[] = [];
  const weak: number[] = [];
  for (const word of joinNumbers(words)) {
    const { kind, meaning } = weigh(word);
    if (kind !== "empty") (kind === "weak" ? weak : strong).push(meaning);
  }
  return { strong: sortedSet(strong), weak: sortedSet(weak), runs: sortedSet(runs), words: words.length };
}

/** The set that holds what any of these hold. */
export function union(sets: readonly Uint32Array[]): Uint32Array {
  if (sets.length === 1) return sets[0]!;
  const all: number[] = [];
  for (const set of sets) for (let i = 0; i < set.length; i++) all.push(set[i]!);
  return sortedSet(all);
}

/** How many members two ascending sets share. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  // No destructuring: this runs some hundred times for every claim.
  let i = 0;
  let j = 0;
  let count = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) {
      count++;
      i++;
      j++;
    } else if (x < y) i++;
    else j++;
  }
  return count;
}
