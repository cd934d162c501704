// The selected claim in words, below the lanes.
import { Link } from "@tanstack/react-router";
import { useClaim } from "../../api.js";
import { speakerOf } from "../../lib/claims.js";
import { ActChip } from "../../parts/act-chip.js";
import { toClaim } from "../../parts/claim-link.js";
import { StandingMark } from "../../parts/standing-mark.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

export function Selected() {
  const desk = useDesk();
  const { data: item } = useClaim(desk.asOf, desk.search.claim ?? null);
  if (!item || item.claim.id !== desk.search.claim) return null;
  return (
    <aside className="selected" aria-live="polite">
      <p>
        <strong>{speakerOf(item)}</strong> <ActChip claim={item.claim} />{" "}
        <span className="quiet">
          {item.outlet}
          {item.date && `, ${strings.day.short(item.date)}`}
        </span>
      </p>
      <p className="selected-text">{item.claim.text}</p>
      <p>
        <StandingMark descent={item.descent} />{" "}
        <Link to="/ledger" search={toClaim(item.claim.id)} className="link">
          {strings.ledger.open}
        </Link>
      </p>
    </aside>
  );
}
