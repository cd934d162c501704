// How belief was shared on each day with reports, as stacked steps; nothing is drawn of what came after the as-of date.
import { hueOf } from "../../lib/hues.js";
import type { CaseView, HistoryView } from "../../model.js";
import { strings } from "../../strings/index.js";
import { Lane, type LaneFrame } from "./lane.js";

const words = strings.timeline;
const height = 120;

export interface BandsProps extends LaneFrame {
  points: HistoryView["points"];
  hypotheses: CaseView["hypotheses"];
}

export function Bands({ points, hypotheses, ...frame }: BandsProps) {
  const { scale, asOf } = frame;
  const known = points.filter((point) => point.asOf <= asOf);
  const end = scale.x(asOf);
  // Below each band lie the bands before it: `floors[i][k]` is where band k begins at point i.
  const floors = known.map((point) => {
    let sum = 0;
    return hypotheses.map((one) => {
      const floor = sum;
      sum += point.probabilities[one.id] ?? 0;
      return [floor, sum] as const;
    });
  });
  const y = (share: number) => height - share * height;
  const legend = hypotheses.map((one) => ({
    text: strings.capital(one.name),
    colour: hueOf(hypotheses, one.id),
    hatched: one.residual,
    ...(known.length > 0 ? { value: strings.percent(known.at(-1)?.probabilities[one.id] ?? 0) } : {}),
  }));
  return (
    <Lane {...frame} title={words.bands} help={words.bandsHelp} height={height} legend={legend} className="bands">
      <defs>
        <pattern id="residual" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      {hypotheses.map((one, band) => {
        const top: string[] = [];
        const bottom: string[] = [];
        known.forEach((point, index) => {
          const from = scale.x(point.asOf);
          const to = known[index + 1] ? scale.x(known[index + 1]?.asOf ?? "") : Math.max(end, from);
          const [floor, ceiling] = floors[index]?.[band] ?? [0, 0];
          top.push(`${from},${y(ceiling)}`, `${to},${y(ceiling)}`);
          bottom.push(`${from},${y(floor)}`, `${to},${y(floor)}`);
        });
        return (
          <polygon
            key={one.id}
            points={[...top, ...bottom.reverse()].join(" ")}
            style={{ fill: one.residual ? "url(#residual)" : hueOf(hypotheses, one.id) }}
          >
            <title>{one.name}</title>
          </polygon>
        );
      })}
    </Lane>
  );
}
