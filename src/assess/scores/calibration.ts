// Does it happen as often as they say? A few forecasts cannot tell, so every bin carries an interval.
import type { CalibrationBin } from "../../model/index.js";
import { betaQuantile } from "../model/beta.js";
import { binned, type Pair } from "./murphy.js";

/**
 * Bins with Jeffreys intervals, Beta(½ + yes, ½ + no), which stay honest for a handful of cases (Brown, Cai and
 * DasGupta 2001). The ends are 0 and 1 when nothing or everything happened.
 * @param bins how many equal bins, null for one per distinct probability
 * @param level share the interval covers
 */
export function calibration(pairs: readonly Pair[], bins: number | null = 10, level = 0.95): CalibrationBin[] {
  return binned(pairs, bins).map((bin) => {
    const n = bin.length;
    const yes = bin.filter(({ happened }) => happened).length;
    const tail = (1 - level) / 2;
    return {
      n,
      stated: bin.reduce((sum, { p }) => sum + p, 0) / n,
      happened: yes / n,
      low: yes === 0 ? 0 : betaQuantile(tail, yes + 0.5, n - yes + 0.5),
      high: yes === n ? 1 : betaQuantile(1 - tail, yes + 0.5, n - yes + 0.5),
    };
  });
}
