// The layers of the map, bottom to top: paper, water, lines, names, then the claims.
import type { FeatureCollection } from "geojson";
import type { LayerSpecification, SourceSpecification, StyleSpecification } from "maplibre-gl";
import type { MapPalette } from "./palette.js";
import { unitsZoom } from "./shapes.js";

const font = ["Inter Variable"];
const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };
/** What the claims are drawn from; filled as the day and the filter change. */
export const claimSources = ["areas", "circles", "stretches", "marks", "units"] as const;
/** Names of the hatching tiles: of what is selected, and of the rest. */
export const hatch = "hatch";
export const hatchQuiet = "hatch-quiet";

const geojson = (data: FeatureCollection): SourceSpecification => ({ type: "geojson", data });

/** The whole style in one palette. */
export function mapStyle(sources: Record<string, FeatureCollection>, palette: MapPalette): StyleSpecification {
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(Object.entries(sources).map(([name, data]) => [name, geojson(data)])),
      ...Object.fromEntries(claimSources.map((name) => [name, geojson(nothing)])),
    },
    layers: [...ground(palette), ...names(palette), ...claims(palette)],
  };
}

function ground(palette: MapPalette): LayerSpecification[] {
  const round = { "line-join": "round", "line-cap": "round" } as const;
  return [
    { id: "sea", type: "background", paint: { "background-color": palette.sea } },
    { id: "land", type: "fill", source: "countries", paint: { "fill-color": palette.land, "fill-antialias": false } },
    {
      id: "rivers",
      type: "line",
      source: "rivers",
      layout: round,
      paint: {
        "line-color": palette.river,
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          3,
          ["*", 1.5, ["get", "weight"]],
          9,
          ["*", 9, ["get", "weight"]],
        ],
      },
    },
    {
      id: "lakes",
      type: "fill",
      source: "lakes",
      paint: { "fill-color": palette.water, "fill-outline-color": palette.river },
    },
    { id: "coast", type: "line", source: "coast", paint: { "line-color": palette.coast, "line-width": 0.8 } },
    {
      id: "border-halo",
      type: "line",
      source: "borders",
      layout: round,
      paint: { "line-color": palette.borderHalo, "line-width": 5 },
    },
    {
      id: "border",
      type: "line",
      source: "borders",
      layout: round,
      paint: { "line-color": palette.border, "line-width": 1.1 },
    },
    {
      id: "disputed",
      type: "line",
      source: "disputed",
      paint: { "line-color": palette.border, "line-width": 1.1, "line-dasharray": [3, 2] },
    },
  ];
}

/** Towns by rank: the zoom from which a rank is shown and the size of its name. */
const towns = [
  { ranks: [0, 1], minzoom: 3, size: 13 },
  { ranks: [2], minzoom: 5, size: 12 },
  { ranks: [3], minzoom: 5.6, size: 11.5 },
  { ranks: [4], minzoom: 7, size: 11 },
  { ranks: [5], minzoom: 8, size: 11 },
];

function names(palette: MapPalette): LayerSpecification[] {
  return [
    {
      id: "countries-names",
      type: "symbol",
      source: "labels",
      filter: [">", ["get", "size"], ["interpolate", ["exponential", 0.5], ["zoom"], 2, 60, 6, 0.5]],
      layout: {
        "text-field": ["upcase", ["get", "name"]],
        "text-font": font,
        "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11, 7, 16],
        "text-letter-spacing": 0.22,
        "text-max-width": 7,
        "symbol-sort-key": ["-", 0, ["get", "size"]],
      },
      paint: { "text-color": palette.country, "text-halo-color": palette.townHalo, "text-halo-width": 1 },
    },
    ...towns.flatMap(({ ranks, minzoom, size }): LayerSpecification[] => {
      const filter = ["in", ["get", "rank"], ["literal", ranks]] as never;
      return [
        {
          id: `town-dot-${ranks[0]}`,
          type: "circle",
          source: "towns",
          minzoom,
          filter,
          paint: {
            "circle-radius": ranks[0] === 0 ? 2.6 : 1.8,
            "circle-color": palette.surface,
            "circle-stroke-color": palette.town,
            "circle-stroke-width": 1,
          },
        },
        {
          id: `town-name-${ranks[0]}`,
          type: "symbol",
          source: "towns",
          minzoom,
          filter,
          layout: {
            "text-field": ["get", "name"],
            "text-font": font,
            "text-size": size,
            "text-variable-anchor": ["top", "bottom", "left", "right"],
            "text-radial-offset": 0.45,
            "symbol-sort-key": ["get", "rank"],
          },
          paint: { "text-color": palette.town, "text-halo-color": palette.townHalo, "text-halo-width": 1.4 },
        },
      ];
    }),
  ];
}

