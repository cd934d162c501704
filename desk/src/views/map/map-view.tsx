// Claims by place: the map, beside it a list with the same order and selection, below it the days of publication.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { useClaim, useMap } from "../../api.js";
import "../../styles/map.css";
import "../../styles/charts.css";
import { DayBrush } from "../../charts/day-brush.js";
import { Failure } from "../../parts/failure.js";
import { Icon } from "../../parts/icon.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { filterQuery } from "../../state/search.js";
import { strings } from "../../strings/index.js";
import { basemapQuery } from "./basemap.js";
import type { Place } from "./clusters.js";
import { Legend } from "./legend.js";
import { PlaceList } from "./place-list.js";
import { PlaceTable } from "./place-table.js";

// The map library is larger than the rest of the desk together: it comes when a map is asked for.
const Canvas = lazy(() => import("./canvas.js").then((module) => ({ default: module.Canvas })));
const words = strings.map;
const none: Place[] = [];

export function MapView() {
  const desk = useDesk();
  const { search } = desk;
  const { data, error, refetch } = useMap(desk.asOf, desk.filter);
  // The brush shows what lies outside it too; without a brush this is the same question and is asked once.
  const whole = useMap(desk.asOf, filterQuery(search, ["from", "to"]));
  const selected = useClaim(desk.asOf, search.claim ?? null);
  const basemap = useQuery(basemapQuery(desk.case.boundaries));
  const [failed, setFailed] = useState(false);
  const places = data?.places ?? none;
  const open = search.spot ?? null;
  const named = search.claim ? selected.data?.claim : undefined;
  const chosen = useMemo(() => {
    const names = new Set(named?.places.map((place) => place.name));
    const ids = places.filter((place) => names.has(place.name)).map((place) => place.id);
    return new Set(open ? [open] : ids);
  }, [places, named, open]);
  const failure = error ?? basemap.error;
  if (failure && !data) {
    return (
      <div className="map-message">
        <Failure error={failure} retry={() => void refetch()} />
      </div>
    );
  }
  const asTable = search.as === "table";
  const setOpen = (spot: string | null) => desk.change({ spot: spot ?? undefined });
  const list = { places, open, setOpen, chosen };
  return (
    <div className={`map-view ${asTable ? "as-table" : ""}`}>
      <section className="map-list" aria-label={words.list}>
        <h1 className="unseen">{strings.views.map}</h1>
        <div className="map-head">
          <p className="figure" role="status">
            {data ? `${strings.places(places.length)} · ${words.order}` : strings.frame.loading}
            {data && data.unplaced > 0 && <small>{words.unplaced(data.unplaced)}</small>}
          </p>
          <button
            type="button"
            className="icon-button"
            aria-pressed={asTable}
            aria-label={words.asTable}
            title={asTable ? words.asMap : words.asTable}
            onClick={() => desk.change({ as: asTable ? undefined : "table" })}
          >
            <Icon name={asTable ? "map" : "table"} />
          </button>
        </div>
        {!data && <Skeleton lines={12} label={strings.frame.loading} />}
        {data && places.length === 0 && (
          <div className="empty">
            <p>{words.empty}</p>
            <p className="quiet">{strings.ledger.emptyHelp}</p>
          </div>
        )}
        {asTable ? places.length > 0 && <PlaceTable {...list} /> : <PlaceList {...list} />}
      </section>
      {!asTable && (
        <section className="map-pane" aria-label={words.label}>
          {failed || basemap.error ? (
            <p className="map-failed">{words.failed}</p>
          ) : (
            basemap.data && (
              <Suspense fallback={<div className="map-canvas" />}>
                <Canvas
                  basemap={basemap.data}
                  focus={desk.case.focus}
                  places={places}
                  chosen={chosen}
                  choose={setOpen}
                  onFailure={() => setFailed(true)}
                />
              </Suspense>
            )
          )}
          <Legend />
        </section>
      )}
      <DayBrush
        days={whole.data?.days ?? []}
        from={search.from}
        to={search.to}
        change={(from, to) => desk.change({ from, to })}
      />
    </div>
  );
}
