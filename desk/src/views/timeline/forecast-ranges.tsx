// Forecasts as ranges, from the day they were made to the day by which they are to come true.
import type { Forecast } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { cut, Lane, type LaneFrame, packRows } from "./lane.js";

const words = strings.timeline;
const row = 22;
const rows = 5;
/** Pixels of the arrow of a forecast without a day. */
const arrow = 26;

export function ForecastRanges({ forecasts, ...frame }: LaneFrame & { forecasts: readonly Forecast[] }) {
  const desk = useDesk();
  const { scale, width, shows } = frame;
  const spans = forecasts.flatMap((forecast) => {
    if (!shows(forecast.opened) && !(forecast.due && shows(forecast.due))) return [];
    const from = scale.x(forecast.opened);
    const to = forecast.due ? scale.x(forecast.due) : Math.min(width, from + arrow);
    const room = 12 + Math.min(26, forecast.speaker.length) * 6.4;
    const x0 = Math.max(0, Math.min(from, width - room));
    return [{ forecast, from, to, x0, x1: Math.min(width, Math.max(to, x0 + room)) }];
  });
  const bars = packRows(
    spans.sort((a, b) => Number(b.forecast.due !== null) - Number(a.forecast.due !== null)),
    rows,
  );
  const used = Math.max(0, ...bars.map((bar) => bar.row)) + 1;
  const left = spans.length - bars.length;
  const aside = left > 0 && <p className="quiet lane-legend">{words.moreForecasts(left)}</p>;
  return (
    <Lane
      {...frame}
      title={words.forecasts}
      help={bars.length > 0 ? words.forecastsHelp : words.noForecasts}
      aside={aside}
      height={used * row}
      className="forecasts-lane"
    >
      {bars.map(({ forecast, from, to, x0, x1, row: at }) => {
        const y = at * row + 5.5;
        const chosen = forecast.id === desk.search.claim || forecast.echoes.includes(desk.search.claim ?? "");
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the view of forecasts lists them for the keyboard
          <g
            key={forecast.id}
            className={chosen ? "chosen" : undefined}
            data-group={forecast.group}
            onClick={() => desk.go("/forecasts", { row: forecast.id })}
          >
            <title>{`${forecast.speaker}: ${forecast.text}`}</title>
            <rect className="press" x={x0} y={at * row} width={x1 - x0} height={row} />
            <line x1={from} x2={Math.max(from + 4, to)} y1={y} y2={y} />
            <path d={`M${from} ${y - 3}v6`} />
            {forecast.due ? <path d={`M${to} ${y - 3}v6`} /> : <path d={`M${to - 4} ${y - 3}l4 3l-4 3`} />}
            <text x={x0} y={at * row + 19}>
              {cut(forecast.speaker, x1 - x0)}
            </text>
          </g>
        );
      })}
    </Lane>
  );
}
