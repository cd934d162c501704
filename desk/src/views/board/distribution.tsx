// Each explanation with its word, its number, a thin bar, and under the bar its course so far.
import { hueOf } from "../../lib/hues.js";
import type { BoardView, HistoryView } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Sparkline } from "./sparkline.js";

const words = strings.board;

export function Distribution({ board, points }: { board: BoardView; points: HistoryView["points"] }) {
  const desk = useDesk();
  const { hypotheses, leader, asOf } = board.assessment;
  const before = new Map(board.previous?.hypotheses.map((one) => [one.id, one.probability]));
  const known = points.filter((point) => point.asOf <= asOf);
  const most = Math.max(0.01, ...known.flatMap((point) => Object.values(point.probabilities)));
  const descriptions = new Map(desk.case.hypotheses.map((one) => [one.id, one.description]));
  const confirmed = new Map(board.assessment.confirmed?.hypotheses.map((one) => [one.id, one.probability]));
  const since = board.previous ? words.change(strings.day.long(board.previous.asOf)) : words.changesFirst;
  const both = confirmed.size > 0;
  const heads = [
    { id: "name", text: words.hypothesis },
    { id: "word", text: words.likelihood },
    { id: "number", text: both ? words.automatic : words.probability },
    ...(both ? [{ id: "confirmed", text: words.confirmedOnly }] : []),
    { id: "change", text: since },
    { id: "course", text: words.history },
  ];
  const shown = (id: string) => both && (id === "number" || id === "confirmed");
  return (
    <section aria-label={words.likelihood}>
      <table className={both ? "distribution both" : "distribution"}>
        <colgroup>
          {heads.map(({ id }) => (
            <col key={id} className={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {heads.map(({ id, text }) => (
              <th key={id} scope="col" className={id} title={id === "confirmed" ? words.confirmedHelp : undefined}>
                <span className={shown(id) ? undefined : "unseen"}>{text}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hypotheses.map((one) => {
            const hue = hueOf(hypotheses, one.id);
            const old = before.get(one.id);
            return (
              <tr key={one.id} className={one.id === leader ? "leader" : one.residual ? "residual" : undefined}>
                <th scope="row" title={descriptions.get(one.id)}>
                  {strings.capital(one.name)}
                </th>
                <td className="word">{strings.likelihood[one.word] ?? one.word}</td>
                <td className="figure number">{strings.percent(one.probability)}</td>
                {both && <td className="figure confirmed">{strings.percent(confirmed.get(one.id) ?? 0)}</td>}
                <td className="figure change" title={since}>
                  {old === undefined || Math.round((one.probability - old) * 100) === 0
                    ? ""
                    : strings.points(one.probability - old)}
                </td>
                <td className="course">
                  <div className={`bar ${one.residual ? "hatched" : ""}`}>
                    <i style={{ width: `${one.probability * 100}%`, color: hue }} />
                    {both && <b style={{ left: `${(confirmed.get(one.id) ?? 0) * 100}%` }} />}
                  </div>
                  <Sparkline values={known.map((point) => point.probabilities[one.id] ?? 0)} top={most} hue={hue} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
