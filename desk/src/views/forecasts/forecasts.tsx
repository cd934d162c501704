// Everybody's forecasts, threats, promises and deadlines by what became of them, and beside them how they came out.
import { useEffect, useRef, useState } from "react";
import { useForecasts } from "../../api.js";
import "../../styles/charts.css";
import "../../styles/forecasts.css";
import type { Forecast } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { useShortcuts } from "../../state/shortcuts.js";
import { strings } from "../../strings/index.js";
import { ForecastRow } from "./forecast-row.js";
import { Records } from "./records.js";
import { Resolve } from "./resolve.js";

const words = strings.forecasts;
const order = ["due", "open", "resolved", "void"] as const;

export function ForecastsView() {
  const desk = useDesk();
  const { data, error, refetch } = useForecasts(desk.asOf);
  const [resolving, setResolving] = useState<Forecast | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const { row } = desk.search;
  const ready = data !== undefined;
  useEffect(() => {
    if (row && ready)
      list.current?.querySelector(`[data-forecast="${CSS.escape(row)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [row, ready]);
  const questions = data?.questions ?? [];
  const ordered = order.flatMap((group) => questions.filter((one) => one.group === group));
  const step = (by: number) => {
    const at = ordered.findIndex((one) => one.id === row);
    const next = ordered[at < 0 ? (by > 0 ? 0 : ordered.length - 1) : at + by];
    if (next) desk.change({ row: next.id });
  };
  const open = () => {
    const chosen = ordered.find((one) => one.id === row);
    if (chosen && desk.case.writable) setResolving(chosen);
  };
  useShortcuts({ j: () => step(1), k: () => step(-1), Enter: open });
  if (error && !data) {
    return (
      <div className="forecasts-message">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  return (
    <div className="forecasts-view">
      <div className="forecast-groups" ref={list}>
        <h1 className="unseen">{strings.views.forecasts}</h1>
        {!data && <Skeleton lines={10} height={48} label={strings.frame.loading} />}
        {data && questions.length === 0 && (
          <div className="empty">
            <p>{words.empty}</p>
            <p className="quiet">{words.emptyHelp}</p>
          </div>
        )}
        {questions.length > 0 &&
          order.map((group) => {
            const own = questions.filter((one) => one.group === group);
            return (
              <section key={group} data-group={group}>
                <header>
                  <h2>
                    {words.groups[group]} <span className="figure quiet">{own.length}</span>
                  </h2>
                  <p className="quiet">{own.length > 0 ? words.groupHelp[group] : words.noneIn[group]}</p>
                </header>
                <ul>
                  {own.map((one) => (
                    <ForecastRow key={one.id} forecast={one} resolve={() => setResolving(one)} />
                  ))}
                </ul>
              </section>
            );
          })}
      </div>
      <aside className="forecast-side" aria-label={words.calibration}>
        {data && <Records data={data} />}
      </aside>
      {resolving && <Resolve forecast={resolving} close={() => setResolving(null)} />}
    </div>
  );
}
