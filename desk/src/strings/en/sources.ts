// Sources and their records.
import { plural } from "./common.js";

export const sources = {
  label: "Sources",
  intro:
    "Who publishes or speaks, and how often they were right about what somebody has settled since. A letter needs five settled claims; until then nothing is known, which is not the same as middling.",
  find: "Find a source",
  columns: {
    name: "Source",
    kind: "Kind",
    claims: "Claims",
    documents: "Articles",
    origins: "Origins",
    record: "Record",
    letter: "Letter",
    alarms: "Warned before",
  },
  kinds: {
    outlet: "outlet",
    "official-body": "official body",
    official: "official",
    expert: "expert",
    "armed-group": "armed group",
    agency: "agency",
    anonymous: "unnamed",
    document: "document",
    person: "person",
  },
  also: (names: string) => `also ${names}`,
  owner: (name: string) => `owned by ${name}`,
  unknownKind: "not identified",
  classes: { report: "reports", forecast: "forecasts", threat: "threats", promise: "promises" },
  record: (right: number, settled: number) => `${right} of ${settled} right`,
  interval: (mean: string, low: string, high: string) => `${mean} right, ${low} to ${high} (90%)`,
  tooFew: "too few",
  noRecord: "nothing settled",
  alarms: (hits: number, falseAlarms: number) =>
    `${plural(hits, "hit", "hits")}, ${plural(falseAlarms, "false alarm", "false alarms")}`,
  noAlarms: "none",
  inLedger: "Claims in the ledger",
  more: (n: number) => `Show all ${n}`,
  none: "No source fits these words.",
  empty: "Nobody has been quoted by this day.",
  indicators: "Indicators",
  indicatorsIntro: (n: number) =>
    n === 0
      ? "No question of the case is settled by this day, so there is nothing to count."
      : `What each indicator said before ${plural(n, "settled question", "settled questions")} of the case.`,
  indicatorColumns: {
    name: "Indicator",
    favours: "Speaks for",
    hits: "Hits",
    misses: "Misses",
    falseAlarms: "False alarms",
    correctRejections: "Rightly quiet",
    hitRate: "Hit rate",
    falseAlarmRatio: "False alarm share",
    lead: "Lead",
  },
  favours: { yes: "yes", no: "no" },
  neither: "neither",
  leadDays: (n: number) => plural(n, "day", "days"),
  outcomes: "Settled questions",
  outcome: { yes: "yes", no: "no", void: "void" },
};
