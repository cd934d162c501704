// Says of every claim of an act of speech where it stands, and why, in words.
import type { Descent, Origin } from "../../model/index.js";
import { dayInWords, dayText } from "../days.js";
import type { Rulings } from "../decisions.js";
import { driftOf, type Pair } from "../drift/drift.js";
import { named } from "../drift/words.js";
import { compare } from "../match/score.js";
import type { Sketch } from "../match/sketch.js";
import type { Act, Graph, Joining } from "./cluster.js";
import { because, capital } from "./reasons.js";
import { creditsNobody } from "./relate.js";
import type { Telling } from "./telling.js";

/** An act of speech with everything that is said about it. `origin` is null when nobody can tell who spoke. */
export interface Standing {
  readonly origin: Origin | null;
  readonly descents: Descent[];
}

/** How much of a statement a telling holds. */
function fullness({ sketches }: Telling): number {
  return sketches.reduce((sum, { terms, places, forces, figures, claim }) => {
    const quoted = claim.quotation === "direct" ? 3 : claim.quotation === "mixed" ? 1 : 0;
    return sum + terms.strong.length + 2 * (places.length + forces.length + figures.length) + quoted;
  }, 0);
}

/** The telling that stands for the act: the analyst's choice, the speaker's own text, else the fullest of the first day. */
function rootOf(act: Act, graph: Graph, rulings: Rulings): { number: number; why: "ruling" | "own" | "fullest" } {
  const { tellings } = graph;
  const ruled = act.members.find((n) => tellings.get(n)!.sketches.some(({ claim }) => rulings.origins.has(claim.id)));
  if (ruled !== undefined) return { number: ruled, why: "ruling" };
  const first = act.members[0]!;
  const named = act.members.find((n) => !creditsNobody(tellings.get(n)!));
  if (named === undefined) return { number: first, why: "own" };
  const own = act.members.find((n) => {
    const telling = tellings.get(n)!;
    return telling.own && !creditsNobody(telling) && !act.joined.has(n);
  });
  const speaking = own ?? act.members.find((n) => tellings.get(n)!.own && !creditsNobody(tellings.get(n)!));
  if (speaking !== undefined) return { number: speaking, why: "own" };
  return { number: earliestOrFullest(act, graph), why: "fullest" };
}

/** Another telling is fuller only if it holds this much more; else the earliest stands. */
const clearlyFuller = 1.3;

/** Of the tellings of the first two days that credit whom most credit: the earliest, unless another is clearly fuller. */
function earliestOrFullest({ members }: Act, { tellings }: Graph): number {
  const credited = members.filter((n) => !creditsNobody(tellings.get(n)!));
  const counts = new Map<string, number>();
  for (const n of credited) {
    const { id, voice } = tellings.get(n)!.authority.identity;
    counts.set(id, (counts.get(id) ?? 0) + (voice ? 0.1 : 1));
  }
  const [usual] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  const day = tellings.get(credited[0]!)!.day;
  const early = credited.filter((n) => {
    const telling = tellings.get(n)!;
    return telling.authority.identity.id === usual && (day === null || (telling.day ?? Infinity) <= day + 1);
  });
  const pool = early.length > 0 ? early : credited;
  return pool.reduce((best, n) => {
    const [held, other] = [fullness(tellings.get(best)!), fullness(tellings.get(n)!)];
    return other >= held * clearlyFuller ? n : best;
  });
}

function originOf(act: Act, root: Telling, graph: Graph): Origin {
  const members = act.members.map((number) => graph.tellings.get(number)!);
  const days = members.flatMap(({ spokenOn, day }) => spokenOn ?? day ?? []);
  const lead = [...root.sketches].sort((a, b) => b.terms.strong.length - a.terms.strong.length)[0]!;
  const { identity } = root.authority;
  return {
    id: `origin-${lead.claim.id}`,
    source: identity.name,
    sourceId: identity.id,
    claim: lead.claim.id,
    date: days.length > 0 ? dayText(Math.min(...days)) : null,
    claims: members.flatMap(({ sketches }) => sketches.map(({ claim }) => claim.id)),
    documents: new Set(members.map(({ document }) => document.id)).size,
  };
}

/** Why the root stands for the act. */
function rootReason(root: Telling, why: "ruling" | "own" | "fullest", alone: boolean, rulings: Rulings): string {
  const { identity, relies } = root.authority;
  const on = root.spokenOn ?? root.day;
  const when = on === null ? "" : ` on ${dayInWords(on)}`;
  const leaning = relies ? `, relying on ${relies}` : "";
  if (why === "ruling") {
    const decision = root.sketches.map(({ claim }) => rulings.origins.get(claim.id)).find(Boolean);
    return `${decision?.by ?? "An analyst"} ruled that this is the origin${decision?.note ? `: ${decision.note}` : ""}.`;
  }
  if (why === "fullest") {
    const held = alone ? "the only account held" : "the fullest account held";
    return `${root.outlet} credits ${named(identity.name)}${leaning}; this is ${held} of what was said${when}.`;
  }
  if (root.firstHand) return `${root.outlet} says that it saw or was told this itself${leaning}.`;
  const whose = identity.kind === "person" || identity.kind === "official" ? "their" : "its";
  if (!creditsNobody(root)) return `${capital(named(identity.name))} says this in ${whose} own words${when}${leaning}.`;
  return `${root.outlet} credits nobody, and nothing held says it earlier${leaning}.`;
}

