// What is drawn for each place: a circle of what is known, an outlined area, a stretch of border, a mark.
import type { Feature, FeatureCollection, Position } from "geojson";
import { circle, distanceKm, stretchesNear } from "../../lib/geometry.js";
import { type Cluster, type Place, type Unit, unitsOf } from "./clusters.js";
import { featureAt } from "./topology.js";

const collect = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
const polygon = (ring: Position[], properties: object): Feature => ({
  type: "Feature",
  properties,
  geometry: { type: "Polygon", coordinates: [ring] },
});

export interface Shapes {
  areas: FeatureCollection;
  circles: FeatureCollection;
  stretches: FeatureCollection;
  marks: FeatureCollection;
  units: FeatureCollection;
}

/** Zoom from which forces are drawn as symbols, and how many a mark carries. */
export const unitsZoom = 6;
export const mostUnits = 3;

/** Radius up to which a region is drawn before it is chosen. */
const widestBandKm = 250;

/** A country when the place is one, else a circle of its radius. */
function areaOf(mark: Place, countries: FeatureCollection, chosen: boolean): Feature {
  const country = featureAt([mark.lon, mark.lat], countries);
  if (country?.properties?.name === mark.name) return { ...country, properties: { chosen, wide: true } };
  // Of what is larger than a country the ring would only cross the map.
  const wide = mark.precisionKm > widestBandKm;
  return polygon(circle(mark.lon, mark.lat, mark.precisionKm), { chosen, wide });
}

/**
 * The lines a place on a border stands for: the whole border between two countries that it names, else what lies within
 * its radius of the borders of the one it names, or of any.
 */
export function borderOf(mark: Place, borders: FeatureCollection): Position[][] {
  const lines = borders.features.map(({ geometry, properties }) => ({
    lines: geometry.type === "MultiLineString" ? geometry.coordinates : [],
    named: ((properties?.between ?? []) as string[]).filter((country) => mark.name.includes(country)).length,
  }));
  const most = Math.max(0, ...lines.map(({ named }) => named));
  const meant = lines.filter(({ named }) => named === most).flatMap((one) => one.lines);
  return most === 2 ? meant : meant.flatMap((line) => stretchesNear(line, [mark.lon, mark.lat], mark.precisionKm));
}

/**
 * The claims' shapes.
 * @param clusters places as folded for the present zoom
 * @param chosen ids of the places that are selected
 * @param image name of the picture of some forces
 */
export function shapesOf(
  clusters: readonly Cluster[],
  chosen: ReadonlySet<string>,
  basemap: Record<string, FeatureCollection>,
  image: (units: readonly Unit[]) => string,
): Shapes {
  const places = clusters.flatMap((cluster) => cluster.places);
  const countries = basemap.countries ?? collect([]);
  const borders = basemap.borders ?? collect([]);
  return {
    areas: collect(
      places.filter((mark) => mark.kind === "area").map((mark) => areaOf(mark, countries, chosen.has(mark.id))),
    ),
    circles: collect(
      places
        .filter((mark) => mark.kind === "point")
        .map((mark) => polygon(circle(mark.lon, mark.lat, mark.precisionKm), { chosen: chosen.has(mark.id) })),
    ),
    stretches: collect(
      places
        .filter((mark) => mark.kind === "border")
        .map((mark) => ({
          type: "Feature",
          properties: { chosen: chosen.has(mark.id) },
          geometry: {
            type: "MultiLineString",
            coordinates: borderOf(mark, borders),
          },
        })),
    ),
    marks: collect(
      clusters.map(({ lead, places: folded, origins }) => ({
        type: "Feature",
        properties: {
          id: lead.id,
          folded: folded.length,
          kind: lead.kind,
          name: folded.length > 1 ? `${lead.name} +${folded.length - 1}` : lead.name,
          count: origins.high,
          radius: 7 + Math.min(5, Math.sqrt(origins.high)),
          chosen: folded.some((mark) => chosen.has(mark.id)),
          confirmed: folded.some((mark) => mark.confirmed > 0),
        },
        geometry: { type: "Point", coordinates: [lead.lon, lead.lat] },
      })),
    ),
    units: collect(
      clusters.flatMap(({ lead, places: folded }): Feature[] => {
        const units = unitsOf(folded, mostUnits);
        if (units.length === 0) return [];
        const owners = [...new Set(units.flatMap(({ owner }) => owner ?? []))].join(", ");
        return [
          {
            type: "Feature",
            properties: { id: lead.id, image: image(units), owners, kind: lead.kind },
            geometry: { type: "Point", coordinates: [lead.lon, lead.lat] },
          },
        ];
      }),
    ),
  };
}

/** A town this close to a claim's mark is the same town: its name is already there. */
const sameTownKm = 8;

/** The basemap's towns without those that a mark of a claim already names. */
export function townsWithout(towns: FeatureCollection | undefined, points: readonly Place[]): FeatureCollection {
  return collect(
    (towns?.features ?? []).filter(
      ({ geometry, properties }) =>
        geometry.type !== "Point" ||
        !points.some((mark) => {
          const reach = mark.name === properties?.name ? Math.max(sameTownKm, mark.precisionKm) : sameTownKm;
          return distanceKm(geometry.coordinates, [mark.lon, mark.lat]) < reach;
        }),
    ),
  );
}
