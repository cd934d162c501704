// What can be done with a claim: confirm it, reject it, reject it with a note, go to its origins.
import { useState } from "react";
import type { LedgerClaim } from "../../model.js";
import { Dialog } from "../../parts/dialog.js";
import { Icon } from "../../parts/icon.js";
import { decide } from "../../state/decide.js";
import { type Desk, useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.ledger;

/** The commands of a claim. A verdict that stands already is not given again. */
export function claimActions(item: LedgerClaim, desk: Pick<Desk, "asOf" | "go">) {
  const rule = (verdict: "confirmed" | "rejected") => () => {
    if (item.verdict !== verdict) void decide({ kind: "claim", claim: item.claim.id, verdict }, desk.asOf);
  };
  return {
    confirm: rule("confirmed"),
    reject: rule("rejected"),
    origins: () => item.event && desk.go("/origins", { event: item.event, claim: item.claim.id }),
  };
}

export function Actions({ item, setAside }: { item: LedgerClaim; setAside: () => void }) {
  const desk = useDesk();
  const act = claimActions(item, desk);
  return (
    <div className="actions">
      {desk.case.writable && (
        <>
          <button
            type="button"
            className="button"
            aria-pressed={item.verdict === "confirmed"}
            onClick={act.confirm}
            aria-keyshortcuts="c"
          >
            <Icon name="check" size={14} /> {words.confirm} <kbd>C</kbd>
          </button>
          <button
            type="button"
            className="button"
            aria-pressed={item.verdict === "rejected"}
            onClick={act.reject}
            aria-keyshortcuts="r"
          >
            <Icon name="close" size={14} /> {words.reject} <kbd>R</kbd>
          </button>
          <button type="button" className="button plain" onClick={setAside} aria-keyshortcuts="e">
            {words.setAside} <kbd>E</kbd>
          </button>
        </>
      )}
      {item.event && (
        <button type="button" className="button plain" onClick={act.origins} aria-keyshortcuts="o">
          {strings.views.origins} <kbd>O</kbd>
        </button>
      )}
    </div>
  );
}

/** Rejects a claim and says what is wrong with it. */
export function SetAside({ item, close }: { item: LedgerClaim; close: () => void }) {
  const desk = useDesk();
  const [note, setNote] = useState("");
  return (
    <Dialog title={words.setAside} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void decide({ kind: "claim", claim: item.claim.id, verdict: "rejected" }, desk.asOf, note.trim());
        }}
      >
        <blockquote className="quoted">{item.claim.text}</blockquote>
        <label className="field">
          <span>{words.note}</span>
          <textarea
            rows={3}
            value={note}
            placeholder={words.noteHint}
            maxLength={2000}
            autoFocus
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <div className="form-end">
          <button type="button" className="button" onClick={close}>
            {strings.frame.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!note.trim()}>
            {words.reject}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
