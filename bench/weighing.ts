// How long an assessment with every what-if takes: 200 rows of evidence, 8 hypotheses.
import { breakingSet } from "../src/assess/hypotheses/breaking-set.js";
import { estimate, type Frame } from "../src/assess/hypotheses/estimate.js";
import type { Evidence } from "../src/assess/hypotheses/evidence.js";
import { sensitivity } from "../src/assess/hypotheses/sensitivity.js";
import { stability } from "../src/assess/hypotheses/stability.js";
import { expectedInformation } from "../src/assess/model/information.js";
import { type Random, seeded } from "../src/assess/model/random.js";
import type { Handle } from "../src/model/index.js";

const ROWS = 200;
const HYPOTHESES = 8;

function madeUp(random: Random): { frame: Frame; rows: Evidence[] } {
  const ratings = [0.95, 0.8, 0.5, 0.2, 0.05];
  const rows = Array.from({ length: ROWS }, (_, n): Evidence => {
    const row = Array.from({ length: HYPOTHESES }, () => ratings[Math.floor(random() * ratings.length)]!);
    const act = `act ${Math.floor(random() * 80)}`;
    const indicator = `indicator ${Math.floor(random() * 40)}`;
    const shared = {
      label: "",
      name: "",
      by: "",
      state: "fired" as const,
      origin: act,
      originSource: act,
      through: null,
      claims: [],
    };
    return {
      ...shared,
      id: `row ${n}`,
      row,
      credibility: 0.7,
      likelihoods: row,
      act,
      speaker: `speaker of ${act}`,
      indicator,
      unit: act,
    };
  });
  return { frame: { priors: new Array(HYPOTHESES).fill(1 / HYPOTHESES), residual: HYPOTHESES - 1 }, rows };
}

/** Times the estimate alone and with everything around it; the median of five runs. */
export async function run(_options: { data: string | null; json: boolean }): Promise<object> {
  const { frame, rows } = madeUp(seeded(1));
  const timed = (work: () => unknown): number => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    });
    return Number(times.sort((a, b) => a - b)[2]!.toFixed(1));
  };
  const whole = estimate(frame, rows);
  const handles: Handle[] = ["row", "act", "speaker", "indicator"];
  const parts = {
    estimateMs: timed(() => estimate(frame, rows)),
    sensitivityMs: timed(() => handles.map((handle) => sensitivity(frame, rows, whole, handle))),
    breakingSetMs: timed(() => breakingSet(frame, rows, whole)),
    stabilityMs: timed(() => stability(frame, rows, whole, seeded(1))),
    informationMs: timed(() => rows.map(({ row }) => expectedInformation(whole.probabilities, row))),
  };
  const totalMs = Number(
    Object.values(parts)
      .reduce((sum, part) => sum + part, 0)
      .toFixed(1),
  );
  return { rows: ROWS, hypotheses: HYPOTHESES, ...parts, totalMs };
}
