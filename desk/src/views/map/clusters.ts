// Places that lie too close on screen to be told apart fold into one mark; an origin behind several of them counts once.
import type { MapView, OriginRange } from "../../model.js";

export type Place = MapView["places"][number];

export interface Cluster {
  /** The place with most origins. */
  lead: Place;
  places: Place[];
  origins: OriginRange;
}

/**
 * How many independent origins stand behind several places: those that are known count once, and what is unknown may
 * add to them but never counts for sure.
 */
export function originsOf(places: readonly Place[]): OriginRange {
  const [only] = places;
  if (only && places.length === 1) return only.origins;
  const known = new Set(places.flatMap((place) => place.originIds)).size;
  const unknown = places.reduce((sum, place) => sum + Math.max(0, place.origins.high - place.originIds.length), 0);
  const least = Math.max(0, ...places.map((place) => place.origins.low));
  return { low: Math.max(least, known), high: known + unknown };
}

/**
 * Folds places that would overlap into the one with most origins.
 * @param places most origins first
 * @param project degrees to pixels
 * @param pixels distance below which two fold; 0 folds none
 */
export function clusterPlaces(
  places: readonly Place[],
  project: (lon: number, lat: number) => { x: number; y: number },
  pixels: number,
): Cluster[] {
  const clusters: { places: Place[]; x: number; y: number }[] = [];
  // Marks are looked for in the cells around, so that thousands of places do not each meet all others.
  const cells = new Map<string, typeof clusters>();
  const cell = (value: number) => Math.floor(value / Math.max(1, pixels));
  for (const place of places) {
    const { x, y } = project(place.lon, place.lat);
    const around = [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => cells.get(`${cell(x) + dx} ${cell(y) + dy}`) ?? []),
    );
    const near = pixels > 0 ? around.find((one) => Math.hypot(one.x - x, one.y - y) < pixels) : undefined;
    if (near) {
      near.places.push(place);
      continue;
    }
    const made = { places: [place], x, y };
    clusters.push(made);
    const key = `${cell(x)} ${cell(y)}`;
    cells.set(key, [...(cells.get(key) ?? []), made]);
  }
  return clusters.map(({ places: all }) => ({ lead: all[0] as Place, places: all, origins: originsOf(all) }));
}

export interface Unit {
  type: Place["forces"][number]["type"];
  owner: string | null;
  claims: number;
  /** Whether a person confirmed a claim that names it here. */
  confirmed: boolean;
}

/** The forces named at some places, most named first, each type and owner once. */
export function unitsOf(places: readonly Place[], most: number): Unit[] {
  const units = new Map<string, Unit>();
  for (const place of places) {
    for (const { type, owner, claims } of place.forces) {
      const key = `${type} ${owner}`;
      const known = units.get(key);
      const confirmed = place.newest.some(
        ({ claim, verdict }) =>
          verdict === "confirmed" && claim.posture.some((one) => one.type === type && one.owner === owner),
      );
      if (known) {
        known.claims += claims;
        known.confirmed ||= confirmed;
      } else units.set(key, { type, owner, claims, confirmed });
    }
  }
  return [...units.values()].sort((a, b) => b.claims - a.claims).slice(0, most);
}
