// What an analyst decided about origins, in the form that clustering asks for. Given anew at every linking, so that no
// later document undoes it.
import type { DecisionOf } from "../model/index.js";

/** A decision about origins. */
export type LinkDecision = DecisionOf<"link">;

/** Decisions in the form that clustering asks for. */
export interface Rulings {
  /** Claims that get a telling of their own, because a decision speaks about them alone. */
  readonly apart: ReadonlySet<string>;
  /** Pairs that belong together, with the decision. */
  readonly together: readonly { a: string; b: string; decision: LinkDecision }[];
  /** For each claim, those it must never share an origin with. */
  readonly never: ReadonlyMap<string, ReadonlySet<string>>;
  readonly origins: ReadonlyMap<string, LinkDecision>;
  readonly about: ReadonlyMap<string, LinkDecision>;
}

/** Reads decisions in the order they were made (of one instant, in the order given): a later one about the same pair wins. */
export function rulingsOf(decisions: readonly LinkDecision[]): Rulings {
  const apart = new Set<string>();
  const pairs = new Map<string, { a: string; b: string; same: boolean; decision: LinkDecision }>();
  const origins = new Map<string, LinkDecision>();
  const about = new Map<string, LinkDecision>();
  for (const decision of [...decisions].sort((x, y) => x.at.localeCompare(y.at))) {
    const { ruling, claims } = decision.ruling;
    for (const claim of claims) about.set(claim, decision);
    const [first, ...others] = claims;
    if (ruling === "origin") origins.set(first!, decision);
    if (ruling === "split" || ruling === "distinct") for (const claim of claims) apart.add(claim);
    for (const [a, b, same] of pairsOf(ruling, first!, others)) {
      const [low, high] = a < b ? [a, b] : [b, a];
      pairs.set(`${low} ${high}`, { a: low, b: high, same, decision });
    }
  }
  const never = new Map<string, Set<string>>();
  for (const { a, b, same } of pairs.values()) {
    if (same) continue;
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      never.set(x, (never.get(x) ?? new Set()).add(y));
    }
  }
  return { apart, together: [...pairs.values()].filter(({ same }) => same), never, origins, about };
}

/** Every pair that a decision speaks about, and whether it says that the two are of one act. */
function pairsOf(
  ruling: LinkDecision["ruling"]["ruling"],
  first: string,
  others: readonly string[],
): [string, string, boolean][] {
  if (ruling === "origin") return [];
  const among = others.flatMap((a, i) =>
    others.slice(i + 1).map((b): [string, string, boolean] => [a, b, ruling !== "distinct"]),
  );
  return [...others.map((other): [string, string, boolean] => [first, other, ruling === "merge"]), ...among];
}
