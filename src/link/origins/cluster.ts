// Puts related tellings together into acts of speech, in the order of time, so that the result does not depend on the
// order in which documents arrived.
import type { Rulings } from "../decisions.js";
import type { Relation } from "./relate.js";
import { creditsNobody } from "./relate.js";
import type { Telling } from "./telling.js";

/** A relation seen from one of its two tellings. */
export interface Edge {
  readonly to: number;
  readonly relation: Relation;
}

/** How a telling came to its act of speech. */
export interface Joining {
  readonly to: number;
  readonly relation: Relation | null;
}

/** One act of speech: its tellings in the order of time. */
export interface Act {
  readonly members: number[];
  /** Through which other telling each came in; the first has none. */
  readonly joined: Map<number, Joining>;
  /** Members that credit nobody and may just as well come from elsewhere: to the telling they resemble. */
  readonly doubts: Map<number, Joining>;
}

interface Growing extends Act {
  first: number | null;
  last: number | null;
}

export interface Graph {
  readonly tellings: ReadonlyMap<number, Telling>;
  readonly edges: ReadonlyMap<number, readonly Edge[]>;
}

const dayOf = ({ day, spokenOn }: Telling): number | null => spokenOn ?? day;

/** Earlier days first; on one day, those that name their source before those that name nobody; then the clock. */
export function inTime(a: Telling, b: Telling): number {
  const [x, y] = [dayOf(a) ?? Number.MAX_SAFE_INTEGER, dayOf(b) ?? Number.MAX_SAFE_INTEGER];
  return x - y || Number(creditsNobody(a)) - Number(creditsNobody(b)) || a.minute - b.minute || (a.id < b.id ? -1 : 1);
}

/** Everything that hangs together with these tellings through relations, themselves included. */
export function component(start: Iterable<number>, { edges, tellings }: Graph): Set<number> {
  const reached = new Set<number>();
  const queue = [...start].filter((number) => tellings.has(number));
  for (const number of queue) reached.add(number);
  for (let at = 0; at < queue.length; at++) {
    for (const { to } of edges.get(queue[at]!) ?? []) {
      if (reached.has(to)) continue;
      reached.add(to);
      queue.push(to);
    }
  }
  return reached;
}

/** A credited telling may join whatever is of its speaker; one that credits nobody follows only what came before it. */
function mayFollow(later: Telling, earlier: Telling, { bond }: Relation): boolean {
  return bond !== "text" || creditsNobody(later) || !creditsNobody(earlier);
}

/**
 * Groups tellings into acts of speech.
 * @param numbers a whole component of the graph
 */
export function actsOf(numbers: Iterable<number>, graph: Graph, rulings: Rulings): Act[] {
  const byTime = (a: number, b: number): number => inTime(graph.tellings.get(a)!, graph.tellings.get(b)!);
  const order = [...numbers].sort(byTime);
  const actOf = new Map<number, Growing>();
  const acts = new Set<Growing>();

  const fits = (act: Growing, telling: Telling, window: number): boolean => {
    const day = dayOf(telling);
    return day === null || act.first === null || Math.abs(day - act.first) <= window;
  };
  const forbidden = (a: Growing, b: Growing): boolean =>
    rulings.never.size > 0 &&
    a.members.some((member) =>
      claimsOf(graph, member).some((claim) => {
        const never = rulings.never.get(claim);
        return never !== undefined && b.members.some((other) => claimsOf(graph, other).some((id) => never.has(id)));
      }),
    );

  const absorb = (into: Growing, from: Growing, number: number, joining: Joining): void => {
    if (into === from || forbidden(into, from)) return;
    into.members.push(...from.members);
    for (const member of from.members) actOf.set(member, into);
    for (const [member, how] of from.joined) into.joined.set(member, how);
    for (const [member, how] of from.doubts) into.doubts.set(member, how);
    into.joined.set(number, joining);
    if (from.first !== null) into.first = into.first === null ? from.first : Math.min(into.first, from.first);
    if (from.last !== null) into.last = into.last === null ? from.last : Math.max(into.last, from.last);
    acts.delete(from);
  };

  for (const number of order) {
    const telling = graph.tellings.get(number)!;
    const day = dayOf(telling);
    let act: Growing = { members: [number], joined: new Map(), doubts: new Map(), first: day, last: day };
    acts.add(act);
    actOf.set(number, act);
    const earlier = (graph.edges.get(number) ?? [])
      .filter(({ to, relation }) => actOf.has(to) && mayFollow(telling, graph.tellings.get(to)!, relation))
      .sort((a, b) => strength(b.relation) - strength(a.relation) || byTime(a.to, b.to));
    for (const { to, relation } of earlier) {
      const other = actOf.get(to)!;
      if (other === act) continue;
      const joining: Joining = { to, relation };
      if (act.members.length === 1 && act.joined.size === 0) {
        if (!relation.sure) {
          if (!act.doubts.has(number)) act.doubts.set(number, joining);
        } else if (fits(other, telling, relation.window) && !forbidden(other, act)) {
          act.doubts.delete(number);
          absorb(other, act, number, joining);
          act = other;
        }
      } else if (bridges(relation) && act.first !== null && other.first !== null) {
        // One telling holds what two others have apart: it was one act all along.
        const span = Math.max(act.last ?? act.first, other.last ?? other.first) - Math.min(act.first, other.first);
        if (Math.abs(act.first - other.first) <= 1 && span <= relation.window) {
          const [older, younger] = act.first <= other.first ? [act, other] : [other, act];
          absorb(older, younger, younger.members[0]!, { to, relation });
          act = actOf.get(number)!;
        }
      }
    }
  }
  for (const { a, b } of rulings.together) {
    const [x, y] = [numberOf(graph, order, a), numberOf(graph, order, b)];
    if (x === null || y === null) continue;
    absorb(actOf.get(x)!, actOf.get(y)!, y, { to: x, relation: null });
  }
  return [...acts]
    .map(({ members, joined, doubts }) => ({ members: members.sort(byTime), joined, doubts }))
    .sort((a, b) => byTime(a.members[0]!, b.members[0]!));
}

const bridges = ({ bond, sure }: Relation): boolean => sure && bond === "speaker";

const rank = { speaker: 4, body: 3, country: 2, apart: 1, text: 0 } as const;
/** Copying first, then the better credit, then likeness. */
function strength({ bond, likeness, sure, copying }: Relation): number {
  return (sure ? 100 : 0) + rank[bond] * 10 + likeness.score + likeness.copied + (copying ? 1 : 0);
}

/** Relations of one telling that are kept: in a flood of retellings a few are enough to hold it together. */
const mostRelations = 40;

/** The strongest of these, all of them when they are few. */
export function strongest(related: readonly Edge[]): readonly Edge[] {
  if (related.length <= mostRelations) return related;
  const ranked = [...related].sort((a, b) => strength(b.relation) - strength(a.relation) || a.to - b.to);
  return ranked.slice(0, mostRelations);
}

const claimsOf = ({ tellings }: Graph, number: number): string[] =>
  tellings.get(number)!.sketches.map(({ claim }) => claim.id);

function numberOf(graph: Graph, order: readonly number[], claim: string): number | null {
  return order.find((number) => claimsOf(graph, number).includes(claim)) ?? null;
}
