// Turns what was seen, and what should have been, into rows for the estimate.
import type { Assumption, Case, Day, EvidenceItem, Indicator } from "../../model/index.js";
import type { DatedClaim } from "../indicators/evidence-index.js";
import { overdueRow, ratedRow, rowOf } from "../indicators/expectation.js";
import { dayInWords } from "../model/days.js";
import type { Dependence } from "../model/dependence.js";
import { shrink } from "../model/likelihoods.js";
import type { Standing, StandingOf } from "../sources/standing.js";

/** One row before it is weighed. */
export interface Evidence extends Dependence {
  id: string;
  label: string;
  /** Name of the indicator. */
  name: string;
  /** Who said it and when, or that nobody knows. */
  by: string;
  state: EvidenceItem["state"];
  origin: string | null;
  originSource: string | null;
  through: string | null;
  claims: string[];
  /** P(seen | h) as the case rates it, or P(not seen | h), before shrinking. */
  row: number[];
  /** Shrunk. */
  likelihoods: number[];
  /** What has to fall away for this row to fall away: an act of speech, or the silence about one indicator. */
  unit: string;
}

interface Share {
  standing: Standing;
  claims: DatedClaim[];
}

/**
 * Rows for an indicator that fired: one per act of speech that reports it. Echoes add nothing to the act they repeat.
 * Claims whose origin nobody can tell make one row together, and only where no known origin reports the same.
 */
export function firedRows(
  indicator: Indicator,
  claims: readonly DatedClaim[],
  hypotheses: Case["hypotheses"],
  standingOf: StandingOf,
): Evidence[] {
  const shares = new Map<string | null, Share>();
  for (const dated of claims) {
    const standing = standingOf(dated);
    const share = shares.get(standing.act);
    if (!share) shares.set(standing.act, { standing, claims: [dated] });
    else {
      share.claims.push(dated);
      if (standing.credibility > share.standing.credibility) share.standing = standing;
    }
  }
  if (shares.size > 1) shares.delete(null);
  const row = rowOf(indicator, hypotheses);
  return [...shares.entries()]
    .sort(([a], [b]) => (`${a}` < `${b}` ? -1 : 1))
    .map(([act, share]) => firedRow(indicator, act, share, row));
}

function firedRow(indicator: Indicator, act: string | null, { standing, claims }: Share, row: number[]): Evidence {
  const unit = act ?? `unknown:${indicator.id}`;
  return {
    id: `${indicator.id}/${unit}`,
    label: `${indicator.name} (${labelOf(standing)})`,
    name: indicator.name,
    by: labelOf(standing),
    state: "fired",
    origin: standing.origin,
    originSource: standing.source,
    through: standing.through,
    claims: claims.map(({ claim }) => claim.id),
    row,
    credibility: standing.credibility,
    likelihoods: shrink(row, standing.credibility),
    act: unit,
    speaker: standing.speaker ?? "unknown",
    indicator: indicator.id,
    unit,
  };
}

/** "Ministry of Foreign Affairs of Ukraine, 25 August 2024". */
function labelOf({ source, through, day }: Standing): string {
  if (source === null) return "origin unknown";
  if (through !== null) return `${source}, as told by ${through} alone`;
  return day && /^\d{4}-\d{2}-\d{2}/.test(day) ? `${source}, ${dayInWords(day.slice(0, 10))}` : source;
}

/** The row for an indicator that is overdue. Nobody said it: it depends on nothing but who looked. */
export function overdueEvidence(indicator: Indicator, hypotheses: Case["hypotheses"], start: Day, asOf: Day): Evidence {
  const ids = hypotheses.map(({ id }) => id);
  const row = overdueRow(indicator, rowOf(indicator, hypotheses), ids, start, asOf);
  const unit = `overdue:${indicator.id}`;
  return {
    id: unit,
    label: `${indicator.name}: expected by now, not seen`,
    name: indicator.name,
    by: "nobody",
    state: "overdue",
    origin: null,
    originSource: null,
    through: null,
    claims: [],
    row,
    credibility: 1,
    likelihoods: row,
    act: unit,
    speaker: unit,
    indicator: indicator.id,
    unit,
  };
}

/** The row for an assumption of the case: nobody said it, and it stands until somebody drops it. */
export function assumedRow(assumption: Assumption, hypotheses: Case["hypotheses"]): Evidence {
  const row = ratedRow(assumption.likelihoods, hypotheses);
  const unit = `assumed:${assumption.id}`;
  return {
    id: unit,
    label: `Assumption: ${assumption.text}`,
    name: assumption.text,
    by: "the desk",
    state: "assumed",
    origin: null,
    originSource: null,
    through: null,
    claims: [],
    row,
    credibility: 1,
    likelihoods: row,
    act: unit,
    speaker: unit,
    indicator: assumption.id,
    unit,
  };
}
