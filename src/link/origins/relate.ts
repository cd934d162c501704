// Whether two tellings can be of one act of speech: by who is credited, by what is said, by when.
import { compare, type Likeness } from "../match/score.js";
import { shared } from "../match/terms.js";
import { givenNamesAgree } from "../sources/names.js";
import type { Identity } from "../sources/registry.js";
import type { Copying } from "./copying.js";
import type { Telling } from "./telling.js";

/**
 * How two tellings hang together.
 * `speaker`: one and the same; `body`: an officer and his body; `country`: a government by its country's name;
 * `text`: nothing but what is said; `apart`: two different speakers are named.
 */
export type Bond = "speaker" | "body" | "country" | "text" | "apart";

/** Two tellings that belong, or may belong, to one act of speech. */
export interface Relation {
  readonly bond: Bond;
  readonly likeness: Likeness;
  /** `false`: it may be the same, but nothing proves it. */
  readonly sure: boolean;
  /** Days within which it holds. */
  readonly window: number;
  /** The passage that both texts have, where they share one. */
  readonly copying?: Copying;
  /** The owner of both outlets, where nothing but that makes it sure. */
  readonly owner?: string;
}

interface Rule {
  readonly score: number;
  readonly days: number;
  /** Fields that may say something else altogether. */
  readonly clashes: number;
}

/**
 * How alike two tellings must be, how close in time, and in how many fields they may differ altogether. The better the
 * credit, the less the words must prove. Set on seeds of the `origins` bench that its set was not made from.
 */
const rules: Readonly<Record<"speaker" | "body" | "country" | "text", readonly Rule[]>> = {
  speaker: [
    { score: 0.22, days: 0, clashes: 0 },
    { score: 0.32, days: 0, clashes: 1 },
    { score: 0.42, days: 0, clashes: 4 },
    { score: 0.3, days: 2, clashes: 0 },
    { score: 0.48, days: 2, clashes: 4 },
    { score: 0.6, days: 10, clashes: 0 },
  ],
  body: [
    { score: 0.33, days: 0, clashes: 1 },
    { score: 0.42, days: 2, clashes: 1 },
    { score: 0.55, days: 2, clashes: 4 },
    { score: 0.65, days: 7, clashes: 0 },
  ],
  country: [
    { score: 0.36, days: 0, clashes: 1 },
    { score: 0.42, days: 2, clashes: 1 },
    { score: 0.58, days: 2, clashes: 4 },
    { score: 0.68, days: 5, clashes: 0 },
  ],
  text: [{ score: 0.6, days: 7, clashes: 0 }],
};
/** Uncredited and this alike: unknown, not independent. Less is enough where no field says something else. */
const doubtful: readonly Rule[] = [
  { score: 0.4, days: 7, clashes: 4 },
  { score: 0.27, days: 5, clashes: 0 },
];
const leastDoubtful = 3;
/** Words and values that a report which credits nobody must share before it counts as an echo. */
const leastCommon = 6;
/** Words and values that two tellings of one day must share, before a common speaker makes them one act. */
const leastShared = 2;
/** The same for two tellings of different days. */
const leastLater = 4;
/** Copied words hold for longer than likeness does. */
const copyDays = 90;
/** Within so many days one copied sentence is enough; later all of it must be copied. */
const nearDays = 3;
const copiedShare = 0.5;
const copiedRuns = 5;
/** Word for word although another speaker is named: the speaker was changed. */
const swapped = { share: 0.6, runs: 8, days: 3 } as const;

/** So many words in a row are no chance: two papers that both say "our reporter saw" have one reporter. */
const reportWords = 20;
const wordForWord = "word for word";

/** One person or body, as far as the names tell. */
export function sameSpeaker(a: Identity, b: Identity): boolean {
  if (a.id === b.id) return true;
  return a.family !== "" && a.family === b.family && givenNamesAgree(a.given, b.given);
}

const isPerson = ({ kind }: Identity): boolean => kind === "official" || kind === "person";
const isOfficial = ({ kind }: Identity): boolean => kind === "official" || kind === "official-body";

/** True for a report that credits nobody and shows no access of its own: the only kind that may follow anybody. */
export function creditsNobody(telling: Telling): boolean {
  if (telling.firstHand || telling.authority.access === "credited") return false;
  if (telling.authority.access === "unnamed") return true;
  const { kind } = telling.authority.identity;
  return !telling.opinion && (kind === "outlet" || kind === "agency" || kind === "document");
}

const isOwnReport = ({ authority: { access, identity } }: Telling): boolean =>
  access !== "credited" && (identity.kind === "outlet" || identity.kind === "agency");

/** What the credits of two tellings say about each other. */
export function bondOf(a: Telling, b: Telling): Bond {
  const [x, y] = [a.authority.identity, b.authority.identity];
  // Two reports of one outlet that name no source are two reports.
  if (isOwnReport(a) && isOwnReport(b)) return creditsNobody(a) || creditsNobody(b) ? "text" : "apart";
  const named = a.authority.access !== "unnamed" && b.authority.access !== "unnamed";
  if (named && sameSpeaker(x, y)) return x.voice ? "country" : "speaker";
  if (named && !(isPerson(x) && isPerson(y))) {
    if (x.body !== null && x.body === y.body) return "body";
    const open = x.bodyType !== null && x.bodyType === y.bodyType && (x.country === null || y.country === null);
    if (open) return "body";
    if ((x.voice || y.voice) && x.country !== null && x.country === y.country && isOfficial(x) && isOfficial(y)) {
      return "country";
    }
  }
  return creditsNobody(a) || creditsNobody(b) ? "text" : "apart";
}

