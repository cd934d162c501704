// Who speaks and publishes, with their records; and what the indicators were worth on questions settled since.
import { useDeferredValue, useState } from "react";
import { useSources } from "../../api.js";
import "../../styles/charts.css";
import "../../styles/sources.css";
import { fold } from "../../lib/text.js";
import type { Sources } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Indicators } from "./indicators.js";
import { SourceRow } from "./source-row.js";

const words = strings.sources;
/** Rows shown before the reader asks for all. */
const first = 60;

const orders = {
  name: (a: Source, b: Source) => a.name.localeCompare(b.name),
  claims: (a: Source, b: Source) => b.claims - a.claims,
  documents: (a: Source, b: Source) => b.documents - a.documents,
  origins: (a: Source, b: Source) => b.origins - a.origins,
  record: (a: Source, b: Source) => b.settled - a.settled || b.right - a.right,
  alarms: (a: Source, b: Source) => b.falseAlarms - a.falseAlarms || b.hits - a.hits,
} as const;
type Source = Sources["sources"][number];
type Order = keyof typeof orders;
const columns = ["name", "kind", "claims", "documents", "origins", "record", "letter", "alarms"] as const;
const sortable = (column: string): column is Order => column in orders;

export function SourcesView() {
  const desk = useDesk();
  const { data, error, refetch } = useSources(desk.asOf);
  const [order, setOrder] = useState<Order>("claims");
  const [text, setText] = useState("");
  const [all, setAll] = useState(false);
  const find = fold(useDeferredValue(text).trim());
  if (error && !data) {
    return (
      <div className="sources-view">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  const fitting = (data?.sources ?? []).filter((one) => fold(one.name).includes(find)).sort(orders[order]);
  const shown = all ? fitting : fitting.slice(0, first);
  return (
    <div className="sources-view">
      <header className="sources-head">
        <h1>{words.label}</h1>
        <p className="quiet">{words.intro}</p>
        <input
          type="search"
          value={text}
          placeholder={words.find}
          aria-label={words.find}
          onChange={(event) => setText(event.target.value)}
        />
      </header>
      {!data && <Skeleton lines={14} height={30} label={strings.frame.loading} />}
      {data && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard */}
          <section className="wide-table" tabIndex={0} aria-label={words.label}>
            <table className="sources-table">
              <thead>
                <tr>
                  {columns.map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className={column}
                      aria-sort={order === column ? (column === "name" ? "ascending" : "descending") : undefined}
                    >
                      {sortable(column) ? (
                        <button type="button" onClick={() => setOrder(column)}>
                          {words.columns[column]}
                        </button>
                      ) : (
                        words.columns[column]
                      )}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((source) => (
                  <SourceRow key={source.id} source={source} />
                ))}
              </tbody>
            </table>
          </section>
          {fitting.length === 0 && <p className="quiet sources-none">{find ? words.none : words.empty}</p>}
          {fitting.length > shown.length && (
            <button type="button" className="link sources-none" onClick={() => setAll(true)}>
              {words.more(fitting.length)}
            </button>
          )}
          <Indicators indicators={data.indicators} outcomes={data.outcomes} />
        </>
      )}
    </div>
  );
}
