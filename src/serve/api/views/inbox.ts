// What waits for a person: documents nobody looked at, proposals nobody decided on, inputs that could not be taken.
import { type FeedState, type InboxView, ofKind } from "../../../model/index.js";
import { isQuarantined, type Refused, type StoredDocument } from "../../../store/port.js";
import { dayOf } from "../ledger/shelf.js";
import type { Standing } from "../standing.js";

const most = 200;

interface Proposal {
  readonly indicator: string;
  readonly name: string;
  readonly row: number;
  readonly information: number;
}

/** What comes with a case was read by whoever made it. */
function cameWithCase({ shelf }: Standing, { capture }: StoredDocument): boolean {
  return shelf.ownFolder !== null && capture.uri.startsWith(shelf.ownFolder);
}

/** Documents without a `seen`, newest first, and claims that count for an indicator without a decision, most telling first. */
export function waiting(standing: Standing): { unseen: StoredDocument[]; proposed: Proposal[] } {
  const seen = new Set(ofKind(standing.decisions, "seen").flatMap(({ ruling }) => ruling.documents));
  const decided = new Set(
    ofKind(standing.decisions, "proposal").map(({ ruling }) => `${ruling.indicator} ${ruling.claim}`),
  );
  const proposed = standing.assessment.indicators.flatMap(({ indicator, name, claims, information }) =>
    claims
      .filter((claim) => !decided.has(`${indicator} ${claim}`))
      .map((claim) => ({ indicator, name, row: standing.rowOf(claim), information })),
  );
  return {
    unseen: standing.entries
      .filter((entry) => !seen.has(entry.document.id) && !cameWithCase(standing, entry))
      .reverse(),
    // Equally telling ones newest first.
    proposed: proposed.filter(({ row }) => row >= 0).sort((a, b) => b.information - a.information || b.row - a.row),
  };
}

/** @param refused inputs of the case that could not be taken */
export function inboxView(standing: Standing, refused: readonly Refused[], feeds: readonly FeedState[]): InboxView {
  const { unseen, proposed } = waiting(standing);
  const proposals = new Map<string, number>();
  for (const { row } of proposed) {
    const { document } = standing.shelf.rows[row]!.entry;
    proposals.set(document.id, (proposals.get(document.id) ?? 0) + 1);
  }
  return {
    unseen: unseen.length,
    documents: unseen.slice(0, most).map((entry) => {
      const { document, capture, claims } = entry;
      return {
        id: document.id,
        uri: document.uri,
        title: document.title,
        outlet: document.outlet,
        date: dayOf(entry),
        fetchedAt: capture.fetchedAt,
        claims: claims.length,
        proposals: proposals.get(document.id) ?? 0,
        warnings: document.warnings,
      };
    }),
    proposed: proposed.length,
    proposals: proposed.slice(0, most).map(({ indicator, name, row }) => {
      return { indicator, name, claim: standing.ledgerClaim(row) };
    }),
    refused: refused.map((one) => {
      const { uri, code, reason, at, tries } = one;
      return { uri, code, reason, at, tries, quarantined: isQuarantined(one) };
    }),
    feeds: [...feeds],
  };
}
