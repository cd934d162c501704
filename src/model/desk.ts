// What the desk asks for and gets: the shapes of the HTTP answers under /api.
import { z } from "zod";
import { Assessment, HypothesisEstimate } from "./assessment.js";
import { Day } from "./case.js";
import { Claim, EventCode, ForceType } from "./claim.js";
import { Facet } from "./claim-filter.js";
import { Decision, Level } from "./decision.js";
import { Capture, Document, Headline } from "./document.js";
import { FeedState } from "./feed.js";
import { Descent, Drift, Event, Origin, OriginRange } from "./link.js";

/** `GET /api/case`: what does not depend on the as-of date. */
export const CaseView = z.object({
  id: z.string(),
  name: z.string(),
  question: z.string(),
  horizonDays: z.number(),
  focus: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  hypotheses: z.array(
    z.object({ id: z.string(), name: z.string(), description: z.string(), prior: z.number(), residual: z.boolean() }),
  ),
  indicators: z.array(z.object({ id: z.string(), name: z.string(), question: z.string() })),
  moments: z.array(z.object({ asOf: Day, name: z.string() })),
  /** Days on which something was published, ascending. */
  days: z.array(Day),
  /** Day the desk opens at when the address names none; the newest when null. */
  opensAt: Day.nullable(),
  first: Day.nullable(),
  last: Day.nullable(),
  documents: z.int(),
  claims: z.int(),
  boundaries: z.enum(["un", "de-facto"]),
  /** Whether this server takes decisions and documents. */
  writable: z.boolean(),
  /** Grows with every change; an answer made at an older version may be out of date. */
  version: z.int(),
});
export type CaseView = z.infer<typeof CaseView>;

/** `GET /api/cases`: the cases this server can open. */
export const CasesView = z.object({
  open: z.string(),
  cases: z.array(z.object({ id: z.string(), name: z.string(), question: z.string(), shipped: z.boolean() })),
  /** What a new case begins with. */
  template: z.object({
    horizonDays: z.int(),
    focus: CaseView.shape.focus,
    hypotheses: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
  }),
});
export type CasesView = z.infer<typeof CasesView>;

/** Something that is different from the day before the last change. */
export const Change = z.object({
  kind: z.enum(["origin", "indicator", "estimate", "drift", "deadline", "document", "level"]),
  mark: z.enum(["+", "-", "~", "!"]),
  text: z.string(),
  claims: z.array(z.string()),
});
export type Change = z.infer<typeof Change>;

/** The level in force, with who raised it, when and why. */
export const LevelView = z.object({ level: Level, by: z.string(), day: Day, note: z.string(), decision: z.string() });
export type LevelView = z.infer<typeof LevelView>;

/** `GET /api/board?asOf=&since=`. */
export const BoardView = z.object({
  assessment: Assessment,
  /** The estimate on the day compared with: `since`, else the previous day of publication; null on the first. */
  previous: z.object({ asOf: Day, hypotheses: z.array(HypothesisEstimate) }).nullable(),
  changes: z.array(Change),
  /** Deadlines stated by anyone that lie on or after the as-of date, soonest first. */
  due: z.array(z.object({ date: Day, text: z.string(), speaker: z.string(), claim: z.string() })),
  /** Null while nobody has set one: the desk is calm. */
  level: LevelView.nullable(),
  /** How many documents and proposals wait in the inbox. */
  inbox: z.int(),
});
export type BoardView = z.infer<typeof BoardView>;

/** `GET /api/history`: the distribution on every day on which something was published. */
export const HistoryView = z.object({
  points: z.array(z.object({ asOf: Day, probabilities: z.record(z.string(), z.number()) })),
});
export type HistoryView = z.infer<typeof HistoryView>;

export const Verdict = z.enum(["confirmed", "rejected", "open"]);

