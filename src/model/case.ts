// The warning problem, as its YAML file states it: question, hypotheses, indicators, focus, known resolutions.
import { z } from "zod";
import { Act, EventCode, ForceType, Movement } from "./claim.js";

/** A calendar day, ISO 8601. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day is written YYYY-MM-DD");
export type Day = z.infer<typeof Day>;

/** How well a piece of evidence fits a hypothesis: very consistent, consistent, neutral, inconsistent, very inconsistent. */
export const Rating = z.enum(["CC", "C", "N", "I", "II"]);
export type Rating = z.infer<typeof Rating>;

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "an id is lower case letters, digits and hyphens");

export const Hypothesis = z.strictObject({
  id: Id,
  name: z.string(),
  description: z.string(),
  /** Probability before any evidence; the priors of a case sum to 1. */
  prior: z.number().min(0).max(1),
  /** Whether it answers the question of the case with yes, so that the assessment can be scored. */
  affirms: z.boolean().default(false),
  /** "Something else": keeps a floor so that no list of explanations ever claims to be complete. */
  residual: z.boolean().default(false),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

/** Bounds on a stated number: some quantity of the claim lies within them and carries one of the units. */
export const QuantityRule = z.strictObject({
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  unit: z.array(z.string()).optional(),
});
export type QuantityRule = z.infer<typeof QuantityRule>;

/**
 * What makes a claim fire an indicator. Every key given must match; within a key, any of its values.
 * `none` is a rule that must not match.
 */
export interface IndicatorRule {
  event?: z.infer<typeof EventCode>[] | undefined;
  act?: z.infer<typeof Act>[] | undefined;
  forces?: z.infer<typeof ForceType>[] | undefined;
  movement?: z.infer<typeof Movement>[] | undefined;
  /** Words found in the claim's text, whole words, any case; `*` at the end matches any ending. */
  phrase?: string[] | undefined;
  /** Words that must stand in the claim's text as well. */
  also?: string[] | undefined;
  /** Names found in the attribution chain. */
  speaker?: string[] | undefined;
  /** Place names or ISO country codes found among the claim's places. */
  place?: string[] | undefined;
  quantity?: QuantityRule | undefined;
  /** Positive unless stated: a denial fires nothing by default. */
  polarity?: "positive" | "negative" | undefined;
  /** False unless stated: what is only imagined fires nothing by default. */
  hypothetical?: boolean | undefined;
  any?: IndicatorRule[] | undefined;
  none?: IndicatorRule | undefined;
}
export const IndicatorRule: z.ZodType<IndicatorRule> = z.lazy(() =>
  z.strictObject({
    event: z.array(EventCode).optional(),
    act: z.array(Act).optional(),
    forces: z.array(ForceType).optional(),
    movement: z.array(Movement).optional(),
    phrase: z.array(z.string()).optional(),
    also: z.array(z.string()).optional(),
    speaker: z.array(z.string()).optional(),
    place: z.array(z.string()).optional(),
    quantity: QuantityRule.optional(),
    polarity: z.enum(["positive", "negative"]).optional(),
    hypothetical: z.boolean().optional(),
    any: z.array(IndicatorRule).optional(),
    none: IndicatorRule.optional(),
  }),
);

export const Indicator = z.strictObject({
  id: Id,
  name: z.string(),
  /** What an analyst asks when looking for it. */
  question: z.string(),
  /** How expected it is under each hypothesis, by hypothesis id; a missing one is neutral. */
  likelihoods: z.record(z.string(), Rating),
  /** Why the ratings are what they are, in words a reader can dispute; empty when nobody wrote it down. */
  reason: z.string().default(""),
  rule: IndicatorRule,
  /** For how many days a firing counts. */
  windowDays: z.int().positive(),
  /** Under these hypotheses it should have been seen after so many days of build-up. */
  expectedWithinDays: z.record(z.string(), z.int().positive()).default({}),
  /** Chance that the sources collected would have shown it, had it happened (0: nobody looks). */
  detection: z.number().min(0).max(1),
  /** How it could be collected, or why it is not. */
  collection: z.string(),
});
export type Indicator = z.infer<typeof Indicator>;

/** Something settled since, so that yesterday's question can be scored. */
export const KnownOutcome = z.strictObject({
  id: Id,
  question: z.string(),
  due: Day,
  outcome: z.enum(["yes", "no", "void"]),
  /** First day on which the case's own question, as settled here, was open; null when it is another question. */
  from: Day.nullable().default(null),
  /** Day on which it was settled, null when that was the day it was due. */
  settled: Day.nullable().default(null),
  note: z.string(),
  uri: z.string().nullable().default(null),
});
export type KnownOutcome = z.infer<typeof KnownOutcome>;

/** Something taken for granted; it weighs like evidence and can be dropped or turned round like it. */
export const Assumption = z.strictObject({
  id: Id,
  text: z.string(),
  likelihoods: z.record(z.string(), Rating),
  reason: z.string().default(""),
});
export type Assumption = z.infer<typeof Assumption>;

/** A set of indicators taken into a case, adapted to it. */
export const IncludedSet = z.strictObject({
  /** Id of a shipped set: the name of its file in data/indicators without the ending. */
  set: Id,
  /** What the case calls the explanations that the set rates, where it uses other ids: `{ diversion: feint }`. */
  hypotheses: z.record(z.string(), z.string()).default({}),
  /** Indicators of the set that the case leaves out. */
  without: z.array(z.string()).default([]),
  /** Ratings of the case for indicators of the set, by indicator and hypothesis of the case. */
  likelihoods: z.record(z.string(), z.record(z.string(), Rating)).default({}),
  /** Chance that what this desk collects would have shown an indicator; 0 where nobody looks. */
  detection: z.record(z.string(), z.number().min(0).max(1)).default({}),
});
export type IncludedSet = z.infer<typeof IncludedSet>;

export const Case = z.strictObject({
  id: Id,
  name: z.string(),
  question: z.string(),
  /** How far ahead the question looks. */
  horizonDays: z.int().positive(),
  yardstick: z.enum(["icd203", "phia"]).default("icd203"),
  /** West, south, east, north in degrees. */
  focus: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  hypotheses: z.array(Hypothesis).min(2),
  /**
   * Sets whose indicators the case takes, by id or with what it changes. Once a case is read their indicators stand among
   * `indicators`; an indicator of the case itself takes the place of one of the same id.
   */
  include: z.array(z.union([Id.transform((set) => IncludedSet.parse({ set })), IncludedSet])).default([]),
  indicators: z.array(Indicator).default([]),
  assumptions: z.array(Assumption).default([]),
  /**
   * Countries, ISO 3166-1 alpha-2, whose officials and outlets a potential deceiver could make speak; empty when nobody
   * has said, and then a person must answer the questions about it.
   */
  deceivers: z.array(z.string().regex(/^[A-Z]{2}$/, "a country is two capital letters")).default([]),
  /** Days at which build-ups began: overdue is counted from the latest one before the as-of date. */
  buildUps: z.array(z.strictObject({ from: Day, note: z.string() })).default([]),
  outcomes: z.array(KnownOutcome).default([]),
  /** Days worth looking at, offered on the desk. */
  moments: z.array(z.strictObject({ asOf: Day, name: z.string() })).default([]),
  /** Day the desk opens at; the newest when null. For a worked case, the day on which the question was open. */
  opensAt: Day.nullable().default(null),
  /** Feeds that `tocsin watch` follows. */
  feeds: z
    .array(
      z.strictObject({
        url: z.url({ protocol: /^https?$/ }),
        name: z.string().nullable().default(null),
        /** How often it is asked, in minutes; every half hour when not given. */
        everyMinutes: z.int().min(1).nullable().default(null),
      }),
    )
    .default([]),
  /** Folder of reports that come with the case, relative to the file. */
  documents: z.string().nullable().default(null),
});
export type Case = z.infer<typeof Case>;
