// What could not be taken in, why, and another try where the desk can make one.
import type { InboxView } from "../../model.js";
import { tryAgain } from "../../state/add.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.inbox;

export function Refused({ refused }: Pick<InboxView, "refused">) {
  const desk = useDesk();
  return (
    <section className="refused">
      <h2>
        {words.refused} {refused.length > 0 && <small>{refused.length}</small>}
      </h2>
      {refused.length === 0 && <p className="quiet">{words.noRefused}</p>}
      <ul>
        {refused.map((one) => (
          <li key={one.uri + one.at}>
            <p className="mono">{one.uri}</p>
            <p>{strings.capital(one.reason)}</p>
            <p className="quiet">
              <time dateTime={one.at}>{strings.instant(one.at)}</time> · {words.tries(one.tries)}
              {one.quarantined && ` · ${words.quarantined}`}
            </p>
            {desk.case.writable && (
              <button type="button" className="link" onClick={() => void tryAgain(one.uri)}>
                {words.retry}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
