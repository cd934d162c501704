// Compares a retold claim with the claim it retells, field by field.
import type { Act, Claim, DriftChange, FieldDrift, Place, Quantity } from "../../model/index.js";
import { distanceKm } from "../match/distance.js";
import { inContent, isTelling, isVagueForce, placeKey, type Sketch } from "../match/sketch.js";
import { shared, termsOf, union } from "../match/terms.js";
import { sameSpeaker } from "../origins/relate.js";
import type { Telling } from "../origins/telling.js";
import { pairQuantities, quantityChange } from "./quantities.js";
import { actName, clip, forceName, list, quotedIn } from "./words.js";

/** A retold claim, the claim of the origin it retells, and both tellings, because texts cut statements differently. */
export interface Retold {
  readonly root: Telling;
  readonly telling: Telling;
  readonly from: Sketch;
  readonly to: Sketch;
  /** Claims of the origin whose losses are told here: `from`, and for the first claim those that nothing retells. */
  readonly answersFor: readonly Sketch[];
}

const field = (
  name: FieldDrift["field"],
  change: DriftChange,
  before: string | null,
  after: string | null,
): FieldDrift => ({
  field: name,
  change,
  before,
  after,
});

/** How forceful an act is; those that are not on one scale are null. */
const force: Readonly<Record<Act, number | null>> = {
  speculate: 0,
  predict: 1,
  opine: 1,
  state: 2,
  warn: 3,
  demand: 3.5,
  threaten: 4,
  promise: null,
  deny: null,
  ask: null,
};

export function actDrift({ from, to, root }: Retold): FieldDrift[] {
  const [before, after] = [from.claim.act, to.claim.act];
  const [x, y] = [force[before], force[after]];
  const harder = x !== null && y !== null && y > x;
  // A statement that warns is a warning: what it does in one sentence it does as a whole.
  const asWhole = harder && root.sketches.some(({ claim }) => claim.act === after);
  const change =
    before === after || asWhole
      ? "kept"
      : x === null || y === null || x === y
        ? "changed"
        : harder
          ? "hardened"
          : "softened";
  return [field("act", change, actName[before], actName[after])];
}

/** Shift of a probability that is heard as a different one. */
const audible = 0.12;

export function hedgeDrift({ from, to, telling }: Retold): FieldDrift[] {
  const [before, after] = [from.claim.certainty, to.claim.certainty];
  if (!before && !after) return [];
  if (before && !after) {
    const elsewhere = telling.sketches.some(
      ({ claim }) => claim.certainty?.phrase.toLowerCase() === before.phrase.toLowerCase(),
    );
    return [field("hedge", elsewhere ? "kept" : "hardened", before.phrase, elsewhere ? before.phrase : null)];
  }
  if (!before) return [field("hedge", "softened", null, after!.phrase)];
  const shift = (after!.low + after!.high - before.low - before.high) / 2;
  const change = Math.abs(shift) < audible ? "kept" : shift > 0 ? "hardened" : "softened";
  return [field("hedge", change, before.phrase, after!.phrase)];
}

/** Share of the words of two conditions that both have; below it they are two conditions. */
const sameCondition = 0.5;

function conditionLikeness(a: string, b: string): number {
  const [x, y] = [termsOf(a), termsOf(b)];
  const common = shared(x.strong, y.strong) + 0.3 * shared(x.weak, y.weak);
  const size = (terms: typeof x) => terms.strong.length + 0.3 * terms.weak.length;
  return common / Math.max(0.01, size(x) + size(y) - common);
}

/** What stands in a retelling for the condition of a sentence it leaves out: one that the origin has not, or none. */
function instead(before: string, there: readonly string[], root: Telling): [DriftChange, string, string | null] {
  const known = root.sketches.flatMap(({ condition }) => condition ?? []);
  const other = there.find((text) => known.every((one) => conditionLikeness(one, text) < sameCondition));
  return other === undefined ? ["dropped", before, null] : ["changed", before, other];
}

