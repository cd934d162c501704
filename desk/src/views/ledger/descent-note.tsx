// Where a claim comes from, why the desk thinks so, and what the retelling changed.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEvent } from "../../api.js";
import type { LedgerClaim } from "../../model.js";
import { toClaim } from "../../parts/claim-link.js";
import { StandingMark } from "../../parts/standing-mark.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.ledger;
/** Changes shown before the reader asks for all. */
const most = 5;

export function DescentNote({ item }: { item: LedgerClaim }) {
  const desk = useDesk();
  const { descent } = item;
  const [all, setAll] = useState(false);
  const { data } = useEvent(desk.asOf, descent?.standing === "echo" ? item.event : null);
  if (!descent) return null;
  const origin = data?.origins.find((one) => one.origin.id === descent.origin)?.origin;
  const changed = descent.drift?.fields.filter((field) => field.change !== "kept") ?? [];
  return (
    <div className="descent">
      <h3>{words.descent}</h3>
      <p>
        <StandingMark descent={descent} />
        {origin && (
          <>
            : {origin.source} <small>{strings.articles(origin.documents)}</small>
          </>
        )}
      </p>
      <p className="quiet">{descent.reason}</p>
      {origin && origin.claim !== item.claim.id && (
        <p>
          <Link to="/ledger" search={toClaim(origin.claim)} className="link">
            {words.toOrigin}
          </Link>
        </p>
      )}
      {item.event && (
        <p>
          <Link
            to="/origins"
            search={((old: object) => ({ ...old, event: item.event, claim: item.claim.id })) as never}
            className="link"
          >
            {words.toTree}
          </Link>
        </p>
      )}
      {changed.length > 0 && (
        <>
          <h3>{words.drift}</h3>
          <ul className="drift">
            {changed.slice(0, all ? undefined : most).map((field) => (
              <li key={field.field + field.change + field.before + field.after} data-change={field.change}>
                <span className="quiet">
                  {strings.driftFields[field.field]}, {strings.drift[field.change]}
                </span>
                {field.before && <del>{field.before}</del>}
                {field.after && <ins>{field.after}</ins>}
              </li>
            ))}
          </ul>
          {changed.length > most && !all && (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {words.driftAll(changed.length)}
            </button>
          )}
        </>
      )}
    </div>
  );
}