const chosen = ["==", ["get", "chosen"], true] as never;
const confirmed = ["==", ["get", "confirmed"], true] as never;
const selectedLast = ["case", chosen, 1, 0] as never;

function claims(palette: MapPalette): LayerSpecification[] {
  const tone = ["case", chosen, palette.accent, palette.ink] as never;
  return [
    {
      id: "areas-hatch",
      type: "fill",
      source: "areas",
      filter: chosen,
      paint: { "fill-pattern": hatch, "fill-opacity": 0.5 },
    },
    {
      id: "areas-band",
      type: "line",
      source: "areas",
      // A whole country is a name on the map; its outline is there already.
      filter: ["all", ["!=", ["get", "chosen"], true], ["!=", ["get", "wide"], true]] as never,
      paint: { "line-pattern": hatchQuiet, "line-width": 7, "line-opacity": 0.7 },
    },
    {
      id: "areas-line",
      type: "line",
      source: "areas",
      filter: chosen,
      paint: { "line-color": palette.accent, "line-width": 1.5 },
    },
    {
      id: "circles-line",
      type: "line",
      source: "circles",
      paint: {
        "line-color": tone,
        "line-width": ["case", chosen, 1.5, 0.9] as never,
        "line-opacity": ["case", chosen, 1, 0.55] as never,
      },
    },
    {
      id: "stretches-band",
      type: "line",
      source: "stretches",
      layout: { "line-join": "round", "line-cap": "round", "line-sort-key": selectedLast },
      // An opaque wash: a translucent line would darken wherever it bends back over itself.
      paint: { "line-color": ["case", chosen, palette.washAccent, palette.wash] as never, "line-width": 13 },
    },
    {
      id: "stretches-hatch",
      type: "line",
      source: "stretches",
      layout: { "line-sort-key": selectedLast },
      paint: { "line-pattern": ["case", chosen, hatch, hatchQuiet] as never, "line-width": 13, "line-opacity": 0.55 },
    },
    {
      id: "stretches",
      type: "line",
      source: "stretches",
      layout: { "line-join": "round", "line-cap": "round", "line-sort-key": selectedLast },
      paint: { "line-color": tone, "line-width": ["case", chosen, 2, 1.2] as never },
    },
    {
      id: "mark-names",
      type: "symbol",
      source: "marks",
      layout: {
        "text-field": [
          "case",
          ["==", ["get", "kind"], "point"],
          ["get", "name"],
          ["concat", ["get", "name"], " · ", ["to-string", ["get", "count"]]],
        ],
        "text-font": font,
        "text-size": 12.5,
        "text-max-width": 14,
        "text-variable-anchor-offset": [
          "case",
          ["==", ["get", "kind"], "point"],
          ["literal", ["left", [1.1, 0], "right", [-1.1, 0], "top", [0, 1], "bottom", [0, -1]]],
          ["==", ["get", "kind"], "border"],
          ["literal", ["top", [0, 1.6], "bottom", [0, -1.6]]],
          ["literal", ["center", [0, 0], "top", [0, 1], "bottom", [0, -1]]],
        ] as never,
        "symbol-sort-key": ["-", 0, ["get", "count"]],
      },
      paint: { "text-color": tone, "text-halo-color": palette.townHalo, "text-halo-width": 1.8 },
    },
    {
      id: "marks",
      type: "circle",
      source: "marks",
      filter: ["==", ["get", "kind"], "point"],
      paint: {
        "circle-radius": ["get", "radius"],
        "circle-color": ["case", chosen, palette.accent, confirmed, palette.ink, palette.surface] as never,
        "circle-stroke-color": tone,
        "circle-stroke-width": 1.6,
      },
    },
    {
      id: "mark-counts",
      type: "symbol",
      source: "marks",
      filter: ["==", ["get", "kind"], "point"],
      layout: {
        "text-field": ["to-string", ["get", "count"]],
        "text-font": font,
        "text-size": 11,
        "text-allow-overlap": true,
      },
      paint: { "text-color": ["case", ["any", chosen, confirmed], palette.surface, palette.ink] as never },
    },
    {
      id: "units",
      type: "symbol",
      source: "units",
      minzoom: unitsZoom,
      filter: ["!=", ["get", "image"], ""],
      layout: {
        "icon-image": ["get", "image"],
        "icon-anchor": "bottom",
        "icon-offset": [0, -13],
        "icon-allow-overlap": true,
        "text-field": ["get", "owners"],
        "text-font": font,
        "text-size": 11,
        "text-anchor": "bottom",
        "text-offset": [0, -4.6],
        "text-optional": true,
      },
      paint: { "text-color": palette.ink, "text-halo-color": palette.townHalo, "text-halo-width": 1.6 },
    },
  ];
}