export function conditionDrift({ answersFor, from, to, telling, root }: Retold): FieldDrift[] {
  const there = telling.sketches.flatMap(({ condition }) => condition ?? []);
  const here = to.condition;
  const out: FieldDrift[] = [];
  for (const sketch of answersFor) {
    const before = sketch.condition;
    if (!before) continue;
    const best = there
      .map((text) => ({ text, likeness: conditionLikeness(before, text) }))
      .sort((a, b) => b.likeness - a.likeness)[0];
    if (best && best.likeness >= sameCondition) out.push(field("condition", "kept", before, best.text));
    else if (sketch === from && here) out.push(field("condition", "changed", before, here));
    else if (sketch === from) out.push(field("condition", "hardened", before, null));
    else out.push(field("condition", ...instead(before, there, root)));
  }
  if (here && out.length === 0 && !root.sketches.some(({ condition }) => condition)) {
    out.push(field("condition", "softened", null, here));
  }
  return out;
}

/** Values of one field that stand in a list of claims, by key, with the words for them. */
type Named = Map<string, string>;

function setDrift(name: FieldDrift["field"], before: Named, after: Named, here: Named, all: Named): FieldDrift[] {
  const dropped = [...before].filter(([key]) => !after.has(key));
  const added = [...here].filter(([key]) => !all.has(key));
  const kept = [...before].filter(([key]) => after.has(key));
  const words = (entries: [string, string][]) => list(entries.map(([, word]) => word));
  const out: FieldDrift[] = [];
  const swaps = name !== "forces" && dropped.length > 0 && added.length > 0;
  if (swaps) return [field(name, "changed", words(dropped), words(added))];
  if (dropped.length > 0) out.push(field(name, "dropped", words(dropped), null));
  if (added.length > 0) out.push(field(name, "added", null, words(added)));
  if (out.length === 0 && kept.length > 0) out.push(field(name, "kept", words(kept), words(kept)));
  return out;
}

const longestForce = 40;

/** The words a text has for its forces, by type. */
function forcesOf({ document }: Telling, sketches: readonly Sketch[]): Named {
  const named: Named = new Map();
  for (const { claim } of sketches) {
    for (const { type, span } of claim.posture) {
      if (named.has(type)) continue;
      const words = claim.from === "body" ? document.text.slice(...span) : "";
      named.set(type, words && words.length <= longestForce ? words : forceName(type));
    }
  }
  return named;
}

const timesOf = (sketches: readonly Sketch[]): Named =>
  new Map(
    sketches.flatMap(({ claim }) =>
      claim.times
        .filter((time) => time.start !== null && inContent(claim, time.span))
        .map((time): [string, string] => [time.start!.slice(0, 10), time.text]),
    ),
  );

const deadlinesOf = (sketches: readonly Sketch[]): Named =>
  new Map(
    sketches.flatMap(({ claim }) => (claim.deadline ? [[claim.deadline.value.slice(0, 10), claim.deadline.text]] : [])),
  );

/** True when one of these places lies within the radius of `place`: the finer one says it as well. */
function isWithin(place: Place, others: readonly Place[]): boolean {
  return others.some(
    (other) => distanceKm(place, other) <= place.precisionKm && other.precisionKm <= place.precisionKm,
  );
}

/** "called on Minsk to withdraw": a capital that is spoken to is no place. */
function isAddressed({ claim }: Sketch, { span }: Place): boolean {
  const [start] = claim.spans.content[0]!;
  return claim.act === "demand" && /^(?:on |upon )?$/u.test(claim.text.slice(0, Math.max(0, span[0] - start)));
}

export function placeDrift({ root, telling, to, answersFor }: Retold): FieldDrift[] {
  const of = (sketches: readonly Sketch[]): Place[] =>
    sketches.flatMap(({ claim }) => claim.places.filter((place) => inContent(claim, place.span)));
  const named = (places: readonly Place[]): Named => new Map(places.map((place) => [placeKey(place), place.name]));
  const [there, all] = [of(telling.sketches), of(root.sketches)];
  const before = of(answersFor).filter(
    (place) => isTelling(place) && (named(there).has(placeKey(place)) || !isWithin(place, there)),
  );
  const here = of([to]).filter((place) => isTelling(place) && !isWithin(place, all) && !isAddressed(to, place));
  return setDrift("place", named(before), named(there), named(here), named(all));
}

/** Without "troops" and "weapons" where precise forces are told on the other side. */
function withoutVague(named: Named, others: Named): Named {
  const precise = [...others.keys()].some((type) => !isVagueForce(type));
  return precise ? new Map([...named].filter(([type]) => !isVagueForce(type))) : named;
}

