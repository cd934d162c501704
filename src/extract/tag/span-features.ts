// Features of the span tagger: what a token, its neighbours, its clause and its quotation look like.
import { CLOSING, OPENING, OUTSIDE } from "../text/tokens.js";
import { hash1, hash2, hash3 } from "./hash.js";
import type { Layout } from "./layout.js";
import { POS } from "./pos-tags.js";

/** Features a token has in the first pass. */
export const SPAN_FEATURES = 78;

const EDGE = 77;
const EDGE_TAG = 60;

/** Distances in nine steps. */
const STEPS = Uint8Array.from({ length: 32 }, (_, d) => (d <= 3 ? d : d <= 5 ? 4 : d <= 8 ? 5 : d <= 15 ? 6 : 7));
/** A distance as one of nine steps; 9 for none (negative). */
export function step(distance: number): number {
  return distance < 0 ? 9 : distance > 31 ? 8 : STEPS[distance]!;
}

const few = (count: number): number => Math.min(count, 3);

/** What happens between a token and the one before it, for the transition scores: 0..31. */
function transitionSite(layout: Layout, i: number, from: number): number {
  const { tokens, pos, cue } = layout;
  const tag = pos[i]!;
  let event = 0;
  if (i === from || tokens.sentenceOf[i] !== tokens.sentenceOf[i - 1]) event = 1;
  else if (tokens.quote[i - 1] === CLOSING) event = 2;
  else if (pos[i - 1] === POS[","]) event = 3;
  else if (tag === POS[","]) event = 4;
  else if (tag === POS["."] || tag === POS[":"]) event = 5;
  else if (tag === POS.CC || tag === POS.WDT || tag === POS.WP || tag === POS.WRB || tag === POS.IN) event = 6;
  else if (cue[i]! >= 3) event = 7;
  return event * 4 + tokens.quote[i]!;
}

/** The transition site of every token of a text. */
export function transitionSites(layout: Layout): Uint8Array {
  const { paragraphOf, paragraphStart, length } = layout.tokens;
  const out = new Uint8Array(length);
  for (let i = 0; i < length; i++) out[i] = transitionSite(layout, i, paragraphStart[paragraphOf[i]!]!);
  return out;
}

/**
 * Writes the first-pass features of the tokens `[at, stop)` of the paragraph `[from, to)`.
 * @param out receives `SPAN_FEATURES` hashes a token
 */
