// The indicators by state, each opening to what it means and the claims behind it.
import { useId, useState } from "react";
import { useLedgerHead } from "../../api.js";
import type { IndicatorState, Reading } from "../../model.js";
import { ClaimLink } from "../../parts/claim-link.js";
import { Icon } from "../../parts/icon.js";
import { Origins } from "../../parts/origins.js";
import { useDesk } from "../../state/desk.js";
import { noFilter } from "../../state/search.js";
import { strings } from "../../strings/index.js";

const words = strings.board;
// What was seen on the left; what was not, the most telling first, on the right.
const columns: IndicatorState[][] = [["fired"], ["overdue", "not-collected", "quiet"]];

export function Indicators({ readings }: { readings: readonly Reading[] }) {
  return (
    <section className="indicators" data-tour="indicators">
      <h2>{words.indicators}</h2>
      <div className="indicator-columns">
        {columns.map((states) => (
          <div key={states.join()}>
            {states.map((state) => (
              <Group key={state} state={state} readings={readings.filter((reading) => reading.state === state)} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** From this many on, indicators that stay quiet are folded away: they say least. */
const fold = 5;

function Group({ state, readings }: { state: IndicatorState; readings: readonly Reading[] }) {
  const folds = state === "quiet" && readings.length >= fold;
  const [open, setOpen] = useState(false);
  const title = (
    <>
      {words.states[state]} <span className="figure">{readings.length}</span>
    </>
  );
  return (
    <div className="indicator-group" data-state={state}>
      <h3 title={words.stateHelp[state]}>
        {folds ? (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {title} <Icon name="down" size={12} />
          </button>
        ) : (
          title
        )}
      </h3>
      {readings.length === 0 && <p className="quiet">{words.noState}</p>}
      <ul hidden={folds && !open}>
        {readings.map((reading) => (
          <Row key={reading.indicator} reading={reading} />
        ))}
      </ul>
    </div>
  );
}

function Row({ reading }: { reading: Reading }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className="indicator"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <i className="state-mark" data-state={reading.state} aria-hidden="true" />
        <span className="indicator-name">{reading.name}</span>
        <span className="indicator-fact">
          {reading.state === "fired" && <Origins range={reading.origins} />}
          {reading.state === "overdue" && reading.due && words.dueBy(strings.day.noYear(reading.due))}
        </span>
        <Icon name="down" size={12} />
      </button>
      {open && <Detail id={id} reading={reading} />}
    </li>
  );
}

/** Claims shown below an indicator. */
const most = 4;

function Detail({ id, reading }: { id: string; reading: Reading }) {
  const desk = useDesk();
  const { data } = useLedgerHead(desk.asOf, `&indicator=${encodeURIComponent(reading.indicator)}`);
  const claims = (data?.claims ?? []).slice(0, most);
  return (
    <div id={id} className="indicator-detail">
      <p>
        {reading.note}
        {reading.state === "fired" && (
          <span className="quiet">
            {" "}
            {strings.articles(reading.documents)}
            {reading.confirmed.length > 0 && `, ${words.confirmedCount(reading.confirmed.length)}`}.
          </span>
        )}
      </p>
      <dl className="ratings" aria-label={words.fits}>
        {desk.case.hypotheses
          .filter((one) => !one.residual)
          .map((one) => {
            const rating = reading.likelihoods[one.id] ?? "N";
            return (
              <div key={one.id}>
                <dt>{strings.capital(one.name)}</dt>
                <dd title={words.ratings[rating]}>{words.ratings[rating]}</dd>
              </div>
            );
          })}
      </dl>
      {claims.map((item) => (
        <ClaimLink key={item.claim.id} item={item} />
      ))}
      {data && data.total > most && (
        <button
          type="button"
          className="link"
          onClick={() => desk.go("/ledger", { ...noFilter, indicator: [reading.indicator], claim: undefined })}
        >
          {words.allClaims(data.total)}
        </button>
      )}
    </div>
  );
}
