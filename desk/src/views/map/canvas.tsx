// The drawn map: the basemap, the claims' shapes, and pointer work. Everything it offers is also in the list beside it.
import type { FeatureCollection } from "geojson";
import { type GeoJSONSource, type LngLatBoundsLike, Map as Maplibre, ScaleControl, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { useEffect, useMemo, useRef, useState } from "react";
import "maplibre-gl/dist/maplibre-gl.css";
import { Icon } from "../../parts/icon.js";
import { useDark } from "../../state/theme.js";
import { strings } from "../../strings/index.js";
import { clusterPlaces, type Place, type Unit } from "./clusters.js";
import { hatchImage } from "./hatch.js";
import { dark, light } from "./palette.js";
import { shapesOf, townsWithout, unitsZoom } from "./shapes.js";
import { claimSources, hatch, hatchQuiet, mapStyle } from "./style.js";

setWorkerUrl(workerUrl);

export interface CanvasProps {
  basemap: Record<string, FeatureCollection>;
  /** West, south, east, north. */
  focus: readonly [number, number, number, number];
  places: readonly Place[];
  chosen: ReadonlySet<string>;
  choose: (place: string) => void;
  onFailure: () => void;
}

const padding = 24;
/** Marks nearer to each other than this many pixels fold into one. */
const foldPixels = 26;
type Symbols = typeof import("./symbols.js");

export function Canvas({ basemap, focus, places, chosen, choose, onFailure }: CanvasProps) {
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<Maplibre | null>(null);
  const [drawn, setDrawn] = useState(false);
  const [zoom, setZoom] = useState(0);
  const [symbols, setSymbols] = useState<Symbols | null>(null);
  const isDark = useDark();
  const latest = useRef({ choose, onFailure, isDark });
  useEffect(() => {
    latest.current = { choose, onFailure, isDark };
  });
  const [west, south, east, north] = focus;
  const bounds = useMemo(
    (): LngLatBoundsLike => [
      [west, south],
      [east, north],
    ],
    [west, south, east, north],
  );

  useEffect(() => {
    if (!holder.current) return;
    let made: Maplibre;
    try {
      made = new Maplibre({
        container: holder.current,
        style: mapStyle(basemap, latest.current.isDark ? dark : light),
        bounds,
        fitBoundsOptions: { padding },
        attributionControl: false,
        fadeDuration: 0,
        maxZoom: 10,
        minZoom: 2,
        dragRotate: false,
        pitchWithRotate: false,
        locale: { "Map.Title": strings.map.label },
      });
    } catch {
      latest.current.onFailure();
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.addControl(new ScaleControl({ unit: "metric" }), "top-left");
    made.on("style.load", () => {
      const palette = latest.current.isDark ? dark : light;
      made.addImage(hatch, hatchImage(palette.accent));
      made.addImage(hatchQuiet, hatchImage(palette.town));
      setZoom(made.getZoom());
      setMap(made);
    });
    made.on("idle", () => setDrawn(true));
    made.on("zoomend", () => setZoom(made.getZoom()));
    for (const layer of ["marks", "mark-names", "units"]) {
      made.on("click", layer, (event) => {
        const { id, folded } = event.features?.[0]?.properties ?? {};
        if (Number(folded) > 1) made.easeTo({ center: event.lngLat, zoom: made.getZoom() + 1.5 });
        if (id) latest.current.choose(String(id));
      });
      made.on("mouseenter", layer, () => {
        made.getCanvas().style.cursor = "pointer";
      });
      made.on("mouseleave", layer, () => {
        made.getCanvas().style.cursor = "";
      });
    }
    return () => {
      setMap(null);
      setDrawn(false);
      made.remove();
    };
  }, [basemap, bounds]);

  // A change of theme repaints the layers in place: sources, position and selection stay.
  useEffect(() => {
    if (!map) return;
    const palette = isDark ? dark : light;
    for (const layer of mapStyle(basemap, palette).layers) {
      for (const [name, value] of Object.entries(layer.paint ?? {}))
        map.setPaintProperty(layer.id, name as never, value as never);
    }
    map.updateImage(hatch, hatchImage(palette.accent));
    map.updateImage(hatchQuiet, hatchImage(palette.town));
  }, [map, basemap, isDark]);

  // The library that draws unit symbols is fetched when somebody looks closely enough to see them.
  const close = zoom >= unitsZoom - 0.5;
  useEffect(() => {
    if (!close || symbols) return;
    let gone = false;
    // Without it the dots still say where; the list says what.
    void import("./symbols.js").then(
      (module) => !gone && setSymbols(module),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [close, symbols]);

  useEffect(() => {
    if (!map) return;
    const palette = isDark ? dark : light;
    const image = (units: readonly Unit[]) => {
      if (!symbols || !close) return "";
      const name = symbols.imageName(units, isDark ? "dark" : "light");
      const pixels = map.hasImage(name) ? null : symbols.unitsImage(units, palette);
      if (pixels) map.addImage(name, pixels, { pixelRatio: symbols.sharpness });
      return name;
    };
    const points = places.filter((place) => place.kind === "point");
    const others = places.filter((place) => place.kind !== "point");
    const clusters = clusterPlaces(points, (lon, lat) => map.project([lon, lat]), zoom < 10 ? foldPixels : 0);
    const single = others.map((lead) => ({ lead, places: [lead], origins: lead.origins }));
    const shapes = shapesOf([...clusters, ...single], chosen, basemap, image);
    for (const name of claimSources) map.getSource<GeoJSONSource>(name)?.setData(shapes[name]);
    map.getSource<GeoJSONSource>("towns")?.setData(townsWithout(basemap.towns, points));
  }, [map, places, chosen, basemap, zoom, symbols, close, isDark]);

  return (
    <div className="map-canvas" data-drawn={drawn ? "" : undefined} data-units={symbols && close ? "" : undefined}>
      <div ref={holder} className="map-holder" />
      <div className="map-tools">
        <button type="button" className="icon-button" aria-label={strings.map.zoomIn} onClick={() => map?.zoomIn()}>
          <Icon name="plus" />
        </button>
        <button type="button" className="icon-button" aria-label={strings.map.zoomOut} onClick={() => map?.zoomOut()}>
          <Icon name="minus" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={strings.map.fit}
          onClick={() => map?.fitBounds(bounds, { padding })}
        >
          <Icon name="frame" />
        </button>
      </div>
    </div>
  );
}
