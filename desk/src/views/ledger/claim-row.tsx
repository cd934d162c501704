// One claim in the list: who, what they do, the words, where and when, and where it comes from.
import { memo } from "react";
import { speakerOf } from "../../lib/claims.js";
import { fieldKey } from "../../lib/fields.js";
import type { LedgerClaim } from "../../model.js";
import { ActChip } from "../../parts/act-chip.js";
import { Found } from "../../parts/found.js";
import { StandingMark } from "../../parts/standing-mark.js";
import { VerdictChip } from "../../parts/verdict-chip.js";
import { strings } from "../../strings/index.js";

export interface ClaimRowProps {
  item: LedgerClaim;
  query: string;
  current: boolean;
  focusable: boolean;
  /** What was selected already is asked for again. */
  open: () => void;
  select: (claim: string) => void;
}

export const ClaimRow = memo(function ClaimRow({ item, query, current, focusable, open, select }: ClaimRowProps) {
  const { claim } = item;
  return (
    <button
      type="button"
      className="claim-row"
      aria-current={current ? "true" : undefined}
      tabIndex={focusable ? 0 : -1}
      data-verdict={item.verdict}
      onClick={() => (current ? open() : select(claim.id))}
    >
      <span className="claim-row-top">
        <strong data-key={fieldKey(claim.id, "speaker")}>
          <Found text={speakerOf(item)} query={query} />
        </strong>
        <ActChip claim={claim} />
        <VerdictChip item={item} />
        {item.conflict && <span className="conflict">{strings.ledger.conflict}</span>}
        <time className="quiet figure" dateTime={item.date ?? undefined}>
          {item.date ? strings.day.noYear(item.date) : ""}
        </time>
      </span>
      <span className="claim-row-text" data-key={fieldKey(claim.id, "content")}>
        <Found text={claim.text} query={query} />
      </span>
      <span className="claim-row-facts quiet">
        <StandingMark descent={item.descent} />
        {item.outlet && <span>{item.outlet}</span>}
        {claim.places.slice(0, 2).map((place, index) => (
          <span
            key={`${place.name}${place.span[0]}`}
            data-key={fieldKey(claim.id, "place", index)}
            className="underlined"
            data-field="place"
          >
            {place.name}
          </span>
        ))}
        {claim.times.slice(0, 1).map((time) => (
          <span key={time.text} data-key={fieldKey(claim.id, "time")} className="underlined" data-field="time">
            {time.text}
          </span>
        ))}
        {claim.deadline && (
          <span data-key={fieldKey(claim.id, "deadline")} className="underlined" data-field="deadline">
            {claim.deadline.text}
          </span>
        )}
      </span>
    </button>
  );
});
