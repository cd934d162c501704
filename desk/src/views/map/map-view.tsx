// Claims by place: the map, and beside it a list with the same order and the same selection.
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo, useState } from "react";
import { useLedger } from "../../api.js";
import "../../styles/map.css";
import { filterClaims } from "../../lib/filter.js";
import { placesOf } from "../../lib/places.js";
import type { LedgerClaim } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { basemapQuery } from "./basemap.js";
import { Legend } from "./legend.js";
import { PlaceList } from "./place-list.js";

// The map library is larger than the rest of the desk together: it comes when a map is asked for.
const Canvas = lazy(() => import("./canvas.js").then((module) => ({ default: module.Canvas })));
const words = strings.map;
const none: LedgerClaim[] = [];

export function MapView() {
  const desk = useDesk();
  const ledger = useLedger(desk.asOf);
  const basemap = useQuery(basemapQuery(desk.case.boundaries));
  const [open, setOpen] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const { search } = desk;
  const all = ledger.data?.claims ?? none;
  const places = useMemo(() => placesOf(filterClaims(all, search)), [all, search]);
  const chosen = useMemo(() => {
    const ids = places
      .filter((place) => place.claims.some((item) => item.claim.id === search.claim))
      .map((place) => place.id);
    return new Set(open ? [open] : ids);
  }, [places, search.claim, open]);
  const error = ledger.error ?? basemap.error;
  if (error && !ledger.data) {
    return (
      <div className="map-message">
        <Failure error={error} retry={() => void ledger.refetch()} />
      </div>
    );
  }
  return (
    <div className="map-view">
      <section className="map-list" aria-label={words.list}>
        <h1 className="unseen">{strings.views.map}</h1>
        <p className="map-count figure" role="status">
          {ledger.data ? `${strings.places(places.length)} · ${words.order}` : strings.frame.loading}
        </p>
        {!ledger.data && <Skeleton lines={12} label={strings.frame.loading} />}
        {ledger.data && places.length === 0 && (
          <div className="empty">
            <p>{words.empty}</p>
            <p className="quiet">{strings.ledger.emptyHelp}</p>
          </div>
        )}
        <PlaceList places={places} open={open} setOpen={setOpen} chosen={chosen} />
      </section>
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
    </div>
  );
}
