// Where two texts share words: stretches on both sides, through edits.
import { shingle, shingleSize, type Words } from "./split.js";

/** A stretch that two texts share, in words: `[start, end)` on both sides. */
export interface Stretch {
  readonly here: readonly [number, number];
  readonly there: readonly [number, number];
  /** Shingles that both have in it. */
  readonly shared: number;
}

/** Where the shingles of one text stand, for any number of comparisons with others. */
export interface Positions {
  /** Open addressing: position of the first shingle plus one; 0 is free. */
  slots: Uint32Array;
  /** The next position with the same shingle plus one. */
  next: Uint32Array;
  hashes: Uint32Array;
  count: number;
  distinct: number;
}

/** A stretch goes on through so many words without a shared shingle... */
const longestGap = 14;
/** ...and through so many inserted or dropped words. */
const longestShift = 8;
/** Shingles that a stretch must share: fewer are phrases of the language. */
const leastShared = 3;
/** Places of a repeated shingle that are tried. */
const mostPlaces = 4;

export function emptyPositions(): Positions {
  return {
    slots: new Uint32Array(2048),
    next: new Uint32Array(1024),
    hashes: new Uint32Array(1024),
    count: 0,
    distinct: 0,
  };
}

/** Reads where the shingles of a text stand. */
export function locate(words: Words, positions: Positions): void {
  const count = Math.max(0, words.count - shingleSize + 1);
  if (positions.hashes.length < count) {
    positions.hashes = new Uint32Array(count * 2);
    positions.next = new Uint32Array(count * 2);
  }
  let capacity = positions.slots.length;
  while (capacity < count * 2) capacity *= 2;
  if (capacity > positions.slots.length) positions.slots = new Uint32Array(capacity);
  else positions.slots.fill(0);
  const { slots, next, hashes } = positions;
  const mask = slots.length - 1;
  positions.count = count;
  positions.distinct = 0;
  // Backwards, so that the first place of a repeated shingle is found first.
  for (let at = count - 1; at >= 0; at--) {
    const hash = shingle(words.hashes, at);
    hashes[at] = hash;
    let slot = (hash >>> 3) & mask;
    while (slots[slot] !== 0 && hashes[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    if (slots[slot] === 0) positions.distinct++;
    next[at] = slots[slot]!;
    slots[slot] = at + 1;
  }
}

/**
 * Finds the stretches that the located text shares with another.
 * @param hashes words of the other text, from `from` to `to`
 */
export function align(positions: Positions, hashes: Uint32Array, from: number, to: number): Stretch[] {
  const { slots, next, hashes: own } = positions;
  const mask = slots.length - 1;
  const stretches: Stretch[] = [];
  let [hereStart, hereLast, thereStart, thereLast, count] = [0, -1, 0, -1, 0];
  const close = (): void => {
    if (count < leastShared) return;
    stretches.push({
      here: [hereStart, hereLast + shingleSize],
      there: [thereStart, thereLast + shingleSize],
      shared: count,
    });
  };
  const last = to - from - shingleSize;
  for (let at = 0; at <= last; at++) {
    const hash = shingle(hashes, from + at);
    let slot = (hash >>> 3) & mask;
    while (slots[slot] !== 0 && own[slots[slot]! - 1] !== hash) slot = (slot + 1) & mask;
    let place = slots[slot]!;
    if (place === 0) continue;
    const open = count > 0 && at - thereLast <= longestGap;
    let chosen = place - 1;
    let continues = false;
    for (let tries = 0; open && place !== 0 && tries < mostPlaces; tries++, place = next[place - 1]!) {
      const here = place - 1;
      const step = here - hereLast;
      if (step <= 0 || Math.abs(step - (at - thereLast)) > longestShift) continue;
      chosen = here;
      continues = true;
      break;
    }
    if (continues) {
      count++;
    } else {
      // One stray shingle must not end a stretch that goes on behind it.
      if (open && count >= leastShared) continue;
      close();
      [hereStart, thereStart, count] = [chosen, at, 1];
    }
    hereLast = chosen;
    thereLast = at;
  }
  close();
  return stretches;
}
