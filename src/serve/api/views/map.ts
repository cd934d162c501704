// Claims gathered by the place they name: one mark a place, echoes folded into their origin.
import type { ClaimFilter, Day, MapView, Place } from "../../../model/index.js";
import { originsBehind, select } from "../ledger/query.js";
import type { Standing } from "../standing.js";

/** From this radius on a place is an area, and a dot in its middle would say more than is known. */
const areaKm = 50;
/** Places are shown no finer than this. */
const finestKm = 5;
const newest = 20;

type PlaceMark = MapView["places"][number];

/** What lies in no one country is a border when it is called one, and else something larger than a country. */
function kindOf(place: Place, precisionKm: number): PlaceMark["kind"] {
  if (place.country === null && /\bborder\b/i.test(place.name)) return "border";
  return place.country === null || precisionKm >= areaKm ? "area" : "point";
}

function forcesIn(standing: Standing, rows: readonly number[]): PlaceMark["forces"] {
  const found = new Map<string, PlaceMark["forces"][number]>();
  for (const row of rows) {
    for (const { type, owner } of standing.shelf.rows[row]!.claim.posture) {
      const key = `${type} ${owner ?? ""}`;
      const known = found.get(key);
      if (known) known.claims += 1;
      else found.set(key, { type, owner, claims: 1 });
    }
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims).slice(0, 6);
}

function markOf(standing: Standing, id: string, place: Place, rows: readonly number[]): PlaceMark {
  const { shelf, live } = standing;
  const precisionKm = Math.max(finestKm, place.precisionKm);
  const confirmed = new Uint8Array(live.verdict.names.length);
  const number = live.verdict.idOf("confirmed");
  if (number >= 0) confirmed[number] = 1;
  const origins = new Set(rows.map((row) => standing.originOf[row]!));
  const events = new Set(rows.map((row) => standing.eventOf[row]!));
  return {
    id,
    name: place.name,
    lon: place.lon,
    lat: place.lat,
    kind: kindOf(place, precisionKm),
    precisionKm,
    country: place.country,
    ...originsBehind(standing, rows),
    claims: rows.length,
    confirmed: rows.filter((row) => live.verdict.hasAny(row, confirmed)).length,
    forces: forcesIn(standing, rows),
    first: shelf.rows[rows[0]!]!.day,
    last: shelf.rows[rows.at(-1)!]!.day,
    newest: rows.slice(-newest).reverse().map(standing.ledgerClaim),
    originIds: [...origins].filter((number) => number >= 0).map(String),
    events: [...events].slice(-newest).flatMap((number) => standing.event(number)?.id ?? []),
  };
}

export function mapView(standing: Standing, filter: ClaimFilter): MapView {
  const { rows } = select(standing, filter);
  const places = new Map<string, { place: Place; rows: number[] }>();
  const days = new Map<Day, number>();
  let unplaced = 0;
  for (const row of rows) {
    const { claim, day } = standing.shelf.rows[row]!;
    days.set(day, (days.get(day) ?? 0) + 1);
    if (claim.places.length === 0) unplaced += 1;
    for (const place of claim.places) {
      const id = place.geonames === null ? `${place.name}@${place.lat},${place.lon}` : String(place.geonames);
      const known = places.get(id);
      if (!known) places.set(id, { place, rows: [row] });
      else if (known.rows.at(-1) !== row) known.rows.push(row);
    }
  }
  return {
    asOf: standing.asOf,
    places: [...places]
      .map(([id, { place, rows }]) => markOf(standing, id, place, rows))
      .sort((a, b) => b.origins.high - a.origins.high || a.name.localeCompare(b.name)),
    unplaced,
    days: [...days].map(([day, claims]) => ({ day, claims })),
  };
}
