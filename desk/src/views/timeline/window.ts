// Which days the time line shows: all of them, or a window that is moved and narrowed on the axis of all days.
import type { TimeScale } from "../../lib/scale.js";

export type Days = readonly [first: string, last: string];

/** Pixels of the whole axis below which a window is not narrowed further. */
const narrowest = 4;

function between(whole: TimeScale, width: number, x0: number, x1: number): Days | null {
  const room = Math.max(narrowest, x1 - x0);
  if (room >= width * 0.98) return null;
  const from = Math.min(Math.max(0, x0), width - room);
  const days: Days = [whole.day(from), whole.day(from + room)];
  return days[0] < days[1] ? days : null;
}

const edges = (whole: TimeScale, width: number, shown: Days | null): [number, number] =>
  shown ? [whole.x(shown[0]), whole.x(shown[1])] : [0, width];

/**
 * A window narrower (factor below 1) or wider.
 * @param whole the axis of all days
 * @param shown the window now, null for all days
 * @param anchor day that keeps its place
 * @returns null for all days; what was shown when it cannot be narrower
 */
export function zoomWindow(
  whole: TimeScale,
  width: number,
  shown: Days | null,
  factor: number,
  anchor: string,
): Days | null {
  const [x0, x1] = edges(whole, width, shown);
  const centre = Math.min(Math.max(whole.x(anchor), x0), x1);
  const next = between(whole, width, centre - (centre - x0) * factor, centre + (x1 - centre) * factor);
  return next ?? (factor < 1 ? shown : null);
}

/** A window moved by a share of its length, held within all days. */
export function moveWindow(whole: TimeScale, width: number, shown: Days | null, share: number): Days | null {
  if (!shown) return null;
  const [x0, x1] = edges(whole, width, shown);
  const by = (x1 - x0) * share;
  return between(whole, width, x0 + by, x1 + by) ?? shown;
}

export const readWindow = (text: string | undefined): Days | null => {
  const [first, last] = text?.split("_") ?? [];
  return first && last && first < last ? [first, last] : null;
};
export const writeWindow = (days: Days | null): string | undefined => (days ? days.join("_") : undefined);
