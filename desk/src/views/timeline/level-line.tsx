// The level as people set it, as a step line up to the as-of date.
import type { TimelineView } from "../../model.js";
import { strings } from "../../strings/index.js";
import { Lane, type LaneFrame } from "./lane.js";

const words = strings.timeline;
const order = ["calm", "watchful", "concerned", "alarmed", "imminent"] as const;
const step = 9;
const height = order.length * step + 14;

export function LevelLine({ levels, ...frame }: LaneFrame & { levels: TimelineView["levels"] }) {
  const { scale, asOf, shows } = frame;
  const known = levels.filter((one) => one.day <= asOf).sort((a, b) => a.day.localeCompare(b.day));
  const y = (level: (typeof order)[number]) => height - 3 - order.indexOf(level) * step;
  const points = known.flatMap((one, index) => {
    const from = scale.x(one.day);
    const to = scale.x(known[index + 1]?.day ?? asOf);
    return [`${from},${y(one.level)}`, `${Math.max(from, to)},${y(one.level)}`];
  });
  return (
    <Lane
      {...frame}
      title={words.level}
      help={known.length > 0 ? words.levelHelp : words.noLevel}
      height={known.length > 0 ? height : 0}
      className="level-lane"
    >
      {known.length > 0 && <polyline points={points.join(" ")} />}
      {known.map((one) => {
        if (!shows(one.day)) return null;
        const x = scale.x(one.day);
        const end = x > frame.width - 110;
        return (
          <g key={one.decision} data-level={one.level}>
            <title>
              {[strings.levels[one.level], one.by, strings.day.long(one.day), one.note].filter(Boolean).join(" · ")}
            </title>
            <circle cx={x} cy={y(one.level)} r={3} />
            <text x={end ? x - 6 : x + 6} y={y(one.level) - 5} textAnchor={end ? "end" : "start"}>
              {strings.levels[one.level]} <tspan>{one.by}</tspan>
            </text>
          </g>
        );
      })}
    </Lane>
  );
}
