// The assessment taken apart, and what became of everybody's forecasts: the shapes of the matrix, what-if, forecasts
// and source views.
import { z } from "zod";
import { HypothesisEstimate, IndicatorState, Reference } from "./assessment.js";
import { Day, KnownOutcome, Rating } from "./case.js";
import { SourceKind } from "./link.js";

const Share = z.number().min(0).max(1);
/** An interval of a share. */
export const Interval = z.object({ low: Share, high: Share });
export type Interval = z.infer<typeof Interval>;

/** A rating with who set it; null when it is the case file's. */
export const MatrixCell = z.object({ rating: Rating, by: z.string().nullable() });
export type MatrixCell = z.infer<typeof MatrixCell>;

/** Could they want us to believe it? `answer` is null where only a person can answer. */
export const DeceptionQuestion = z.object({
  /** Motive, opportunity and means; past practice; manipulability of sources; evaluation of evidence. */
  checklist: z.enum(["MOM", "POP", "MOSES", "EVE"]),
  question: z.string(),
  answer: z.string().nullable(),
  claims: z.array(z.string()),
});
export type DeceptionQuestion = z.infer<typeof DeceptionQuestion>;

/** What is varied: one row, everything of one act of speech, one speaker, or one indicator. */
export const Handle = z.enum(["row", "act", "speaker", "indicator"]);
export type Handle = z.infer<typeof Handle>;

const Cells = z.record(z.string(), MatrixCell);

/** Hypotheses against evidence, with what each row does. */
export const Matrix = z.object({
  asOf: Day,
  /** In case order; probabilities sum to 1. */
  hypotheses: z.array(HypothesisEstimate),
  leader: z.string(),
  /** What entered the estimate, in case order; one row for each indicator and act of speech. */
  rows: z.array(
    z.object({
      id: z.string(),
      indicator: z.string(),
      name: z.string(),
      /** Name of the indicator and who said it. */
      label: z.string(),
      state: z.enum(["fired", "overdue", "assumed"]),
      origin: z.string().nullable(),
      originSource: z.string().nullable(),
      claims: z.array(z.string()),
      confirmed: z.boolean(),
      /** How expected it is when seen. An overdue row weighs by its not being seen. */
      cells: Cells,
      /** Share of a full row that it counts for, after what it depends on. */
      weight: z.number().min(0),
      /** Change of the leader's probability when this row is left out (leader's with minus without). */
      effect: z.number(),
      /** Largest `|ln P(e|a)/P(e|b)|` between two hypotheses, credibility taken into account. */
      diagnosticity: z.number().min(0),
      inBreakingSet: z.boolean(),
    }),
  ),
  /** Indicators that say nothing so far, the one that would tell most first. */
  notSeen: z.array(
    z.object({
      indicator: z.string(),
      name: z.string(),
      state: IndicatorState,
      /** Expected information about the hypotheses, in bits. */
      information: z.number().min(0),
      collection: z.string(),
      cells: Cells,
    }),
  ),
  /** PARC inconsistency by hypothesis over what fired and what is assumed: closest to 0 is least refuted. */
  inconsistency: z.record(z.string(), z.number()),
  /** The leader's probability with one thing left out or turned round; the largest swing first within a handle. */
  variations: z.array(
    z.object({
      handle: Handle,
      id: z.string(),
      label: z.string(),
      low: Share,
      high: Share,
      /** The leader's probability without it. */
      dropped: Share,
      /** Who leads instead when it is left out or turned round; null when nobody does. */
      flips: z.string().nullable(),
    }),
  ),
  /** Rows whose removal together changes the leader; empty when nothing does. */
  breakingSet: z.array(z.string()),
  stability: Share,
  /** By hypothesis that they might want us to believe. */
  deception: z.record(z.string(), z.array(DeceptionQuestion)),
});
export type Matrix = z.infer<typeof Matrix>;

/** What to try; nothing of it is kept. */
export const WhatIfChange = z.object({
  cells: z.array(z.object({ indicator: z.string(), hypothesis: z.string(), rating: Rating })).default([]),
  /** Ids of rows, or of origins with every row that rests on them. */
  drop: z.array(z.string()).default([]),
  /** Other priors by hypothesis; those not named keep theirs. They need not add up: they are made to. */
  priors: z.record(z.string(), Share).optional(),
});
export type WhatIfChange = z.infer<typeof WhatIfChange>;

