// A long id in full, with a button that copies it and says so.
import { useState } from "react";
import { strings } from "../strings/index.js";
import { Icon } from "./icon.js";

export function Copy({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <span className="copy">
      <code className="mono">{text}</code>
      <button
        type="button"
        className="icon-button"
        aria-label={copied ? strings.frame.copied : label}
        title={copied ? strings.frame.copied : label}
        onBlur={() => setCopied(false)}
        onClick={() => {
          // Without permission nothing is copied, and the button does not claim it was.
          navigator.clipboard?.writeText(text).then(
            () => setCopied(true),
            () => undefined,
          );
        }}
      >
        <Icon name={copied ? "check" : "copy"} size={14} />
      </button>
    </span>
  );
}
