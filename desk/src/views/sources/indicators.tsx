// What each indicator said before questions that are settled now: hits, misses, false alarms, and how early.
import type { Sources } from "../../model.js";
import { strings } from "../../strings/index.js";

const words = strings.sources;
const counts = ["hits", "misses", "falseAlarms", "correctRejections"] as const;

export function Indicators({ indicators, outcomes }: Pick<Sources, "indicators" | "outcomes">) {
  const { percent, number } = strings;
  const columns = words.indicatorColumns;
  const share = (value: number | null, of: number) =>
    value === null ? <span className="quiet">–</span> : `${percent(value)} (${strings.forecasts.n(of)})`;
  return (
    <section className="indicator-records" aria-label={words.indicators}>
      <h2>{words.indicators}</h2>
      <p className="quiet">{words.indicatorsIntro(outcomes.length)}</p>
      {outcomes.length > 0 && (
        <ul className="outcomes" aria-label={words.outcomes}>
          {outcomes.map((one) => (
            <li key={one.id}>
              {one.question} <strong>{words.outcome[one.outcome]}</strong>{" "}
              <span className="quiet">{strings.day.short(one.settled ?? one.due)}</span>
            </li>
          ))}
        </ul>
      )}
      {outcomes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
        <section className="wide-table" tabIndex={0} aria-label={words.indicators}>
          <table className="sources-table">
            <thead>
              <tr>
                {(Object.keys(columns) as (keyof typeof columns)[]).map((column) => (
                  <th
                    key={column}
                    scope="col"
                    className={column === "name" || column === "favours" ? undefined : "figure"}
                  >
                    {columns[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {indicators.map((one) => (
                <tr key={one.indicator}>
                  <th scope="row">{one.name}</th>
                  <td>{one.favours ? words.favours[one.favours] : <span className="quiet">{words.neither}</span>}</td>
                  {counts.map((count) => (
                    <td key={count} className={`figure ${count === "falseAlarms" && one[count] > 0 ? "alarms" : ""}`}>
                      {number(one[count])}
                    </td>
                  ))}
                  <td className="figure">{share(one.hitRate, one.hits + one.misses)}</td>
                  <td className="figure">{share(one.falseAlarmRatio, one.hits + one.falseAlarms)}</td>
                  <td className="figure">{one.leadDays === null ? "" : words.leadDays(one.leadDays)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}
