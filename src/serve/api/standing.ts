// The state of knowledge on one day: what was published by then, how it hangs together, and what was decided on it.
import { newest } from "../../assess/index.js";
import { type Chronicle, documentOf } from "../../link/index.js";
import {
  type Assessment,
  type Claim,
  type Day,
  type Decision,
  type Descent,
  type Event,
  type EventHead,
  type LedgerClaim,
  type Linkage,
  type Origin,
  ofKind,
} from "../../model/index.js";
import type { StoredDocument } from "../../store/port.js";
import { isConflict, type Layers, STANDING_NAMES, standingIn } from "./layers.js";
import { type Column, fixedColumn } from "./ledger/column.js";
import type { Shelf } from "./ledger/shelf.js";

/** Nothing in it was published, or decided on knowledge, of a later day. */
export interface Standing {
  readonly asOf: Day;
  readonly shelf: Shelf;
  /** How many rows of the shelf are known. */
  readonly count: number;
  readonly entries: readonly StoredDocument[];
  readonly decisions: readonly Decision[];
  readonly assessment: Assessment;
  /** Everything linking says, put together when it is first asked for: most questions need only what follows. */
  readonly linkage: Linkage;
  /** Number of the origin, and of the event, of each row; -1 for none. The numbers stay the same through time. */
  readonly originOf: Int32Array;
  readonly eventOf: Int32Array;
  /** -1 for an id that never was. */
  originNumber(id: string): number;
  eventNumber(id: string): number;
  /** Null when there is none on the day. */
  origin(number: number): Origin | null;
  event(number: number): Event | null;
  descent(claim: string): Descent | null;
  /** Columns of the facets that change with the day and with decisions. */
  readonly live: Readonly<Record<"standing" | "conflict" | "verdict", Column>>;
  /** Origins first (0), then echoes (1), then what nobody can tell (2). */
  rank(row: number): number;
  dayNumber(row: number): number;
  /** Whether more than one claim tells of its event. */
  isToldAgain(row: number): boolean;
  eventHead(event: Event): EventHead;
  ledgerClaim(row: number): LedgerClaim;
  /** The row of a claim known on the day, -1 when there is none. */
  rowOf(claim: string): number;
  entryOf(document: string): StoredDocument | null;
  claim(id: string): Claim | null;
}

/** An event as it stood from one day on is one object, however many days ask for it. */
const heads = new WeakMap<Event, EventHead>();

const VERDICTS = ["open", "confirmed", "rejected"] as const;
/** By the number of a standing: unknown, origin, echo. */
const RANKS = [2, 0, 1] as const;

export interface StandingParts {
  readonly shelf: Shelf;
  readonly chronicle: Pick<Chronicle, "at" | "descent" | "origin" | "event">;
  readonly layers: Layers;
}

/**
 * @param decisions those in force on the day
 * @param weigh called once, when the assessment is first asked for
 */
export function createStanding(
  { shelf, chronicle, layers }: StandingParts,
  asOf: Day,
  decisions: readonly Decision[],
  weigh: (standing: Standing) => Assessment,
): Standing {
  const count = shelf.rowsBy(asOf);
  const entries = shelf.entries.slice(0, shelf.entriesBy(asOf));
  const { originOf, eventOf, marks } = layers.at(asOf, count);
  const rowOf = (claim: string) => {
    const row = shelf.rowOf(claim);
    return row < count ? row : -1;
  };
  const verdicts = newest(ofKind(decisions, "claim"), ({ ruling }) => ruling.claim);
  const verdictRows = new Map(
    [...verdicts].map(([claim, { ruling }]) => [rowOf(claim), VERDICTS.indexOf(ruling.verdict)]),
  );
  const judged = newest(ofKind(decisions, "proposal"), ({ ruling }) => `${ruling.indicator} ${ruling.claim}`);
  const isRefused = (indicator: string, claim: string) =>
    judged.get(`${indicator} ${claim}`)?.ruling.verdict === "rejected";
  /** By number of an event: 1 told once, 2 told again; 0 while nobody asked. */
  const tellings = new Uint8Array(layers.events.ids.length);
  let assessment: Assessment | null = null;
  let linkage: Linkage | null = null;

  const event = (number: number) => (number < 0 ? null : chronicle.event(layers.events.ids[number]!, asOf));
  const standing: Standing = {
    asOf,
    shelf,
    count,
    entries,
    decisions,
    get linkage() {
      linkage ??= chronicle.at(asOf);
      return linkage;
    },
    get assessment() {
      assessment ??= weigh(standing);
      return assessment;
    },
    originOf,
    eventOf,
    originNumber: layers.origins.of,
    eventNumber: layers.events.of,
    origin: (number) => (number < 0 ? null : chronicle.origin(layers.origins.ids[number]!, asOf)),
    event,
    descent: (claim) => chronicle.descent(claim, asOf),
    live: {
      standing: fixedColumn(STANDING_NAMES, (row) => standingIn(marks[row]!)),
      conflict: fixedColumn(["yes"], (row) => (isConflict(marks[row]!) ? 0 : -1)),
      verdict: fixedColumn(VERDICTS, (row) => verdictRows.get(row) ?? 0),
    },
    rank: (row) => RANKS[standingIn(marks[row]!) as 0 | 1 | 2],
    dayNumber: shelf.dayNumber,
    isToldAgain: (row) => {
      const number = eventOf[row]!;
      if (number < 0) return false;
      tellings[number] ||= (event(number)?.claims.length ?? 0) > 1 ? 2 : 1;
      return tellings[number] === 2;
    },
    eventHead: (of) => {
      const known = heads.get(of);
      if (known) return known;
      const { claims, ...rest } = of;
      const head: EventHead = { ...rest, claims: claims.length, documents: new Set(claims.map(documentOf)).size };
      heads.set(of, head);
      return head;
    },
    ledgerClaim: (row) => {
      const { claim, entry, day, speaker } = shelf.rows[row]!;
      const verdict = verdicts.get(claim.id);
      return {
        claim,
        date: day,
        outlet: entry.document.outlet,
        documentTitle: entry.document.title,
        speaker,
        descent: chronicle.descent(claim.id, asOf),
        event: eventOf[row]! >= 0 ? layers.events.ids[eventOf[row]!]! : null,
        conflict: isConflict(marks[row]!),
        indicators: shelf.evidence.firedBy(claim.id).filter((indicator) => !isRefused(indicator, claim.id)),
        verdict: VERDICTS[verdictRows.get(row) ?? 0]!,
        by: verdict?.by ?? null,
      };
    },
    rowOf,
    entryOf: (document) => {
      const number = shelf.numberOf(document);
      return number >= 0 && number < entries.length ? entries[number]! : null;
    },
    claim: (id) => shelf.rows[rowOf(id)]?.claim ?? null,
  };
  return standing;
}
