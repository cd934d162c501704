// What the desk believes at a time, why, and what would change it.
import { z } from "zod";
import { Day, Rating } from "./case.js";
import { OriginRange } from "./link.js";
import { Span } from "./span.js";

export const IndicatorState = z.enum(["fired", "overdue", "not-collected", "quiet"]);
export type IndicatorState = z.infer<typeof IndicatorState>;

/** The state of one indicator at a time, with what put it there. */
export const Reading = z.object({
  indicator: z.string(),
  name: z.string(),
  state: IndicatorState,
  /** First day it fired within its window, null when it did not. */
  since: Day.nullable(),
  /** Day by which it was expected, null when nothing expects it. */
  due: Day.nullable(),
  origins: OriginRange,
  documents: z.int().min(0),
  claims: z.array(z.string()),
  /** Those of `claims` that a person confirmed for this indicator; the others are proposals of its rule. */
  confirmed: z.array(z.string()),
  likelihoods: z.record(z.string(), Rating),
  /** Expected information about the hypotheses under the current distribution, in bits. */
  information: z.number().min(0),
  /** In words: what it means, or how to collect it. */
  note: z.string(),
});
export type Reading = z.infer<typeof Reading>;

export const HypothesisEstimate = z.object({
  id: z.string(),
  name: z.string(),
  probability: z.number().min(0).max(1),
  word: z.string(),
  residual: z.boolean(),
});
export type HypothesisEstimate = z.infer<typeof HypothesisEstimate>;

/** One row that entered the estimate. */
export const EvidenceItem = z.object({
  id: z.string(),
  indicator: z.string(),
  label: z.string(),
  state: z.enum(["fired", "overdue", "assumed"]),
  /** The origin it rests on; items of one origin share one total weight. Null for what was not seen. */
  origin: z.string().nullable(),
  originSource: z.string().nullable(),
  /** Who alone tells of it, when that is somebody who argues an opinion: it shares that one's weight. */
  through: z.string().nullable(),
  claims: z.array(z.string()),
  /** Whether a person confirmed any of its claims for the indicator; never true of what no claim stands behind. */
  confirmed: z.boolean(),
  /** Probability of seeing it under each hypothesis, after credibility shrinking. */
  likelihoods: z.record(z.string(), z.number()),
  weight: z.number().min(0),
  /** Change of the leader's probability when this row is left out (leader's with minus without). */
  effect: z.number(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const Assessment = z.object({
  kind: z.literal("assessment"),
  case: z.string(),
  asOf: Day,
  /** In the order of the case file; probabilities sum to 1. */
  hypotheses: z.array(HypothesisEstimate),
  leader: z.string(),
  /**
   * The same from what people confirmed, the case's assumptions and what is overdue, leaving every proposal out that
   * nobody looked at; null while nothing that counts on the day is confirmed.
   */
  confirmed: z.object({ hypotheses: z.array(HypothesisEstimate), leader: z.string() }).nullable(),
  /** Share of sampled likelihoods under which the same hypothesis leads. */
  stability: z.number().min(0).max(1),
  /** Independent origins of what fired. */
  origins: OriginRange,
  /** Reports and claims known on the day, whether or not anything fired. */
  documents: z.int().min(0),
  claims: z.int().min(0),
  /** Smallest set of evidence whose removal changes the leader, in words; empty when nothing does. */
  breakingSet: z.array(z.string()),
  indicators: z.array(Reading),
  evidence: z.array(EvidenceItem),
});
export type Assessment = z.infer<typeof Assessment>;

/** A sentence of a brief stands on these words, or it is not written. */
export const Reference = z.object({
  claim: z.string(),
  document: z.string(),
  uri: z.string(),
  outlet: z.string().nullable(),
  date: Day.nullable(),
  span: Span,
  quote: z.string(),
});
export type Reference = z.infer<typeof Reference>;

export const BriefSentence = z.object({
  text: z.string(),
  references: z.array(Reference),
  /** What a sentence about the model (not about the world) rests on instead: rows of the case file or the estimate. */
  basis: z.string().nullable(),
});
export const Brief = z.object({
  kind: z.literal("brief"),
  case: z.string(),
  asOf: Day,
  title: z.string(),
  sections: z.array(z.object({ heading: z.string(), sentences: z.array(BriefSentence) })),
});
export type Brief = z.infer<typeof Brief>;
