// How likely an attribution is right, as the judge says, mapped by a curve learned on texts the judge had not seen.

/**
 * The calibrated probability that content, cue and source are right, in hundredths.
 * @param curve values at equal steps of the judge's probability from nought to one, ascending
 */
export function confidenceOf(curve: Float32Array, probability: number): number {
  const at = probability * (curve.length - 1);
  const low = Math.min(Math.floor(at), curve.length - 2);
  const share = at - low;
  return Math.round((curve[low]! * (1 - share) + curve[low + 1]! * share) * 100) / 100;
}
