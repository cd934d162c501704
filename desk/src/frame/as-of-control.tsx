// The one date that drives everything: a slider over the days with reports, and a menu of days worth looking at.
import { Icon } from "../parts/icon.js";
import { Popover } from "../parts/popover.js";
import { useDesk } from "../state/desk.js";
import { strings } from "../strings/index.js";

const { asOf: words, day } = strings;

export function AsOfControl() {
  const desk = useDesk();
  const { days, moments, first, last } = desk.case;
  const top = Math.max(0, days.length - 1);
  const index = Math.max(0, desk.dayIndex);
  const marks = [...new Set(moments.map((moment) => days.findLastIndex((one) => one <= moment.asOf)))].filter(
    (at) => at >= 0,
  );
  return (
    <div className="as-of" data-tour="as-of">
      <button
        type="button"
        className="icon-button"
        aria-label={words.earlier}
        disabled={index === 0}
        onClick={() => desk.step(-1)}
      >
        <Icon name="left" />
      </button>
      <div className="as-of-slider">
        <div className="as-of-marks" aria-hidden="true">
          {marks.map((at) => (
            <i key={at} style={{ left: `${top > 0 ? (100 * at) / top : 0}%` }} />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={top}
          value={index}
          disabled={days.length < 2}
          aria-label={words.label}
          aria-valuetext={day.long(desk.asOf)}
          style={{ "--share": `${top > 0 ? (100 * index) / top : 100}%` } as React.CSSProperties}
          onChange={(event) => desk.setAsOf(days[event.target.valueAsNumber] ?? null)}
        />
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={words.later}
        disabled={desk.newest}
        onClick={() => desk.step(1)}
      >
        <Icon name="right" />
      </button>
      <Popover
        className="as-of-date"
        align="end"
        button={
          <>
            <span className="quiet">{words.as} </span>
            <time dateTime={desk.asOf}>{day.short(desk.asOf)}</time>
            <Icon name="down" />
          </>
        }
      >
        {(close) => (
          <div className="as-of-menu">
            {moments.length > 0 && <h2>{words.moments}</h2>}
            {moments.map((moment) => (
              <button
                type="button"
                key={moment.asOf + moment.name}
                aria-current={moment.asOf === desk.asOf ? "date" : undefined}
                onClick={() => {
                  desk.setAsOf(moment.asOf);
                  close();
                }}
              >
                <time dateTime={moment.asOf}>{day.short(moment.asOf)}</time>
                <span>{moment.name}</span>
              </button>
            ))}
            {last && (
              <button
                type="button"
                aria-current={desk.newest ? "date" : undefined}
                onClick={() => {
                  desk.setAsOf(null);
                  close();
                }}
              >
                <time dateTime={last}>{day.short(last)}</time>
                <span>{words.newest}</span>
              </button>
            )}
            <label>
              <span>{words.pick}</span>
              <input
                type="date"
                value={desk.asOf}
                min={first ?? undefined}
                onChange={(event) => event.target.value && desk.setAsOf(event.target.value)}
              />
            </label>
          </div>
        )}
      </Popover>
    </div>
  );
}
