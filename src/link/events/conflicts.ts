// Where claims about one happening contradict each other: another figure, another day, a denial. Shown, never averaged.
import type { Claim, Descent, Event } from "../../model/index.js";
import { contradict } from "../drift/quantities.js";
import { clip, list } from "../drift/words.js";
import type { Mention } from "./relate.js";

type Conflict = Event["conflicts"][number];

/** Says whose words a claim is, for a note. */
export type Speaker = (claim: Claim) => string;

/** People under arms are counted under many names. */
const people =
  /^(?:soldier|troop|serviceman|servicemen|service member|fighter|men|man|people|person|personnel|military)$/u;

/** What is counted, null where the text does not say: two bare numbers need not be of one thing. */
function unitOf(unit: string | null): string | null {
  const folded = unit?.toLowerCase().replace(/s$/u, "") ?? "";
  return folded === "" ? null : people.test(folded) ? "people" : folded;
}

/** One claim for each origin: what an echo changed is drift, not a second opinion. */
function voices(mentions: readonly Mention[], descents: ReadonlyMap<string, Descent>): Mention[] {
  const seen = new Map<string, Mention>();
  const rank = (mention: Mention) => (descents.get(mention.sketch.claim.id)?.standing === "origin" ? 0 : 1);
  for (const mention of [...mentions].sort((a, b) => rank(a) - rank(b))) {
    const descent = descents.get(mention.sketch.claim.id);
    // An origin may make several claims about one happening: each of its own claims speaks.
    const key = descent?.standing === "origin" ? mention.sketch.claim.id : (descent?.origin ?? mention.sketch.claim.id);
    if (!seen.has(key)) seen.set(key, mention);
  }
  return [...seen.values()];
}

function figureConflicts(
  mentions: readonly Mention[],
  originOf: (claim: Claim) => string,
  speaker: Speaker,
): Conflict[] {
  const groups: { unit: string; values: { claim: Claim; text: string; sample: Claim["quantities"][number] }[] }[] = [];
  for (const { sketch } of mentions) {
    for (const quantity of sketch.claim.quantities) {
      const unit = unitOf(quantity.unit);
      if (unit === null) continue;
      let group = groups.find((one) => one.unit === unit);
      if (!group) {
        group = { unit, values: [] };
        groups.push(group);
      }
      group.values.push({ claim: sketch.claim, text: quantity.text, sample: quantity });
    }
  }
  return groups.flatMap(({ values }) => {
    const clashing = values.filter(({ claim, sample }) =>
      values.some((other) => originOf(other.claim) !== originOf(claim) && contradict(sample, other.sample)),
    );
    if (clashing.length === 0) return [];
    const said = [...new Set(clashing.map(({ claim, text }) => `${speaker(claim)}: "${text}"`))];
    return [{ field: "quantity", claims: [...new Set(clashing.map(({ claim }) => claim.id))], note: `${list(said)}.` }];
  });
}

function denials(mentions: readonly Mention[], originOf: (claim: Claim) => string, speaker: Speaker): Conflict[] {
  const [against, f] = [
    mentions.filter(({ sketch }) => sketch.denies),
    mentions.filter(({ sketch }) => !sketch.denies),
  ];
  const clash = against.filter((no) => f.some((yes) => originOf(yes.sketch.claim) !== originOf(no.sketch.claim)));
  if (clash.length === 0) return [];
  const who = [
    ...new Set(clash.map(({ sketch }) => `${speaker(sketch.claim)} denies it: "${clip(sketch.claim.text, 90)}"`)),
  ];
  return [{ field: "polarity", claims: [...clash, ...f].map(({ sketch }) => sketch.claim.id), note: `${list(who)}.` }];
}

function dayConflicts(mentions: readonly Mention[], originOf: (claim: Claim) => string, speaker: Speaker): Conflict[] {
  const dated = mentions.filter(({ dated, from, to }) => dated && from === to);
  const clash = dated.filter((a) =>
    dated.some((b) => a.from !== b.from && originOf(a.sketch.claim) !== originOf(b.sketch.claim)),
  );
  if (clash.length === 0) return [];
  const said = clash.map(({ sketch }) => `${speaker(sketch.claim)}: "${sketch.claim.times[0]?.text ?? ""}"`);
  return [{ field: "time", claims: clash.map(({ sketch }) => sketch.claim.id), note: `${list([...new Set(said)])}.` }];
}

/** Lists what contradicts what among claims about one happening, between different origins only. */
export function conflictsOf(
  mentions: readonly Mention[],
  descents: ReadonlyMap<string, Descent>,
  speaker: Speaker,
): Conflict[] {
  const heard = voices(mentions, descents);
  const originOf = (claim: Claim) => descents.get(claim.id)?.origin ?? claim.id;
  return [
    ...figureConflicts(heard, originOf, speaker),
    ...denials(heard, originOf, speaker),
    ...dayConflicts(heard, originOf, speaker),
  ];
}
