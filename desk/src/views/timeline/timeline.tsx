// The case in time: level, belief, claims, events, deadlines and forecasts in lanes over one axis that zooms, with the
// as-of date as a handle through all of them and a brush for the days of publication.
import { useMemo, useRef } from "react";
import { useForecasts, useHistory, useTimeline } from "../../api.js";
import { BrushEnds } from "../../charts/brush-ends.js";
import type { Drawing } from "../../charts/save.js";
import "../../styles/charts.css";
import "../../styles/timeline.css";
import { timeScale } from "../../lib/scale.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { filterQuery } from "../../state/search.js";
import { useShortcuts } from "../../state/shortcuts.js";
import { useWidth } from "../../state/width.js";
import { strings } from "../../strings/index.js";
import { Axis } from "./axis.js";
import { Bands } from "./bands.js";
import { ClaimsLane } from "./claims-lane.js";
import { Deadlines } from "./deadlines.js";
import { EventBars } from "./event-bars.js";
import { ForecastRanges } from "./forecast-ranges.js";
import { useGestures } from "./gestures.js";
import { Handle } from "./handle.js";
import { LevelLine } from "./level-line.js";
import { nearestDay } from "./nearest-day.js";
import { Selected } from "./selected.js";
import { Tools } from "./tools.js";
import { moveWindow, readWindow, writeWindow, zoomWindow } from "./window.js";

const words = strings.timeline;

export function Timeline() {
  const desk = useDesk();
  const { search, asOf, change, setAsOf } = desk;
  const { days } = desk.case;
  // What lies outside the brush is drawn faintly, so the brush is not part of the question.
  const { data, error, refetch } = useTimeline(asOf, filterQuery(search, ["from", "to"]));
  const history = useHistory();
  const forecasts = useForecasts(asOf);
  const [holder, width] = useWidth();
  const lanes = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => readWindow(search.zoom), [search.zoom]);
  const room = Math.max(width, 1);
  const marked = useMemo(
    () => [...days, ...(data?.deadlines ?? []).map((one) => one.date), ...(data?.outcomes ?? []).map((one) => one.due)],
    [days, data],
  );
  const whole = useMemo(() => timeScale(marked, room), [marked, room]);
  const shows = useMemo(() => (day: string) => !shown || (shown[0] <= day && day <= shown[1]), [shown]);
  const scale = useMemo(
    () => (shown ? timeScale([...shown, ...marked.filter(shows)], room) : whole),
    [shown, shows, marked, room, whole],
  );

  const show = (next: typeof shown) => change({ zoom: writeWindow(next) });
  const zoom = (factor: number, x = scale.x(asOf)) => show(zoomWindow(whole, room, shown, factor, scale.day(x)));
  const move = (share: number) => show(moveWindow(whole, room, shown, share));
  const known = useMemo(() => days.filter((day) => day <= asOf), [days, asOf]);
  const { element, handlers, drag } = useGestures(
    {
      zoom,
      move,
      brush: (x0, x1) => {
        const [from, to] = [scale.day(x0), scale.day(x1)];
        change({ from: from <= (days[0] ?? from) ? undefined : from, to: to >= asOf ? undefined : to });
      },
      asOf: (x) => {
        const day = nearestDay(days.filter(shows), scale, x);
        if (day && day !== asOf) setAsOf(day);
      },
    },
    room,
  );
  const step = (by: number) => {
    const dots = data?.dots?.toSorted((a, b) => a.day.localeCompare(b.day)) ?? [];
    const at = dots.findIndex((dot) => dot.claim === search.claim);
    const next = dots[at < 0 ? (by > 0 ? 0 : dots.length - 1) : at + by];
    if (next) desk.select(next.claim);
  };
  useShortcuts({
    "+": () => zoom(0.5),
    "=": () => zoom(0.5),
    "-": () => zoom(2),
    "<": () => move(-0.5),
    ">": () => move(0.5),
    j: () => step(1),
    k: () => step(-1),
  });
  if (error && !data) {
    return (
      <div className="timeline">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  const ready = data && history.data && width > 0;
  const frame = { scale, width, asOf, shows };
  const { hypotheses } = desk.case;
  const drawings = (): Drawing[] =>
    [...(lanes.current?.querySelectorAll("svg.axis, .lane svg:not([height='0'])") ?? [])].map((svg) => ({
      svg: svg as SVGSVGElement,
      title: svg.closest(".lane")?.querySelector("h2")?.textContent ?? "",
      legend: [...(svg.closest(".lane")?.querySelectorAll(".lane-legend li") ?? [])].map((entry) => ({
        text: entry.textContent ?? "",
        colour: getComputedStyle(entry.querySelector("i") ?? entry).color,
      })),
    }));
  const brush =
    drag ??
    (search.from || search.to ? [scale.x(search.from ?? known[0] ?? asOf) - 3, scale.x(search.to ?? asOf) + 3] : null);
  return (
    <div className="timeline">
      <h1 className="unseen">{words.label}</h1>
      <Tools shown={shown} zoom={zoom} move={move} all={() => show(null)} drawings={drawings} />
      <div className="lanes" ref={holder}>
        <div ref={lanes}>
          {!ready && <Skeleton lines={12} height={44} label={strings.frame.loading} />}
          {ready && (
            <div className="lanes-hold" ref={element} {...handlers}>
              <Axis {...frame} days={days} />
              <LevelLine {...frame} levels={data.levels} />
              <Bands {...frame} points={history.data.points} hypotheses={hypotheses} />
              <ClaimsLane
                {...frame}
                days={data.days}
                dots={data.dots}
                hypotheses={hypotheses}
                from={search.from}
                to={search.to}
              />
              <EventBars {...frame} events={data.events} chosen={search.event ?? null} />
              <Deadlines {...frame} deadlines={data.deadlines} outcomes={data.outcomes} />
              <ForecastRanges {...frame} forecasts={forecasts.data?.questions ?? []} />
              {brush && (
                <div
                  className="lanes-brush"
                  style={{ left: brush[0], width: Math.max(2, (brush[1] ?? 0) - (brush[0] ?? 0)) }}
                />
              )}
              {known.length > 1 && (
                <div className="lanes-ends">
                  <BrushEnds
                    days={known}
                    from={search.from}
                    to={search.to}
                    x={scale.x}
                    height={22}
                    change={(from, to) => change({ from, to })}
                  />
                </div>
              )}
              <Handle {...frame} days={days} />
            </div>
          )}
        </div>
      </div>
      <Selected />
    </div>
  );
}
