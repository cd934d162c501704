// The as-of date as a line through all lanes: drag it, press on the axis, or use the arrow keys.
import { useRef } from "react";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import type { LaneFrame } from "./lane.js";
import { nearestDay } from "./nearest-day.js";

/** Half the width of the date on the handle, which must not stand out of the lanes at either end. */
const half = 48;

export function Handle({ scale, width, asOf, shows, days }: LaneFrame & { days: readonly string[] }) {
  const desk = useDesk();
  const track = useRef<HTMLDivElement>(null);
  const nearest = (clientX: number) => {
    const x = clientX - (track.current?.getBoundingClientRect().left ?? 0);
    const day = nearestDay(days.filter(shows), scale, x) ?? asOf;
    if (day !== asOf) desk.setAsOf(day);
  };
  const x = scale.x(asOf);
  const seen = shows(asOf);
  const keys: Record<string, () => void> = {
    ArrowLeft: () => desk.step(-1),
    ArrowDown: () => desk.step(-1),
    ArrowRight: () => desk.step(1),
    ArrowUp: () => desk.step(1),
    Home: () => desk.setAsOf(days[0] ?? null),
    End: () => desk.setAsOf(null),
  };
  return (
    <div
      ref={track}
      className="handle-track"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        nearest(event.clientX);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) nearest(event.clientX);
      }}
    >
      <div
        role="slider"
        tabIndex={0}
        className={seen ? "handle" : "handle away"}
        style={{ left: x }}
        aria-label={strings.timeline.handle}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, days.length - 1)}
        aria-valuenow={Math.max(0, desk.dayIndex)}
        aria-valuetext={strings.day.long(asOf)}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act) return;
          event.preventDefault();
          act();
        }}
      >
        <time dateTime={asOf} style={{ left: Math.min(Math.max(x, half), width - half) - x }}>
          {strings.day.short(asOf)}
        </time>
      </div>
    </div>
  );
}
