// The form that settles a forecast. It asks for evidence, and for the condition where there is one.
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useDeferredValue, useId, useState } from "react";
import { queries } from "../../api.js";
import { speakerOf } from "../../lib/claims.js";
import type { Forecast } from "../../model.js";
import { Dialog } from "../../parts/dialog.js";
import { Icon } from "../../parts/icon.js";
import { decide } from "../../state/decide.js";
import { useDesk } from "../../state/desk.js";
import { filterQuery } from "../../state/search.js";
import { strings } from "../../strings/index.js";

const { form: words } = strings.forecasts;
type Outcome = keyof typeof words.outcomes;
type Condition = keyof typeof words.conditions;
interface Piece {
  id: string;
  text: string;
}

/** The address as it is kept; null for what is none. */
function addressOf(text: string): string | null {
  try {
    const url = new URL(text.trim());
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function Resolve({ forecast, close }: { forecast: Forecast; close: () => void }) {
  const desk = useDesk();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [condition, setCondition] = useState<Condition | null>(null);
  const [day, setDay] = useState(desk.asOf);
  const [evidence, setEvidence] = useState<readonly Piece[]>([]);
  const [note, setNote] = useState("");
  const [complaint, setComplaint] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const early = forecast.due !== null && day <= forecast.due && condition !== "not-met";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing =
      outcome === null
        ? words.neededOutcome
        : forecast.condition !== null && condition === null
          ? words.neededCondition
          : evidence.length === 0
            ? words.needed
            : outcome === "no" && early && forecast.due
              ? words.early(strings.day.short(forecast.due))
              : null;
    setComplaint(missing);
    if (missing || outcome === null) return;
    setBusy(true);
    const ruling = {
      kind: "resolution",
      question: forecast.id,
      outcome,
      condition: forecast.condition === null ? null : condition,
      day,
      evidence: evidence.map(({ id }) => id),
    } as const;
    // The sheet that asks who signs stands above this one; a refusal is told by the desk and leaves the form as it is.
    if (await decide(ruling, desk.asOf, note)) close();
    else setBusy(false);
  };
  const hint = useId();
  return (
    <Dialog title={words.title} close={close} className="resolve">
      <form onSubmit={(event) => void submit(event)} noValidate>
        <blockquote>
          <p>{forecast.text}</p>
          <footer className="quiet">
            {forecast.speaker}
            {forecast.due && ` · ${strings.forecasts.due(strings.day.short(forecast.due))}`}
          </footer>
        </blockquote>
        <Choice legend={words.outcome} options={words.outcomes} value={outcome} set={setOutcome} name="outcome" />
        {forecast.condition !== null && (
          <>
            <Choice
              legend={words.condition(forecast.condition)}
              options={words.conditions}
              value={condition}
              set={setCondition}
              name="condition"
            />
            {condition === "not-met" && <p className="quiet">{words.notMetHelp}</p>}
          </>
        )}
        <EvidencePicker evidence={evidence} set={setEvidence} describedBy={hint} />
        <label className="resolve-day">
          <span>{words.day}</span>
          <input
            type="date"
            value={day}
            min={forecast.opened}
            max={desk.asOf}
            onChange={(event) => event.target.value && setDay(event.target.value)}
          />
        </label>
        <label className="resolve-note">
          <span>{words.note}</span>
          <textarea
            rows={2}
            value={note}
            placeholder={words.noteHint}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <p id={hint} className="resolve-complaint" role="alert">
          {complaint}
        </p>
        <div className="resolve-end">
          <button type="submit" className="button" disabled={busy}>
            {words.save}
          </button>
          <button type="button" className="link" onClick={close}>
            {strings.frame.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  options: Record<T, string>;
  value: T | null;
  set: (value: T) => void;
  name: string;
}

function Choice<T extends string>({ legend, options, value, set, name }: ChoiceProps<T>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {(Object.keys(options) as T[]).map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => set(one)} />
          <span>{options[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface EvidencePickerProps {
  evidence: readonly Piece[];
  set: (evidence: readonly Piece[]) => void;
  describedBy: string;
}

function EvidencePicker({ evidence, set, describedBy }: EvidencePickerProps) {
  const desk = useDesk();
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text.trim());
  const address = addressOf(text);
  const searching = wanted.length > 1 && !addressOf(wanted);
  const found = useQuery({ ...queries.ledger(desk.asOf, filterQuery({ q: wanted }), "day", 0), enabled: searching });
  const hits = searching ? (found.data?.claims ?? []).slice(0, 6) : [];
  const add = (piece: Piece) => {
    if (!evidence.some(({ id }) => id === piece.id)) set([...evidence, piece]);
    setText("");
  };
  const pieceOf = (item: (typeof hits)[number]): Piece => ({
    id: item.claim.id,
    text: `${speakerOf(item)}: ${item.claim.text}`,
  });
  return (
    <fieldset className="evidence-picker">
      <legend>{words.evidence}</legend>
      <p className="quiet">{words.evidenceHelp}</p>
      {evidence.length > 0 && (
        <ul className="evidence-pieces">
          {evidence.map((piece) => (
            <li key={piece.id}>
              <span>{piece.text}</span>
              <button
                type="button"
                className="icon-button"
                aria-label={words.remove(piece.text)}
                onClick={() => set(evidence.filter(({ id }) => id !== piece.id))}
              >
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        type="text"
        value={text}
        placeholder={words.find}
        aria-label={words.find}
        aria-describedby={describedBy}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          // Enter takes what is found and must not send the form before there is evidence.
          event.preventDefault();
          if (address) add({ id: address, text: address });
          else if (hits[0]) add(pieceOf(hits[0]));
        }}
      />
      {address && (
        <button type="button" className="link" onClick={() => add({ id: address, text: address })}>
          {words.addAddress}
        </button>
      )}
      {searching && found.data && hits.length === 0 && <p className="quiet">{words.noneFound}</p>}
      <ul className="evidence-hits">
        {hits.map((item) => (
          <li key={item.claim.id}>
            <button type="button" onClick={() => add(pieceOf(item))}>
              <span>{item.claim.text}</span>
              <span className="quiet">
                {speakerOf(item)}
                {item.date && ` · ${strings.day.short(item.date)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
