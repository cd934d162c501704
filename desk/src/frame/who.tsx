// Asks who is deciding, the first time somebody decides in this browser.
import { useState } from "react";
import { Dialog } from "../parts/dialog.js";
import { person, sign, useAsking } from "../state/person.js";
import { strings } from "../strings/index.js";

const words = strings.decisions;

export function Who() {
  return useAsking() ? <Form /> : null;
}

function Form() {
  const [text, setText] = useState(person() ?? "");
  return (
    <Dialog title={words.who} close={() => sign(null)} className="who">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) sign(text);
        }}
      >
        <p className="quiet">{words.whoHelp}</p>
        <label className="field">
          <span>{words.initials}</span>
          <input
            type="text"
            value={text}
            maxLength={60}
            autoComplete="name"
            autoFocus
            onChange={(event) => setText(event.target.value)}
          />
        </label>
        <div className="form-end">
          <button type="button" className="button" onClick={() => sign(null)}>
            {strings.frame.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!text.trim()}>
            {words.go}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
