// Stated against happened: a point for each bin with its interval, on a square with the diagonal of those who are right.
import type { Ref } from "react";
import type { CalibrationBin } from "../model.js";
import { strings } from "../strings/index.js";

const words = strings.forecasts;

export interface CalibrationPlotProps {
  bins: readonly CalibrationBin[];
  /** Pixels of a side, labels included. */
  side: number;
  label: string;
  /** Without figures at the axes. */
  small?: boolean;
  ref?: Ref<SVGSVGElement>;
}

export function CalibrationPlot({ bins, side, label, small = false, ref }: CalibrationPlotProps) {
  const left = small ? 4 : 38;
  const foot = small ? 4 : 34;
  const [top, right] = small ? [6, 6] : [24, 20];
  const x = (share: number) => left + share * (side - left - right);
  const y = (share: number) => side - foot - share * (side - foot - top);
  const most = Math.max(1, ...bins.map(({ n }) => n));
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  return (
    <svg
      ref={ref}
      className="plot calibration"
      width={side}
      height={side}
      role="img"
      aria-label={`${label}. ${words.n(n)}.`}
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line className="grid" x1={x(share)} x2={x(share)} y1={y(0)} y2={y(1)} />
          <line className="grid" x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} />
          {!small && (
            <>
              <text className="quiet-text" x={x(share)} y={y(0) + 14} textAnchor="middle">
                {strings.percent(share)}
              </text>
              <text className="quiet-text" x={left - 6} y={y(share) + 4} textAnchor="end">
                {strings.percent(share)}
              </text>
            </>
          )}
        </g>
      ))}
      <line className="diagonal" x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      {!small && (
        <>
          <text className="quiet-text" x={x(1)} y={side - 4} textAnchor="end">
            {words.stated} →
          </text>
          <text className="quiet-text" x={x(0)} y={11}>
            ↑ {words.happened}
          </text>
        </>
      )}
      {bins.map((bin) => (
        <g key={bin.stated}>
          <title>
            {words.bin(
              strings.percent(bin.stated),
              strings.percent(bin.happened),
              strings.percent(bin.low),
              strings.percent(bin.high),
              bin.n,
            )}
          </title>
          <line className="interval" x1={x(bin.stated)} x2={x(bin.stated)} y1={y(bin.low)} y2={y(bin.high)} />
          <circle cx={x(bin.stated)} cy={y(bin.happened)} r={(small ? 2.5 : 3.5) + 2.5 * Math.sqrt(bin.n / most)} />
          {!small && (
            <text className="quiet-text" x={x(bin.stated) + 9} y={y(bin.happened) + (bin.happened > 0.5 ? 14 : -7)}>
              {bin.n}
            </text>
          )}
        </g>
      ))}
      {small && (
        <text className="quiet-text" x={x(1) - 3} y={y(0) - 5} textAnchor="end">
          {words.n(n)}
        </text>
      )}
    </svg>
  );
}
