// The matrix as the desk shows it: hypotheses against evidence, what each row does, what is not seen yet.
import type { Case, Handle, Linkage, Matrix, MatrixCell, Rating } from "../../model/index.js";
import { rowOf } from "../indicators/expectation.js";
import { diagnosticity, expectedInformation } from "../model/information.js";
import { assess, estimates } from "./assess.js";
import { breakingSet } from "./breaking-set.js";
import { deceptionQuestions } from "./deception.js";
import type { Evidence } from "./evidence.js";
import { inconsistency } from "./matrix.js";
import { sensitivity } from "./sensitivity.js";
import { type AssessInput, type Weighed, weigh } from "./weighed.js";

/** Takes an assessment apart; the same input as `assess`. */
export function matrixOf(input: AssessInput): Matrix {
  const weighed = weigh(input);
  const { value, frame, rows, whole } = weighed;
  const assessment = assess(input);
  const units = new Set(breakingSet(frame, rows, whole));
  const effects = new Map(assessment.evidence.map(({ id, effect }) => [id, effect]));
  const cellsOf = cells(weighed);
  const leader = value.hypotheses[whole.leader]!.id;
  const controllable = controlledBy(value.deceivers, input.linkage);
  return {
    asOf: input.asOf,
    hypotheses: estimates(weighed),
    leader,
    rows: rows.map((row, index) => ({
      id: row.id,
      indicator: row.indicator,
      name: row.name,
      label: row.label,
      state: row.state,
      origin: row.origin,
      originSource: row.originSource,
      claims: row.claims,
      confirmed: weighed.isConfirmed(row),
      cells: cellsOf(row.indicator),
      weight: whole.weights[index]!,
      effect: effects.get(row.id)!,
      diagnosticity: diagnosticity(row.likelihoods).logRatio,
      inBreakingSet: units.has(row.unit),
    })),
    notSeen: notSeen(weighed, cellsOf),
    inconsistency: inconsistencyOf(value, rows),
    variations: (["row", "act", "speaker", "indicator"] as const).flatMap((handle) => variationsOf(weighed, handle)),
    breakingSet: rows.filter(({ unit }) => units.has(unit)).map(({ id }) => id),
    stability: assessment.stability,
    deception: Object.fromEntries(
      value.hypotheses
        .filter(({ residual }) => !residual)
        .map(({ id }) => [id, deceptionQuestions(assessment, input.linkage, input.items, id, controllable)]),
    ),
  };
}

/** Speakers of some countries, as origins name them; null when no country is named. */
function controlledBy(countries: readonly string[], { sources, origins }: Linkage): string[] | null {
  if (countries.length === 0) return null;
  const own = new Set(
    sources.filter(({ country }) => country !== null && countries.includes(country)).map(({ id }) => id),
  );
  return origins.filter(({ sourceId }) => sourceId !== null && own.has(sourceId)).map(({ source }) => source);
}

function cells({ value, rulings }: Weighed): (indicator: string) => Record<string, MatrixCell> {
  const rated = new Map<string, Record<string, Rating>>(
    [...value.indicators, ...value.assumptions].map(({ id, likelihoods }) => [id, likelihoods]),
  );
  return (indicator) =>
    Object.fromEntries(
      value.hypotheses.map(({ id }) => [
        id,
        { rating: rated.get(indicator)?.[id] ?? "N", by: rulings.setBy(indicator, id) },
      ]),
    );
}

function notSeen({ value, observed, whole }: Weighed, cellsOf: ReturnType<typeof cells>): Matrix["notSeen"] {
  return observed
    .filter(({ state }) => state === "quiet" || state === "not-collected")
    .map(({ indicator, state }) => ({
      indicator: indicator.id,
      name: indicator.name,
      state,
      information: expectedInformation(whole.probabilities, rowOf(indicator, value.hypotheses)),
      collection: indicator.collection,
      cells: cellsOf(indicator.id),
    }))
    .sort((a, b) => b.information - a.information || (a.indicator < b.indicator ? -1 : 1));
}

/** Each indicator that fired and each assumption counts once, however many acts report it; overdue ones have no rating. */
function inconsistencyOf(
  { hypotheses, indicators, assumptions }: Case,
  rows: readonly Evidence[],
): Matrix["inconsistency"] {
  const counted = new Set(rows.filter(({ state }) => state !== "overdue").map(({ indicator }) => indicator));
  const matrix = [...indicators, ...assumptions]
    .filter(({ id }) => counted.has(id))
    .map(({ likelihoods }) => ({ cells: hypotheses.map(({ id }) => likelihoods[id] ?? "N") }));
  const scores = inconsistency(matrix);
  // Minus nothing is nothing: 0, not −0.
  return Object.fromEntries(hypotheses.map(({ id }, h) => [id, (scores[h] ?? 0) + 0]));
}

function variationsOf({ value, frame, rows, whole }: Weighed, handle: Handle): Matrix["variations"] {
  const top = whole.leader;
  return sensitivity(frame, rows, whole, handle)
    .map(({ id, dropped, flipped, dropLeader, flipLeader }) => {
      const values = [whole.probabilities[top]!, dropped[top]!, flipped[top]!];
      const other = dropLeader !== top ? dropLeader : flipLeader;
      return {
        handle,
        id,
        label: labelOf(rows, handle, id),
        low: Math.min(...values),
        high: Math.max(...values),
        dropped: dropped[top]!,
        flips: other === top ? null : value.hypotheses[other]!.id,
      };
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low) || (a.id < b.id ? -1 : 1));
}

function labelOf(rows: readonly Evidence[], handle: Handle, id: string): string {
  const own = rows.filter((row) => row[handle === "row" ? "id" : handle] === id);
  const [first] = own;
  if (handle === "row") return first!.label;
  if (handle === "indicator" || first!.state !== "fired") return first!.name;
  return handle === "act" ? first!.by : (first!.originSource ?? "origin unknown");
}
