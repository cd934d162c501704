// Events on the left; for the chosen one who said it first, who retold it and what each retelling changed.
import { useEffect, useRef } from "react";
import { useEvent, useEvents } from "../../api.js";
import "../../styles/origins.css";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { useNarrow } from "../../state/media.js";
import { filterQuery } from "../../state/search.js";
import { useShortcuts } from "../../state/shortcuts.js";
import { strings } from "../../strings/index.js";
import { EventList } from "./event-list.js";
import { EventSheet } from "./event-sheet.js";

const words = strings.tree;

export function OriginsView() {
  const desk = useDesk();
  const narrow = useNarrow();
  // The event in the address is the one shown here: it does not narrow the list it is chosen from.
  const filter = filterQuery(desk.search, ["event"]);
  const events = useEvents(desk.asOf, filter);
  const list = events.data?.events ?? [];
  const chosen = desk.search.event ?? (narrow ? undefined : list[0]?.id);
  const event = useEvent(desk.asOf, chosen ?? null);
  const tree = event.data?.event.id === chosen ? event.data : undefined;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen) pane.current?.scrollTo({ top: 0 });
  }, [chosen]);
  const move = (by: number) => {
    const at = list.findIndex(({ id }) => id === chosen);
    const next = list[Math.min(Math.max(at + by, 0), list.length - 1)];
    if (next) desk.change({ event: next.id });
  };
  useShortcuts({ j: () => move(1), k: () => move(-1) });
  if (events.error && !events.data) {
    return (
      <div className="ledger-message">
        <Failure error={events.error} retry={() => void events.refetch()} />
      </div>
    );
  }
  return (
    <div className="origins-view" data-tour="origins" data-open={chosen ? "" : undefined}>
      <EventList view={events.data} chosen={chosen ?? null} move={move} choose={(id) => desk.change({ event: id })} />
      <section className="origins-main" ref={pane} tabIndex={-1} aria-label={words.tree}>
        {narrow && chosen && (
          <button type="button" className="link back" onClick={() => desk.change({ event: undefined })}>
            ‹ {words.list}
          </button>
        )}
        {event.error && chosen && !tree ? (
          <div className="empty">
            <p>{words.gone}</p>
            <p className="quiet">{event.error.message}</p>
          </div>
        ) : !chosen ? (
          events.data && (
            <div className="empty">
              <p>{list.length === 0 ? words.empty : words.pick}</p>
              <p className="quiet">{list.length === 0 ? words.emptyHelp : words.keys}</p>
            </div>
          )
        ) : tree ? (
          <EventSheet key={tree.event.id} tree={tree} />
        ) : (
          <Skeleton lines={10} height={28} label={strings.frame.loading} />
        )}
      </section>
    </div>
  );
}
