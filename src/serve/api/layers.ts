// Where every row stands on every day, kept as what changed from one day to the next, so that a step in time costs what
// changed and not what is known.
import type { Chronicle } from "../../link/index.js";
import type { Day, Descent } from "../../model/index.js";
import { daysUntil } from "./ledger/days.js";

/** Where each of the known rows stands. */
export interface Layer {
  /** Number of the origin, and of the event, of each row; -1 for none. */
  readonly originOf: Int32Array;
  readonly eventOf: Int32Array;
  /** Bits by row: the standing (see `standingIn`), and whether it is part of a conflict. */
  readonly marks: Uint8Array;
}

/** Origins and events by numbers that stay the same through time. */
export interface Numbers {
  readonly ids: readonly string[];
  /** -1 for an id that never was. */
  of(id: string): number;
}

export interface Layers {
  readonly origins: Numbers;
  readonly events: Numbers;
  /** @param count rows known at the end of the day */
  at(day: Day, count: number): Layer;
}

const STANDINGS = ["unknown", "origin", "echo"] as const;
const STANDING_BITS = 3;
const CONFLICT = 4;

/** Names of the standings by the number in a mark. */
export const STANDING_NAMES: readonly Descent["standing"][] = STANDINGS;

export function standingIn(mark: number): number {
  return mark & STANDING_BITS;
}

export function isConflict(mark: number): boolean {
  return (mark & CONFLICT) !== 0;
}

/** One change, in rows. */
interface Step {
  /** Rows of events as they were: they are of no event and in no conflict, unless set below. */
  readonly cleared: Int32Array;
  /** Pairs of row and event. */
  readonly events: Int32Array;
  readonly conflicts: Int32Array;
  /** Triples of row, origin and standing. */
  readonly descents: Int32Array;
}

/** Every so many steps a layer is kept whole. */
const SPACING = 64;

function createNumbers(): Numbers & { add(id: string): number } {
  const ids: string[] = [];
  const numbers = new Map<string, number>();
  return {
    ids,
    of: (id) => numbers.get(id) ?? -1,
    add: (id) => {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      ids.push(id);
      numbers.set(id, ids.length - 1);
      return ids.length - 1;
    },
  };
}

/**
 * @param chronicle may grow: what it takes in later is read when a later day is asked for
 * @param rowOf row of a claim; asked only for claims that are on the shelf by then
 */
export function createLayers(chronicle: Pick<Chronicle, "changes">, rowOf: (claim: string) => number): Layers {
  const origins = createNumbers();
  const events = createNumbers();
  const steps: Step[] = [];
  const days: Day[] = [];
  /** Claims of each event as far as the steps go. */
  const claimsOf = new Map<string, readonly string[]>();
  const kept = new Map<number, Layer>();

  function rowsOf(claims: Iterable<string>): Int32Array {
    return Int32Array.from([...claims].map(rowOf).filter((row) => row >= 0));
  }

  /** Turns what the chronicle took in since into rows. */
  function read(): void {
    for (const { day, change } of chronicle.changes.slice(steps.length)) {
      const touched = [...change.gone.events, ...change.events.map(({ id }) => id)];
      const cleared = rowsOf(touched.flatMap((id) => claimsOf.get(id) ?? []));
      for (const id of change.gone.events) claimsOf.delete(id);
      const pairs: number[] = [];
      const conflicts = new Set<string>();
      for (const event of change.events) {
        claimsOf.set(event.id, event.claims);
        const number = events.add(event.id);
        for (const row of rowsOf(event.claims)) pairs.push(row, number);
        for (const conflict of event.conflicts) for (const claim of conflict.claims) conflicts.add(claim);
      }
      const triples: number[] = [];
      for (const { claim, standing, origin } of change.descents) {
        const row = rowOf(claim);
        if (row < 0) continue;
        const number = standing !== "unknown" && origin ? origins.add(origin) : -1;
        triples.push(row, number, STANDINGS.indexOf(standing));
      }
      days.push(day);
      steps.push({
        cleared,
        events: Int32Array.from(pairs),
        conflicts: rowsOf(conflicts),
        descents: Int32Array.from(triples),
      });
    }
  }

  function apply({ originOf, eventOf, marks }: Layer, step: Step): void {
    for (const row of step.cleared) {
      eventOf[row] = -1;
      marks[row]! &= ~CONFLICT;
    }
    for (let n = 0; n < step.events.length; n += 2) eventOf[step.events[n]!] = step.events[n + 1]!;
    for (const row of step.conflicts) marks[row]! |= CONFLICT;
    for (let n = 0; n < step.descents.length; n += 3) {
      const row = step.descents[n]!;
      originOf[row] = step.descents[n + 1]!;
      marks[row] = (marks[row]! & ~STANDING_BITS) | step.descents[n + 2]!;
    }
  }

  function copied(from: Layer | undefined, count: number): Layer {
    const layer = {
      originOf: new Int32Array(count).fill(-1),
      eventOf: new Int32Array(count).fill(-1),
      marks: new Uint8Array(count),
    };
    if (from) {
      layer.originOf.set(from.originOf.subarray(0, count));
      layer.eventOf.set(from.eventOf.subarray(0, count));
      layer.marks.set(from.marks.subarray(0, count));
    }
    return layer;
  }

  return {
    origins,
    events,
    at: (day, count) => {
      read();
      const until = daysUntil(days, day);
      let start = until - (until % SPACING);
      while (start > 0 && !kept.has(start)) start -= SPACING;
      const layer = copied(kept.get(start), count);
      for (let n = start; n < until; n++) {
        // Rows of a step are known by its day, so they lie within what is known on a later one.
        if (n > start && n % SPACING === 0) kept.set(n, copied(layer, count));
        apply(layer, steps[n]!);
      }
      return layer;
    },
  };
}
