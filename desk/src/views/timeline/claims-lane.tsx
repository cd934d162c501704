// What was said when, by the explanation it speaks for most: one mark a claim, or bars when there are too many to tell apart.
import { hueOf } from "../../lib/hues.js";
import type { CaseView, TimelineView } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Lane, type LaneFrame } from "./lane.js";

const words = strings.timeline;
const tallest = 162;
/** Pixels of a column of bars. */
const column = 4;
type Dot = NonNullable<TimelineView["dots"]>[number];

export interface ClaimsLaneProps extends LaneFrame {
  days: TimelineView["days"];
  dots: TimelineView["dots"];
  hypotheses: CaseView["hypotheses"];
  /** Days of publication that are chosen; what lies outside is drawn faintly. */
  from: string | undefined;
  to: string | undefined;
}

export function ClaimsLane(props: ClaimsLaneProps) {
  const { days, dots, hypotheses, from, to, ...frame } = props;
  const order = [...hypotheses.map(({ id }) => id), ""];
  const colour = (effect: string) => (effect === "" ? "var(--rule-strong)" : hueOf(hypotheses, effect));
  const legend = [
    ...hypotheses.map((one) => ({ text: strings.capital(one.name), colour: colour(one.id), hatched: one.residual })),
    { text: words.noEffect, colour: colour("") },
  ];
  const visible = days.filter(({ day }) => frame.shows(day));
  // On a narrow screen the marks are smaller, so that neighbouring days stay apart.
  const step = frame.width < 600 ? 6 : 9;
  const most = Math.max(4, ...visible.map(({ claims }) => claims));
  const crowded = dots === null || visible.reduce((sum, one) => sum + one.claims, 0) > 2000;
  const height = crowded ? tallest : Math.min(tallest, most * step);
  const outside = (day: string) => (from !== undefined && day < from) || (to !== undefined && day > to);
  const drawing = { frame, order, colour, height, step, outside };
  return (
    <Lane
      {...frame}
      title={words.claims}
      help={days.length === 0 ? words.noClaims : crowded ? words.claimsBars : words.claimsHelp}
      height={height}
      legend={legend}
      className="claims-lane"
    >
      {crowded ? (
        <Bars {...drawing} days={visible} />
      ) : (
        <Dots {...drawing} dots={dots.filter(({ day }) => frame.shows(day))} />
      )}
    </Lane>
  );
}

interface Drawing {
  frame: LaneFrame;
  order: readonly string[];
  colour: (effect: string) => string;
  height: number;
  step: number;
  outside: (day: string) => boolean;
}

/** Each day's claims in columns that fit the height. */
export function stack(
  dots: readonly Dot[],
  order: readonly string[],
  x: (day: string) => number,
  height: number,
  step: number,
) {
  const days = new Map<string, Dot[]>();
  for (const dot of dots) days.set(dot.day, [...(days.get(dot.day) ?? []), dot]);
  const perColumn = Math.max(1, Math.floor(height / step));
  return [...days].flatMap(([day, items]) => {
    const ordered = items.toSorted((a, b) => order.indexOf(a.effect) - order.indexOf(b.effect));
    const columns = Math.ceil(ordered.length / perColumn);
    const left = x(day) - ((columns - 1) * step) / 2;
    return ordered.map((dot, index) => ({
      dot,
      x: left + Math.floor(index / perColumn) * step,
      y: height - step * (0.5 + (index % perColumn)),
    }));
  });
}

function Dots({ dots, frame, order, colour, height, step, outside }: Drawing & { dots: readonly Dot[] }) {
  const desk = useDesk();
  return (
    <g>
      {stack(dots, order, frame.scale.x, height, step).map(({ dot, x, y }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: J and K go from claim to claim, and the ledger lists them all
        <circle
          key={dot.claim}
          cx={x}
          cy={y}
          r={step * 0.38}
          style={{ color: colour(dot.effect) }}
          className={[
            dot.effect === "" ? "plain" : "",
            dot.claim === desk.search.claim ? "chosen" : "",
            outside(dot.day) ? "out" : "",
          ].join(" ")}
          onClick={() => desk.select(dot.claim)}
          onDoubleClick={() => desk.go("/ledger", { claim: dot.claim })}
        >
          <title>{`${strings.acts[dot.act]}: ${dot.text}`}</title>
        </circle>
      ))}
    </g>
  );
}

function Bars({ days, frame, order, colour, height, outside }: Drawing & { days: TimelineView["days"] }) {
  const columns = new Map<
    number,
    { claims: number; effect: Record<string, number>; first: string; last: string; out: boolean }
  >();
  for (const { day, claims, effect } of days) {
    const at = Math.floor(frame.scale.x(day) / column) * column;
    const known = columns.get(at) ?? { claims: 0, effect: {}, first: day, last: day, out: true };
    known.claims += claims;
    known.last = day;
    known.out &&= outside(day);
    for (const [id, count] of Object.entries(effect)) known.effect[id] = (known.effect[id] ?? 0) + count;
    columns.set(at, known);
  }
  const most = Math.max(1, ...[...columns.values()].map(({ claims }) => claims));
  return [...columns].map(([x, { claims, effect, first, last, out }]) => {
    let y = height;
    const span = first === last ? strings.day.short(first) : `${strings.day.short(first)} – ${strings.day.short(last)}`;
    return (
      <g key={x} className={out ? "out" : undefined}>
        <title>{`${span}: ${words.perDay(claims)}`}</title>
        {order.map((id) => {
          const tall = ((effect[id] ?? 0) / most) * (height - 2);
          y -= tall;
          return (
            tall > 0 && (
              <rect key={id} x={x + 0.5} y={y} width={column - 1} height={tall} style={{ color: colour(id) }} />
            )
          );
        })}
      </g>
    );
  });
}
