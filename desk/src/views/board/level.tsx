// How alert the desk is, who said so and when. Only a person changes it, and says why.
import { useState } from "react";
import type { Level, LevelView } from "../../model.js";
import { Dialog } from "../../parts/dialog.js";
import { decide, usePending } from "../../state/decide.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.board.level;
const levels = Object.keys(strings.levels) as Level[];

export function LevelMark({ level }: { level: LevelView | null }) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  const pending = usePending((ruling) => ruling.kind === "level");
  const name = level?.level ?? "calm";
  const inside = (
    <>
      <span className="level-label">{words.label}</span>
      <strong data-level={name}>{strings.levels[name]}</strong>
      <small>
        {pending
          ? `${strings.decisions.saving} …`
          : level
            ? words.by(level.by, strings.day.noYear(level.day))
            : words.nobody}
      </small>
    </>
  );
  return (
    <div className="level">
      {desk.case.writable ? (
        <button type="button" aria-haspopup="dialog" title={level?.note || words.change} onClick={() => setOpen(true)}>
          {inside}
          <span className="unseen">. {words.change}</span>
        </button>
      ) : (
        <p title={level?.note}>{inside}</p>
      )}
      {open && <LevelForm level={level} close={() => setOpen(false)} />}
    </div>
  );
}

function LevelForm({ level, close }: { level: LevelView | null; close: () => void }) {
  const desk = useDesk();
  const now = level?.level ?? "calm";
  const [chosen, setChosen] = useState<Level>(now);
  const [note, setNote] = useState("");
  return (
    <Dialog title={words.change} close={close} className="level-form">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void decide({ kind: "level", level: chosen }, desk.asOf, note.trim());
        }}
      >
        <p className="quiet">{words.help}</p>
        {level?.note && (
          <blockquote className="quoted">
            {level.note}
            <footer className="quiet">{words.by(level.by, strings.day.short(level.day))}</footer>
          </blockquote>
        )}
        <fieldset className="choices">
          <legend className="unseen">{words.label}</legend>
          {levels.map((one) => (
            <label key={one}>
              <input type="radio" name="level" checked={chosen === one} onChange={() => setChosen(one)} />
              <strong>{strings.levels[one]}</strong>
              <span className="quiet">{words.what[one]}</span>
            </label>
          ))}
        </fieldset>
        <label className="field">
          <span>{words.reason}</span>
          <textarea
            rows={3}
            value={note}
            maxLength={2000}
            placeholder={words.reasonHint}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <div className="form-end">
          <button type="button" className="button" onClick={close}>
            {strings.frame.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!note.trim() || chosen === now}>
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
