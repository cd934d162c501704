// Three ways in: an address, a pasted text, files.
import { useId, useState } from "react";
import { Icon, type IconName } from "../../parts/icon.js";
import { add, addFiles } from "../../state/add.js";
import { strings } from "../../strings/index.js";

const words = strings.inbox;
const ways = ["text", "url", "file"] as const;
type Way = (typeof ways)[number];
const names: Record<Way, string> = { text: words.byText, url: words.byUrl, file: words.byFile };
const icons: Record<Way, IconName> = { text: "brief", url: "out", file: "inbox" };

export function Add() {
  const [way, setWay] = useState<Way>("text");
  return (
    <section className="add" aria-label={words.add}>
      <h2>{words.add}</h2>
      <fieldset className="ways">
        <legend className="unseen">{words.add}</legend>
        {ways.map((one) => (
          <label key={one}>
            <input type="radio" name="way" className="unseen" checked={way === one} onChange={() => setWay(one)} />
            <span>
              <Icon name={icons[one]} size={14} /> {names[one]}
            </span>
          </label>
        ))}
      </fieldset>
      {way === "text" && <ByText />}
      {way === "url" && <ByAddress />}
      {way === "file" && <ByFile />}
    </section>
  );
}

function ByText() {
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const [outlet, setOutlet] = useState("");
  const [published, setPublished] = useState("");
  return (
    <form
      className="form"
      onSubmit={async (event) => {
        event.preventDefault();
        const sent = await add(
          {
            kind: "text",
            text,
            ...(title.trim() ? { title: title.trim() } : {}),
            ...(outlet.trim() ? { outlet: outlet.trim() } : {}),
            ...(published ? { published } : {}),
          },
          title.trim() || text.trim().slice(0, 60),
        );
        // What was not taken stays where it can be sent again.
        if (!sent) return;
        setText("");
        setTitle("");
      }}
    >
      <label className="field">
        <span className="unseen">{words.byText}</span>
        <textarea
          rows={7}
          required
          value={text}
          maxLength={2_000_000}
          placeholder={words.textHint}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="fields">
        <Small name={words.title} value={title} set={setTitle} />
        <Small name={words.outlet} value={outlet} set={setOutlet} />
        <Small name={words.published} value={published} set={setPublished} type="date" />
      </div>
      <div className="form-end">
        <button type="submit" className="button primary" disabled={!text.trim()}>
          {words.take}
        </button>
      </div>
    </form>
  );
}

interface SmallProps {
  name: string;
  value: string;
  set: (value: string) => void;
  type?: "text" | "date";
}

function Small({ name, value, set, type = "text" }: SmallProps) {
  return (
    <label className="field">
      <span>
        {name} <small>{words.optional}</small>
      </span>
      <input type={type} value={value} maxLength={300} onChange={(event) => set(event.target.value)} />
    </label>
  );
}

function ByAddress() {
  const [url, setUrl] = useState("");
  const id = useId();
  const fine = /^https?:\/\/[^\s/]+/i.test(url.trim());
  return (
    <form
      className="form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (fine && (await add({ kind: "url", url: url.trim() }, url.trim()))) setUrl("");
      }}
    >
      <label className="field">
        <span className="unseen">{words.byUrl}</span>
        <input
          type="text"
          inputMode="url"
          value={url}
          placeholder={words.urlHint}
          aria-describedby={url && !fine ? id : undefined}
          onChange={(event) => setUrl(event.target.value)}
        />
      </label>
      {url && !fine && (
        <p id={id} className="quiet">
          {words.badUrl}
        </p>
      )}
      <div className="form-end">
        <button type="submit" className="button primary" disabled={!fine}>
          {words.take}
        </button>
      </div>
    </form>
  );
}

function ByFile() {
  return (
    <label className="drop">
      <Icon name="inbox" size={20} />
      <span>{words.fileHint}</span>
      <input
        type="file"
        multiple
        aria-label={words.choose}
        onChange={(event) => {
          const { files } = event.target;
          if (files) void addFiles([...files]);
          // The same file may be chosen again.
          event.target.value = "";
        }}
      />
    </label>
  );
}
