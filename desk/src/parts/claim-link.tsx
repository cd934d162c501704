// A claim in one line that leads to its words in the ledger.
import { Link } from "@tanstack/react-router";
import { speakerOf } from "../lib/claims.js";
import type { LedgerClaim } from "../model.js";
import { noFilter } from "../state/search.js";
import { strings } from "../strings/index.js";

/** The search of the ledger with one claim selected and no filter that could hide it. */
export const toClaim = (claim: string) => ((old: object) => ({ ...old, ...noFilter, claim })) as never;

export function ClaimLink({ item }: { item: LedgerClaim }) {
  return (
    <Link to="/ledger" search={toClaim(item.claim.id)} className="claim-link">
      <span className="claim-link-text">{item.claim.text}</span>
      <span className="quiet">
        {speakerOf(item)}
        {item.date && ` · ${strings.day.noYear(item.date)}`}
      </span>
    </Link>
  );
}
