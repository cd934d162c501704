// A claim that a rule proposes as evidence for an indicator.
import { Link } from "@tanstack/react-router";
import { speakerOf } from "../../lib/claims.js";
import { ActChip } from "../../parts/act-chip.js";
import { toClaim } from "../../parts/claim-link.js";
import { StandingMark } from "../../parts/standing-mark.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { type Proposal, proposalKey, rule } from "./items.js";

const words = strings.inbox;

export interface RowProps {
  current: string | undefined;
  choose: (key: string) => void;
}

export function ProposalRow({ proposal, current, choose }: RowProps & { proposal: Proposal }) {
  const desk = useDesk();
  const { claim: item, name } = proposal;
  const key = proposalKey(proposal);
  return (
    <li
      className="inbox-row"
      aria-current={current === key ? "true" : undefined}
      onPointerDown={() => choose(key)}
      onFocus={() => choose(key)}
    >
      <div>
        <p className="inbox-row-top">
          <strong>{name}</strong>
          <span className="quiet">
            {speakerOf(item)}
            {item.date && ` · ${strings.day.noYear(item.date)}`}
          </span>
          <ActChip claim={item.claim} />
          <span className="quiet">
            <StandingMark descent={item.descent} />
          </span>
        </p>
        <Link to="/ledger" search={toClaim(item.claim.id)} className="inbox-row-text">
          {item.claim.text}
        </Link>
      </div>
      {desk.case.writable && (
        <p className="inbox-row-keys">
          <button type="button" className="button" onClick={() => rule(proposal, "confirmed", desk.asOf)}>
            {words.confirm} <kbd>C</kbd>
          </button>
          <button type="button" className="button" onClick={() => rule(proposal, "rejected", desk.asOf)}>
            {words.reject} <kbd>R</kbd>
          </button>
        </p>
      )}
    </li>
  );
}
