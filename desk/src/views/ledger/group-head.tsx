// The heading of a group: what happened, how many sources that really is, and whether they contradict each other.
import { Link } from "@tanstack/react-router";
import { eventTitle } from "../../lib/events.js";
import type { LedgerGroup } from "../../model.js";
import { Origins } from "../../parts/origins.js";
import { strings } from "../../strings/index.js";

export function GroupHead({ group }: { group: LedgerGroup }) {
  const { event } = group;
  const { kind, text } = event ? eventTitle(group.label) : { kind: null, text: headline(group) };
  return (
    <div className="group-head">
      <h2 title={text}>
        {kind && <span className="quiet">{kind} · </span>}
        {text}
      </h2>
      {event && event.conflicts.length > 0 && (
        <span className="conflict" title={event.conflicts.map((conflict) => conflict.note).join("\n")}>
          {strings.ledger.conflict}
        </span>
      )}
      {event ? (
        <Link to="/origins" search={((old: object) => ({ ...old, event: event.id })) as never} tabIndex={-1}>
          <span className="unseen">{strings.views.origins}: </span>
          <Origins range={event.origins} articles={event.documents} />
        </Link>
      ) : (
        <span className="quiet">{strings.claims(group.count)}</span>
      )}
    </div>
  );
}

/** Days and what stands alone are named by the desk, in its own language. */
function headline({ id, start }: LedgerGroup): string {
  if (id === "") return start === null ? strings.ledger.noDay : strings.ledger.toldOnce;
  if (id === "earlier") return strings.ledger.earlier;
  return /^\d{4}-\d{2}-\d{2}$/.test(id) ? strings.day.long(id) : id;
}
