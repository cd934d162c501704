// Where the text came from, when it was taken and the hash of its bytes: what a sceptic asks for.
import type { DocumentView } from "../../model.js";
import { Copy } from "../../parts/copy.js";
import { Icon } from "../../parts/icon.js";
import { strings } from "../../strings/index.js";

const words = strings.ledger;

export function CaptureNote({ view }: { view: DocumentView }) {
  const { document, capture } = view;
  return (
    <footer className="quiet">
      {/^https?:/.test(document.uri) ? (
        <p>
          <a href={document.uri} target="_blank" rel="noreferrer noopener">
            {words.toDocument} <Icon name="out" size={12} />
          </a>{" "}
          <span className="mono">{document.uri}</span>
        </p>
      ) : (
        <p className="mono">{document.uri}</p>
      )}
      <p>
        {words.capture}, <time dateTime={capture.fetchedAt}>{words.captured(strings.instant(capture.fetchedAt))}</time>
        <br />
        <a href={`/api/captures/${encodeURIComponent(capture.id)}`} download>
          {words.bytes}
        </a>
        <br />
        <Copy text={capture.id.replace(/^sha256:/, "")} label={words.copyHash} />
      </p>
      {document.warnings.length > 0 && (
        <p>
          {words.warnings}: {document.warnings.join("; ")}
        </p>
      )}
    </footer>
  );
}
