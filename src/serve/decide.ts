// Whether a decision is about something that is there, and says what it must.
import { checkFinding, forecastsOf } from "../assess/index.js";
import { inForce, type NewDecision, TocsinError } from "../model/index.js";
import type { Dossier } from "./api/dossier.js";
import { weighingOf } from "./api/weighing.js";

function missing(subject: string, reason: string): TocsinError {
  return new TocsinError("usage", subject, reason, "Load the page anew: it may have changed.");
}

/**
 * @throws TocsinError "usage" naming what is wrong
 */
export function checkDecision({ ruling, by, note, asOf }: NewDecision, dossier: Dossier): void {
  const standing = dossier.at(asOf);
  const { case: warningCase } = dossier;
  const mustKnow = (claim: string) => {
    if (standing.rowOf(claim) < 0) throw missing(claim, `no such claim is known on ${asOf}`);
  };
  switch (ruling.kind) {
    case "claim":
      mustKnow(ruling.claim);
      return;
    case "proposal":
      mustKnow(ruling.claim);
      if (!standing.shelf.evidence.firedBy(ruling.claim).includes(ruling.indicator)) {
        throw missing(ruling.indicator, "its rule does not propose that claim");
      }
      return;
    case "cell": {
      const rows = [...warningCase.indicators, ...warningCase.assumptions].map(({ id }) => id);
      if (!rows.includes(ruling.indicator)) throw missing(ruling.indicator, "the case has no such row");
      if (!warningCase.hypotheses.some(({ id }) => id === ruling.hypothesis)) {
        throw missing(ruling.hypothesis, "the case has no such hypothesis");
      }
      return;
    }
    case "level":
      if (note.trim() === "") {
        throw new TocsinError(
          "usage",
          `level ${ruling.level}`,
          "no reason was given",
          "Say why: it stands in the brief.",
        );
      }
      return;
    case "link": {
      for (const claim of ruling.claims) mustKnow(claim);
      const least = ruling.ruling === "origin" ? 1 : 2;
      if (new Set(ruling.claims).size < least) throw missing(ruling.ruling, `it takes at least ${least} claims`);
      return;
    }
    case "resolution": {
      const forecasts = forecastsOf(weighingOf(dossier, standing));
      const question = forecasts.questions.find(({ id, echoes }) => {
        return id === ruling.question || echoes.includes(ruling.question);
      });
      if (!question) throw missing(ruling.question, `no such forecast is known on ${asOf}`);
      checkFinding(question, { ...ruling, by, note });
      if (ruling.day > asOf) {
        throw new TocsinError("usage", "day", `${ruling.day} is after ${asOf}`, "Go to that day first.");
      }
      return;
    }
    case "seen":
      for (const document of ruling.documents) {
        if (!standing.entryOf(document)) throw missing(document, `no such document is known on ${asOf}`);
      }
      return;
    case "withdrawal":
      if (!inForce(dossier.decisions, "9999-12-31").some(({ id }) => id === ruling.decision)) {
        throw missing(ruling.decision, "no such decision stands");
      }
      return;
    case "dissent":
      return;
  }
}
