// The two ends of a brush as sliders, so that days can be chosen without a pointer.
import { strings } from "../strings/index.js";

const words = strings.charts;

export interface BrushEndsProps {
  /** Ascending. */
  days: readonly string[];
  from: string | undefined;
  to: string | undefined;
  /** Pixel of a day. */
  x: (day: string) => number;
  height: number;
  change: (from: string | undefined, to: string | undefined) => void;
}

export function BrushEnds({ days, from, to, x, height, change }: BrushEndsProps) {
  const top = days.length - 1;
  const low =
    from === undefined
      ? 0
      : Math.max(
          0,
          days.findIndex((day) => day >= from),
        );
  const high =
    to === undefined
      ? top
      : Math.max(
          low,
          days.findLastIndex((day) => day <= to),
        );
  const set = (nextLow: number, nextHigh: number) =>
    change(nextLow <= 0 ? undefined : days[nextLow], nextHigh >= top ? undefined : days[nextHigh]);
  const ends = [
    { id: "from", label: words.brushFrom, at: low, least: 0, most: high, move: (to: number) => set(to, high) },
    { id: "to", label: words.brushTo, at: high, least: low, most: top, move: (to: number) => set(low, to) },
  ] as const;
  return ends.map(({ id, label, at, least, most, move }) => {
    const day = days[at] ?? "";
    const keys: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 10,
      PageUp: at + 10,
      Home: least,
      End: most,
    };
    return (
      <div
        key={id}
        role="slider"
        tabIndex={0}
        className={`brush-end ${id}`}
        style={{ left: x(day) + (id === "from" ? -3 : 3), height }}
        aria-label={label}
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={at}
        aria-valuetext={strings.day.long(day)}
        onKeyDown={(event) => {
          if (event.key === "Escape" || event.key === "Delete") {
            change(undefined, undefined);
            return;
          }
          const next = keys[event.key];
          if (next === undefined) return;
          event.preventDefault();
          move(Math.min(most, Math.max(least, next)));
        }}
      />
    );
  });
}
