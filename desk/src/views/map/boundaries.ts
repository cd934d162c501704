// Whose borders the map draws: the file is drawn after the UN view and says what the de facto view has otherwise.
import type { Feature, FeatureCollection } from "geojson";
import type { CaseView } from "../../model.js";
import { decodeArcs, featuresOf, type Topology } from "./topology.js";

export type Boundaries = CaseView["boundaries"];

const other = "countries-de-facto";

/** The basemap's sources by layer, decoded once, after one view of the borders. */
export function basemapSources(topology: Topology, boundaries: Boundaries): Record<string, FeatureCollection> {
  const arcs = decodeArcs(topology);
  const names = Object.keys(topology.objects).filter((name) => name !== other);
  const sources = Object.fromEntries(names.map((name) => [name, featuresOf(topology, name, arcs)]));
  if (boundaries === "un") return sources;
  const { features: changed } = featuresOf(topology, other, arcs);
  const nameOf = (feature: Feature) => String(feature.properties?.name);
  const instead = new Map(changed.map((feature) => [nameOf(feature), feature]));
  const features = (name: string) => sources[name]?.features ?? [];
  // What is disputed in one view is a border between those two countries in the other.
  const between = [...instead.keys()];
  const borders = features("disputed").map((feature) => ({ ...feature, properties: { between } }));
  return {
    ...sources,
    countries: collect(features("countries").map((feature) => instead.get(nameOf(feature)) ?? feature)),
    borders: collect([...features("borders"), ...borders]),
    disputed: collect([]),
  };
}

const collect = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });
