// From weighted log likelihoods to a distribution that always sums to one and always leaves room for something else.

/** Smallest probability the residual hypothesis may fall to: no list of explanations is complete. House value. */
export const RESIDUAL_FLOOR = 0.02;

/** `exp(x) / Σ exp(x)`, shifted so that nothing overflows. */
export function softmax(logs: readonly number[]): number[] {
  const top = Math.max(...logs);
  const powers = logs.map((x) => Math.exp(x - top));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((x) => x / sum);
}

/** Lifts the residual to `RESIDUAL_FLOOR` and scales the rest, keeping its proportions. */
export function withFloor(probabilities: number[], residual: number | null): number[] {
  if (residual === null || probabilities[residual]! >= RESIDUAL_FLOOR) return probabilities;
  const rest = 1 - probabilities[residual]!;
  return probabilities.map((p, h) => (h === residual ? RESIDUAL_FLOOR : (p / rest) * (1 - RESIDUAL_FLOOR)));
}

/** Index of the largest value; the first of equals. */
export function leaderOf(probabilities: readonly number[]): number {
  let best = 0;
  for (let h = 1; h < probabilities.length; h++) if (probabilities[h]! > probabilities[best]!) best = h;
  return best;
}
