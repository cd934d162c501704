// What people decided, as the weighing asks for it: which claims count, which cells a person set, what was settled.
import {
  type Case,
  type Day,
  type Decision,
  type DecisionOf,
  inForce,
  ofKind,
  type Rating,
} from "../../model/index.js";

/** What a person made of a claim as evidence for an indicator; "open" while nobody looked. */
export type Verdict = "confirmed" | "rejected" | "open";

/** The decisions in force on a day, by what they are about. */
export interface Rulings {
  /** Whether a claim was rejected as such: it counts for nothing, anywhere. */
  isRejected(claim: string): boolean;
  /** What was decided about a claim for an indicator; rejected when the claim itself is. */
  verdict(indicator: string, claim: string): Verdict;
  /** Whether anything at all was confirmed as evidence. */
  anyConfirmed: boolean;
  /** Who set a cell of the matrix; null when it is the case file's. */
  setBy(indicator: string, hypothesis: string): string | null;
  /** The case with the cells that people set. */
  applyTo(value: Case): Case;
  /** The finding about a claim, undefined while there is none. */
  finding(claim: string): DecisionOf<"resolution"> | undefined;
  /** Differing views, oldest first. */
  dissents: DecisionOf<"dissent">[];
}

/**
 * Sorts out decisions.
 * @param decisions any of the case, in the order made; those not in force on `asOf` are left out
 */
export function rulingsOf(decisions: readonly Decision[], asOf: Day): Rulings {
  const standing = inForce(decisions, asOf);
  const claims = newest(ofKind(standing, "claim"), ({ ruling }) => ruling.claim);
  const proposals = newest(ofKind(standing, "proposal"), ({ ruling }) => pair(ruling.indicator, ruling.claim));
  const cells = newest(ofKind(standing, "cell"), ({ ruling }) => pair(ruling.indicator, ruling.hypothesis));
  const findings = newest(ofKind(standing, "resolution"), ({ ruling }) => ruling.question);
  const isRejected = (claim: string) => claims.get(claim)?.ruling.verdict === "rejected";
  const rated = (indicator: string, hypothesis: string) => {
    const decision = cells.get(pair(indicator, hypothesis));
    return decision && decision.ruling.rating !== null ? { by: decision.by, rating: decision.ruling.rating } : null;
  };
  return {
    isRejected,
    verdict: (indicator, claim) =>
      isRejected(claim) ? "rejected" : (proposals.get(pair(indicator, claim))?.ruling.verdict ?? "open"),
    anyConfirmed: [...proposals.values()].some(({ ruling }) => ruling.verdict === "confirmed"),
    setBy: (indicator, hypothesis) => rated(indicator, hypothesis)?.by ?? null,
    applyTo: (value) => {
      if (cells.size === 0) return value;
      const ratedBy = <T extends { id: string; likelihoods: Record<string, Rating> }>(row: T): T => {
        const likelihoods = { ...row.likelihoods };
        for (const { id } of value.hypotheses) {
          const found = rated(row.id, id);
          if (found) likelihoods[id] = found.rating;
        }
        return { ...row, likelihoods };
      };
      return { ...value, indicators: value.indicators.map(ratedBy), assumptions: value.assumptions.map(ratedBy) };
    },
    finding: (claim) => findings.get(claim),
    dissents: ofKind(standing, "dissent"),
  };
}

/**
 * The decision that counts for each key: the one made for the latest day, of one day the last one made. A decision made
 * while looking back does not undo what was decided on more knowledge.
 */
export function newest<T extends Decision>(decisions: readonly T[], keyOf: (decision: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const decision of decisions) {
    const key = keyOf(decision);
    const known = found.get(key);
    if (!known || decision.asOf >= known.asOf) found.set(key, decision);
  }
  return found;
}

function pair(a: string, b: string): string {
  return `${a}\n${b}`;
}