export const WhatIf = z.object({
  asOf: Day,
  hypotheses: z.array(HypothesisEstimate),
  leader: z.string(),
  /** In words, and as ids of rows. */
  breakingSet: z.array(z.string()),
  breakingRows: z.array(z.string()),
});
export type WhatIf = z.infer<typeof WhatIf>;

/** A forecast of any kind, a threat tied to a condition, a promise, or a date set by somebody. */
export const ForecastKind = z.enum(["prediction", "threat", "promise", "deadline"]);
export type ForecastKind = z.infer<typeof ForecastKind>;

/** A probability as a range: a figure as stated, or a word as readers take it. */
export const StatedProbability = z.object({
  low: Share,
  high: Share,
  /** What it is scored at: the middle of a stated range, the readers' mean of a word. */
  mean: Share,
  phrase: z.string(),
  from: z.enum(["figure", "word"]),
});
export type StatedProbability = z.infer<typeof StatedProbability>;

/** `due`: its day has passed and nobody has settled it. */
export const ForecastState = z.enum(["open", "due", "yes", "no", "void", "ambiguous"]);
export type ForecastState = z.infer<typeof ForecastState>;

/** What a person found. */
export const ForecastFinding = z.object({
  outcome: z.enum(["yes", "no", "ambiguous"]),
  condition: z.enum(["met", "not-met", "unknown"]).nullable(),
  by: z.string(),
  day: Day,
  evidence: z.array(z.string()),
  note: z.string(),
});
export type ForecastFinding = z.infer<typeof ForecastFinding>;

/** One question, however many reports repeat it. */
export const Forecast = z.object({
  /** The claim that stands for it. */
  id: z.string(),
  kind: ForecastKind,
  speaker: z.string(),
  /** Null when linking does not know the speaker. */
  sourceId: z.string().nullable(),
  text: z.string(),
  /** Whether the speaker says that it will happen, or that it will not. */
  expects: z.enum(["yes", "no"]),
  /** That what the text describes happens; null when none was put on it. */
  probability: StatedProbability.nullable(),
  condition: z.string().nullable(),
  opened: Day,
  /** Last day on which it can still come true, null when no day was named. */
  due: Day.nullable(),
  state: ForecastState,
  group: z.enum(["open", "due", "resolved", "void"]),
  finding: ForecastFinding.nullable(),
  /** Why a finding that is on record does not count; null when it does or there is none. */
  refused: z.string().nullable(),
  reference: Reference,
  /** Claims that say it again. */
  echoes: z.array(z.string()),
});
export type Forecast = z.infer<typeof Forecast>;

/** One point of a calibration plot; the interval is Jeffreys', 95 in 100. */
export const CalibrationBin = z.object({ n: z.int(), stated: Share, happened: Share, low: Share, high: Share });
export type CalibrationBin = z.infer<typeof CalibrationBin>;

/** `brier = reliability − resolution + uncertainty + withinVariance − withinCovariance` (half Brier score, 0..1). */
export const Decomposition = z.object({
  n: z.int(),
  brier: z.number(),
  base: Share,
  reliability: z.number(),
  resolution: z.number(),
  uncertainty: z.number(),
  withinVariance: z.number(),
  withinCovariance: z.number(),
  skill: z.number().nullable(),
});
export type Decomposition = z.infer<typeof Decomposition>;

/** Bins, and where the score comes from; the decomposition is null for no forecasts with a probability. */
export const Calibration = z.object({ bins: z.array(CalibrationBin), murphy: Decomposition.nullable() });
export type Calibration = z.infer<typeof Calibration>;

/** The settled questions of a speaker, up to the day before the first that is due and not settled. */
export const SpeakerRecord = z.object({
  speaker: z.string(),
  sourceId: z.string().nullable(),
  /** The set is complete up to this day. */
  through: Day,
  /** Scored questions: settled as yes or no. */
  n: z.int(),
  right: z.int(),
  /** Share right under Jeffreys' prior, with the central 90 in 100; null for n = 0. */
  share: Interval.extend({ mean: Share }).nullable(),
  /** How many were settled as yes. */
  yes: z.int(),
  withProbability: z.int(),
  /** Mean half Brier score of those with a probability, and of saying the base rate of the others each time. */
  brier: z.number().nullable(),
  baseRate: z.number().nullable(),
  skill: z.number().nullable(),
  logScore: z.number().nullable(),
  calibration: Calibration,
  /** Void or ambiguous. */
  unscored: z.int(),
  /** Due and not settled: what stands in the way of a longer record. */
  missing: z.array(z.string()),
});
export type SpeakerRecord = z.infer<typeof SpeakerRecord>;

