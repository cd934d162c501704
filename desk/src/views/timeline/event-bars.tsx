// Events from their first day to their last, packed into as few rows as fit.
import { eventTitle } from "../../lib/events.js";
import { dayNumber, dayText } from "../../lib/scale.js";
import type { EventHead } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { cut, Lane, type LaneFrame, packRows } from "./lane.js";

const words = strings.timeline;
const row = 22;
const rows = 6;
/** Pixels a letter takes, about; labels are cut, never laid over each other. */
const letter = 6.4;

export interface EventBarsProps extends LaneFrame {
  events: readonly EventHead[];
  /** Event of the selected claim. */
  chosen: string | null;
}

export function EventBars({ events, chosen, ...frame }: EventBarsProps) {
  const desk = useDesk();
  const { scale, width, shows } = frame;
  const spans = events.flatMap((event) => {
    const first = event.start?.slice(0, 10);
    // The end is the first day that no longer belongs to it.
    const last = event.end ? dayText(dayNumber(event.end) - 1) : first;
    if (!first || !last || first.length < 10 || !(shows(first) || shows(last))) return [];
    const [from, to] = [scale.x(first), scale.x(last)];
    const text = eventTitle(event.label).text;
    const room = 24 + Math.min(34, text.length) * letter;
    const x0 = Math.max(0, Math.min(from, width - room));
    return [{ event, text, from, to, x0, x1: Math.min(width, Math.max(to, x0 + room)) }];
  });
  const bars = packRows(spans, rows);
  const used = Math.max(0, ...bars.map((bar) => bar.row)) + 1;
  const left = spans.length - bars.length;
  const aside = left > 0 && <p className="quiet lane-legend">{words.more(left)}</p>;
  return (
    <Lane
      {...frame}
      title={words.events}
      help={words.eventsHelp}
      aside={aside}
      height={used * row}
      className="events-lane"
    >
      {bars.map(({ event, text, from, to, x0, x1, row: at }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the view of origins lists the same events for the keyboard
        <g
          key={event.id}
          className={event.id === chosen ? "chosen" : undefined}
          onClick={() => desk.go("/origins", { event: event.id })}
        >
          <title>{`${event.label} · ${strings.origins(event.origins.low, event.origins.high)}`}</title>
          <rect className="press" x={x0} y={at * row} width={x1 - x0} height={row} />
          <rect x={from - 2} y={at * row + 4} width={Math.max(4, to - from + 4)} height={3} />
          <text x={x0} y={at * row + 18}>
            {cut(text, x1 - x0 - 20)}
            <tspan> {event.origins.high}</tspan>
          </text>
        </g>
      ))}
    </Lane>
  );
}