export function forceDrift({ root, telling, from, to, answersFor }: Retold): FieldDrift[] {
  const [there, all] = [forcesOf(telling, telling.sketches), forcesOf(root, root.sketches)];
  // What is threatened is no force that stands somewhere: it is told with the threat.
  const standing = answersFor.filter((sketch) => sketch === from || sketch.claim.event?.code !== "THREATEN");
  const before = withoutVague(forcesOf(root, standing), there);
  return setDrift("forces", before, there, withoutVague(forcesOf(telling, [to]), all), all);
}

export function timeDrift({ root, telling, to, answersFor }: Retold): FieldDrift[] {
  return setDrift("time", timesOf(answersFor), timesOf(telling.sketches), timesOf([to]), timesOf(root.sketches));
}

export function deadlineDrift({ root, telling, to, answersFor }: Retold): FieldDrift[] {
  return setDrift(
    "deadline",
    deadlinesOf(answersFor),
    deadlinesOf(telling.sketches),
    deadlinesOf([to]),
    deadlinesOf(root.sketches),
  );
}

const quantitiesOf = (claims: readonly Claim[]) => claims.flatMap(({ quantities }) => quantities);

/** "9,000 soldiers": the figure as written, with its unit where that stands apart from it. */
function figure({ text, unit }: Quantity): string {
  return unit === null || unit === "%" || text.toLowerCase().includes(unit.toLowerCase()) ? text : `${text} ${unit}`;
}

export function quantityDrift({ root, telling, to, answersFor }: Retold): FieldDrift[] {
  const all = quantitiesOf(root.sketches.map(({ claim }) => claim));
  const there = quantitiesOf(telling.sketches.map(({ claim }) => claim));
  const mine = new Set(to.claim.quantities);
  const told = new Set(quantitiesOf(answersFor.map(({ claim }) => claim)));
  const { pairs, dropped, added } = pairQuantities(all, there);
  return [
    ...pairs
      .filter(([before]) => told.has(before))
      .map(([before, after]) => field("quantity", quantityChange(before, after), figure(before), figure(after))),
    ...dropped
      .filter((quantity) => told.has(quantity))
      .map((quantity) => field("quantity", "dropped", figure(quantity), null)),
    ...added
      .filter((quantity) => mine.has(quantity))
      .map((quantity) => field("quantity", "added", null, figure(quantity))),
  ];
}

export function speakerDrift({ root, telling, answersFor }: Retold, silent: boolean, first: boolean): FieldDrift[] {
  const [before, after] = [root.authority, telling.authority];
  if (silent) return [field("speaker", "dropped", before.identity.name, null)];
  if (!sameSpeaker(before.identity, after.identity))
    return [field("speaker", "changed", before.identity.name, after.identity.name)];
  const lost = before.relies && !after.relies && first && answersFor.length > 0;
  return [
    lost
      ? field("speaker", "dropped", `that this rests on ${before.relies}`, null)
      : field("speaker", "kept", before.identity.name, after.identity.name),
  ];
}

/** Longest piece of a claim that is shown in a comparison. */
const longestContent = 110;

/** A sentence that only lists forces is told by which of them are missing. */
const isListOfForces = ({ claim, forces }: Sketch): boolean => claim.event === null && forces.length > 1;

/** Share of the words of a quotation that the other side must have in its own words. */
const sameQuotation = 0.5;

/** Quotations of one text that have no counterpart in the others, with their quotation marks. */
function quotedOnly(text: string, others: readonly Sketch[]): string[] {
  const words = union(others.map(({ terms }) => terms.strong));
  return quotedIn(text)
    .filter((quote) => {
      const { strong } = termsOf(quote);
      return strong.length > 0 && shared(strong, words) / strong.length < sameQuotation;
    })
    .map((quote) => `"${clip(quote, longestContent)}"`);
}

export function contentDrift({ root, telling, from, to, answersFor }: Retold): FieldDrift[] {
  const lost = answersFor
    .filter((sketch) => sketch !== from && !isListOfForces(sketch))
    .map(({ claim }) => clip(claim.text, longestContent));
  const unquoted = answersFor.includes(from) ? quotedOnly(from.claim.text, telling.sketches) : [];
  const own = quotedOnly(to.claim.text, root.sketches);
  const fields = [
    ...[...unquoted, ...lost].map((text) => field("content", "dropped", text, null)),
    ...own.map((text) => field("content", "added", null, text)),
  ];
  return fields.length > 0 ? fields : [field("content", "kept", null, null)];
}

export const contentAdded = (claim: Claim): FieldDrift =>
  field("content", "added", null, clip(claim.text, longestContent));