/** How the desk's assessments did on a settled question of the case. */
export const OwnScore = z.object({
  outcome: z.string(),
  question: z.string(),
  happened: z.boolean(),
  days: z.int(),
  /** Daily mean of the half Brier score, and the mean probability of yes over the same days. */
  brier: z.number().nullable(),
  mean: Share.nullable(),
  first: Share.nullable(),
  last: Share.nullable(),
});
export type OwnScore = z.infer<typeof OwnScore>;

export const Forecasts = z.object({
  asOf: Day,
  /** Due ones first, then open, resolved and void; within each by day. */
  questions: z.array(Forecast),
  /** Speakers with anything due, most scored questions first. */
  records: z.array(SpeakerRecord),
  /** Everybody's scored questions together. */
  all: Calibration,
  /** Questions that are due and not settled, by id. */
  missing: z.array(z.string()),
  /** The desk itself; one point of the calibration for each outcome, at the mean of its daily probabilities. */
  own: z.object({ scores: z.array(OwnScore), brier: z.number().nullable(), calibration: Calibration }),
});
export type Forecasts = z.infer<typeof Forecasts>;

/** What kind of claim a record is about: who is right about one may be wrong about another. */
export const ClaimClass = z.enum(["report", "forecast", "threat", "promise"]);
export type ClaimClass = z.infer<typeof ClaimClass>;

/** A to E by record, null while there are too few settled claims: STANAG's F, which is unknown and not middling. */
export const ReliabilityLetter = z.enum(["A", "B", "C", "D", "E"]);

export const SourceRecord = z.object({
  /** Identity as linked, else the name in lower case. */
  id: z.string(),
  name: z.string(),
  kind: SourceKind.nullable(),
  country: z.string().nullable(),
  /** Other ways it is written, hosts it publishes under, and who owns it, as far as that is known. */
  aliases: z.array(z.string()),
  domains: z.array(z.string()),
  owner: z.string().nullable(),
  /** Sources whose name or address looks like one of its own, in words: they are told, never merged. */
  lookAlikes: z.array(z.string()),
  /** Claims that it makes itself, reports that carry them, and acts of speech they go back to. */
  claims: z.int(),
  documents: z.int(),
  origins: z.int(),
  settled: z.int(),
  right: z.int(),
  classes: z.array(
    z.object({ class: ClaimClass, settled: z.int(), right: z.int(), mean: Share, low: Share, high: Share }),
  ),
  letter: ReliabilityLetter.nullable(),
  /** The letter in words, or why there is none. */
  letterNote: z.string(),
  /** Settled questions of the case before which it warned, and what they came to. */
  hits: z.int(),
  falseAlarms: z.int(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

export const IndicatorRecord = z.object({
  indicator: z.string(),
  name: z.string(),
  /** The answer that it speaks for, null when it favours neither. */
  favours: z.enum(["yes", "no"]).nullable(),
  hits: z.int(),
  falseAlarms: z.int(),
  misses: z.int(),
  correctRejections: z.int(),
  /** `a/(a+c)` and `b/(a+b)`; null where nothing was there to count. */
  hitRate: Share.nullable(),
  falseAlarmRatio: Share.nullable(),
  /** `z(hit rate) − z(false-detection rate)`, null while either is 0 or 1. */
  dPrime: z.number().nullable(),
  /** Median days between the first firing and what it pointed at, over the hits. */
  leadDays: z.number().nullable(),
});
export type IndicatorRecord = z.infer<typeof IndicatorRecord>;

export const Sources = z.object({
  asOf: Day,
  /** Most claims first. */
  sources: z.array(SourceRecord),
  indicators: z.array(IndicatorRecord),
  /** Outcomes of the case's own question that the false alarms are counted on: those known on the day. */
  outcomes: z.array(KnownOutcome),
});
export type Sources = z.infer<typeof Sources>;
