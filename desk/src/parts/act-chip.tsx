// What the speaker does, as a hollow chip: proposed by the machine, not confirmed by a person.
import type { Claim } from "../model.js";
import { strings } from "../strings/index.js";

export function ActChip({ claim }: { claim: Claim }) {
  return (
    <span className="chip" data-act={claim.act} title={strings.ledger.proposed}>
      {strings.acts[claim.act]}
      {claim.polarity === "negative" && claim.act !== "deny" && ` · ${strings.negative}`}
      {claim.hypothetical && ` · ${strings.hypothetical}`}
    </span>
  );
}
