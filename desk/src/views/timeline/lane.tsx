// One lane: its name and what it shows above, the drawing below, and a line where the as-of date is.
import type { ReactNode } from "react";
import type { TimeScale } from "../../lib/scale.js";

export interface LaneFrame {
  scale: TimeScale;
  /** Pixels. */
  width: number;
  asOf: string;
  /** Whether a day is on screen. */
  shows: (day: string) => boolean;
}
export interface LegendEntry {
  text: string;
  colour: string;
  /** Figure behind the text. */
  value?: string;
  hatched?: boolean;
}
export interface LaneProps extends LaneFrame {
  title: string;
  help: string;
  height: number;
  legend?: readonly LegendEntry[];
  /** Shown right of the title instead of a legend. */
  aside?: ReactNode;
  /** SVG in lane pixels. */
  children: ReactNode;
  className?: string;
}

export function Lane({
  title,
  help,
  height,
  legend,
  aside,
  scale,
  width,
  asOf,
  shows,
  children,
  className = "",
}: LaneProps) {
  const now = scale.x(asOf);
  return (
    <section className={`lane ${className}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        <p className="quiet">{help}</p>
        {legend && (
          <ul className="lane-legend">
            {legend.map((entry) => (
              <li key={entry.text}>
                <i style={{ color: entry.colour }} className={entry.hatched ? "hatched" : undefined} />
                {entry.text}
                {entry.value && <b className="figure"> {entry.value}</b>}
              </li>
            ))}
          </ul>
        )}
        {aside}
      </header>
      <svg width={width} height={height} role="img" aria-label={`${title}. ${help}.`}>
        {scale.gaps.map((gap) => (
          <rect key={gap.x0} className="gap" x={gap.x0} y={0} width={gap.x1 - gap.x0} height={height} />
        ))}
        {children}
        {shows(asOf) && <line className="now" x1={now} x2={now} y1={0} y2={height} />}
      </svg>
    </section>
  );
}

/** A text cut to the pixels there are, at about so many pixels a letter. */
export function cut(text: string, room: number, letter = 6.4): string {
  const letters = Math.max(3, Math.floor(room / letter));
  return text.length <= letters ? text : `${text.slice(0, letters - 1).trimEnd()}…`;
}

/**
 * Things with an extent in as few rows as fit, those first in the list first.
 * @param rows how many rows there are; what finds no room is left out
 * @returns each with its row
 */
export function packRows<T extends { x0: number; x1: number }>(
  items: readonly T[],
  rows: number,
): (T & { row: number })[] {
  const taken: { x0: number; x1: number }[][] = Array.from({ length: rows }, () => []);
  return items.flatMap((item) => {
    const row = taken.findIndex((lane) => lane.every((one) => item.x1 + 10 < one.x0 || item.x0 > one.x1 + 10));
    if (row < 0) return [];
    taken[row]?.push(item);
    return [{ ...item, row }];
  });
}
