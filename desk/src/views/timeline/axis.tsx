// The days with reports as ticks, months named where there is room, and the silences as breaks with their length.
import { dayText } from "../../lib/scale.js";
import { strings } from "../../strings/index.js";
import type { LaneFrame } from "./lane.js";

const words = strings.timeline;
const height = 40;
/** Pixels a label needs. */
const room = { month: 66, day: 52, gap: 20 };

/** Dates worth naming: the first of each month and the edges of each stretch, as far as there is room. */
function labels({ scale }: LaneFrame): { x: number; text: string; strong: boolean }[] {
  const found: { x: number; text: string; strong: boolean }[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const stretch of scale.stretches) {
    const wide = stretch.x1 - stretch.x0 > room.month;
    const first = dayText(stretch.from);
    if (stretch.x0 >= free) {
      const text = wide ? strings.day.short(first) : strings.day.month(first);
      found.push({ x: stretch.x0, text, strong: true });
      free = stretch.x0 + room.month + 24;
    }
    for (let day = stretch.from + 1; day <= stretch.to; day++) {
      const text = dayText(day);
      const x = scale.x(text);
      if (!text.endsWith("-01") || x < free || x > stretch.x1 - 8) continue;
      // A new year says which.
      const name = text.endsWith("-01-01") ? strings.day.month(text) : strings.day.noYear(text);
      found.push({ x, text: name, strong: false });
      free = x + room.day;
    }
  }
  return found;
}

export function Axis(frame: LaneFrame & { days: readonly string[] }) {
  const { scale, width, days, asOf, shows } = frame;
  return (
    <svg className="axis" width={width} height={height} aria-hidden="true">
      {scale.stretches.map((stretch) => (
        <line
          key={stretch.from}
          className="axis-line"
          x1={stretch.x0}
          x2={stretch.x1}
          y1={height - 0.5}
          y2={height - 0.5}
        />
      ))}
      {scale.gaps.map((gap) => (
        <g key={gap.x0}>
          <title>{words.gap(gap.days)}</title>
          <path className="axis-line" d={`M${gap.x0} ${height - 0.5}h${(gap.x1 - gap.x0) / 2 - 5}m10 0H${gap.x1}`} />
          <path className="axis-line" d={`M${(gap.x0 + gap.x1) / 2 - 7} ${height}l4 -9m6 9l4 -9`} />
          {gap.x1 - gap.x0 >= room.gap && (
            <text className="gap-days" x={(gap.x0 + gap.x1) / 2} y={height - 13} textAnchor="middle">
              {gap.days}
            </text>
          )}
        </g>
      ))}
      {days.filter(shows).map((day) => (
        <line
          key={day}
          className={day <= asOf ? "tick" : "tick later"}
          x1={scale.x(day)}
          x2={scale.x(day)}
          y1={height - 7}
          y2={height}
        />
      ))}
      {labels(frame).map(({ x, text, strong }) => (
        <text
          key={x}
          className={strong ? "axis-strong" : undefined}
          x={x > width - room.month ? width : x}
          y={12}
          textAnchor={x > width - room.month ? "end" : "start"}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}
