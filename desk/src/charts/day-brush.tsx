// Claims a day as bars, and a brush over them that chooses days of publication: drag, or move its ends with the arrow keys.
import { useMemo, useRef, useState } from "react";
import { timeScale } from "../lib/scale.js";
import { Icon } from "../parts/icon.js";
import { useWidth } from "../state/width.js";
import { strings } from "../strings/index.js";
import { BrushEnds } from "./brush-ends.js";

const words = strings.charts;
const height = 44;
/** A press that moves less than this many pixels chooses nothing. */
const slack = 4;

export interface DayBrushProps {
  /** Ascending; every day that can be chosen. */
  days: readonly { day: string; claims: number }[];
  from: string | undefined;
  to: string | undefined;
  change: (from: string | undefined, to: string | undefined) => void;
}

export function DayBrush({ days, from, to, change }: DayBrushProps) {
  const [holder, width] = useWidth();
  const track = useRef<HTMLDivElement>(null);
  const start = useRef<number | null>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const scale = useMemo(
    () =>
      timeScale(
        days.map(({ day }) => day),
        Math.max(1, width),
      ),
    [days, width],
  );
  const bars = useMemo(() => {
    const columns = new Map<number, number>();
    for (const { day, claims } of days) {
      const at = Math.round(scale.x(day) / 3) * 3;
      columns.set(at, (columns.get(at) ?? 0) + claims);
    }
    return [...columns];
  }, [days, scale]);
  const most = Math.max(1, ...bars.map(([, claims]) => claims));
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  const chosen = from !== undefined || to !== undefined;
  const span = drag ?? (chosen && first && last ? [scale.x(from ?? first) - 3, scale.x(to ?? last) + 3] : null);
  const at = (clientX: number) => clientX - (track.current?.getBoundingClientRect().left ?? 0);
  const set = (a: number, b: number) => {
    const [low, high] = [scale.day(Math.min(a, b)), scale.day(Math.max(a, b))];
    change(low === first ? undefined : low, high === last ? undefined : high);
  };
  return (
    <section className="day-brush" aria-label={words.brush}>
      <header>
        <h2>{words.published}</h2>
        <p className="quiet figure">
          {chosen && first && last
            ? words.between(strings.day.short(from ?? first), strings.day.short(to ?? last))
            : first && last && words.allDays(strings.day.short(first), strings.day.short(last))}
        </p>
        <button type="button" className="link" disabled={!chosen} onClick={() => change(undefined, undefined)}>
          {words.clearBrush}
        </button>
      </header>
      <div className="day-brush-track" ref={holder}>
        <div
          ref={track}
          className="day-brush-bars"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            start.current = at(event.clientX);
          }}
          onPointerMove={(event) => {
            if (start.current === null) return;
            const x = at(event.clientX);
            if (drag || Math.abs(x - start.current) > slack)
              setDrag([Math.min(start.current, x), Math.max(start.current, x)]);
          }}
          onPointerUp={(event) => {
            if (drag && start.current !== null) set(start.current, at(event.clientX));
            start.current = null;
            setDrag(null);
          }}
          onPointerCancel={() => {
            start.current = null;
            setDrag(null);
          }}
        >
          <svg width={width} height={height} aria-hidden="true">
            <line className="axis-line" x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
            {scale.gaps.map((gap) => (
              <rect key={gap.x0} className="gap" x={gap.x0} y={0} width={gap.x1 - gap.x0} height={height} />
            ))}
            {bars.map(([x, claims]) => {
              const tall = Math.max(2, Math.sqrt(claims / most) * (height - 6));
              const out = span !== null && (x < span[0] || x > span[1]);
              return (
                <rect
                  key={x}
                  className={out ? "bar out" : "bar"}
                  x={x - 1.5}
                  y={height - tall}
                  width={3}
                  height={tall}
                />
              );
            })}
            {span && (
              <rect className="brush" x={span[0]} y={0} width={Math.max(2, span[1] - span[0])} height={height} />
            )}
          </svg>
        </div>
        {first && last && width > 0 && (
          <BrushEnds
            days={days.map(({ day }) => day)}
            from={from}
            to={to}
            x={scale.x}
            height={height}
            change={change}
          />
        )}
      </div>
      <p className="unseen">
        <Icon name="frame" /> {words.brushHelp}
      </p>
    </section>
  );
}
