// A place in words: what is meant by it, and which forces are said to be there.
import { strings } from "../../strings/index.js";
import type { Place } from "./clusters.js";

const words = strings.map;

export function kindText(place: Place): string {
  if (place.kind === "border") return words.onBorder;
  return place.kind === "area" ? words.region : words.within(place.precisionKm);
}

/** "Russian troops, engineers": owners in front where they are named, each once. */
export const forcesText = (place: Place, most = 4): string =>
  [...new Set(place.forces.map(({ type, owner }) => [owner, words.units[type]].filter(Boolean).join(" ")))]
    .slice(0, most)
    .join(", ");
