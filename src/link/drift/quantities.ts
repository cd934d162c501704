// What becomes of a figure in a retelling: kept, bounds lost or gained, another figure.
import type { DriftChange, Quantity } from "../../model/index.js";

/** Figures this close are one figure, written differently. */
const tolerance = 0.01;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
const bounds = ({ low, high }: Quantity): number[] => [low, high].filter((bound) => bound !== null);

/** True when the two state one value, whatever bounds they put around it. */
export function sameValue(a: Quantity, b: Quantity): boolean {
  return bounds(a).some((x) => bounds(b).some((y) => near(x, y)));
}

/** True when two figures can be of one thing: both a share, or neither. */
export function comparable(a: Quantity, b: Quantity): boolean {
  const share = ({ unit }: Quantity) => unit === "%" || unit === "percent" || unit === "per cent";
  return share(a) === share(b);
}

/** "About" leaves this much open on either side. */
const about = 0.1;

function rangeOf({ low, high, approx }: Quantity): [number, number] {
  const slack = approx ? about : tolerance;
  return [low === null ? -Infinity : low * (1 - slack), high === null ? Infinity : high * (1 + slack)];
}

/** True when no number satisfies both: "more than 1,000" and "up to 9,000" can both be right. */
export function contradict(a: Quantity, b: Quantity): boolean {
  if (!comparable(a, b)) return false;
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return x[1] < y[0] || y[1] < x[0];
}

/** How much a figure leaves open: an exact one nothing, "about" little, "up to" and "more than" one whole side. */
function openness({ low, high, approx }: Quantity): number {
  if (low === null || high === null) return 2 + Number(approx);
  return (near(low, high) ? 0 : 1) + Number(approx);
}

/** What became of figure `before` when it was retold as `after`. */
export function quantityChange(before: Quantity, after: Quantity): DriftChange {
  if (!sameValue(before, after)) return "changed";
  const [side, other] = [before, after].map(({ low, high }) =>
    low === null ? "most" : high === null ? "least" : "both",
  );
  if (side !== other && side !== "both" && other !== "both") return "changed";
  const [x, y] = [openness(before), openness(after)];
  return y < x ? "hardened" : y > x ? "softened" : "kept";
}

/** Pairs each figure of `before` with what it became: the same value first, then what is left in order. */
export function pairQuantities(
  before: readonly Quantity[],
  after: readonly Quantity[],
): { pairs: [Quantity, Quantity][]; dropped: Quantity[]; added: Quantity[] } {
  const left = [...after];
  const pairs: [Quantity, Quantity][] = [];
  const take = (quantity: Quantity, test: (other: Quantity) => boolean): boolean => {
    const at = left.findIndex(test);
    if (at >= 0) pairs.push([quantity, left.splice(at, 1)[0]!]);
    return at >= 0;
  };
  const rest = before.filter((quantity) => !take(quantity, (other) => sameValue(quantity, other)));
  const dropped = rest.filter((quantity) => !take(quantity, (other) => comparable(quantity, other)));
  return { pairs, dropped, added: left };
}
