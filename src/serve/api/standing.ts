// The state of knowledge on one day: what was published by then, how it hangs together, and what was decided on it.
import {
  type Assessment,
  type Claim,
  type Day,
  type Decision,
  type DecisionOf,
  type Descent,
  type Event,
  type EventHead,
  type LedgerClaim,
  type Linkage,
  type Origin,
  ofKind,
} from "../../model/index.js";
import type { StoredDocument } from "../../store/port.js";
import { type Column, createColumn } from "./ledger/column.js";
import type { Shelf } from "./ledger/shelf.js";

/** Nothing in it was published, or decided on knowledge, of a later day. */
export interface Standing {
  readonly asOf: Day;
  readonly shelf: Shelf;
  /** How many rows of the shelf are known. */
  readonly count: number;
  readonly entries: readonly StoredDocument[];
  readonly linkage: Linkage;
  readonly decisions: readonly Decision[];
  readonly assessment: Assessment;
  readonly origins: readonly Origin[];
  readonly events: readonly Event[];
  /** Number of the origin, and of the event, of each row; -1 for none. */
  readonly originOf: Int32Array;
  readonly eventOf: Int32Array;
  /** Columns of the facets that change with the day and with decisions. */
  readonly live: Readonly<Record<"standing" | "conflict" | "verdict", Column>>;
  standingOf(row: number): Descent["standing"];
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

/** What a person last said of each claim. */
function verdictsOf(decisions: readonly Decision[]): Map<string, DecisionOf<"claim">> {
  const verdicts = new Map<string, DecisionOf<"claim">>();
  for (const decision of ofKind(decisions, "claim")) {
    const known = verdicts.get(decision.ruling.claim);
    if (!known || decision.asOf >= known.asOf) verdicts.set(decision.ruling.claim, decision);
  }
  return verdicts;
}

/**
 * @param decisions those in force on the day
 * @param weigh called once, when the assessment is first asked for
 */
export function createStanding(
  shelf: Shelf,
  asOf: Day,
  linkage: Linkage,
  decisions: readonly Decision[],
  weigh: () => Assessment,
): Standing {
  const count = shelf.rowsBy(asOf);
  const entries = shelf.entries.slice(0, shelf.entriesBy(asOf));
  const { events, origins } = linkage;
  const originOf = new Int32Array(count).fill(-1);
  const eventOf = new Int32Array(count).fill(-1);
  const descentOf: (Descent | undefined)[] = new Array(count);
  const conflicts = new Uint8Array(count);
  const originNumbers = new Map(origins.map(({ id }, n) => [id, n]));
  const rowOf = (claim: string) => {
    const row = shelf.rowOf(claim);
    return row < count ? row : -1;
  };
  for (const descent of linkage.descents) {
    const row = rowOf(descent.claim);
    if (row < 0) continue;
    descentOf[row] = descent;
    if (descent.standing !== "unknown" && descent.origin) originOf[row] = originNumbers.get(descent.origin) ?? -1;
  }
  for (const [n, event] of events.entries()) {
    for (const claim of event.claims) {
      const row = rowOf(claim);
      if (row >= 0) eventOf[row] = n;
    }
    for (const conflict of event.conflicts) {
      for (const claim of conflict.claims) {
        const row = rowOf(claim);
        if (row >= 0) conflicts[row] = 1;
      }
    }
  }
  const verdicts = verdictsOf(decisions);
  const refused = new Set(
    ofKind(decisions, "proposal").flatMap(({ ruling: { verdict, indicator, claim } }) =>
      verdict === "rejected" ? [`${indicator} ${claim}`] : [],
    ),
  );
  const dayNumbers = new Map(shelf.days.map((day, n) => [day, n]));
  const heads = new Map<Event, EventHead>();
  let assessment: Assessment | null = null;

  const standingOf = (row: number): Descent["standing"] => descentOf[row]?.standing ?? "unknown";
  const verdictOf = (row: number) => verdicts.get(shelf.rows[row]!.claim.id)?.ruling.verdict ?? "open";
  const column = (valuesOf: (row: number) => readonly string[]): Column => {
    const made = createColumn();
    for (let row = 0; row < count; row++) made.push(valuesOf(row));
    return made;
  };
  const [yes, no] = [["yes"], []];
  const standingColumn = { origin: ["origin"], echo: ["echo"], unknown: ["unknown"] };
  const verdictColumn = { confirmed: ["confirmed"], rejected: ["rejected"], open: ["open"] };

  return {
    asOf,
    shelf,
    count,
    entries,
    linkage,
    decisions,
    get assessment() {
      assessment ??= weigh();
      return assessment;
    },
    origins,
    events,
    originOf,
    eventOf,
    live: {
      standing: column((row) => standingColumn[standingOf(row)]),
      conflict: column((row) => (conflicts[row] === 1 ? yes : no)),
      verdict: column((row) => verdictColumn[verdictOf(row)]),
    },
    standingOf,
    dayNumber: (row) => dayNumbers.get(shelf.rows[row]!.day)!,
    isToldAgain: (row) => eventOf[row]! >= 0 && events[eventOf[row]!]!.claims.length > 1,
    eventHead: (event) => {
      const known = heads.get(event);
      if (known) return known;
      const { claims, ...rest } = event;
      const documents = new Set(claims.map((claim) => shelf.rows[rowOf(claim)]?.document));
      const head: EventHead = { ...rest, claims: claims.length, documents: documents.size };
      heads.set(event, head);
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
        descent: descentOf[row] ?? null,
        event: eventOf[row]! >= 0 ? events[eventOf[row]!]!.id : null,
        conflict: conflicts[row] === 1,
        indicators: shelf.evidence.firedBy(claim.id).filter((indicator) => !refused.has(`${indicator} ${claim.id}`)),
        verdict: verdictOf(row),
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
}
