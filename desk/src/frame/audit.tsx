// Everything that was decided, newest first, with who, when, as of which day and why; any of it can be taken back.
import { Link } from "@tanstack/react-router";
import { useDecisions } from "../api.js";
import { rulingText, subjectOf } from "../lib/rulings.js";
import { toClaim } from "../parts/claim-link.js";
import { Dialog } from "../parts/dialog.js";
import { Failure } from "../parts/failure.js";
import { Skeleton } from "../parts/skeleton.js";
import { decide } from "../state/decide.js";
import { strings } from "../strings/index.js";

const words = strings.decisions;

export function Audit({ close }: { close: () => void }) {
  const { data, error, refetch } = useDecisions();
  return (
    <Dialog title={words.title} close={close} className="audit">
      <p className="quiet">{words.intro}</p>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} label={strings.frame.loading} />}
      {data?.decisions.length === 0 && <p>{words.none}</p>}
      <ol>
        {data?.decisions.map(({ decision, withdrawn }) => {
          const subject = subjectOf(decision.ruling);
          const text = rulingText(decision.ruling);
          return (
            <li key={decision.id} className={withdrawn ? "withdrawn" : undefined}>
              <p>
                {subject ? (
                  <Link to="/ledger" search={toClaim(subject)} onClick={close}>
                    {text}
                  </Link>
                ) : (
                  text
                )}
                {decision.note && <q>{decision.note}</q>}
              </p>
              <p className="quiet">
                <strong>{decision.by}</strong>
                {" · "}
                <time dateTime={decision.at}>{strings.instant(decision.at)}</time>
                {" · "}
                {words.asOf(strings.day.short(decision.asOf))}
              </p>
              {withdrawn ? (
                <span className="quiet">{words.withdrawn}</span>
              ) : (
                decision.ruling.kind !== "withdrawal" && (
                  <button
                    type="button"
                    className="link"
                    aria-label={`${words.withdraw}: ${text}`}
                    onClick={() => void decide({ kind: "withdrawal", decision: decision.id }, decision.asOf)}
                  >
                    {words.withdraw}
                  </button>
                )
              )}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
