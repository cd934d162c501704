// Finds the few tellings worth comparing with a new one: by who is credited and by the words they share, week by week.
import { createWordIndex } from "../match/word-index.js";
import type { Telling } from "./telling.js";

/** A speaker's tellings of a week that are compared: the first ones, and the latest. */
const firstOfSpeaker = 60;
const lastOfSpeaker = 20;
const weekOf = (day: number): number => Math.floor(day / 7);
/** Where what has no date is kept. */
const undated = -1;
/** Where everything is kept once more, for what has no date itself. */
const anyTime = "any";

/** The keys under which a telling is found, and those under which it looks for others. */
function keysOf({ authority: { identity, access } }: Telling): { own: string[]; wanted: string[] } {
  if (access === "unnamed") return { own: [], wanted: [] };
  const { id, family, body, bodyType, country, voice, kind } = identity;
  const own = [id];
  const wanted = [id];
  if (family) both(`family ${family}`);
  if (body) both(`body ${body}`);
  if (bodyType) {
    own.push(country ? `type ${bodyType}` : `open ${bodyType}`);
    wanted.push(`open ${bodyType}`, ...(country ? [] : [`type ${bodyType}`]));
  }
  if (country && (kind === "official" || kind === "official-body")) {
    own.push(voice ? `voice ${country}` : `land ${country}`);
    wanted.push(`voice ${country}`, ...(voice ? [`land ${country}`] : []));
  }
  return { own, wanted };
  function both(key: string): void {
    own.push(key);
    wanted.push(key);
  }
}

export interface Neighbourhood {
  /** Numbers of the tellings worth comparing with this one, each once. */
  find(telling: Telling): number[];
  add(number: number, telling: Telling): void;
  remove(number: number, telling: Telling): void;
}

/** An index over tellings whose look-ups do not grow with the number of weeks held. */
export function createNeighbourhood(): Neighbourhood {
  const bySpeaker = new Map<string, number[]>();
  const byWord = createWordIndex();

  const dayOf = ({ day, spokenOn }: Telling): number | null => (day === null ? null : (spokenOn ?? day));
  const home = (telling: Telling): number => {
    const day = dayOf(telling);
    return day === null ? undated : weekOf(day);
  };
  const weeks = (telling: Telling): (number | string)[] => {
    const week = home(telling);
    return week === undated ? [anyTime] : [week - 1, week, week + 1, undated];
  };

  function add(number: number, telling: Telling): void {
    const week = home(telling);
    for (const key of keysOf(telling).own) {
      append(bySpeaker, `${week} ${key}`, number);
      append(bySpeaker, `${anyTime} ${key}`, number);
    }
    byWord.add(number, dayOf(telling), telling.whole.terms.strong);
  }

  function remove(number: number, telling: Telling): void {
    const week = home(telling);
    for (const key of keysOf(telling).own) {
      drop(bySpeaker.get(`${week} ${key}`), number);
      drop(bySpeaker.get(`${anyTime} ${key}`), number);
    }
    byWord.remove(number, dayOf(telling), telling.whole.terms.strong);
  }

  function find(telling: Telling): number[] {
    const found = new Set<number>();
    for (const week of weeks(telling)) {
      for (const key of keysOf(telling).wanted) {
        const list = bySpeaker.get(`${week} ${key}`);
        if (!list) continue;
        const { length } = list;
        for (let i = 0; i < length; i++) {
          if (i < firstOfSpeaker || i >= length - lastOfSpeaker) found.add(list[i]!);
          else i = length - lastOfSpeaker - 1;
        }
      }
    }
    for (const number of byWord.find(dayOf(telling), telling.whole.terms.strong)) found.add(number);
    return [...found];
  }

  return { find, add, remove };
}

function append<K>(lists: Map<K, number[]>, key: K, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function drop(list: number[] | undefined, value: number): void {
  const at = list?.indexOf(value) ?? -1;
  if (at >= 0) list!.splice(at, 1);
}