/** A claim as the ledger lists it. */
export const LedgerClaim = z.object({
  claim: Claim,
  /** Day the claim was published. */
  date: Day.nullable(),
  outlet: z.string().nullable(),
  documentTitle: z.string().nullable(),
  /** Who speaks, under the one name that all their spellings share. */
  speaker: z.string(),
  descent: Descent.nullable(),
  event: z.string().nullable(),
  /** Whether it is part of a conflict of its event. */
  conflict: z.boolean(),
  /** Ids of the indicators it fires. */
  indicators: z.array(z.string()),
  /** What a person said of it, and who. */
  verdict: Verdict,
  by: z.string().nullable(),
});
export type LedgerClaim = z.infer<typeof LedgerClaim>;

/** An event without its claims. */
export const EventHead = z.object({
  id: z.string(),
  code: EventCode.nullable(),
  label: z.string(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  origins: OriginRange,
  claims: z.int(),
  documents: z.int(),
  conflicts: Event.shape.conflicts,
});
export type EventHead = z.infer<typeof EventHead>;

/** Claims that stand under one heading: rows `from` up to `from + count` of the whole filtered list. */
export const LedgerGroup = z.object({
  /** Event id, day, "" for events told once, or "earlier" for those after the first 1,000. */
  id: z.string(),
  label: z.string(),
  start: Day.nullable(),
  end: Day.nullable(),
  event: EventHead.nullable(),
  from: z.int(),
  count: z.int(),
});
export type LedgerGroup = z.infer<typeof LedgerGroup>;

export const FacetCount = z.object({ value: z.string(), label: z.string(), count: z.int() });

/**
 * `GET /api/ledger?asOf=&by=event|day&offset=&limit=&claim=` and the filter: the rows from `offset` on (at most 500, 200
 * unless told), newest group first. With `claim`, and no offset, the window holds that claim. `groups` and `facets` describe
 * the whole filtered list; with `offset` above 0 they are left out (null).
 */
export const LedgerView = z.object({
  asOf: Day,
  /** Claims known on the day; how many of them fit the filter. */
  known: z.int(),
  total: z.int(),
  /** Independent origins and documents of those that fit. */
  origins: OriginRange,
  documents: z.int(),
  offset: z.int(),
  claims: z.array(LedgerClaim),
  groups: z.array(LedgerGroup).nullable(),
  /** At most 60 values a facet, most first, chosen ones always among them. */
  facets: z.record(Facet, z.array(FacetCount)).nullable(),
  /** Row of `claim` in the filtered list, null when it is not in it. */
  found: z.int().nullable(),
});
export type LedgerView = z.infer<typeof LedgerView>;

/** `GET /api/claims/:id?asOf=`. */
export const ClaimView = LedgerClaim;
export type ClaimView = LedgerClaim;

/** `GET /api/documents/:id?asOf=`. */
export const DocumentView = z.object({
  document: Document,
  headlines: z.array(Headline),
  claims: z.array(LedgerClaim),
  capture: Capture,
  /** Every state of the document at its address that the case held, oldest first; one when it never changed. */
  revisions: z.array(z.object({ document: z.string(), fetchedAt: z.string(), current: z.boolean() })),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** `GET /api/documents/:id/diff?from=ID`: what became of the text between two revisions, in order. */
export const DiffView = z.object({
  from: z.string(),
  to: z.string(),
  runs: z.array(z.object({ change: z.enum(["kept", "removed", "added"]), text: z.string() })),
});
export type DiffView = z.infer<typeof DiffView>;

/** `GET /api/events?asOf=` and the filter: events with a claim that fits, most origins first. At most 500. */
export const EventsView = z.object({ asOf: Day, total: z.int(), events: z.array(EventHead) });
export type EventsView = z.infer<typeof EventsView>;

/** One retelling: a document, and what it made of the origin. */
export const RetellingView = z.object({
  document: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  date: Day.nullable(),
  claims: z.array(z.string()),
  /** Document it was taken from, as far as that shows; the origin itself when null. */
  via: z.string().nullable(),
  reason: z.string(),
  drift: Drift.nullable(),
});

/** `GET /api/events/:id?asOf=`: the acts of speech behind an event, each with its retellings in time. */
export const EventTree = z.object({
  asOf: Day,
  event: EventHead,
  origins: z.array(z.object({ origin: Origin, claim: LedgerClaim, retellings: z.array(RetellingView) })),
  /** Claims whose origin nobody can tell. */
  unknown: z.array(LedgerClaim),
});
export type EventTree = z.infer<typeof EventTree>;

/** `GET /api/map?asOf=` and the filter: places, most origins first. */
export const MapView = z.object({
  asOf: Day,
  places: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lon: z.number(),
      lat: z.number(),
      /** A town or site; a region or country; a stretch of border. */
      kind: z.enum(["point", "area", "border"]),
      precisionKm: z.number(),
      country: z.string().nullable(),
      origins: OriginRange,
      documents: z.int(),
      claims: z.int(),
      /** How many of them a person confirmed. */
      confirmed: z.int(),
      /** Forces said to be there, most named first, with whose they are said to be. */
      forces: z.array(z.object({ type: ForceType, owner: z.string().nullable(), claims: z.int() })),
      first: Day.nullable(),
      last: Day.nullable(),
      /** The newest 20. */
      newest: z.array(LedgerClaim),
      /** Origins behind its claims by numbers of the server's, so that marks that fold together count each once. */
      originIds: z.array(z.string()),
      /** Ids of its newest events, at most 20. */
      events: z.array(z.string()),
    }),
  ),
  /** Claims that fit and name no place. */
  unplaced: z.int(),
  /** Claims that fit on each day of publication, for the brush. */
  days: z.array(z.object({ day: Day, claims: z.int() })),
});
export type MapView = z.infer<typeof MapView>;

