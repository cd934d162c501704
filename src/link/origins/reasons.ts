// Puts into words why a telling belongs to an act of speech, so that a reader can check it against the text.
import { dayInWords } from "../days.js";
import type { Rulings } from "../decisions.js";
import { forceName, named } from "../drift/words.js";
import type { Sketch } from "../match/sketch.js";
import { wordsOf } from "../match/terms.js";
import type { Graph, Joining } from "./cluster.js";
import { creditsNobody } from "./relate.js";
import type { Telling } from "./telling.js";

/** First letter in upper case. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const common = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((value) => b.includes(value));

function placeNames(sketches: readonly Sketch[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { claim } of sketches) {
    for (const place of claim.places)
      names.set(place.geonames === null ? place.name.toLowerCase() : `g${place.geonames}`, place.name);
  }
  return names;
}

/** What two tellings share, at most three things: "same place (Gomel), same forces (armour, artillery), same day". */
export function sharedInWords(a: Telling, b: Telling): string {
  const parts: string[] = [];
  const names = placeNames(b.sketches);
  const places = common(a.whole.places, b.whole.places).map((key) => names.get(key) ?? key);
  if (places.length > 0) parts.push(`same place (${places.slice(0, 2).join(", ")})`);
  const forces = common(a.whole.forces, b.whole.forces).map(forceName);
  if (forces.length > 0) parts.push(`same forces (${forces.slice(0, 3).join(", ")})`);
  const figures = common(a.whole.figures, b.whole.figures).map((value) => value.toLocaleString("en-GB"));
  if (figures.length > 0) parts.push(`same figure (${figures.slice(0, 2).join(", ")})`);
  if (a.day !== null && b.day !== null) {
    const days = Math.abs(a.day - b.day);
    parts.push(days === 0 ? "same day" : days === 1 ? "the day after" : `${days} days later`);
  }
  return parts.join(", ");
}

/** The longest run of words that two claims share: how many words. Linear memory, quadratic only in a claim's length. */
export function longestRun(a: string, b: string): number {
  const [x, y] = [wordsOf(a).slice(0, 200), wordsOf(b).slice(0, 200)];
  // Run lengths that end at each word of y; backwards, so that one row is enough.
  const row = new Uint16Array(y.length + 1);
  let best = 0;
  for (const word of x) {
    for (let j = y.length; j > 0; j--) {
      row[j] = y[j - 1] === word ? row[j - 1]! + 1 : 0;
      if (row[j]! > best) best = row[j]!;
    }
  }
  return best;
}

function copiedWords(a: Telling, b: Telling): number {
  let best = 0;
  for (const x of a.sketches) for (const y of b.sketches) best = Math.max(best, longestRun(x.claim.text, y.claim.text));
  return best;
}

/** "Ukrinform, 25 August 2024". */
const dated = ({ outlet, day }: Telling): string => named(outlet) + (day === null ? "" : `, ${dayInWords(day)}`);

/** Why `telling` is an echo of the act that `root` stands for. */
export function because(
  telling: Telling,
  root: Telling,
  joining: Joining | undefined,
  graph: Graph,
  rulings: Rulings,
): string {
  const ruling = telling.sketches
    .map(({ claim }) => rulings.about.get(claim.id))
    .find((decision) => decision?.ruling.ruling === "merge");
  if (ruling && (!joining || joining.relation === null)) {
    return `${ruling.by} ruled that it is the same${ruling.note ? `: ${ruling.note}` : ""}.`;
  }
  const near = (joining && graph.tellings.get(joining.to)) ?? root;
  const like = sharedInWords(telling, near === telling ? root : near);
  const tail = like ? `; ${like}` : "";
  const { identity } = telling.authority;
  const { copying, bond } = joining?.relation ?? {};
  if (copying) {
    const sharing = `shares ${copying.words} words with ${dated(near)}, ${copying.how}`;
    if (creditsNobody(telling)) return `${telling.outlet} credits nobody and ${sharing}${tail}.`;
    if (bond === "apart") {
      const whom = telling.own ? "takes this for its own" : `credits ${named(identity.name)}`;
      if (near.own) return `${telling.outlet} ${whom} but ${sharing}${tail}.`;
      return `${telling.outlet} ${whom}, where ${near.outlet} has ${named(near.authority.identity.name)}, and ${sharing}${tail}.`;
    }
    if (telling.own) return `${capital(named(identity.name))} says it again itself and ${sharing}${tail}.`;
    return `${telling.outlet} credits ${named(identity.name)} and ${sharing}${tail}.`;
  }
  const copied = joining?.relation && joining.relation.likeness.copied >= 0.5 ? copiedWords(telling, near) : 0;
  const run = copied >= 6 ? `; ${copied} words in a row as in ${near.outlet}` : "";
  if (telling.own && !creditsNobody(telling))
    return `${capital(named(identity.name))} says it again itself${tail}${run}.`;
  if (!creditsNobody(telling)) {
    if (bond === "apart") {
      return `${telling.outlet} credits ${named(identity.name)}, where ${near.outlet} has ${named(near.authority.identity.name)}, in the same words${tail}${run}.`;
    }
    return `${telling.outlet} credits ${named(identity.name)}${tail}${run}.`;
  }
  const silent = `${telling.outlet} credits nobody`;
  const owner = joining?.relation?.owner;
  if (owner) return `${silent} and says much the same as ${near.outlet}; ${owner} owns both${tail}.`;
  const when = root.day === null ? "" : ` of ${dayInWords(root.day)}`;
  if (copied >= 6) return `${silent} and repeats ${copied} words in a row of ${near.outlet}'s report${when}${tail}.`;
  return `${silent}, shows no access of its own and says the same as ${near.outlet}${tail}.`;
}
