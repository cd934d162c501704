// Above the list: how many claims that is, how many sources that really is, and by what they are grouped.
import type { LedgerView } from "../../model.js";
import { Origins } from "../../parts/origins.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.ledger;

export function ListHead({ head, by }: { head: LedgerView | undefined; by: "event" | "day" }) {
  const desk = useDesk();
  return (
    <header>
      <h1 className="unseen">{strings.views.ledger}</h1>
      <p className="figure" role="status">
        {head ? (
          <>
            {strings.filter.count(head.total, head.known)} · <Origins range={head.origins} articles={head.documents} />
          </>
        ) : (
          strings.frame.loading
        )}
      </p>
      <fieldset className="group-choice">
        <legend className="unseen">{words.group}</legend>
        {(["event", "day"] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="group"
              className="unseen"
              checked={by === one}
              onChange={() => desk.change({ by: one === "day" ? "day" : undefined })}
            />
            <span>{one === "day" ? words.byDay : words.byEvent}</span>
          </label>
        ))}
      </fieldset>
    </header>
  );
}
