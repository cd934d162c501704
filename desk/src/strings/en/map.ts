// The map.
import { common, plural } from "./common.js";

const { number } = common;

export const map = {
  label: "Map of claims by place",
  list: "Places, most origins first",
  order: "most origins first",
  echoes: (n: number) => `and ${plural(n, "echo", "echoes")}`,
  legend: "Legend",
  point: "Place, with the circle it is known to",
  border: "Stretch of a border",
  area: "Region or country, not a point",
  count: "The number is the high end of its origins",
  disputed: "Disputed line",
  claimed: "All marks are claims, none is confirmed",
  empty: "No claim with a place fits this day and filter.",
  failed: "The map could not be drawn. The list of places beside it holds the same claims.",
  within: (km: number) => `within ${number(km)} km`,
  region: "region",
  onBorder: "on a border",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show the case's area",
  attribution: "Natural Earth · GeoNames (CC BY 4.0) · boundaries after the UN view",
  cluster: (n: number) => plural(n, "place", "places"),
};
