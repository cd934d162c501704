// One list of attributions from the trained finder and the rules: the trained one leads, the rules fill its gaps.
import type { Span } from "../../../../model/index.js";
import type { AttributionFinder, Found } from "../../../found.js";
import { cueOf } from "../words/cue-of.js";
import { rangeOf, readWords, tokenAt, type Words } from "../words/words.js";
import { findByRule } from "./index.js";

// Thresholds tuned on the development part of PolNeAR: each raises exact and linked scores of all three roles or leaves them.
/** Tagged attributions that are more often wrong than not. */
const DOUBTFUL = 0.35;
/** Below this a sure rule is believed rather than the tagger. */
const CONTESTED = 0.5;
/** Rules at least this sure may overrule. */
const SURE = 0.75;

/** What opens a clause, an infinitive or a quotation: without one, words after a verb are only its object. */
const OPENERS = new Set(["that", "to", "whether", "if", "how", "why", "what", "who", "where", "when"]);

/**
 * Whether a doubtful attribution looks like any verb with its object ("troops entered the region"): no word of speech
 * in it. Attitudes are annotated as attributions too ("voters fear a rise"), so a finder keeps it; a claim does not.
 */
export function isPlainAction(w: Words, { source, cue, content, confidence }: Found): boolean {
  const [verb] = cue;
  if (confidence >= CONTESTED || !verb || source.length === 0 || cueOf(w, rangeOf(w, verb)) !== null) return false;
  return content.every(([from]) => {
    const first = tokenAt(w, from);
    return from >= verb[1] && w.tokens.quote[first] === 0 && !OPENERS.has(w.lower[first]!);
  });
}

/** Whether a piece of content stands more than a sentence from its credit: across a long paragraph mostly a wrong link. */
function isFar(w: Words, found: Found, [from, to]: Span): boolean {
  const credit = found.cue[0] ?? found.source[0];
  if (!credit) return false;
  const { sentenceOf } = w.tokens;
  const at = sentenceOf[tokenAt(w, credit[0])]!;
  return Math.abs(sentenceOf[tokenAt(w, from)]! - at) > 1 && Math.abs(sentenceOf[tokenAt(w, to - 1)]! - at) > 1;
}

/** A tagged attribution without the pieces that a sure rule credits to somebody nearer; null when none is left. */
function yielded(w: Words, found: Found, sure: Uint8Array): Found | null {
  const claimed = (piece: Span): boolean => sure.subarray(...rangeOf(w, piece)).some((bit) => bit !== 0);
  const content = found.content.filter((piece) => !(claimed(piece) && isFar(w, found, piece)));
  if (content.length === 0 || (found.confidence < CONTESTED && content.some(claimed))) return null;
  return content.length === found.content.length ? found : { ...found, content };
}

/**
 * Whether a tagged attribution credits nobody while a sure rule credits somebody with words of it: "Citing services,
 * the ministry said that ..." is the ministry's statement, not an unnamed citation of everything after it.
 */
function swallows({ source, content }: Found, credited: readonly Found[]): boolean {
  return source.length === 0 && credited.some((rule) => holds(content, rule.content));
}

/** Whether every span of some lies inside one of others. */
function holds(outer: readonly Span[], inner: readonly Span[]): boolean {
  return inner.every(([from, to]) => outer.some(([start, end]) => from >= start && to <= end));
}

/**
 * A tagged attribution whose cue is no word of speech, with the credit of a sure rule that has one for the same words:
 * "…", the video released by the ministry declares.
 */
function recredited(w: Words, found: Found, byContent: ReadonlyMap<number, Found>): Found {
  const [verb] = found.cue;
  const rule = byContent.get(found.content[0]![0]);
  if (!verb || !rule || !holds(found.content, rule.content) || cueOf(w, rangeOf(w, verb)) !== null) return found;
  return cueOf(w, rangeOf(w, rule.cue[0]!)) === null ? found : { ...found, source: rule.source, cue: rule.cue };
}

/**
 * A doubtful attribution with the cue and the content of a rule that begins its cue at the same word and holds all it has:
 * "called [on Belarus] to withdraw".
 */
function completed(found: Found, byCueStart: ReadonlyMap<number, Found>): Found {
  const rule = found.confidence < CONTESTED && found.cue.length > 0 ? byCueStart.get(found.cue[0]![0]) : undefined;
  if (!rule || !holds(rule.cue, found.cue) || !holds(rule.content, found.content)) return found;
  return { ...found, cue: rule.cue, content: rule.content };
}

const key = (spans: readonly Span[]): string => spans.join(";");

/**
 * Fuses two lists of attributions of one text. Linear in the tokens they take up.
 * @param tagged from the trained finder, with calibrated confidence
 * @param ruled from the rules
 * @returns attributions in order of their content; those of the rules only where the tagger has nothing, or less
 */
export function fuse(w: Words, tagged: readonly Found[], ruled: readonly Found[]): Found[] {
  const sure = new Uint8Array(w.length);
  for (const { source, content, confidence } of ruled)
    if (source.length > 0 && confidence >= SURE) for (const span of content) sure.fill(1, ...rangeOf(w, span));
  const likely = tagged
    // a quotation that credits nobody claims little: its speaker may stand elsewhere
    .filter(({ confidence, cue }) => confidence >= DOUBTFUL || cue.length === 0)
    .map((found) => yielded(w, found, sure))
    .filter((found): found is Found => found !== null);
  const byCue = new Map(ruled.filter(({ cue }) => cue.length > 0).map((found) => [key(found.cue), found]));
  const kept = likely.map((found) =>
    found.source.length > 0 || found.cue.length === 0
      ? found
      : { ...found, source: byCue.get(key(found.cue))?.source ?? [] },
  );
  const credited = ruled.filter(({ source, cue, confidence }) => source.length * cue.length > 0 && confidence >= SURE);
  const byContent = new Map(credited.map((rule) => [rule.content[0]![0], rule]));
  const byCueStart = new Map(ruled.filter(({ cue }) => cue.length > 0).map((rule) => [rule.cue[0]![0], rule]));
  const standing = kept
    .filter((found) => !swallows(found, credited))
    .map((found) => recredited(w, found, byContent))
    .map((found) => completed(found, byCueStart));
  const taken = new Uint8Array(w.length);
  for (const { source, cue, content } of standing)
    for (const span of [...source, ...cue, ...content]) taken.fill(1, ...rangeOf(w, span));
  const free = (span: Span): boolean => taken.subarray(...rangeOf(w, span)).every((bit) => bit === 0);
  const added = ruled.filter(({ cue, content }) => [...cue, ...content].every(free));
  return [...standing, ...added].sort((a, b) => a.content[0]![0] - b.content[0]![0]);
}

/**
 * A finder that fuses a trained one with the rules; quotations that credit nobody are left out.
 * @param tagger the trained finder
 */
export function createFusedFinder(tagger: AttributionFinder): AttributionFinder {
  return {
    find: (tokens) => {
      const w = readWords(tokens);
      const ruled = findByRule(w).filter(({ source }) => source.length > 0);
      return fuse(w, tagger.find(tokens), ruled);
    },
  };
}
