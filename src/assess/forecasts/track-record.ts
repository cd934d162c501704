// Who was right: the settled questions of a speaker, counted and scored on sets that are complete up to a day.
import type { Calibration, Day, ForecastFinding, SpeakerRecord } from "../../model/index.js";
import { mean } from "../model/aggregate.js";
import { addDays } from "../model/days.js";
import { calibration } from "../scores/calibration.js";
import { logScore } from "../scores/log.js";
import { murphy, type Pair } from "../scores/murphy.js";
import { leaveOneOutReference, skill } from "../scores/skill.js";
import { recordInterval, recordMean } from "../sources/record.js";
import type { Question } from "./question.js";
import { stateOf } from "./resolution.js";

/** A question with what a person found, null while nobody did. */
export interface Ledgered {
  question: Question;
  finding: ForecastFinding | null;
}

/** A set that may be scored, and what was left out of it. */
export interface CompleteSet {
  /** Due on or before the cut and settled as yes or no. */
  scored: { question: Question; happened: boolean }[];
  /** Due by the cut and void or ambiguous. */
  unscored: Question[];
  /** Due by the cut and not settled: until they are, the set is not complete. */
  missing: Question[];
  /** Not yet due at the cut, settled early or not, or without any day. */
  later: Question[];
}

/**
 * Questions whose day has come by the cut. What happened early counts only once its day has come too: most things that
 * are settled before their day are settled as yes, so a record of "settled so far" flatters whoever says yes.
 */
export function completeSet(ledger: readonly Ledgered[], cut: Day): CompleteSet {
  const set: CompleteSet = { scored: [], unscored: [], missing: [], later: [] };
  for (const { question, finding } of ledger) {
    const state = stateOf(question, finding, cut);
    if (question.due === null || question.due > cut || state === "open") set.later.push(question);
    else if (state === "yes" || state === "no") set.scored.push({ question, happened: state === "yes" });
    else if (state === "due") set.missing.push(question);
    else set.unscored.push(question);
  }
  return set;
}

/** A record with the pairs it was scored on. */
export interface Scored {
  record: SpeakerRecord;
  pairs: Pair[];
}

/**
 * Records by speaker, most scored questions first. Each record ends the day before the speaker's first question that is
 * due and not settled, so that nobody's record depends on which questions somebody got round to.
 */
export function trackRecords(ledger: readonly Ledgered[], cut: Day): Scored[] {
  const bySpeaker = new Map<string, Ledgered[]>();
  for (const entry of ledger) {
    const key = entry.question.sourceId ?? entry.question.speaker;
    const own = bySpeaker.get(key);
    if (own) own.push(entry);
    else bySpeaker.set(key, [entry]);
  }
  return [...bySpeaker.values()]
    .map((own) => recordOf(own, cut))
    .filter((scored) => scored !== null)
    .sort((a, b) => b.record.n - a.record.n || (a.record.speaker < b.record.speaker ? -1 : 1));
}

/** Null when none of the speaker's questions has come due. */
function recordOf(ledger: readonly Ledgered[], cut: Day): Scored | null {
  const whole = completeSet(ledger, cut);
  if (whole.later.length === ledger.length) return null;
  const open = whole.missing.map(({ due }) => due!).sort();
  const through = open.length > 0 ? addDays(open[0]!, -1) : cut;
  // The state is that of the cut: a finding made since `through` about a day before it counts.
  const before = ({ due }: Question) => due! <= through;
  const scored = whole.scored.filter(({ question }) => before(question));
  const right = scored.filter(({ question, happened }) => (question.expects === "yes") === happened).length;
  const pairs = scored.flatMap(({ question: { probability }, happened }) =>
    probability ? [{ p: probability.mean, happened }] : [],
  );
  const reference = leaveOneOutReference(pairs);
  const brier = murphy(pairs)?.brier ?? null;
  const share = { right, wrong: scored.length - right };
  const { speaker, sourceId } = ledger[0]!.question;
  const record: SpeakerRecord = {
    speaker,
    sourceId,
    through,
    n: scored.length,
    right,
    share: scored.length > 0 ? { mean: recordMean(share), ...recordInterval(share) } : null,
    yes: scored.filter(({ happened }) => happened).length,
    withProbability: pairs.length,
    brier,
    baseRate: reference,
    skill: brier === null || reference === null ? null : skill(brier, reference),
    logScore: pairs.length > 0 ? mean(pairs.map(({ p, happened }) => logScore(p, happened))) : null,
    calibration: calibrated(pairs),
    unscored: whole.unscored.filter(before).length,
    missing: whole.missing.map(({ id }) => id),
  };
  return { record, pairs };
}

/** Ten bins with intervals, and the decomposition over the same bins. */
export function calibrated(pairs: readonly Pair[]): Calibration {
  return { bins: calibration(pairs, 10), murphy: murphy(pairs, 10) };
}