/** Days between two tellings of one act; null when they name different days on which it was spoken. */
function daysApart(a: Telling, b: Telling): number | null {
  if (a.spokenOn !== null && b.spokenOn !== null && a.spokenOn !== b.spokenOn) return null;
  const [x, y] = [a.spokenOn ?? a.day, b.spokenOn ?? b.day];
  return x === null || y === null ? 0 : Math.abs(x - y);
}

/**
 * Relates two tellings of different documents, null when nothing suggests that they are of one act.
 * @param copying the passage that both stand in, where their texts share one
 */
export function relate(a: Telling, b: Telling, copying: Copying | null = null): Relation | null {
  if (a.document.id === b.document.id) return null;
  const days = daysApart(a, b);
  const bond = bondOf(a, b);
  if (days === null || days > copyDays) return null;
  if (copying) {
    const relation = byCopying(a, b, bond, copying, days);
    if (relation) return relation;
  }
  // Most pairs are of two speakers: that few words stand in one row rules them out without the rest.
  if (bond === "apart" && shared(a.whole.terms.runs, b.whole.terms.runs) < swapped.runs) return null;
  // Two speakers may well say one sentence alike; they do not say everything alike.
  const likeness = bond === "apart" ? compare(a.whole, b.whole) : mostAlike(a, b);
  const copied = likeness.copied >= copiedShare && likeness.runs >= copiedRuns;
  if (bond === "apart") {
    const exact = likeness.copied >= swapped.share && likeness.runs >= swapped.runs && likeness.clashes === 0;
    const swap = exact && !likeness.otherFigure && days <= swapped.days;
    return swap ? { bond, likeness, sure: true, window: swapped.days } : null;
  }
  if (bond === "text") {
    const relation = ofOneOwner(a, b, byText(likeness, copied, days));
    // What one outlet says twice is no second source, but neither does likeness make it one act.
    return relation?.sure || a.outletId === null || a.outletId !== b.outletId ? relation : null;
  }
  if (likeness.opposed && days > 0) return null;
  const lasting =
    copied && !likeness.otherFigure && (days <= nearDays || compare(a.whole, b.whole).copied >= copiedShare);
  if (lasting) return { bond, likeness, sure: true, window: copyDays };
  if (likeness.common < (days > 0 ? leastLater : leastShared)) return null;
  const rule = rules[bond].find(
    (one) => likeness.score >= one.score && days <= one.days && likeness.clashes <= one.clashes,
  );
  return rule ? { bond, likeness, sure: true, window: rule.days } : null;
}

/**
 * What two tellings in one shared passage are: the credits come first, so two speakers who are named stay two unless
 * the words between them are the same; and a figure or a denial that differs is another statement in old words.
 */
function byCopying(a: Telling, b: Telling, bond: Bond, copying: Copying, days: number): Relation | null {
  const likeness = mostAlike(a, b);
  if (likeness.opposed || likeness.otherFigure || likeness.common < leastShared) return null;
  if (bond === "apart") {
    const report = isOwnReport(a) && isOwnReport(b) && copying.words >= reportWords && copying.how === wordForWord;
    if (likeness.clashes > 0 || copying.how === "in changed words" || (days > swapped.days && !report)) return null;
  }
  if (bond === "text" && likeness.clashes > 0) return null;
  return { bond, likeness, sure: true, window: copyDays, copying };
}

/** What a report that credits nobody shares with another one says about it. */
function byText(likeness: Likeness, copied: boolean, days: number): Relation | null {
  const { score, clashes, otherFigure, opposed, common } = likeness;
  if (opposed) return null;
  // Another figure is a sign of another count.
  const sure = !otherFigure && common >= leastCommon;
  if (copied && sure && clashes === 0) return { bond: "text", likeness, sure, window: copyDays };
  const rule = rules.text.find((one) => score >= one.score && days <= one.days && clashes <= one.clashes);
  if (rule && sure) return { bond: "text", likeness, sure, window: rule.days };
  const doubt = doubtful.find((one) => score >= one.score && days <= one.days && clashes <= one.clashes);
  return doubt && common >= leastDoubtful ? { bond: "text", likeness, sure: false, window: doubt.days } : null;
}

/**
 * Two outlets of one owner that both credit nobody and report alike have one newsroom's report between them: what would
 * otherwise be doubtful is sure.
 */
function ofOneOwner(a: Telling, b: Telling, relation: Relation | null): Relation | null {
  const { owner } = a;
  if (!relation || relation.sure || owner === null || owner !== b.owner || a.outletId === b.outletId) return relation;
  const { otherFigure, clashes } = relation.likeness;
  const both = creditsNobody(a) && creditsNobody(b) && a.authority.access === "own" && b.authority.access === "own";
  return both && !otherFigure && clashes === 0 ? { ...relation, sure: true, owner } : relation;
}

/** The best of: any claim with any claim, and all with all, because two texts may cut one statement differently. */
function mostAlike(a: Telling, b: Telling): Likeness {
  const whole = compare(a.whole, b.whole);
  if (a.sketches.length === 1 && b.sketches.length === 1) return whole;
  let best = whole;
  for (const x of a.sketches) {
    for (const y of b.sketches) {
      const likeness = compare(x, y);
      if (likeness.score > best.score) best = likeness;
    }
  }
  // A field clashes only when nothing that either has of the act agrees in it.
  return { ...best, clashes: whole.clashes, otherFigure: whole.otherFigure };
}
