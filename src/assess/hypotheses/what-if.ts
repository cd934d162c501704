// What if: the estimate with other ratings, other priors, or with evidence left out. Nothing of it is kept.
import { type Case, type Rating, TocsinError, type WhatIf, type WhatIfChange } from "../../model/index.js";
import { coherent } from "../model/coherence.js";
import { estimates, inWords } from "./assess.js";
import { breakingSet } from "./breaking-set.js";
import { estimate, frameOf } from "./estimate.js";
import { type AssessInput, weigh } from "./weighed.js";

/**
 * Tries a change.
 * @throws TocsinError "usage" for an indicator, hypothesis, row or origin that is not there
 */
export function whatIfOf(input: AssessInput, change: WhatIfChange): WhatIf {
  const weighed = weigh({ ...input, case: changed(input.case, change), decisions: withoutCells(input, change) });
  const dropped = new Set(change.drop);
  for (const { id, origin } of weighed.rows) {
    dropped.delete(id);
    if (origin !== null) dropped.delete(origin);
  }
  for (const id of dropped) refuse(id, "no row and no origin of that id is part of the estimate");
  const away = new Set(change.drop);
  const rows = weighed.rows.filter(({ id, origin }) => !away.has(id) && !(origin !== null && away.has(origin)));
  const frame = frameOf(weighed.value.hypotheses);
  const whole = estimate(frame, rows);
  const units = breakingSet(frame, rows, whole);
  return {
    asOf: input.asOf,
    hypotheses: estimates({ value: weighed.value, whole }),
    leader: weighed.value.hypotheses[whole.leader]!.id,
    breakingSet: inWords(rows, units),
    breakingRows: rows.filter(({ unit }) => units.includes(unit)).map(({ id }) => id),
  };
}

/** A cell that is tried wins over the one a person set. */
function withoutCells({ decisions = [] }: AssessInput, { cells }: WhatIfChange): AssessInput["decisions"] {
  return decisions.filter(
    ({ ruling }) =>
      ruling.kind !== "cell" ||
      !cells.some(({ indicator, hypothesis }) => indicator === ruling.indicator && hypothesis === ruling.hypothesis),
  );
}

function changed(value: Case, { cells, priors = {} }: WhatIfChange): Case {
  const hypotheses = new Set(value.hypotheses.map(({ id }) => id));
  const rated = new Set([...value.indicators, ...value.assumptions].map(({ id }) => id));
  for (const { indicator, hypothesis } of cells) {
    if (!rated.has(indicator)) refuse(indicator, "the case has no such indicator or assumption");
    if (!hypotheses.has(hypothesis)) refuse(hypothesis, "the case has no such hypothesis");
  }
  for (const id of Object.keys(priors)) if (!hypotheses.has(id)) refuse(id, "the case has no such hypothesis");
  const apply = <T extends { id: string; likelihoods: Record<string, Rating> }>(row: T): T => {
    const own = cells.filter(({ indicator }) => indicator === row.id);
    if (own.length === 0) return row;
    const set = Object.fromEntries(own.map(({ hypothesis, rating }) => [hypothesis, rating]));
    return { ...row, likelihoods: { ...row.likelihoods, ...set } };
  };
  const stated = coherent(value.hypotheses.map(({ id, prior }) => priors[id] ?? prior));
  return {
    ...value,
    hypotheses: value.hypotheses.map((hypothesis, h) => ({ ...hypothesis, prior: stated[h]! })),
    indicators: value.indicators.map(apply),
    assumptions: value.assumptions.map(apply),
  };
}

function refuse(subject: string, reason: string): never {
  throw new TocsinError("usage", subject, reason, "Use an id of the matrix.");
}
