// What the tour shows, in order: the view, and the thing on it that a step is about.
import type { ViewId } from "../frame/views.js";
import type { strings } from "../strings/index.js";

export type StepId = keyof typeof strings.tour.steps;

export interface TourStep {
  id: StepId;
  view: ViewId;
  /** Value of `data-tour` of the element. */
  anchor: string;
}

export const steps: readonly TourStep[] = [
  { id: "question", view: "board", anchor: "question" },
  { id: "asOf", view: "board", anchor: "as-of" },
  { id: "changes", view: "board", anchor: "changes" },
  { id: "indicators", view: "board", anchor: "indicators" },
  { id: "ledger", view: "ledger", anchor: "ledger" },
  { id: "origins", view: "origins", anchor: "origins" },
  { id: "inbox", view: "inbox", anchor: "inbox" },
  { id: "palette", view: "board", anchor: "palette" },
];
