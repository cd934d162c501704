// What people decided: corrections, confirmations, ratings, levels and resolutions, kept for ever in the order made.
import { z } from "zod";
import { Day, Rating } from "./case.js";

/** How alert the desk is, from nothing to act on to act now. A person raises it; nothing else does. */
export const LEVELS = ["calm", "watchful", "concerned", "alarmed", "imminent"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

const ClaimId = z.string().min(1);
const verdict = z.enum(["confirmed", "rejected"]);

/** What a decision says, by kind. */
export const Ruling = z.discriminatedUnion("kind", [
  /** The claim says what its fields say, or it does not and counts for nothing. */
  z.object({ kind: z.literal("claim"), claim: ClaimId, verdict }),
  /** The claim is evidence for the indicator whose rule proposed it, or it is not. */
  z.object({ kind: z.literal("proposal"), indicator: z.string(), claim: ClaimId, verdict }),
  /** How well an indicator or an assumption fits a hypothesis; null gives the cell back to the case file. */
  z.object({ kind: z.literal("cell"), indicator: z.string(), hypothesis: z.string(), rating: Rating.nullable() }),
  z.object({ kind: z.literal("level"), level: Level }),
  /**
   * About origins. `merge`: the claims are of one act of speech; `distinct`: no two of them are; `split`: the first
   * stays, the others leave its origin and are one act together; `origin`: the first is the origin of all it is linked with.
   */
  z.object({
    kind: z.literal("link"),
    ruling: z.enum(["merge", "split", "distinct", "origin"]),
    claims: z.array(ClaimId).min(1),
  }),
  /** What became of a forecast, with what shows it: claims, or addresses of what was seen elsewhere. */
  z.object({
    kind: z.literal("resolution"),
    question: ClaimId,
    outcome: z.enum(["yes", "no", "ambiguous"]),
    /** Whether the condition of the forecast came true; null when it has none. */
    condition: z.enum(["met", "not-met", "unknown"]).nullable(),
    day: Day,
    evidence: z.array(z.string().min(1)).min(1),
  }),
  /** A view that differs from the estimate; it stands in the brief under the name of who holds it. */
  z.object({ kind: z.literal("dissent"), text: z.string().min(1) }),
  /** These documents were looked at: they leave the inbox. */
  z.object({ kind: z.literal("seen"), documents: z.array(z.string()).min(1) }),
  /** Takes an earlier decision back; the earlier one stays on record. */
  z.object({ kind: z.literal("withdrawal"), decision: z.string() }),
]);
export type Ruling = z.infer<typeof Ruling>;
export type RulingKind = Ruling["kind"];

/** A ruling with who made it, why, and on what state of knowledge. */
export const NewDecision = z.object({
  ruling: Ruling,
  /** Name or initials; a decision nobody signed is none. */
  by: z.string().trim().min(1),
  note: z.string(),
  /** The as-of date it was made at: it counts from that day on and leaks into no earlier one. */
  asOf: Day,
});
export type NewDecision = z.infer<typeof NewDecision>;

export const Decision = NewDecision.extend({
  /** `d` and the running number within the case. */
  id: z.string(),
  /** When it was made: UTC, ISO 8601. */
  at: z.string(),
});
export type Decision = z.infer<typeof Decision>;

/** A decision whose ruling is of one kind. */
export type DecisionOf<K extends RulingKind> = Decision & { ruling: Extract<Ruling, { kind: K }> };

/**
 * The decisions in force on a day, in the order made: those made at it or before, without what was withdrawn.
 * A withdrawal counts for every day: what was taken back was a mistake.
 */
export function inForce(decisions: readonly Decision[], asOf: Day): Decision[] {
  const withdrawn = new Set(decisions.flatMap(({ ruling }) => (ruling.kind === "withdrawal" ? [ruling.decision] : [])));
  return decisions.filter(({ id, asOf: day, ruling }) => {
    return ruling.kind !== "withdrawal" && day <= asOf && !withdrawn.has(id);
  });
}

/** Those of one kind. */
export function ofKind<K extends RulingKind>(decisions: readonly Decision[], kind: K): DecisionOf<K>[] {
  return decisions.filter((decision): decision is DecisionOf<K> => decision.ruling.kind === kind);
}
