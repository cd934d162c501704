// Which origins speak for a hypothesis, and how strongly: rows of one act of speech speak together.
import type { Assessment, EvidenceItem } from "../../model/index.js";

/** The rows of one act of speech, or one silence, with how much they speak for a hypothesis; positive when they do. */
export interface Support {
  /** Strongest first, all on the side of the total. */
  rows: EvidenceItem[];
  weight: number;
}

/** A row that adds less than this share of what the strongest of its act does is not named beside it. */
const WORTH_NAMING = 0.25;

/** What speaks for `id` rather than `rival`, strongest first. */
export function supportOver(assessment: Assessment, id: string, rival: string): Support[] {
  return byAct(assessment, (row) => row.weight * Math.log(row.likelihoods[id]! / row.likelihoods[rival]!));
}

/** What speaks for `id` rather than for the others taken together, strongest first. */
export function supportFor(assessment: Assessment, id: string): Support[] {
  const others = assessment.hypotheses.filter((hypothesis) => hypothesis.id !== id);
  const mass = others.reduce((sum, { probability }) => sum + probability, 0);
  return byAct(assessment, (row) => {
    const mean = others.reduce((sum, other) => sum + other.probability * row.likelihoods[other.id]!, 0) / mass;
    return row.weight * Math.log(row.likelihoods[id]! / mean);
  });
}

function byAct({ evidence }: Assessment, value: (row: EvidenceItem) => number): Support[] {
  const acts = new Map<string, { row: EvidenceItem; value: number }[]>();
  for (const row of evidence) acts.set(actOf(row), [...(acts.get(actOf(row)) ?? []), { row, value: value(row) }]);
  return [...acts.values()]
    .map((entries) => {
      const weight = entries.reduce((sum, entry) => sum + entry.value, 0);
      const sided = entries.filter((entry) => entry.value * weight > 0);
      sided.sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || (a.row.id < b.row.id ? -1 : 1));
      const told = sided.filter(({ value: own }) => Math.abs(own) >= WORTH_NAMING * Math.abs(sided[0]!.value));
      return { rows: told.map(({ row }) => row), weight };
    })
    .filter(({ rows }) => rows.length > 0)
    .sort((a, b) => b.weight - a.weight || (a.rows[0]!.id < b.rows[0]!.id ? -1 : 1));
}

/** Rows by the act of speech behind them, in the order given. */
export function grouped(rows: readonly EvidenceItem[]): EvidenceItem[][] {
  const acts = new Map<string, EvidenceItem[]>();
  for (const row of rows) acts.set(actOf(row), [...(acts.get(actOf(row)) ?? []), row]);
  return [...acts.values()];
}

/** The act of speech behind a row: its id is the indicator's and the act's. */
function actOf({ id, indicator, state }: EvidenceItem): string {
  return state === "fired" ? id.slice(indicator.length + 1) : id;
}

/** Hypotheses by probability, most likely first, the residual last. */
export function ranked(assessment: Assessment): Assessment["hypotheses"] {
  return [...assessment.hypotheses].sort(
    (a, b) => Number(a.residual) - Number(b.residual) || b.probability - a.probability,
  );
}
