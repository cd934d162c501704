// One forecast: who said what, when, how likely or under which condition, by when, and what became of it.
import { Link } from "@tanstack/react-router";
import type { Forecast } from "../../model.js";
import { toClaim } from "../../parts/claim-link.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.forecasts;

export const range = (low: number, high: number): string => {
  const [a, b] = [strings.percent(low), strings.percent(high)];
  return a === b ? a : `${a}–${b}`;
};

export function ForecastRow({ forecast, resolve }: { forecast: Forecast; resolve: () => void }) {
  const desk = useDesk();
  const { probability, condition, finding, state } = forecast;
  const selected = desk.search.claim ?? "";
  const lit = desk.search.row === forecast.id || forecast.id === selected || forecast.echoes.includes(selected);
  return (
    <li className={`forecast ${lit ? "lit" : ""}`} data-state={state} data-forecast={forecast.id}>
      <div className="forecast-who">
        <strong>{forecast.speaker}</strong>
        <span className="chip">{words.kinds[forecast.kind]}</span>
      </div>
      <div className="forecast-what">
        <p className="forecast-text">
          <Link to="/ledger" search={toClaim(forecast.id)}>
            {forecast.text}
          </Link>
        </p>
        <p className="quiet">
          {[
            probability && words.probability(range(probability.low, probability.high), probability.phrase),
            forecast.expects === "no" && words.expectsNot,
            forecast.echoes.length > 0 && words.echoes(forecast.echoes.length),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {condition && <p className="forecast-condition">{words.condition(condition)}</p>}
        {forecast.refused && <p className="forecast-refused">{words.refused(forecast.refused)}</p>}
        {finding && (
          <p className="quiet">
            {words.foundBy(finding.by, strings.day.short(finding.day))}
            {finding.condition && ` · ${words.conditions[finding.condition]}`}
            {finding.note && ` · ${finding.note}`}
            {" · "}
            {words.evidence}:{" "}
            {finding.evidence.map((one, index) => (
              <span key={one}>
                {index > 0 && ", "}
                <Evidence of={one} number={index + 1} />
              </span>
            ))}
          </p>
        )}
      </div>
      <div className="forecast-when figure">
        <span>{forecast.due ? words.due(strings.day.short(forecast.due)) : words.noDay}</span>
        <span className="quiet">{words.opened(strings.day.short(forecast.opened))}</span>
      </div>
      <div className="forecast-state">
        {finding && <span className="chip filled">{words.states[state]}</span>}
        {desk.case.writable && (
          <button type="button" className={finding ? "link" : "button"} onClick={resolve}>
            {finding ? words.again : words.resolve}
          </button>
        )}
      </div>
    </li>
  );
}

/** A claim of the case leads to the ledger, an address out of the desk; anything else is only text. */
function Evidence({ of, number }: { of: string; number: number }) {
  if (/^https?:\/\//i.test(of)) {
    return (
      <a href={of} rel="noreferrer noopener" target="_blank">
        {new URL(of).hostname}
      </a>
    );
  }
  return (
    <Link to="/ledger" search={toClaim(of)}>
      {number}
    </Link>
  );
}