/** `GET /api/timeline?asOf=` and the filter. */
export const TimelineView = z.object({
  asOf: Day,
  /** Claims a day, by the hypothesis they speak for most ("" when for none). */
  days: z.array(z.object({ day: Day, claims: z.int(), effect: z.record(z.string(), z.int()) })),
  /** Each claim, when there are at most 2,000; else null and the days are drawn as bars. */
  dots: z
    .array(z.object({ claim: z.string(), day: Day, act: Claim.shape.act, effect: z.string(), text: z.string() }))
    .nullable(),
  /** Events with a first day, at most 200, most origins first. */
  events: z.array(EventHead),
  deadlines: z.array(z.object({ date: Day, text: z.string(), speaker: z.string(), claim: z.string() })),
  levels: z.array(LevelView),
  outcomes: z.array(
    z.object({ id: z.string(), question: z.string(), due: Day, outcome: z.string(), note: z.string() }),
  ),
});
export type TimelineView = z.infer<typeof TimelineView>;

/** `GET /api/inbox?asOf=`: what waits for a person. */
export const InboxView = z.object({
  /** Documents nobody looked at, newest first, at most 200 of `unseen`. */
  unseen: z.int(),
  documents: z.array(
    z.object({
      id: z.string(),
      uri: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      date: Day.nullable(),
      fetchedAt: z.string(),
      claims: z.int(),
      proposals: z.int(),
      warnings: z.array(z.string()),
    }),
  ),
  /** Claims that a rule proposes as evidence and nobody decided on, by expected information; at most 200 of `proposed`. */
  proposed: z.int(),
  proposals: z.array(z.object({ indicator: z.string(), name: z.string(), claim: LedgerClaim })),
  /** Inputs that could not be taken; quarantined ones are not tried again by themselves. */
  refused: z.array(
    z.object({
      uri: z.string(),
      code: z.string(),
      reason: z.string(),
      at: z.string(),
      tries: z.int(),
      quarantined: z.boolean(),
    }),
  ),
  feeds: z.array(FeedState),
});
export type InboxView = z.infer<typeof InboxView>;

/** `GET /api/decisions`: everything decided, newest first, withdrawn ones marked. */
export const DecisionsView = z.object({ decisions: z.array(z.object({ decision: Decision, withdrawn: z.boolean() })) });
export type DecisionsView = z.infer<typeof DecisionsView>;
