// The shipped basemap: whole, closed, small, and drawn after the boundary view it claims.
import { expect, test } from "vitest";
import text from "../../../../data/basemap/basemap.json?raw";
import { basemapSources } from "./boundaries.js";
import type { Place } from "./clusters.js";
import { borderOf } from "./shapes.js";
import { decodeArcs, featureAt, featuresOf, type Topology } from "./topology.js";

const basemap = JSON.parse(text) as Topology;
const arcs = decodeArcs(basemap);
const countries = featuresOf(basemap, "countries", arcs);
const countryAt = (lon: number, lat: number) => featureAt([lon, lat], countries)?.properties?.name;

test.each<[string, number, number, string]>([
  ["Simferopol", 34.1, 44.95, "Ukraine"],
  ["Sevastopol, just inland", 33.6, 44.62, "Ukraine"],
  ["Kerch, inland", 36.0, 45.3, "Ukraine"],
  ["Kherson", 32.62, 46.65, "Ukraine"],
  ["Krasnodar", 38.98, 45.04, "Russia"],
  ["Gomel", 31.0, 52.43, "Belarus"],
  ["Chernihiv", 31.29, 51.5, "Ukraine"],
  ["Kursk", 36.19, 51.73, "Russia"],
  ["Kaliningrad", 20.51, 54.71, "Russia"],
  ["Brasília", -47.9, -15.8, "Brazil"],
])("%s lies in the right country", (_, lon, lat, country) => {
  expect(countryAt(lon, lat)).toBe(country);
});

test("the old land frontier of Crimea is a disputed line, not a border and not a coast", () => {
  const near = (name: string) =>
    featuresOf(basemap, name, arcs).features.flatMap(({ geometry }) =>
      geometry.type === "MultiLineString"
        ? geometry.coordinates.flat().filter(([x = 0, y = 0]) => x > 33.55 && x < 34.9 && y > 45.9 && y < 46.25)
        : [],
    );
  expect(near("disputed").length).toBeGreaterThan(1);
  expect(near("borders")).toEqual([]);
});

test("the de facto view has the frontier of Crimea as a border and disputes nothing", () => {
  const { countries: drawn, borders, disputed } = basemapSources(basemap, "de-facto");
  const at = (lon: number, lat: number) => drawn && featureAt([lon, lat], drawn)?.properties?.name;
  expect(at(34.1, 44.95)).toBe("Russia");
  expect(at(32.62, 46.65)).toBe("Ukraine");
  expect(at(31.0, 52.43)).toBe("Belarus");
  expect(disputed?.features).toEqual([]);
  const perekop = borders?.features.filter(
    ({ geometry }) =>
      geometry.type === "MultiLineString" &&
      geometry.coordinates.flat().some(([x = 0, y = 0]) => x > 33.55 && x < 34.9 && y > 45.9 && y < 46.25),
  );
  expect(perekop?.map(({ properties }) => properties?.between)).toEqual([["Russia", "Ukraine"]]);
  expect(basemapSources(basemap, "un").countries).toEqual(countries);
});

test("a border between two countries is found by their names, one of them alone is cut to its radius", () => {
  const borders = featuresOf(basemap, "borders", arcs);
  const place = (name: string, lon: number, lat: number, precisionKm: number) =>
    borderOf({ name, lon, lat, precisionKm } as Place, borders).flat();
  // From the tripoint near Brest to the one near Senkivka: 23.6 to 31.8 degrees east, 51.2 to 52.2 north.
  const north = place("Belarus-Ukraine border", 0, 0, 1);
  expect(Math.min(...north.map(([x = 0]) => x))).toBeCloseTo(23.6, 0);
  expect(Math.max(...north.map(([x = 0]) => x))).toBeCloseTo(31.8, 0);
  expect(north.every(([, y = 0]) => y > 51 && y < 52.3)).toBe(true);
  const near = place("the northern border of Ukraine", 27, 51.8, 100);
  expect(near.length).toBeGreaterThan(2);
  expect(near.every(([x = 0]) => x > 25.4 && x < 28.6)).toBe(true);
});

test("every ring is closed and every line has two ends", () => {
  for (const { geometry } of countries.features) {
    if (geometry.type !== "MultiPolygon") continue;
    for (const ring of geometry.coordinates.flat()) expect(ring.at(0)).toEqual(ring.at(-1));
  }
  for (const { geometry } of featuresOf(basemap, "borders", arcs).features) {
    if (geometry.type === "MultiLineString") expect(geometry.coordinates.every((line) => line.length >= 2)).toBe(true);
  }
});

test("it is light enough to open with the page", () => {
  expect(text.length).toBeLessThan(1_000_000);
});

test("arcs run backwards when asked, and meet in one point", () => {
  const square: Topology = {
    type: "Topology",
    transform: { scale: [0.5, 0.5], translate: [10, 20] },
    arcs: [
      [
        [0, 0],
        [2, 0],
        [0, 2],
      ],
      [
        [0, 0],
        [0, 2],
        [2, 0],
      ],
    ],
    objects: { shapes: { type: "GeometryCollection", geometries: [{ type: "Polygon", arcs: [[0, ~1]] }] } },
  };
  expect(featuresOf(square, "shapes").features[0]?.geometry).toEqual({
    type: "Polygon",
    coordinates: [
      [
        [10, 20],
        [11, 20],
        [11, 21],
        [10, 21],
        [10, 20],
      ],
    ],
  });
  expect(featuresOf(square, "absent").features).toEqual([]);
});
