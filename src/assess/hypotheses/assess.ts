// The assessment: everything known on a day, weighed into a distribution that says what it rests on.
import type { Assessment, EvidenceItem, HypothesisEstimate } from "../../model/index.js";
import { readIndicators } from "../indicators/readings.js";
import { seeded } from "../model/random.js";
import { wordFor } from "../words/yardstick.js";
import { breakingSet } from "./breaking-set.js";
import { createEstimator } from "./estimate.js";
import { stability } from "./stability.js";
import { type AssessInput, type Weighed, weigh } from "./weighed.js";

/**
 * Weighs what was known on a day, by proposals and by what people confirmed. Pure: the same input gives the same
 * assessment, in whatever order it comes.
 * @throws TocsinError "usage" when a document was published after `asOf`: nothing known later may leak in
 */
export function assess(input: AssessInput): Assessment {
  const weighed = weigh(input);
  const { value, frame, rows, whole } = weighed;
  return {
    kind: "assessment",
    case: value.id,
    asOf: input.asOf,
    hypotheses: estimates(weighed),
    leader: value.hypotheses[whole.leader]!.id,
    confirmed: confirmedOnly(input, weighed),
    stability: stability(frame, rows, whole, seeded(input.seed ?? 1)),
    origins: originRange(weighed),
    documents: weighed.index.documentsBy(input.asOf),
    claims: weighed.index.claimsBy(input.asOf),
    breakingSet: inWords(rows, breakingSet(frame, rows, whole)),
    indicators: readIndicators(value, weighed.observed, weighed.standingOf, whole.probabilities, input.asOf),
    evidence: itemsOf(weighed),
  };
}

/** The distribution with its words, in case order. */
export function estimates({ value, whole }: Pick<Weighed, "value" | "whole">): HypothesisEstimate[] {
  return value.hypotheses.map(({ id, name, residual }, h) => ({
    id,
    name,
    probability: whole.probabilities[h]!,
    word: wordFor(whole.probabilities[h]!, value.yardstick),
    residual,
  }));
}

function confirmedOnly(input: AssessInput, { rulings }: Weighed): Assessment["confirmed"] {
  if (!rulings.anyConfirmed) return null;
  const weighed = weigh(input, true);
  if (!weighed.rows.some(({ state }) => state === "fired")) return null;
  return { hypotheses: estimates(weighed), leader: weighed.value.hypotheses[weighed.whole.leader]!.id };
}

function itemsOf({ value, frame, rows, whole, isConfirmed }: Weighed): EvidenceItem[] {
  const estimateWithout = createEstimator(frame, rows);
  const left = new Uint8Array(rows.length);
  return rows.map((row, index) => {
    left[index] = 1;
    const without = estimateWithout(left);
    left[index] = 0;
    return {
      id: row.id,
      indicator: row.indicator,
      label: row.label,
      state: row.state,
      origin: row.origin,
      originSource: row.originSource,
      through: row.through,
      claims: row.claims,
      confirmed: isConfirmed(row),
      likelihoods: Object.fromEntries(value.hypotheses.map(({ id }, h) => [id, row.likelihoods[h]!])),
      weight: whole.weights[index]!,
      effect: whole.probabilities[whole.leader]! - without.probabilities[whole.leader]!,
    };
  });
}

/** The breaking set as a reader sees it: one entry per act of speech or silence, with the indicators that go with it. */
export function inWords(rows: Weighed["rows"], units: readonly string[]): string[] {
  return units.map((unit) => {
    const own = rows.filter((row) => row.unit === unit);
    const first = own[0]!;
    if (own.length === 1) return first.label;
    return `everything that rests on ${first.by} (${own.length} indicators)`;
  });
}

/** Independent origins behind what fired: acts of speech at least, one more for each report without one at most. */
function originRange({ observed, standingOf }: Weighed): Assessment["origins"] {
  const acts = new Set<string>();
  const documents = new Map<string, boolean>();
  for (const dated of observed.flatMap(({ claims }) => claims)) {
    const { act } = standingOf(dated);
    if (act !== null) acts.add(act);
    documents.set(dated.document.id, (documents.get(dated.document.id) ?? false) || act !== null);
  }
  const unknown = [...documents.values()].filter((known) => !known).length;
  return { low: acts.size > 0 ? acts.size : Math.min(1, unknown), high: acts.size + unknown };
}
