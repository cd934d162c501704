// How forecasts came out: calibration of everybody and of the desk, where the score comes from, and each speaker alone.
import { useRef } from "react";
import { CalibrationPlot } from "../../charts/calibration-plot.js";
import { IntervalBar } from "../../charts/interval-bar.js";
import { MurphyBars } from "../../charts/murphy-bars.js";
import { SaveChart } from "../../charts/save-chart.js";
import type { Calibration, Forecasts, SpeakerRecord } from "../../model.js";
import { useWidth } from "../../state/width.js";
import { strings } from "../../strings/index.js";

const words = strings.forecasts;
const side = 220;
const small = 108;

/** From so many settled questions on a share right is shown; below it would only look like one. */
const fewest = 3;

export function Records({ data }: { data: Forecasts }) {
  const plots = useRef<HTMLDivElement>(null);
  const drawings = () =>
    [...(plots.current?.querySelectorAll("svg.plot") ?? [])].map((svg) => ({
      svg: svg as SVGSVGElement,
      title: svg.closest("figure")?.querySelector("figcaption")?.textContent ?? "",
    }));
  return (
    <div className="records" ref={plots}>
      <header>
        <h2>{words.calibration}</h2>
        <SaveChart title={words.calibration} name="calibration" drawings={drawings} />
      </header>
      <p className="quiet">{words.calibrationHelp}</p>
      <div className="plots">
        <Plot title={words.all} calibration={data.all} />
        <Plot title={words.own} calibration={data.own.calibration} help={words.ownHelp} />
      </div>
      <Own scores={data.own.scores} />
      {data.all.murphy && <Murphy title={words.all} calibration={data.all} />}
      <section>
        <h2>{words.speakers}</h2>
        {data.records[0] && <p className="quiet">{words.speakersHelp(strings.day.short(data.records[0].through))}</p>}
        {data.records.length === 0 && <p className="quiet">{words.tooFew}</p>}
        <ul className="speakers">
          {data.records.map((record) => (
            <Speaker key={record.speaker} record={record} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Plot({ title, calibration, help }: { title: string; calibration: Calibration; help?: string }) {
  return (
    <figure>
      <figcaption title={help}>{title}</figcaption>
      <CalibrationPlot bins={calibration.bins} side={side} label={`${words.calibration}: ${title}`} />
      {calibration.bins.length === 0 && <p className="plot-none quiet">{words.noScores}</p>}
      <BinList bins={calibration.bins} />
    </figure>
  );
}

/** The same figures for those who do not see the drawing. */
function BinList({ bins }: { bins: Calibration["bins"] }) {
  const { percent } = strings;
  return (
    <ul className="unseen">
      {bins.map((bin) => (
        <li key={bin.stated}>
          {words.bin(percent(bin.stated), percent(bin.happened), percent(bin.low), percent(bin.high), bin.n)}
        </li>
      ))}
    </ul>
  );
}

function Murphy({ title, calibration }: { title: string; calibration: Calibration }) {
  const [holder, width] = useWidth();
  const drawn = useRef<SVGSVGElement>(null);
  if (!calibration.murphy) return null;
  return (
    <section>
      <header>
        <h2>
          {words.murphy} <small>{title}</small>
        </h2>
        <SaveChart
          title={words.murphy}
          name="brier-score"
          drawings={() => (drawn.current ? [{ svg: drawn.current, title: words.murphyHelp }] : [])}
        />
      </header>
      <p className="quiet">{words.murphyHelp}</p>
      <div ref={holder}>{width > 0 && <MurphyBars ref={drawn} murphy={calibration.murphy} width={width} />}</div>
    </section>
  );
}

function Own({ scores }: { scores: Forecasts["own"]["scores"] }) {
  const { percent } = strings;
  if (scores.length === 0) return <p className="quiet">{words.ownNone}</p>;
  return (
    <ul className="own">
      {scores.map((one) => (
        <li key={one.outcome}>
          <p>
            {one.question} <strong>{words.outcome[one.happened ? "yes" : "no"]}</strong>
          </p>
          <p className="quiet figure">
            {one.brier !== null && words.ownRow(one.days, one.brier.toFixed(2))}
            {one.first !== null && one.last !== null && ` · ${words.ownCourse(percent(one.first), percent(one.last))}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Speaker({ record }: { record: SpeakerRecord }) {
  const { percent } = strings;
  const { share, skill } = record;
  const label = share ? words.share(percent(share.mean), percent(share.low), percent(share.high)) : words.tooFew;
  return (
    <li>
      <div>
        <h3>{record.speaker}</h3>
        {record.n > 0 && (
          <p className="figure">
            {words.right(record.right, record.n)}{" "}
            {share && record.n >= fewest && <IntervalBar {...share} label={label} />}
          </p>
        )}
        {record.n < fewest && <p className="quiet">{words.tooFew}</p>}
        {record.brier !== null && <p className="quiet figure">{words.brier(record.brier.toFixed(2))}</p>}
        {skill !== null && record.n >= fewest && (
          <p className="quiet">{skill >= 0 ? words.skill(percent(skill)) : words.noSkill(percent(-skill))}</p>
        )}
        {record.missing.length > 0 && <p className="forecast-refused">{words.missing(record.missing.length)}</p>}
        {record.unscored > 0 && <p className="quiet">{words.unscored(record.unscored)}</p>}
      </div>
      {record.calibration.bins.length > 0 && (
        <figure>
          <figcaption className="unseen">{record.speaker}</figcaption>
          <CalibrationPlot
            bins={record.calibration.bins}
            side={small}
            small
            label={`${words.calibration}: ${record.speaker}`}
          />
          <BinList bins={record.calibration.bins} />
        </figure>
      )}
    </li>
  );
}
