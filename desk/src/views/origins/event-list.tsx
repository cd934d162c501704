// Events, most origins first: what happened, when, and how many sources that really is.
import { useEffect, useRef } from "react";
import { daysOf, eventTitle } from "../../lib/events.js";
import type { EventHead, EventsView } from "../../model.js";
import { Origins } from "../../parts/origins.js";
import { Skeleton } from "../../parts/skeleton.js";
import { strings } from "../../strings/index.js";

const words = strings.tree;

export interface EventListProps {
  view: EventsView | undefined;
  chosen: string | null;
  move: (by: number) => void;
  choose: (event: string) => void;
}

export function EventList({ view, chosen, move, choose }: EventListProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!chosen) return;
    const button = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    button?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement)) button?.focus();
  }, [chosen]);
  return (
    <section className="event-list" aria-label={words.list}>
      <header>
        <h1 className="unseen">{strings.views.origins}</h1>
        <p className="figure quiet" role="status">
          {!view
            ? strings.frame.loading
            : view.events.length < view.total
              ? words.showing(view.events.length, view.total)
              : strings.events(view.total)}
        </p>
      </header>
      {!view && <Skeleton lines={10} height={44} label={strings.frame.loading} />}
      <ol
        ref={list}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
          if (!by) return;
          event.preventDefault();
          move(by);
        }}
      >
        {view?.events.map((event, index) => (
          <li key={event.id}>
            <Row
              event={event}
              current={event.id === chosen}
              focusable={event.id === chosen || (!chosen && index === 0)}
              choose={choose}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  event: EventHead;
  current: boolean;
  focusable: boolean;
  choose: (event: string) => void;
}

function Row({ event, current, focusable, choose }: RowProps) {
  const { kind, text } = eventTitle(event.label);
  return (
    <button
      type="button"
      className="event-row"
      aria-current={current ? "true" : undefined}
      tabIndex={focusable ? 0 : -1}
      onClick={() => choose(event.id)}
    >
      <span className="event-row-text">{text}</span>
      <span className="event-row-facts quiet">
        <Origins range={event.origins} articles={event.documents} />
        {event.conflicts.length > 0 && <span className="conflict">{strings.ledger.conflict}</span>}
        <span>
          {kind && `${kind} · `}
          {daysOf(event)}
        </span>
      </span>
    </button>
  );
}