/** Below it a sentence retells none of the origin. */
const leastAlike = 0.15;
const sameAct = 0.03;
const bothConditional = 0.1;

function bestMatch(sketch: Sketch, among: readonly Sketch[]): Sketch | null {
  let best: { sketch: Sketch; score: number } | null = null;
  for (const other of among) {
    // Of sentences that are as alike, the one that does the same: warns, demands, sets a condition.
    const act = other.claim.act === sketch.claim.act ? sameAct : 0;
    const conditional = other.condition && sketch.condition ? bothConditional : 0;
    const score = compare(sketch, other).score + act + conditional;
    if (score > (best?.score ?? leastAlike)) best = { sketch: other, score };
  }
  return best?.sketch ?? null;
}

interface Retelling {
  readonly telling: Telling;
  readonly pairs: Pair[];
}

/** What a document has of an act, as one: what one sentence leaves out, another may have. */
function retellingOf(tellings: readonly Telling[], root: Telling): Retelling {
  const [first, ...more] = tellings;
  const telling: Telling =
    more.length === 0 ? first! : { ...first!, sketches: tellings.flatMap(({ sketches }) => sketches) };
  const pairs = telling.sketches.map((sketch) => ({ sketch, from: bestMatch(sketch, root.sketches) }));
  return { telling, pairs };
}

function unknown(claim: string, origin: string | null, reason: string): Descent {
  return { claim, standing: "unknown", origin, reason, drift: null };
}

/**
 * What retellings were found to have changed, by telling: an act that grows by one is compared anew for that one only.
 * To be emptied when rulings change.
 */
export type Retold = Map<number, { readonly key: string; readonly descents: Descent[] }>;

/**
 * Says where the claims of an act stand.
 * @param originIdOf origin of another act that holds a telling, for those that may come from there
 */
export function standingOf(
  act: Act,
  graph: Graph,
  rulings: Rulings,
  retold: Retold,
  originIdOf: (telling: number) => string | null,
): Standing {
  const { number, why } = rootOf(act, graph, rulings);
  const root = graph.tellings.get(number)!;
  const members = act.members.map((n) => [n, graph.tellings.get(n)!] as const);
  const doubt = act.doubts.get(number);
  const unclear = why === "ruling" ? null : whyUnclear(root, doubt, graph);
  if (unclear) {
    const candidate = doubt ? originIdOf(doubt.to) : null;
    return {
      origin: null,
      descents: members.flatMap(([n, { sketches, outlet }]) => {
        const reason = n === number ? unclear : `${outlet} follows ${root.outlet}, and there the source is unclear.`;
        return sketches.map(({ claim }) => unknown(claim.id, candidate, reason));
      }),
    };
  }
  const origin = originOf(act, root, graph);
  const byDocument = new Map<string, number[]>();
  for (const [n, { document }] of members) {
    if (n === number) continue;
    const numbers = byDocument.get(document.id);
    if (numbers) numbers.push(n);
    else byDocument.set(document.id, [n]);
  }
  const descents = members.flatMap(([n, telling]) => {
    if (n === number) {
      const reason = rootReason(root, why, act.members.length === 1, rulings);
      return telling.sketches.map(
        ({ claim }): Descent => ({ claim: claim.id, standing: "origin", origin: origin.id, reason, drift: null }),
      );
    }
    const joining = act.joined.get(n);
    const beside = byDocument.get(telling.document.id)!;
    const key = `${number} ${joining?.to} ${beside.join(" ")}`;
    const known = retold.get(n);
    if (known?.key === key) return known.descents;
    const made = echoes(n, joining, beside);
    retold.set(n, { key, descents: made });
    return made;
  });
  return { origin, descents };

  /** The claims of a telling against the root. `beside`: all tellings of the act in its document, itself included. */
  function echoes(n: number, joining: Joining | undefined, beside: readonly number[]): Descent[] {
    const telling = graph.tellings.get(n)!;
    const reason = because(telling, root, joining, graph, rulings);
    const retelling = retellingOf(
      beside.map((one) => graph.tellings.get(one)!),
      root,
    );
    return telling.sketches.map(({ claim }): Descent => {
      const drift = driftOf(root, retelling.telling, retelling.pairs, claim.id);
      return { claim: claim.id, standing: "echo", origin: origin.id, reason, drift };
    });
  }
}

/** Why nobody can tell where the root of an act comes from, null when it is clear. */
function whyUnclear(root: Telling, doubt: Joining | undefined, graph: Graph): string | null {
  if (!creditsNobody(root)) return null;
  if (root.authority.access === "unnamed") {
    const who = root.authority.relies ? `"${root.authority.relies}"` : "a speaker it does not name";
    return `${root.outlet} credits ${who}; nobody can tell whether that is a source of its own.`;
  }
  if (doubt) {
    const like = graph.tellings.get(doubt.to)!;
    return `${root.outlet} credits nobody and says much the same as ${like.outlet}; it may have it from there or from elsewhere.`;
  }
  return null;
}
