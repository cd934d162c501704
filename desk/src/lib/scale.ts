// A time axis that gives room to days with reports and breaks over the silences between them.

export interface Stretch {
  /** Days since 1970-01-01, both included. */
  from: number;
  to: number;
  /** Pixels. */
  x0: number;
  x1: number;
}
export interface TimeScale {
  stretches: Stretch[];
  /** Pixel of a day; a day within a break lies in the middle of the break. */
  x: (day: string) => number;
  /** The day nearest to a pixel. */
  day: (x: number) => string;
  /** The breaks between stretches, with how many days each leaves out. */
  gaps: { x0: number; x1: number; days: number }[];
}

const dayMs = 86_400_000;
/** Days since 1970-01-01 of an ISO date, coarser dates at their first day. */
export const dayNumber = (iso: string): number => {
  const full = iso.length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso.slice(0, 10);
  return Math.floor(Date.parse(full) / dayMs);
};
export const dayText = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/**
 * Builds the axis.
 * @param days ISO dates that must get room, any order
 * @param width pixels from the first to the last day
 * @param options `silence`: days without anything before the axis breaks; `gap`: pixels of a break; `least`: pixels of
 *   the narrowest stretch
 */
export function timeScale(
  days: readonly string[],
  width: number,
  options: { silence: number; gap: number; least: number } = { silence: 9, gap: 28, least: 40 },
): TimeScale {
  const sorted = [...new Set(days.map(dayNumber))].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
  const spans: [number, number][] = [];
  for (const day of sorted) {
    const open = spans.at(-1);
    if (open && day - open[1] <= options.silence) open[1] = day;
    else spans.push([day, day]);
  }
  const gap = spans.length > 1 ? Math.min(options.gap, width / (4 * (spans.length - 1))) : 0;
  const room = width - gap * Math.max(0, spans.length - 1);
  // Every stretch gets its least width first; what is left is shared by length, damped so that a long one does not starve the rest.
  const least = spans.length > 0 ? Math.min(options.least, room / spans.length) : 0;
  const weights = spans.map(([from, to]) => Math.sqrt(to - from));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const spare = room - least * spans.length;
  let x = 0;
  const stretches = spans.map(([from, to], index): Stretch => {
    const share = total > 0 ? (weights[index] ?? 0) / total : 1 / spans.length;
    const stretch = { from, to, x0: x, x1: x + least + spare * share };
    x = stretch.x1 + gap;
    return stretch;
  });
  const gaps = stretches.slice(1).map((next, index) => {
    const before = stretches[index] as Stretch;
    return { x0: before.x1, x1: next.x0, days: next.from - before.to - 1 };
  });
  return { stretches, gaps, x: (day) => position(stretches, dayNumber(day)), day: (x) => dayText(dayAt(stretches, x)) };
}

function dayAt(stretches: readonly Stretch[], x: number): number {
  let [best, distance] = [0, Number.POSITIVE_INFINITY];
  for (const { from, to, x0, x1 } of stretches) {
    const along = Math.floor(((x - x0) / Math.max(1, x1 - x0)) * (to - from + 1));
    const day = Math.min(to, Math.max(from, from + along));
    const away = x < x0 ? x0 - x : x > x1 ? x - x1 : 0;
    if (away < distance) [best, distance] = [day, away];
  }
  return best;
}

function position(stretches: readonly Stretch[], day: number): number {
  const first = stretches[0];
  if (!first || day <= first.from) return first ? inside(first, day) : 0;
  for (const [index, stretch] of stretches.entries()) {
    if (day <= stretch.to) return inside(stretch, day);
    const next = stretches[index + 1];
    if (!next) return stretch.x1;
    if (day < next.from) return (stretch.x1 + next.x0) / 2;
  }
  return 0;
}

/** A stretch of one day has its day in the middle; otherwise the days spread from edge to edge with half a day's air. */
function inside({ from, to, x0, x1 }: Stretch, day: number): number {
  const clamped = Math.min(Math.max(day, from), to);
  return x0 + ((clamped - from + 0.5) / (to - from + 1)) * (x1 - x0);
}
