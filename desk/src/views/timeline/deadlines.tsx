// Deadlines that somebody set, as flags on their day; questions settled since stand beside them, hollow.
import type { TimelineView } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Lane, type LaneFrame } from "./lane.js";

const words = strings.timeline;
const row = 18;
const rows = 3;

interface Flag {
  id: string;
  date: string;
  outcome: string | null;
  note: string;
  claims: string[];
}

export interface DeadlinesProps extends LaneFrame {
  deadlines: TimelineView["deadlines"];
  outcomes: TimelineView["outcomes"];
}

export function Deadlines({ deadlines, outcomes, ...frame }: DeadlinesProps) {
  const desk = useDesk();
  const { scale, width, shows } = frame;
  const byDate = new Map<string, Flag>();
  for (const { date, speaker, text, claim } of deadlines) {
    const flag = byDate.get(date);
    if (flag) flag.claims.push(claim);
    else byDate.set(date, { id: date, date, outcome: null, note: `${speaker}: ${text}`, claims: [claim] });
  }
  const settled = outcomes.map((one): Flag => {
    const note = `${one.question} ${words.settled(one.outcome)}. ${one.note}`;
    return { id: one.id, date: one.due, outcome: one.outcome, note, claims: [] };
  });
  const flags = [...byDate.values(), ...settled]
    .filter((flag) => shows(flag.date))
    .sort((a, b) => a.date.localeCompare(b.date));
  let last = Number.NEGATIVE_INFINITY;
  let level = 0;
  return (
    <Lane
      {...frame}
      title={words.deadlines}
      help={flags.length > 0 ? words.deadlinesHelp : words.noDeadlines}
      height={rows * row + 8}
      className="deadlines-lane"
    >
      {flags.map((flag) => {
        const x = scale.x(flag.date);
        level = x - last < 96 ? (level + 1) % rows : 0;
        last = x;
        const y = level * row + 6;
        const leftward = x > width - 110;
        const [claim] = flag.claims;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the board and the ledger offer every deadline to the keyboard
          <g
            key={flag.id}
            className={[
              flag.outcome === null ? "" : "settled",
              flag.claims.includes(desk.search.claim ?? "") ? "chosen" : "",
            ].join(" ")}
            onClick={() => claim && desk.select(claim)}
          >
            <title>{flag.note}</title>
            <line x1={x} x2={x} y1={y} y2={rows * row + 8} />
            <path d={leftward ? `M${x} ${y}h-9l3 4l-3 4h9z` : `M${x} ${y}h9l-3 4l3 4h-9z`} />
            <text x={leftward ? x - 13 : x + 13} y={y + 8} textAnchor={leftward ? "end" : "start"}>
              {strings.day.noYear(flag.date)}
              {flag.outcome !== null && ` · ${flag.outcome}`}
              {flag.claims.length > 1 && ` · ${flag.claims.length}`}
            </text>
          </g>
        );
      })}
    </Lane>
  );
}
