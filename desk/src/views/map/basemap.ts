// Fetches the basemap once: it ships with the desk and comes from the same server.
import { queryOptions } from "@tanstack/react-query";
import url from "../../../../data/basemap/basemap.json?url";
import { RequestError } from "../../api.js";
import { type Boundaries, basemapSources } from "./boundaries.js";
import type { Topology } from "./topology.js";

export const basemapQuery = (boundaries: Boundaries) =>
  queryOptions({
    queryKey: ["basemap", boundaries],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const response = await fetch(url, { signal });
      if (!response.ok) throw new RequestError(`${response.status} ${response.statusText}`, null, response.status);
      return basemapSources((await response.json()) as Topology, boundaries);
    },
  });
