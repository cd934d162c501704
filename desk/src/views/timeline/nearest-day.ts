import type { TimeScale } from "../../lib/scale.js";

/** Of some days, the one drawn nearest to a pixel; undefined for none. */
export function nearestDay(days: readonly string[], scale: TimeScale, x: number): string | undefined {
  let best: string | undefined;
  for (const day of days) {
    if (best === undefined || Math.abs(scale.x(day) - x) < Math.abs(scale.x(best) - x)) best = day;
  }
  return best;
}
