// What moves the leader: each thing left out and turned round, the widest swing first.
import { useRef, useState } from "react";
import { SaveChart } from "../../charts/save-chart.js";
import type { Handle, Matrix } from "../../model.js";
import { useWidth } from "../../state/width.js";
import { strings } from "../../strings/index.js";

const words = strings.matrix;
const handles = Object.keys(words.handles) as Handle[];
const row = 34;
const head = 20;
const most = 10;

export function Tornado({ matrix }: { matrix: Matrix }) {
  const [handle, setHandle] = useState<Handle>("row");
  const [holder, width] = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  const names = new Map(matrix.hypotheses.map((one) => [one.id, strings.capital(one.name)]));
  const leader = matrix.hypotheses.find(({ id }) => id === matrix.leader);
  const all = matrix.variations.filter((one) => one.handle === handle);
  const bars = all.slice(0, most);
  const room = Math.max(1, width - 2);
  const x = (share: number) => 1 + share * room;
  const name = names.get(matrix.leader) ?? "";
  const height = head + bars.length * row;
  return (
    <section className="tornado">
      <header>
        <h2>{words.tornado}</h2>
        <SaveChart
          title={`${words.tornado}: ${words.handles[handle]}`}
          name="tornado"
          drawings={() => (svg.current ? [{ svg: svg.current, title: words.tornadoHelp(name) }] : [])}
        />
      </header>
      <p className="quiet">{words.tornadoHelp(name)}</p>
      <fieldset className="segments">
        <legend className="unseen">{words.tornado}</legend>
        {handles.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="handle"
              className="unseen"
              checked={one === handle}
              onChange={() => setHandle(one)}
            />
            <span>{words.handles[one]}</span>
          </label>
        ))}
      </fieldset>
      <div ref={holder}>
        {bars.length === 0 && <p className="quiet">{words.noBars}</p>}
        {bars.length > 0 && leader && (
          <svg
            ref={svg}
            className="plot tornado-plot"
            width={width}
            height={height}
            role="img"
            aria-label={words.tornadoHelp(name)}
          >
            {[0, 0.25, 0.5, 0.75, 1].map((share) => (
              <g key={share}>
                <line className="grid" x1={x(share)} x2={x(share)} y1={head - 4} y2={height} />
                <text
                  className="quiet-text"
                  x={x(share)}
                  y={11}
                  textAnchor={share === 0 ? "start" : share === 1 ? "end" : "middle"}
                >
                  {strings.percent(share)}
                </text>
              </g>
            ))}
            {bars.map((one, index) => {
              const y = head + index * row;
              const flips = one.flips ? words.flips(names.get(one.flips) ?? "") : "";
              const letters = Math.floor((width - flips.length * 6) / 6.4);
              return (
                <g key={one.id} className={one.flips ? "flips" : undefined}>
                  <title>
                    {`${one.label}: ${words.range(strings.percent(one.low), strings.percent(one.high), strings.percent(one.dropped))}. ${flips}`}
                  </title>
                  <text x={1} y={y + 12}>
                    {one.label.length > letters ? `${one.label.slice(0, Math.max(4, letters - 1))}…` : one.label}
                  </text>
                  {flips && (
                    <text className="flip" x={width - 1} y={y + 12} textAnchor="end">
                      {flips}
                    </text>
                  )}
                  <rect x={x(one.low)} y={y + 17} width={Math.max(2, x(one.high) - x(one.low))} height={8} />
                  <line className="dropped" x1={x(one.dropped)} x2={x(one.dropped)} y1={y + 15} y2={y + 27} />
                </g>
              );
            })}
            <line className="now" x1={x(leader.probability)} x2={x(leader.probability)} y1={head - 4} y2={height} />
          </svg>
        )}
      </div>
      {/* The same figures for those who do not see the drawing. */}
      <ul className="unseen">
        {bars.map((one) => (
          <li key={one.id}>
            {one.label}:{" "}
            {words.range(strings.percent(one.low), strings.percent(one.high), strings.percent(one.dropped))}
            {one.flips && `, ${words.flips(names.get(one.flips) ?? "")}`}
          </li>
        ))}
      </ul>
      {all.length > most && <p className="quiet">{words.moreBars(all.length - most)}</p>}
    </section>
  );
}
