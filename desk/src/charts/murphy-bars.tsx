// Where a Brier score comes from, as bars over one scale.
import type { Ref } from "react";
import type { Decomposition } from "../model.js";
import { strings } from "../strings/index.js";

const { parts, murphyHelp, n } = strings.forecasts;
const row = 26;
const left = 112;

export function MurphyBars({ murphy, width, ref }: { murphy: Decomposition; width: number; ref?: Ref<SVGSVGElement> }) {
  const order = ["brier", "reliability", "resolution", "uncertainty"] as const;
  const most = Math.max(0.01, ...order.map((part) => murphy[part]));
  const room = Math.max(1, width - left - 52);
  const height = order.length * row + 18;
  return (
    <svg ref={ref} className="plot murphy" width={width} height={height} role="img" aria-label={murphyHelp}>
      {order.map((part, index) => {
        const wide = (Math.max(0, murphy[part]) / most) * room;
        return (
          <g key={part} data-part={part}>
            <text x={0} y={index * row + 16}>
              {parts[part]}
            </text>
            <rect x={left} y={index * row + 7} width={Math.max(1, wide)} height={10} />
            <text className="quiet-text" x={left + wide + 6} y={index * row + 16}>
              {part === "resolution" && murphy[part] > 0 ? "−" : ""}
              {murphy[part].toFixed(3)}
            </text>
          </g>
        );
      })}
      <text className="quiet-text" x={0} y={height - 3}>
        {n(murphy.n)}
      </text>
    </svg>
  );
}
