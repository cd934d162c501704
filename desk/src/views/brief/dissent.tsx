// Where a colleague who sees it otherwise says so; the view then stands in the brief under their name.
import { type FormEvent, useState } from "react";
import { decide } from "../../state/decide.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.brief.dissent;

export function Dissent() {
  const desk = useDesk();
  const [text, setText] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && (await decide({ kind: "dissent", text: text.trim() }, desk.asOf))) setText("");
  };
  return (
    <form className="dissent" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{words.label}</span>
        <textarea rows={2} value={text} placeholder={words.hint} onChange={(event) => setText(event.target.value)} />
      </label>
      <p className="quiet">{words.help}</p>
      <button type="submit" className="button" disabled={text.trim() === ""}>
        {words.save}
      </button>
    </form>
  );
}
