// The time line.
import { common, plural } from "./common.js";

const { number } = common;

export const timeline = {
  label: "Time line",
  level: "Level",
  levelHelp: "As people set it",
  noLevel: "Nobody has set a level by this day.",
  bands: "Explanations",
  bandsHelp: "Share of belief on each day with reports",
  claims: "Claims",
  claimsHelp: "One mark a claim, by the explanation it speaks for most",
  claimsBars: "Claims a day, by the explanation they speak for most",
  noEffect: "no evidence for any",
  events: "Events",
  eventsHelp: "From first to last day, with the high end of their origins",
  deadlines: "Deadlines",
  deadlinesHelp: "Set by anyone; hollow flags are questions settled since",
  forecasts: "Forecasts",
  forecastsHelp: "From the day they were made to the day they are due; an arrow has no day",
  noForecasts: "Nobody has forecast anything by this day.",
  handle: "As-of date, drag or use the arrow keys",
  gap: (days: number) => `${number(days)} days without reports`,
  settled: (outcome: string) => `Outcome: ${outcome}`,
  more: (n: number) => `${number(n)} more in the ledger`,
  moreForecasts: (n: number) => `${number(n)} more among the forecasts`,
  noDeadlines: "No deadline known by this day.",
  noClaims: "No claim fits this filter.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  zoomAll: "Show all days",
  zoomed: (from: string, to: string) => `${from} to ${to}`,
  back: "Earlier",
  forward: "Later",
  help: "Drag to choose days of publication, Shift and drag to set the as-of date, Ctrl and wheel to zoom. Keys: + and − zoom, < and > move, J and K go from claim to claim.",
  perDay: (n: number) => plural(n, "claim", "claims"),
};