export function spanFeatures(
  layout: Layout,
  from: number,
  to: number,
  at: number,
  stop: number,
  out: Int32Array,
): void {
  const { tokens, lexical, pos, cue, sourceness, commas, finites, thats } = layout;
  const { quote, sentenceOf, sentenceStart } = tokens;
  const { word, stem, shape, suffix3 } = lexical;
  const { head: heads, relation: relations, left, right, dependents } = layout.parse;
  const paragraph = tokens.paragraphOf[from] ?? 0;
  const previousOpen = from > 0 && quote[from - 1] !== OUTSIDE ? 1 : 0;
  const continues = tokens.continuesQuote[paragraph]!;
  const early = paragraph === 0 ? 0 : paragraph < 3 ? 1 : 2;
  const single = sentenceOf[from] === sentenceOf[to - 1] ? 1 : 0;
  let k = 0;
  for (let i = at; i < stop; i++) {
    const s = sentenceOf[i]!;
    const first = sentenceStart[s]!;
    const last = sentenceStart[s + 1]! - 1;
    const w = word[i]!;
    const q = quote[i]!;
    const t = pos[i]!;
    const w1 = i > from ? word[i - 1]! : EDGE;
    const w2 = i > from + 1 ? word[i - 2]! : EDGE;
    const v1 = i + 1 < to ? word[i + 1]! : EDGE;
    const v2 = i + 2 < to ? word[i + 2]! : EDGE;
    const t1 = i > from ? pos[i - 1]! : EDGE_TAG;
    const t2 = i > from + 1 ? pos[i - 2]! : EDGE_TAG;
    const u1 = i + 1 < to ? pos[i + 1]! : EDGE_TAG;
    const u2 = i + 2 < to ? pos[i + 2]! : EDGE_TAG;
    const c = cue[i]!;
    const c1 = i > from ? cue[i - 1]! : 5;
    const c2 = i > from + 1 ? cue[i - 2]! : 5;
    const d1 = i + 1 < to ? cue[i + 1]! : 5;
    const d2 = i + 2 < to ? cue[i + 2]! : 5;
    const q1 = i > from ? quote[i - 1]! : 4;
    const r1 = i + 1 < to ? quote[i + 1]! : 4;
    const starts = i === first ? 1 : 0;
    out[k++] = 1;
    out[k++] = hash1(2, w);
    out[k++] = hash1(3, w1);
    out[k++] = hash1(4, w2);
    out[k++] = hash1(6, v1);
    out[k++] = hash1(7, v2);
    out[k++] = hash1(8, i + 3 < to ? word[i + 3]! : EDGE);
    out[k++] = hash2(11, t1, t);
    out[k++] = hash2(12, t, u1);
    out[k++] = hash3(13, t1, t, u1);
    out[k++] = hash3(14, t2, t1, t);
    out[k++] = hash3(15, t, u1, u2);
    out[k++] = hash2(17, t1, w);
    out[k++] = hash2(18, w1, t);
    out[k++] = hash2(19, t, v1);
    out[k++] = hash1(22, stem[i]!);
    out[k++] = hash2(23, shape[i]! * 2 + starts, t);
    out[k++] = hash2(24, suffix3[i]!, t);
    out[k++] = hash1(25, c1 * 36 + c * 6 + d1);
    out[k++] = hash2(26, c * 36 + d1 * 6 + d2, t);
    out[k++] = hash2(27, c2 * 36 + c1 * 6 + c, t);
    out[k++] = hash2(28, (q1 * 5 + q) * 5 + r1, starts);
    out[k++] = hash2(29, q, t);
    out[k++] = hash2(30, q, w);
    out[k++] = hash3(31, q * 2 + previousOpen, s - sentenceOf[from]! === 0 ? 1 : 0, continues * 2 + single);
    out[k++] = hash3(
      32,
      sourceness[i]! * 16 + (i > from ? sourceness[i - 1]! : 4) * 4,
      t,
      i + 1 < to ? sourceness[i + 1]! : 4,
    );

    // where in the sentence, seen from its likely cues
    const firstCue = layout.firstCue[s]!;
    const lastCue = layout.lastCue[s]!;
    const relation = firstCue < 0 ? 0 : i < firstCue ? (starts ? 1 : 2) : i === firstCue ? 3 : i > lastCue ? 4 : 5;
    const facts = layout.sentenceQuote[s]! * 4 + layout.sentenceCues[s]!;
    out[k++] = hash3(33, facts, relation, q);
    out[k++] = hash3(34, facts, relation, starts);
    out[k++] = hash2(35, relation, w);
    out[k++] = hash3(36, relation, t, q);
    out[k++] = hash2(37, step(i - first), relation);
    out[k++] = hash3(38, step(last - i), relation, t);
    out[k++] = hash3(39, step(last - i), pos[last]!, q);

    // the nearest cues
    const before = layout.cueBefore[i]!;
    const after = layout.cueAfter[i]!;
    const near = before < 0 ? 20 : step(i - before) * 2 + (sentenceOf[before] === s ? 1 : 0);
    const far = after < 0 ? 20 : step(after - i) * 2 + (sentenceOf[after] === s ? 1 : 0);
    const beforeStem = before < 0 ? 0 : stem[before]!;
    const afterStem = after < 0 ? 0 : stem[after]!;
    out[k++] = hash2(40, near, far);
    out[k++] = hash2(41, near, beforeStem);
    out[k++] = hash2(42, far, afterStem);
    out[k++] = hash3(43, near, t, w);
    out[k++] = hash3(44, far, t, w);
    out[k++] = hash3(45, near, t, u1);
    out[k++] = hash3(46, far, t1, t);
    if (before >= 0 && sentenceOf[before] === s) {
      const gap =
        few(commas[i]! - commas[before]!) * 16 +
        few(finites[i]! - finites[before]!) * 4 +
        few(thats[i]! - thats[before]!);
      out[k++] = hash3(47, gap, q, t);
      out[k++] = hash3(48, before + 1 < to ? word[before + 1]! : EDGE, step(i - before), q);
      out[k++] = hash3(
        49,
        before + 1 < to ? pos[before + 1]! : 0,
        before + 2 < to ? pos[before + 2]! : 0,
        step(i - before),
      );
      out[k++] = hash3(50, gap, w, 0);
      out[k++] = hash3(51, beforeStem, t, few(commas[i]! - commas[before]!));
    } else {
      for (let j = 0; j < 5; j++) out[k++] = 0;
    }
    if (after >= 0 && sentenceOf[after] === s) {
      const gap =
        few(commas[after]! - commas[i]!) * 16 + few(finites[after]! - finites[i]!) * 4 + few(thats[after]! - thats[i]!);
      out[k++] = hash3(52, gap, q, t);
      out[k++] = hash3(53, gap, w, 0);
      out[k++] = hash3(54, afterStem, t, few(commas[after]! - commas[i]!));
    } else {
      for (let j = 0; j < 3; j++) out[k++] = 0;
    }

    // the clause: what follows the next break, what opened after the last one
    const next = layout.breakAfter[i]!;
    const previous = layout.breakBefore[i]!;
    const toNext = next < 0 ? 9 : step(next - i);
    const fromPrevious = previous < 0 ? 9 : step(i - previous);
    out[k++] = previous < 0 ? hash2(58, fromPrevious, t) : hash3(59, fromPrevious, word[previous + 1]!, t);
    out[k++] = hash3(60, fromPrevious, toNext, q * 64 + t);
    out[k++] = hash3(63, word[first]!, step(i - first), 0);
    out[k++] = hash3(65, layout.brackets[i]!, t, q);

    // the quotation: how long, what stands around it
    const opener = layout.opener[i]!;
    const closer = layout.closer[i]!;
    if (q === OUTSIDE) {
      for (let j = 0; j < 7; j++) out[k++] = 0;
    } else {
      const toClose = closer < 0 ? 9 : step(closer - i);
      const fromOpen = opener < 0 ? 9 : step(i - opener);
      const length = closer < 0 || opener < 0 ? 9 : step(closer - opener);
      const a1 = closer >= 0 && closer + 1 < to ? closer + 1 : -1;
      const a2 = a1 >= 0 && a1 + 1 < to ? a1 + 1 : -1;
      const b1 = opener > from ? opener - 1 : -1;
      const ending = closer > from ? pos[closer - 1]! : 60;
      const where = q * 100 + Math.min(toClose, 2) * 10 + Math.min(fromOpen, 2);
      out[k++] = hash3(66, where, length, ending);
      out[k++] = hash3(67, where, b1 < 0 ? EDGE : word[b1]!, opener === first ? 1 : 0);
      out[k++] = hash3(68, where, a1 < 0 ? EDGE : word[a1]!, ending);
      out[k++] = hash3(
        69,
        where,
        a1 < 0 ? 60 : pos[a1]! * 64 + (a2 < 0 ? 60 : pos[a2]!),
        (a1 < 0 ? 0 : cue[a1]!) * 5 + (a2 < 0 ? 0 : cue[a2]!),
      );
      out[k++] = hash3(70, where, b1 < 0 ? 60 : pos[b1]!, (b1 < 0 ? 0 : cue[b1]!) * 16 + length);
      out[k++] = hash3(71, where * 16 + length, opener >= 0 && opener + 1 < to ? shape[opener + 1]! : 0, ending);
      out[k++] = hash3(
        72,
        toClose,
        fromOpen,
        (closer >= 0 && sentenceOf[closer] === s ? 1 : 0) + (opener >= 0 && sentenceOf[opener] === s ? 2 : 0),
      );
    }
    // the tree: what the token hangs on, which phrases begin and end here, which cue governs it
    const head = heads[i]!;
    const relation_ = relations[i]!;
    const headTag = head < 0 ? 61 : pos[head]!;
    const headCue = head < 0 ? 0 : cue[head]!;
    const leftward = head < i ? 0 : 1;
    out[k++] = hash3(81, relation_ * 2 + leftward, t, headTag);
    out[k++] = hash3(83, relation_, head < 0 ? 10 : step(Math.abs(head - i)), t);
    out[k++] = hash3(84, relation_ * 5 + headCue, t, dependents[i]!);
    out[k++] = hash3(85, dependents[i]!, c, t);
    const governor = layout.governor[i]!;
    const branch = layout.branch[i]!;
    const side = governor < 0 ? 2 : governor < i ? 0 : 1;
    const way = relations[branch]! * 3 + side;
    const governorStem = governor < 0 ? 0 : stem[governor]!;
    const governorCue = governor < 0 ? 0 : cue[governor]!;
    const edge = (left[branch] === i ? 1 : 0) + (right[branch] === i ? 2 : 0);
    out[k++] = hash3(86, way, governorStem, q);
    out[k++] = hash3(87, way, edge, governorCue);
    out[k++] = hash3(89, way, i > from && layout.branch[i - 1] !== branch ? 1 : 0, t1 * 64 + t);
    out[k++] = hash3(97, way, step(right[branch]! - i), u1);
    out[k++] = hash3(98, governorStem, edge * 64 + t, side);
    const ending = layout.phraseEnding[i]!;
    const beginning = layout.phraseBeginning[i]!;
    const endHead = ending < 0 ? -1 : heads[ending]!;
    const beginHead = beginning < 0 ? -1 : heads[beginning]!;
    const endWay = ending < 0 ? 99 : relations[ending]! * 2 + (endHead < i ? 1 : 0);
    const beginWay = beginning < 0 ? 99 : relations[beginning]! * 2 + (beginHead < i ? 1 : 0);
    out[k++] = hash3(90, endWay, endHead < 0 ? 6 : cue[endHead]!, endHead < 0 ? 61 : pos[endHead]!);
    out[k++] = hash3(92, beginWay, beginHead < 0 ? 6 : cue[beginHead]!, beginHead < 0 ? 61 : pos[beginHead]!);
    out[k++] = hash3(93, beginWay, beginHead < 0 ? 0 : stem[beginHead]!, t);
    out[k++] = hash3(94, endWay, ending < 0 ? 10 : step(i - left[ending]!), u1);
    out[k++] = hash3(95, beginWay, beginning < 0 ? 10 : step(right[beginning]! - i), t1);
    // the sentence before and after
    const prior = i > from && first > from ? s - 1 : -1;
    const later = last + 1 < to ? s + 1 : -1;
    out[k++] = hash3(
      73,
      prior < 0 ? 99 : layout.sentenceQuote[prior]! * 4 + layout.sentenceCues[prior]!,
      facts,
      starts * 4 + q,
    );
    out[k++] = hash3(
      74,
      later < 0 ? 99 : layout.sentenceQuote[later]! * 4 + layout.sentenceCues[later]!,
      q,
      i === last ? 1 : 0,
    );
    out[k++] = hash3(75, early, starts, q);
    out[k++] = hash3(76, early * 2 + starts, t, c);
    if (q === OPENING || q === CLOSING) out[k++] = hash3(78, q, w1, v1);
    else out[k++] = hash3(79, c, w1, v1);
  }
}
