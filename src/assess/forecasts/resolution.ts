// What became of a question: only a person says so, and with evidence.
import { type Day, type DecisionOf, type ForecastFinding, type ForecastState, TocsinError } from "../../model/index.js";
import type { Question } from "./question.js";

/** The parts of a question that a finding is held against. */
export type Settleable = Pick<Question, "id" | "condition" | "opened" | "due">;

/** A resolution that a person decided, as a finding. */
export function findingOf({ ruling, by, note }: DecisionOf<"resolution">): ForecastFinding {
  const { outcome, condition, day, evidence } = ruling;
  return { outcome, condition, by, day, evidence, note };
}

/**
 * State of a question on a day. A condition that was not met makes it void, never "no": nobody was wrong about a world
 * that did not come about. A condition nobody can judge leaves it ambiguous.
 * @throws TocsinError "usage" when a finding names no person or no evidence, comes before the question was asked, says
 * "no" while it can still come true, or leaves out a condition the question has
 */
export function stateOf(question: Settleable, finding: ForecastFinding | null, asOf: Day): ForecastState {
  if (!finding || finding.day > asOf) return question.due !== null && question.due < asOf ? "due" : "open";
  checkFinding(question, finding);
  if (question.condition !== null && finding.condition === "not-met") return "void";
  if (question.condition !== null && finding.condition === "unknown") return "ambiguous";
  return finding.outcome;
}

/**
 * Refuses a finding that cannot be meant.
 * @throws TocsinError "usage" as `stateOf` does
 */
export function checkFinding(question: Settleable, finding: ForecastFinding): void {
  const refuse = (reason: string, fix: string) => {
    throw new TocsinError("usage", `resolution of ${question.id}`, reason, fix);
  };
  if (finding.by.trim() === "") refuse("nobody signed it", "Name the person who found so.");
  if (finding.evidence.length === 0)
    refuse("there is no evidence", "Name at least one claim or address that shows it.");
  if (finding.day < question.opened) refuse("it is older than the question", "Give the day of the finding.");
  if (question.condition !== null && finding.condition === null) {
    refuse("it does not say whether the condition was met", "Give the condition as met, not-met or unknown.");
  }
  const early = question.due !== null && finding.day <= question.due;
  if (early && finding.outcome === "no" && (question.condition === null || finding.condition === "met")) {
    refuse(`it can still come true until ${question.due}`, 'Wait, or settle it as "yes" when it has happened.');
  }
}
