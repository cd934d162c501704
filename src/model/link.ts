// What linking adds to claims: who the sources are, which claims share an origin, what a retelling changed,
// and which claims are about one happening.
import { z } from "zod";
import { EventCode } from "./claim.js";
import { Span } from "./span.js";

export const SourceKind = z.enum([
  "outlet",
  "official-body",
  "official",
  "expert",
  "armed-group",
  "agency",
  "anonymous",
  "document",
  "person",
]);
export type SourceKind = z.infer<typeof SourceKind>;

/** Who publishes or speaks: one identity, however many ways it is written. */
export const Source = z.object({
  id: z.string(),
  name: z.string(),
  kind: SourceKind,
  aliases: z.array(z.string()),
  /** ISO 3166-1 alpha-2 of the side it belongs to, null when none or unknown. */
  country: z.string().nullable(),
  /** Hosts it publishes under: those that are listed and those it was met at. */
  domains: z.array(z.string()),
  /** Who owns it, null when that is not known. What outlets of one owner say without a source of their own is one report. */
  owner: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** "At least `low`, at most `high`" independent origins: what is unknown widens the range and never counts as one. */
export const OriginRange = z.object({ low: z.int().min(0), high: z.int().min(0) });
export type OriginRange = z.infer<typeof OriginRange>;

/** The earliest or cited act of speech that claims descend from. */
export const Origin = z.object({
  id: z.string(),
  /** The authority that spoke, as shown ("Ministry of Foreign Affairs of Ukraine"). */
  source: z.string(),
  sourceId: z.string().nullable(),
  /** The claim that stands for it: the earliest or the fullest statement of it. */
  claim: z.string(),
  /** Day it was first said or published. */
  date: z.string().nullable(),
  /** Every claim that belongs to it, itself included. */
  claims: z.array(z.string()).min(1),
  /** How many documents carry it. */
  documents: z.int().min(1),
});
export type Origin = z.infer<typeof Origin>;

export const DriftChange = z.enum(["kept", "dropped", "added", "hardened", "softened", "changed"]);
export type DriftChange = z.infer<typeof DriftChange>;

/** What became of one field of the origin in a retelling. */
export const FieldDrift = z.object({
  field: z.enum(["hedge", "condition", "quantity", "place", "time", "deadline", "forces", "speaker", "act", "content"]),
  change: DriftChange,
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldDrift = z.infer<typeof FieldDrift>;

export const Drift = z.object({ fields: z.array(FieldDrift), summary: z.string() });
export type Drift = z.infer<typeof Drift>;

/** Where a claim stands: it is an origin, an echo of one, or nobody can tell. */
export const Descent = z.object({
  claim: z.string(),
  standing: z.enum(["origin", "echo", "unknown"]),
  origin: z.string().nullable(),
  /** Why, in words a reader can check. */
  reason: z.string(),
  drift: Drift.nullable(),
});
export type Descent = z.infer<typeof Descent>;

/** Claims judged to be about one happening. */
export const Event = z.object({
  id: z.string(),
  code: EventCode.nullable(),
  label: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  claims: z.array(z.string()).min(1),
  origins: OriginRange,
  /** Figures, dates or denials that contradict each other, shown and never averaged. */
  conflicts: z.array(z.object({ field: z.string(), claims: z.array(z.string()), note: z.string() })),
});
export type Event = z.infer<typeof Event>;

/** Two sources of which a name of one looks like a name of the other: told, never merged. */
export const LookAlike = z.object({
  a: z.string(),
  b: z.string(),
  /** In words, with both names. */
  reason: z.string(),
});
export type LookAlike = z.infer<typeof LookAlike>;

/**
 * How one text reuses another. `copy`: the same text, give or take a sentence; `cut`: most of the later one stands in
 * the earlier; `embedded`: the later one holds most of the earlier and more; `rewritten`: sentence by sentence, in
 * changed words; `passage`: a part of both, such as one quotation.
 */
export const ReuseKind = z.enum(["copy", "cut", "embedded", "rewritten", "passage"]);
export type ReuseKind = z.infer<typeof ReuseKind>;

/** The passages that two documents share, through small edits. */
export const SharedText = z.object({
  /** The later one, or the one that came in later when nothing else tells. */
  document: z.string(),
  other: z.string(),
  kind: ReuseKind,
  /** Words of `document` that lie in the passages. */
  words: z.int().min(1),
  /** The same passage in both texts, in the order of `document`. */
  passages: z.array(z.object({ span: Span, otherSpan: Span })).min(1),
});
export type SharedText = z.infer<typeof SharedText>;

/** Everything linking says about a set of claims. */
export const Linkage = z.object({
  sources: z.array(Source),
  origins: z.array(Origin),
  descents: z.array(Descent),
  events: z.array(Event),
  lookAlikes: z.array(LookAlike),
  reuse: z.array(SharedText),
  /** Id of the source that a claim's nearest speaker is, by claim; claims of nobody in particular are left out. */
  speakers: z.record(z.string(), z.string()),
  /** Id of the source that published a document, by document; left out where nothing says. */
  publishers: z.record(z.string(), z.string()),
});
export type Linkage = z.infer<typeof Linkage>;
