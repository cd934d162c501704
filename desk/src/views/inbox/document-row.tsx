// A document nobody has looked at.
import { Link } from "@tanstack/react-router";
import { useDesk } from "../../state/desk.js";
import { noFilter } from "../../state/search.js";
import { strings } from "../../strings/index.js";
import { see, type Waiting } from "./items.js";
import type { RowProps } from "./proposal-row.js";

const words = strings.inbox;

/** The ledger with the claims of one document, as of a day on which it is known. */
export const toDocument = (document: string, asOf?: string | null) =>
  ((old: object) => ({ ...old, ...noFilter, ...(asOf ? { asOf } : {}), document, claim: undefined })) as never;

export function DocumentRow({ document, current, choose }: RowProps & { document: Waiting }) {
  const desk = useDesk();
  return (
    <li
      className="inbox-row"
      aria-current={current === document.id ? "true" : undefined}
      onPointerDown={() => choose(document.id)}
      onFocus={() => choose(document.id)}
    >
      <div>
        <Link to="/ledger" search={toDocument(document.id)} className="inbox-row-text">
          {document.title ?? strings.ledger.untitled}
        </Link>
        <p className="quiet inbox-row-facts">
          <span>{document.outlet ?? strings.ledger.unknownOutlet}</span>
          {document.date && <time dateTime={document.date}>{strings.day.short(document.date)}</time>}
          <span>{words.claims(document.claims, document.proposals)}</span>
          <time dateTime={document.fetchedAt}>{words.fetched(strings.instant(document.fetchedAt))}</time>
        </p>
        {document.warnings.length > 0 && (
          <p className="quiet">
            {strings.ledger.warnings}: {document.warnings.join("; ")}
          </p>
        )}
      </div>
      {desk.case.writable && (
        <p className="inbox-row-keys">
          <button type="button" className="button" onClick={() => see([document.id], desk.asOf)}>
            {words.seen} <kbd>S</kbd>
          </button>
        </p>
      )}
    </li>
  );
}
