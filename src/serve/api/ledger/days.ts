// Finding a day in a list of days.
import type { Day } from "../../../model/index.js";

/** How many of these days, which ascend and may repeat, are not after a day. */
export function daysUntil(days: readonly Day[], day: Day): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
