// Everybody's forecasts as of a day: what is open, due, settled or void, who was right, and how the desk did itself.
import type { Forecast, ForecastFinding, ForecastState, Forecasts } from "../../model/index.js";
import { rulingsOf } from "../decisions/rulings.js";
import type { AssessInput } from "../hypotheses/weighed.js";
import { mean } from "../model/aggregate.js";
import { knownDay } from "../model/days.js";
import { ownRecord, type Standing } from "./own-record.js";
import { type Question, questionsFrom } from "./question.js";
import { findingOf, stateOf } from "./resolution.js";
import { calibrated, type Ledgered, trackRecords } from "./track-record.js";

/** What the view is made from: reports known on the day, and the assessments of earlier days for the own record. */
export type ForecastsInput = Pick<AssessInput, "case" | "items" | "linkage" | "asOf" | "decisions"> & {
  /** Of any days; those after `asOf` are left out. */
  assessments?: readonly Standing[];
};

const GROUPS = ["due", "open", "resolved", "void"] as const;
const GROUP_OF: Readonly<Record<ForecastState, Forecast["group"]>> = {
  open: "open",
  due: "due",
  yes: "resolved",
  no: "resolved",
  ambiguous: "resolved",
  void: "void",
};

/**
 * Collects and scores forecasts. A finding on record that cannot be meant (it says "no" before the day, names no
 * condition) does not count; the forecast says why.
 */
export function forecastsOf(input: ForecastsInput): Forecasts {
  const { asOf } = input;
  const ledger = ledgerOf(input);
  const questions = ledger.map(({ question, finding, refused }): Forecast => {
    const state = stateOf(question, finding, asOf);
    return { ...question, state, group: GROUP_OF[state], finding, refused };
  });
  const scored = trackRecords(ledger, asOf);
  const own = ownRecord(
    input.case,
    (input.assessments ?? []).filter((assessment) => assessment.asOf <= asOf),
    asOf,
  );
  const stood = own.filter(({ mean: p }) => p !== null);
  return {
    asOf,
    questions: questions.sort(byGroupAndDay),
    records: scored.map(({ record }) => record),
    all: calibrated(scored.flatMap(({ pairs }) => pairs)),
    missing: questions.filter(({ state }) => state === "due").map(({ id }) => id),
    own: {
      scores: own,
      brier: stood.length > 0 ? mean(stood.map(({ brier }) => brier!)) : null,
      calibration: calibrated(stood.map(({ mean: p, happened }) => ({ p: p!, happened }))),
    },
  };
}

/** The questions of a day with the findings that count, and why others do not. */
function ledgerOf({ items, linkage, asOf, decisions = [] }: ForecastsInput): (Ledgered & { refused: string | null })[] {
  const rulings = rulingsOf(decisions, asOf);
  const known = items
    .filter((item) => (knownDay(item) ?? "9") <= asOf)
    .map((item) => ({ ...item, claims: item.claims.filter(({ id }) => !rulings.isRejected(id)) }));
  return questionsFrom(known, linkage).map((question) => {
    // A person may have settled a retelling: it is the same question.
    const ruling = [question.id, ...question.echoes].map((id) => rulings.finding(id)).find((found) => found);
    if (!ruling) return { question, finding: null, refused: null };
    const finding = findingOf(ruling);
    const refused = refusalOf(question, finding, asOf);
    return { question, finding: refused === null ? finding : null, refused };
  });
}

function refusalOf(question: Question, finding: ForecastFinding, asOf: string): string | null {
  try {
    stateOf(question, finding, asOf);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function byGroupAndDay(a: Forecast, b: Forecast): number {
  const group = GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
  if (group !== 0) return group;
  const [first, second] = [a, b].map(({ due, opened, id }) => `${due ?? "9"} ${opened} ${id}`);
  return first! < second! ? -1 : 1;
}
