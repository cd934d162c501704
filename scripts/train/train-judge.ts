// Trains the judge of whole attributions, and the curve that makes its probabilities mean what they say.
import { JUDGE_BITS, JUDGE_FEATURES, judgeFeatures, judgeIndex, priorOf } from "../../src/extract/tag/judge.js";
import type { Layout } from "../../src/extract/tag/layout.js";
import type { Linked } from "../../src/extract/tag/link.js";
import type { Annotated } from "./attributions.js";
import { calibrate, isRight } from "./calibrate.js";
import { type Example, logOdds, trainLogistic } from "./logistic.js";

/** An attribution found in a text by models that had not seen it. */
export interface Judged {
  readonly text: Annotated;
  readonly layout: Layout;
  readonly linked: Linked;
}

const OPTIONS = { size: 1 << JUDGE_BITS, epochs: 6, dropout: 0.5 } as const;

/**
 * Trains on attributions of texts that the tagger had not seen.
 * @param foldOf the fold of a text, by name: the curve is learned from what judges of the other folds say
 */
export function trainJudge(
  found: readonly Judged[],
  foldOf: ReadonlyMap<string, number>,
  folds: number,
): { weights: Float32Array; curve: Float32Array } {
  const features = new Int32Array(JUDGE_FEATURES);
  const rows = found.map(({ text, layout, linked }): Example => {
    judgeFeatures(layout, linked, features);
    const right = isRight(text, linked) ? 1 : 0;
    return { features: features.map(judgeIndex), prior: priorOf(linked), right, weight: text.weight };
  });
  const points: { raw: number; right: number }[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const own = (i: number): boolean => foldOf.get(found[i]!.text.name) === fold;
    const weights = trainLogistic(
      rows.filter((_, i) => !own(i)),
      OPTIONS,
    );
    for (const [i, row] of rows.entries())
      if (own(i)) points.push({ raw: 1 / (1 + Math.exp(-logOdds(weights, row))), right: row.right });
  }
  return { weights: trainLogistic(rows, OPTIONS), curve: calibrate(points) };
}
