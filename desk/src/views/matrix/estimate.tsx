// The foot of the matrix: the estimate as it stands, and beside it the one that is tried.
import { hueOf } from "../../lib/hues.js";
import type { Matrix, WhatIf } from "../../model.js";
import { strings } from "../../strings/index.js";

const words = strings.matrix;

export function Estimate({ matrix, result }: { matrix: Matrix; result: WhatIf | undefined }) {
  const { hypotheses, leader, inconsistency } = matrix;
  const now = new Map(hypotheses.map((one) => [one.id, one.probability]));
  const line = (estimates: Matrix["hypotheses"], leading: string, tried: boolean) => (
    <tr className={tried ? "tried" : undefined}>
      <td className="bracket" />
      <th scope="row">{tried ? words.whatIfEstimate : words.estimate}</th>
      {hypotheses.map(({ id }) => {
        const one = estimates.find((estimate) => estimate.id === id);
        if (!one) return <td key={id} />;
        return (
          <td key={id} className={id === leading ? "estimate leader" : "estimate"}>
            <b className="figure">{strings.percent(one.probability)}</b>
            {tried && <span className="figure quiet"> {strings.points(one.probability - (now.get(id) ?? 0))}</span>}
            <span className="word">{strings.likelihood[one.word] ?? one.word}</span>
            <i style={{ width: `${one.probability * 100}%`, background: hueOf(hypotheses, id) }} />
          </td>
        );
      })}
      <td colSpan={2} />
    </tr>
  );
  return (
    <tfoot aria-live="polite">
      {line(hypotheses, leader, false)}
      {result && line(result.hypotheses, result.leader, true)}
      <tr className="inconsistency">
        <td className="bracket" />
        <th scope="row" title={words.inconsistencyHelp}>
          {words.inconsistency}
        </th>
        {hypotheses.map(({ id }) => (
          <td key={id} className="figure quiet">
            {strings.number(inconsistency[id] ?? 0).replace("-", "−")}
          </td>
        ))}
        <td colSpan={2} />
      </tr>
    </tfoot>
  );
}
