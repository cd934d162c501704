// What the address holds: the as-of date, the selected claim, the filters. Everything a colleague needs to see the same.
import type { Facet } from "../model.js";

export type { Facet };
/** In the order the filter bar offers them. */
export const facets: readonly Facet[] = [
  "speaker",
  "act",
  "hedge",
  "place",
  "code",
  "outlet",
  "standing",
  "conflict",
  "indicator",
  "verdict",
];
/** Keys that hold one value each, beside the as-of date. */
const days = ["from", "to", "since"] as const;
const words = ["claim", "q", "event", "origin", "document", "spot", "row"] as const;

/** The desk's state as kept in the query string; what is absent is at its default. */
export interface DeskSearch extends Partial<Record<Facet, string[]>> {
  /** Calendar day; absent means the day the case opens at. */
  asOf?: string;
  /** Day the board compares with. */
  since?: string;
  /** Id of the selected claim. */
  claim?: string;
  /** Words to be found. */
  q?: string;
  /** Days of publication. */
  from?: string;
  to?: string;
  /** Only claims of this event; the event shown by the view of origins. */
  event?: string;
  /** Only claims of this act of speech. */
  origin?: string;
  /** Only claims of this document. */
  document?: string;
  by?: "day";
  /** Place opened on the map, by id. */
  spot?: string;
  /** Row of the matrix, or forecast, that is opened. */
  row?: string;
  /** The map as a table. */
  as?: "table";
  /** Days the time line is zoomed to, "2024-08-01_2024-09-01"; all of them when absent. */
  zoom?: string;
}

/** What narrows the list of claims, cleared together. */
export const noFilter: DeskSearch = Object.fromEntries(
  [...facets, "q", "from", "to", "event", "origin", "document"].map((key) => [key, undefined]),
);

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads a query string ("?asOf=2024-08-26&act=warn&act=deny"), dropping what is malformed. */
export function parseSearch(query: string): DeskSearch {
  const params = new URLSearchParams(query);
  const search: DeskSearch = {};
  for (const key of ["asOf", ...days] as const) {
    const day = params.get(key);
    if (isDay(day)) search[key] = day;
  }
  for (const key of words) {
    const text = params.get(key);
    if (text) search[key] = text;
  }
  for (const facet of facets) {
    const values = [...new Set(params.getAll(facet).filter(Boolean))];
    if (values.length > 0) search[facet] = values;
  }
  if (params.get("by") === "day") search.by = "day";
  if (params.get("as") === "table") search.as = "table";
  const zoom = params.get("zoom");
  if (zoom?.split("_").length === 2 && zoom.split("_").every(isDay)) search.zoom = zoom;
  return search;
}

const append = (params: URLSearchParams, search: Partial<DeskSearch>) => {
  for (const [key, value] of Object.entries(search)) {
    if (Array.isArray(value)) for (const one of value) params.append(key, one);
    else if (value) params.set(key, String(value));
  }
  return params.toString();
};

/** Writes the query string that `parseSearch` reads; empty when everything is at its default. */
export function writeSearch(search: DeskSearch): string {
  const text = append(new URLSearchParams(), search);
  return text ? `?${text}` : "";
}

/**
 * The filter as the server takes it, to be put behind other parameters.
 * @param except keys to leave out: the view of origins shows an event without narrowing the list to it
 * @returns "" or "&act=warn&q=tanks", always in the same order
 */
export function filterQuery(search: DeskSearch, except: readonly (keyof DeskSearch)[] = []): string {
  const keys = [...facets, "q", "from", "to", "event", "origin", "document"] as const;
  const chosen = keys.filter((key) => search[key] !== undefined && !except.includes(key));
  const text = append(new URLSearchParams(), Object.fromEntries(chosen.map((key) => [key, search[key]])));
  return text ? `&${text}` : "";
}

/** How many values narrow the list, each facet value counted once. */
export const filterCount = (search: DeskSearch): number =>
  facets.reduce((sum, facet) => sum + (search[facet]?.length ?? 0), 0) +
  [search.q, search.from, search.to, search.event, search.origin, search.document].filter(Boolean).length;
