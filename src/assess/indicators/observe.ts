// Which claims speak to an indicator on a day: published in its window, and not about something that was already over
// when the window opened.
import type { Day, Indicator } from "../../model/index.js";
import { addDays } from "../model/days.js";
import type { EvidenceIndex, Firing } from "./evidence-index.js";

/** The claims that fire an indicator on a day, oldest first. */
export function observations(indicator: Indicator, index: EvidenceIndex, asOf: Day): Firing[] {
  const opens = addDays(asOf, -indicator.windowDays);
  return index.firings(indicator.id, opens, asOf).filter(({ overBy }) => overBy === null || overBy > opens);
}
