// Folding must not multiply sources: the same origin behind two places is still one.
import { expect, test } from "vitest";
import { clusterPlaces, originsOf, type Place, unitsOf } from "./clusters.js";

const place = (id: string, lon: number, patch: Partial<Place> = {}): Place => ({
  id,
  name: id,
  lon,
  lat: 52,
  kind: "point",
  precisionKm: 10,
  country: "BY",
  origins: { low: 1, high: 1 },
  documents: 1,
  claims: 1,
  confirmed: 0,
  forces: [],
  first: null,
  last: null,
  newest: [],
  originIds: [`of ${id}`],
  events: [],
  ...patch,
});
/** Ten pixels a degree. */
const project = (lon: number, lat: number) => ({ x: lon * 10, y: lat * 10 });

test("an origin that two places share counts once, and unknown ones only raise the high end", () => {
  const shared = { originIds: ["o1", "o2"], origins: { low: 2, high: 2 } };
  expect(originsOf([place("a", 0, shared), place("b", 0, shared)])).toEqual({ low: 2, high: 2 });
  const vague = { originIds: ["o1"], origins: { low: 1, high: 3 } };
  expect(originsOf([place("a", 0, shared), place("b", 0, vague)])).toEqual({ low: 2, high: 4 });
  // Nothing is known of either: one of them at least was said by somebody.
  const nobody = { originIds: [], origins: { low: 1, high: 1 } };
  expect(originsOf([place("a", 0, nobody), place("b", 0, nobody)])).toEqual({ low: 1, high: 2 });
});

test("near places fold into the first, which has most origins; far ones and a distance of 0 fold nothing", () => {
  const places = [place("a", 30), place("b", 31), place("c", 40)];
  const names = (pixels: number) => clusterPlaces(places, project, pixels).map((one) => one.places.map(({ id }) => id));
  expect(names(26)).toEqual([["a", "b"], ["c"]]);
  expect(names(5)).toEqual([["a"], ["b"], ["c"]]);
  expect(names(0)).toEqual([["a"], ["b"], ["c"]]);
});

test("forces of folded places add up by type and owner", () => {
  const forces = (type: "troops" | "engineer", claims: number) => ({ forces: [{ type, owner: "Russian", claims }] });
  const units = unitsOf(
    [place("a", 0, forces("troops", 2)), place("b", 0, forces("troops", 3)), place("c", 0, forces("engineer", 1))],
    3,
  );
  expect(units.map(({ type, claims }) => [type, claims])).toEqual([
    ["troops", 5],
    ["engineer", 1],
  ]);
  expect(units.every(({ confirmed }) => !confirmed)).toBe(true);
});
