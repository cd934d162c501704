// Builders for the tests of this room: a claim, a report, a case and a linkage with everything filled in.
import { expect } from "vitest";
import type {
  Case,
  Claim,
  Day,
  Decision,
  Descent,
  Document,
  Indicator,
  Linkage,
  Origin,
  Ruling,
} from "../model/index.js";
import type { Item } from "./model/days.js";

/** A plain assertion by the author of `document`. */
export function claimOf(text: string, more: Partial<Claim> = {}): Claim {
  return {
    kind: "claim",
    id: "doc#0",
    document: "doc",
    from: "body",
    headline: null,
    text,
    spans: { content: [[0, text.length]], cue: [], source: [] },
    quotation: "none",
    attribution: [{ name: null, mention: null, role: null, kind: "author", span: null }],
    act: "state",
    polarity: "positive",
    hypothetical: false,
    certainty: null,
    condition: null,
    deadline: null,
    times: [],
    places: [],
    quantities: [],
    posture: [],
    event: null,
    confidence: 1,
    ...more,
  };
}

/** A report published on `day`; its text is the texts of its claims, one per line, and the spans index it. */
export function reportOf(
  id: string,
  day: Day | null,
  claims: readonly (string | Claim)[],
  more: Partial<Document> = {},
): Item {
  let text = "";
  const placed = claims.map((given, index) => {
    const claim = typeof given === "string" ? claimOf(given) : given;
    const start = text.length;
    text += `${claim.text}\n`;
    const content: [number, number][] = [[start, start + claim.text.length]];
    return { ...claim, id: `${id}#${index}`, document: id, spans: { ...claim.spans, content } };
  });
  const document: Document = {
    kind: "document",
    id,
    uri: `tocsin:test/${id}`,
    mediaType: "text/markdown",
    language: "en",
    title: null,
    outlet: `Outlet ${id}`,
    authors: [],
    genre: "news",
    published: day === null ? null : { value: day, precision: "day", zone: null, from: "meta" },
    text,
    warnings: [],
    ...more,
  };
  return { document, claims: placed };
}

/**
 * A linkage in which every claim descends from the origin that `originOf` names (null: nobody can tell). Origins are
 * spoken by the part of the name before "@", on the day after it.
 */
export function linkageOf(items: readonly Item[], originOf: (claim: Claim) => string | null): Linkage {
  const origins = new Map<string, Origin>();
  const descents: Descent[] = [];
  for (const { claims } of items) {
    for (const claim of claims) {
      const id = originOf(claim);
      const known = id === null ? undefined : origins.get(id);
      descents.push({
        claim: claim.id,
        standing: id === null ? "unknown" : known ? "echo" : "origin",
        origin: id,
        reason: "as given",
        drift: null,
      });
      if (id === null) continue;
      const [source, date] = id.split("@");
      if (known) known.claims.push(claim.id);
      else {
        const origin = { id, source: source!, sourceId: source!, claim: claim.id, date: date ?? null };
        origins.set(id, { ...origin, claims: [claim.id], documents: 1 });
      }
    }
  }
  return {
    sources: [],
    origins: [...origins.values()],
    descents,
    events: [],
    lookAlikes: [],
    reuse: [],
    speakers: {},
    publishers: {},
  };
}

/** An indicator that fires on a word. */
export function indicatorOf(
  id: string,
  likelihoods: Indicator["likelihoods"],
  more: Partial<Indicator> = {},
): Indicator {
  return {
    id,
    name: `Indicator ${id}`,
    question: `Is there ${id}?`,
    likelihoods,
    reason: "",
    rule: { phrase: [id] },
    windowDays: 30,
    expectedWithinDays: {},
    detection: 0.5,
    collection: "Look.",
    ...more,
  };
}

/** A case with hypotheses war, show and other (residual), priors 0.4, 0.5 and 0.1. */
export function caseOf(indicators: Indicator[], more: Partial<Case> = {}): Case {
  const hypothesis = (id: string, prior: number, residual = false) => ({
    id,
    name: id,
    description: id,
    prior,
    residual,
    affirms: id === "war",
  });
  return {
    id: "test",
    name: "test",
    question: "Will there be war within 30 days?",
    horizonDays: 30,
    yardstick: "icd203",
    focus: [0, 0, 1, 1],
    hypotheses: [hypothesis("war", 0.4), hypothesis("show", 0.5), hypothesis("other", 0.1, true)],
    include: [],
    indicators,
    assumptions: [],
    deceivers: [],
    buildUps: [],
    outcomes: [],
    moments: [],
    opensAt: null,
    feeds: [],
    documents: null,
    ...more,
  };
}

/** A decision made by AK on 2024-08-21; its id is its place in the list when it comes from `decided`. */
export function decisionOf(ruling: Ruling, more: Partial<Decision> = {}): Decision {
  return { id: "d1", ruling, by: "AK", note: "seen", asOf: "2024-08-21", at: "2026-01-01T00:00:00Z", ...more };
}

/** Decisions in the order made, with their ids. */
export function decided(...decisions: readonly Decision[]): Decision[] {
  return decisions.map((decision, index) => ({ ...decision, id: `d${index + 1}` }));
}

/** Every number of a list within half a unit of the given decimal digit. */
export function closeTo(found: readonly number[], expected: readonly number[], digits: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [index, value] of found.entries()) expect(value).toBeCloseTo(expected[index]!, digits);
}
