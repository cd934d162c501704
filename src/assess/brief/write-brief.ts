// The brief: one page that says what the answer is, why, what it rests on, and what to look at next.
import type { Brief } from "../../model/index.js";
import { forecastsOf } from "../forecasts/forecasts-view.js";
import { answer, confidence, why } from "./answer.js";
import { changes } from "./changes.js";
import { dissent } from "./decided.js";
import { evidenceByHypothesis } from "./evidence.js";
import { type BriefInput, materialOf } from "./material.js";
import { sourceNotes } from "./sources.js";
import { collectNext, datesAndForecasts, driftWarnings, missing } from "./watch.js";

/**
 * Writes the brief of an assessment. Deterministic. Every sentence about the world carries references to the words it
 * rests on; every other sentence carries a `basis`.
 */
export function writeBrief(input: BriefInput): Brief {
  const { case: value, items, linkage, assessment, decisions = [] } = input;
  const { questions } = forecastsOf({ case: value, items, linkage, asOf: assessment.asOf, decisions });
  const material = materialOf(input, questions);
  // In print order: what is quoted once is only named afterwards.
  const mentioned = new Set<string>();
  const sections = [
    answer(material),
    why(material, mentioned),
    confidence(material),
    changes(material, mentioned),
    evidenceByHypothesis(material, mentioned),
    missing(material),
    collectNext(material),
    datesAndForecasts(material),
    driftWarnings(material),
    sourceNotes(material),
    dissent(material),
  ];
  return {
    kind: "brief",
    case: input.case.id,
    asOf: input.assessment.asOf,
    title: input.case.name,
    sections: sections.filter((section) => section !== null),
  };
}
