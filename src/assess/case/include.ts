// Takes indicator sets into a case: under the case's names for the explanations, with its own ratings.
import { type Case, type IncludedSet, type Indicator, type Rating, TocsinError } from "../../model/index.js";
import { type IndicatorSet, parseIndicatorSet, SET_HYPOTHESES } from "../indicators/indicator-set.js";
import type { Inconsistency } from "./consistency.js";

/**
 * Reads a shipped set by its id: the YAML text, null when there is none of that id. A case that includes sets cannot be
 * read without it.
 */
export type ReadSet = (id: string) => string | null;

/** A case with the indicators of its sets, and what about the sets cannot be meant. */
export interface Expanded {
  value: Case;
  mistakes: Inconsistency[];
}

/**
 * Puts the indicators of the included sets after the case's own. Ratings of explanations that the case does not have are
 * left out; an indicator of the case takes the place of one of the same id.
 */
export function withIncluded(value: Case, readSet: ReadSet): Expanded {
  const mistakes: Inconsistency[] = [];
  const own = new Set(value.indicators.map(({ id }) => id));
  const taken = new Map<string, string>();
  const added: Indicator[] = [];
  value.include.forEach((include, n) => {
    const set = setOf(include, ["include", n], readSet, mistakes);
    if (!set) return;
    mistakes.push(...strangers(value, include, set, ["include", n]));
    for (const indicator of set.indicators) {
      if (own.has(indicator.id) || include.without.includes(indicator.id)) continue;
      const other = taken.get(indicator.id);
      if (other) {
        const reason = `"${indicator.id}" is in the set "${other}" as well`;
        mistakes.push({ path: ["include", n], reason, fix: 'Leave one of them out under "without".' });
        continue;
      }
      taken.set(indicator.id, set.id);
      added.push(adapted(value, include, indicator));
    }
  });
  return { value: { ...value, indicators: [...value.indicators, ...added] }, mistakes };
}

function setOf(
  include: IncludedSet,
  path: (string | number)[],
  readSet: ReadSet,
  mistakes: Inconsistency[],
): IndicatorSet | null {
  const yaml = readSet(include.set);
  if (yaml === null) {
    mistakes.push({
      path,
      reason: `there is no indicator set "${include.set}"`,
      fix: "Use the name of a file in data/indicators, without .yaml.",
    });
    return null;
  }
  try {
    return parseIndicatorSet(yaml, `${include.set}.yaml`);
  } catch (error) {
    if (!(error instanceof TocsinError)) throw error;
    mistakes.push({ path, reason: `${error.subject}: ${error.reason}`, fix: error.fix ?? "Correct the set." });
    return null;
  }
}

/** Names in an entry that neither the set nor the case knows. */
function strangers(value: Case, include: IncludedSet, set: IndicatorSet, path: (string | number)[]): Inconsistency[] {
  const indicators = new Set(set.indicators.map(({ id }) => id));
  const hypotheses = new Set(value.hypotheses.map(({ id }) => id));
  const unknown = (ids: readonly string[], known: ReadonlySet<string>, what: string, within: (string | number)[]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) => ({
        path: [...path, ...within],
        reason: `${what} "${id}"`,
        fix: `Use one of: ${[...known].join(", ")}.`,
      }));
  const noIndicator = `the set "${set.id}" has no indicator`;
  const noHypothesis = "there is no hypothesis";
  return [
    ...unknown(include.without, indicators, noIndicator, ["without"]),
    ...unknown(Object.keys(include.detection), indicators, noIndicator, ["detection"]),
    ...unknown(Object.keys(include.likelihoods), indicators, noIndicator, ["likelihoods"]),
    ...Object.entries(include.likelihoods).flatMap(([id, row]) =>
      unknown(Object.keys(row), hypotheses, noHypothesis, ["likelihoods", id]),
    ),
    ...unknown(Object.keys(include.hypotheses), new Set(SET_HYPOTHESES), "sets rate no explanation", ["hypotheses"]),
    ...unknown(Object.values(include.hypotheses), hypotheses, noHypothesis, ["hypotheses"]),
  ];
}

function adapted(value: Case, include: IncludedSet, indicator: Indicator): Indicator {
  const known = new Set(value.hypotheses.map(({ id }) => id));
  const renamed = <T>(row: Record<string, T>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(row)
        .map(([id, cell]) => [include.hypotheses[id] ?? id, cell] as const)
        .filter(([id]) => known.has(id)),
    );
  const likelihoods: Record<string, Rating> = {
    ...renamed(indicator.likelihoods),
    ...include.likelihoods[indicator.id],
  };
  return {
    ...indicator,
    likelihoods,
    expectedWithinDays: renamed(indicator.expectedWithinDays),
    detection: include.detection[indicator.id] ?? indicator.detection,
  };
}
