// Finds what shares words with a new item, week by week, at a cost that does not grow with the number of weeks.
import { type Growing, growing, push } from "../reuse/growing.js";
import { mix } from "../reuse/split.js";

/** Of the items that share a word in a week, the first ones are looked at: an echo shares words with what is early. */
const firstOfWord = 96;
/** Items looked at more closely, those that share most words. */
const mostCandidates = 48;
const leastShared = 2;
const undated = -1;

export interface WordIndex {
  /** Numbers of the items of the week before, of and after `day` (of all weeks without one) that share most words. */
  find(day: number | null, words: Uint32Array): number[];
  add(number: number, day: number | null, words: Uint32Array): void;
  remove(number: number, day: number | null, words: Uint32Array): void;
}

const weekOf = (day: number | null): number => (day === null ? undated : Math.floor(day / 7));
/** A word in a week; that two of them fall on one key is rare, and then costs a comparison. */
const keyOf = (week: number, word: number): number => mix(Math.imul(week + 2, 0x9e3779b1) ^ word) || 1;

/** Items by word and week: open addressing over keys, and for each key a list in the order of coming in. */
interface Lists {
  keys: Uint32Array;
  /** First and last entry of the list plus one, 0 for none. */
  heads: Uint32Array;
  tails: Uint32Array;
  used: number;
  readonly items: Growing<Uint32Array>;
  /** The next entry plus one. */
  readonly next: Growing<Uint32Array>;
}

function slotOf({ keys }: Lists, key: number): number {
  const mask = keys.length - 1;
  let slot = key & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

function widen(lists: Lists): void {
  const { keys, heads, tails } = lists;
  const size = keys.length * 2;
  Object.assign(lists, { keys: new Uint32Array(size), heads: new Uint32Array(size), tails: new Uint32Array(size) });
  for (let old = 0; old < keys.length; old++) {
    if (keys[old] === 0) continue;
    const slot = slotOf(lists, keys[old]!);
    lists.keys[slot] = keys[old]!;
    lists.heads[slot] = heads[old]!;
    lists.tails[slot] = tails[old]!;
  }
}

/** An index over sets of words; what has no day is found from every day. */
export function createWordIndex(): WordIndex {
  const size = 1 << 12;
  const lists: Lists = {
    keys: new Uint32Array(size),
    heads: new Uint32Array(size),
    tails: new Uint32Array(size),
    used: 0,
    items: growing(Uint32Array, size),
    next: growing(Uint32Array, size),
  };
  const weeks = new Set<number>();
  let counts = new Uint16Array(1 << 10);

  function find(day: number | null, words: Uint32Array): number[] {
    const week = weekOf(day);
    const met: number[] = [];
    for (const near of day === null ? weeks : [week - 1, week, week + 1, undated]) {
      if (!weeks.has(near)) continue;
      for (let w = 0; w < words.length; w++) {
        let entry = lists.heads[slotOf(lists, keyOf(near, words[w]!))]!;
        for (let depth = 0; entry !== 0 && depth < firstOfWord; depth++) {
          const number = lists.items.data[entry - 1]!;
          if (counts[number]!++ === 0) met.push(number);
          entry = lists.next.data[entry - 1]!;
        }
      }
    }
    const likely = met.filter((number) => counts[number]! >= leastShared);
    likely.sort((a, b) => counts[b]! - counts[a]! || a - b);
    for (const number of met) counts[number] = 0;
    return likely.length > mostCandidates ? likely.slice(0, mostCandidates) : likely;
  }

  function add(number: number, day: number | null, words: Uint32Array): void {
    const week = weekOf(day);
    weeks.add(week);
    while (number >= counts.length) counts = new Uint16Array(counts.length * 2);
    for (let w = 0; w < words.length; w++) {
      if (lists.used * 10 >= lists.keys.length * 6) widen(lists);
      const key = keyOf(week, words[w]!);
      const slot = slotOf(lists, key);
      push(lists.items, number);
      push(lists.next, 0);
      const entry = lists.items.length;
      if (lists.keys[slot] === 0) {
        lists.keys[slot] = key;
        lists.used++;
      }
      if (lists.heads[slot] === 0) lists.heads[slot] = entry;
      else lists.next.data[lists.tails[slot]! - 1] = entry;
      lists.tails[slot] = entry;
    }
  }

  function remove(number: number, day: number | null, words: Uint32Array): void {
    const week = weekOf(day);
    for (let w = 0; w < words.length; w++) {
      const slot = slotOf(lists, keyOf(week, words[w]!));
      let before = 0;
      for (let entry = lists.heads[slot]!; entry !== 0; entry = lists.next.data[entry - 1]!) {
        if (lists.items.data[entry - 1] !== number) {
          before = entry;
          continue;
        }
        const after = lists.next.data[entry - 1]!;
        if (before === 0) lists.heads[slot] = after;
        else lists.next.data[before - 1] = after;
        if (lists.tails[slot] === entry) lists.tails[slot] = before;
        break;
      }
    }
  }

  return { find, add, remove };
}
