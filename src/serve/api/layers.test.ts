import fc from "fast-check";
import { expect, test } from "vitest";
import type { LinkageChange } from "../../link/index.js";
import type { Descent, Event } from "../../model/index.js";
import { createLayers, isConflict, STANDING_NAMES, standingIn } from "./layers.js";

const CLAIMS = 12;
const claim = fc.integer({ min: 0, max: CLAIMS - 1 });

/** What one day changes: claims that stand elsewhere, events that are made anew, events that are gone. */
const change = fc.record({
  descents: fc.array(fc.tuple(claim, fc.constantFrom("origin", "echo", "unknown"), fc.integer({ min: 0, max: 3 })), {
    maxLength: 4,
  }),
  events: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 4 }), fc.uniqueArray(claim, { minLength: 1, maxLength: 4 }), fc.boolean()),
    {
      maxLength: 2,
    },
  ),
  gone: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 1 }),
});

test("on every day each row stands where the last change put it, in whatever order the days are asked for", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 200 }), fc.infiniteStream(fc.nat()), (list, order) => {
      const changes: { day: string; change: LinkageChange }[] = [];
      // Worked out the plain way: a map of what holds, copied for every day.
      const expected: { origin: number[]; event: string[]; conflict: boolean[]; standing: string[] }[] = [];
      const now = {
        origin: Array(CLAIMS).fill(""),
        event: Array(CLAIMS).fill(""),
        conflict: Array(CLAIMS).fill(false),
        standing: Array(CLAIMS).fill("unknown"),
      };
      const members = new Map<string, number[]>();
      for (const [n, { descents, events, gone }] of list.entries()) {
        // A claim is of one event at a time, as linking has it.
        const taken = new Set<number>();
        const made = events
          .map(([id, claims, conflict]) => ({
            id: `e${id}`,
            claims: claims.filter((c) => !taken.has(c) && taken.add(c)),
            conflict,
          }))
          .filter(({ claims, id }, i, all) => claims.length > 0 && all.findIndex((one) => one.id === id) === i);
        const ends = gone.map((id) => `e${id}`).filter((id) => !made.some((one) => one.id === id));
        // Whoever loses a claim to another event is made anew as well.
        for (const [id, old] of members) {
          const left = old.filter((c) => !taken.has(c));
          if (left.length === old.length || made.some((one) => one.id === id) || ends.includes(id)) continue;
          if (left.length > 0) made.push({ id, claims: left, conflict: false });
          else ends.push(id);
        }
        for (const id of [...ends, ...made.map(({ id }) => id)]) {
          for (const c of members.get(id) ?? []) {
            now.event[c] = "";
            now.conflict[c] = false;
          }
          members.delete(id);
        }
        for (const { id, claims, conflict } of made) {
          members.set(id, claims);
          for (const c of claims) {
            now.event[c] = id;
            now.conflict[c] = conflict;
          }
        }
        for (const [c, standing, origin] of descents) {
          now.standing[c] = standing;
          now.origin[c] = standing === "unknown" ? "" : `o${origin}`;
        }
        expected.push(structuredClone(now));
        const asEvent = ({ id, claims, conflict }: (typeof made)[0]) =>
          ({
            id,
            claims: claims.map(String),
            conflicts: conflict ? [{ field: "act", claims: claims.map(String), note: "" }] : [],
          }) as unknown as Event;
        changes.push({
          day: String(n).padStart(4, "0"),
          change: {
            origins: [],
            descents: descents.map(
              ([c, standing, origin]) => ({ claim: String(c), standing, origin: `o${origin}` }) as Descent,
            ),
            events: made.map(asEvent),
            gone: { origins: [], events: ends },
          },
        });
      }
      const layers = createLayers({ changes }, Number);
      for (let asked = 0; asked < 20; asked++) {
        const n = order.next().value! % list.length;
        const layer = layers.at(String(n).padStart(4, "0"), CLAIMS);
        expect({
          origin: [...layer.originOf].map((id) => layers.origins.ids[id] ?? ""),
          event: [...layer.eventOf].map((id) => layers.events.ids[id] ?? ""),
          conflict: [...layer.marks].map(isConflict),
          standing: [...layer.marks].map((mark) => STANDING_NAMES[standingIn(mark)]),
        }).toEqual(expected[n]);
      }
    }),
    { numRuns: 60 },
  );
});
