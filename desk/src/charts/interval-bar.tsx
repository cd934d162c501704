// A share with its interval on a line from nothing to everything.
import { strings } from "../strings/index.js";

const width = 96;
const height = 14;

export function IntervalBar({ mean, low, high, label }: { mean: number; low: number; high: number; label: string }) {
  const x = (share: number) => 4 + share * (width - 8);
  return (
    <svg className="interval-bar" width={width} height={height} role="img" aria-label={label}>
      <title>{label}</title>
      <line className="grid" x1={x(0)} x2={x(1)} y1={height / 2} y2={height / 2} />
      <line className="grid" x1={x(0.5)} x2={x(0.5)} y1={3} y2={height - 3} />
      <line className="interval" x1={x(low)} x2={x(high)} y1={height / 2} y2={height / 2} />
      <circle cx={x(mean)} cy={height / 2} r={3.5} />
      <text className="unseen">{strings.percent(mean)}</text>
    </svg>
  );
}
