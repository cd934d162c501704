// What a person said of a claim: nothing, confirmed or rejected with initials, and whether that is saved yet.
import type { LedgerClaim } from "../model.js";
import { usePending } from "../state/decide.js";
import { strings } from "../strings/index.js";
import { Icon } from "./icon.js";

const words = strings.ledger;

export function VerdictChip({ item }: { item: Pick<LedgerClaim, "claim" | "verdict" | "by"> }) {
  const pending = usePending((ruling) => ruling.kind === "claim" && ruling.claim === item.claim.id);
  if (item.verdict === "open") return null;
  const by = item.by ?? "";
  const text = item.verdict === "confirmed" ? words.confirmedBy(by) : words.rejectedBy(by);
  return (
    <span
      className={`chip verdict ${item.verdict === "confirmed" ? "filled" : ""} ${pending ? "pending" : ""}`}
      data-verdict={item.verdict}
      title={pending ? `${text} · ${strings.decisions.saving}` : text}
    >
      <Icon name={item.verdict === "confirmed" ? "check" : "close"} size={12} />
      <span className="unseen">{strings.verdicts[item.verdict]} </span>
      {by}
      {pending && <span className="unseen"> · {strings.decisions.saving}</span>}
    </span>
  );
}
