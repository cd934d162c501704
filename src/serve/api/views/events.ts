// Events, and the acts of speech behind one with what each retelling made of them.
import { retellingsBy } from "../../../link/index.js";
import type { ClaimFilter, EventsView, EventTree } from "../../../model/index.js";
import { select } from "../ledger/query.js";
import { dayOf } from "../ledger/shelf.js";
import type { Standing } from "../standing.js";

const most = 500;

/** Events with a claim that fits the filter: those with most origins first, of as many the newest. */
export function eventsView(standing: Standing, filter: ClaimFilter): EventsView {
  const numbers = new Set<number>();
  for (const row of select(standing, filter).rows) if (standing.eventOf[row]! >= 0) numbers.add(standing.eventOf[row]!);
  const events = [...numbers]
    .flatMap((number) => standing.event(number) ?? [])
    .sort(
      (a, b) =>
        b.origins.low - a.origins.low || b.claims.length - a.claims.length || ((a.end ?? "") < (b.end ?? "") ? 1 : -1),
    );
  return { asOf: standing.asOf, total: events.length, events: events.slice(0, most).map(standing.eventHead) };
}

/** @returns null when no event of that id is known on the day */
export function eventTree(standing: Standing, id: string): EventTree | null {
  const event = standing.event(standing.eventNumber(id));
  if (!event) return null;
  const concerned = new Set(event.claims.map((claim) => standing.originOf[standing.rowOf(claim)] ?? -1));
  const origins = [...concerned]
    .flatMap((number) => standing.origin(number) ?? [])
    .sort((a, b) => ((a.date ?? "9") < (b.date ?? "9") ? -1 : (a.date ?? "9") > (b.date ?? "9") ? 1 : 0));
  return {
    asOf: standing.asOf,
    event: standing.eventHead(event),
    origins: origins.map((origin) => ({
      origin,
      claim: standing.ledgerClaim(standing.rowOf(origin.claim)),
      retellings: retellingsBy(origin, standing.descent)
        .map(({ document, claims, drift }) => {
          const entry = standing.entryOf(document)!;
          return {
            document,
            title: entry.document.title,
            outlet: entry.document.outlet,
            date: dayOf(entry),
            claims: [...claims],
            via: null,
            reason: standing.descent(claims[0]!)?.reason ?? "",
            drift,
          };
        })
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    })),
    unknown: event.claims
      .filter((claim) => (standing.descent(claim)?.standing ?? "unknown") === "unknown")
      .map((claim) => standing.ledgerClaim(standing.rowOf(claim))),
  };
}
