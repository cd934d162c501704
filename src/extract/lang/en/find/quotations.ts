// Quotations and who is credited with them: before, after or around the marks; runs of quotations share a speaker.

import { AUXILIARY, CAPITAL, COMMA, CUE, MODAL, PUNCTUATION, SENTENCE_END, WORD } from "../words/classes.js";
import { QUOTE } from "../words/cues.js";
import type { Range, Words } from "../words/words.js";
import { readCue } from "./cue.js";
import { has, phraseAfter, phraseBefore, SPEAKER } from "./phrases.js";

/** Tokens of one quotation, marks included. */
export interface Quotation {
  readonly range: Range;
  /** Words inside. */
  readonly words: number;
  /** Holds a verb of a closed class or is long: more than a name or a scare quote. */
  readonly statement: boolean;
}

export interface Credited {
  readonly source: Range | null;
  readonly cue: Range | null;
  readonly content: Range[];
  readonly confidence: number;
}

/** Every quotation of the text, in order; one left open runs to the end of its paragraph. */
export function quotationsOf(w: Words): Quotation[] {
  const { quote, paragraphOf } = w.tokens;
  const out: Quotation[] = [];
  for (let i = 0; i < w.length; i++) {
    if (quote[i] !== 2) continue;
    let end = i + 1;
    while (end < w.length && quote[end] === 1 && paragraphOf[end] === paragraphOf[i]) end++;
    if (end < w.length && quote[end] === 3 && paragraphOf[end] === paragraphOf[i]) end++;
    let words = 0;
    let verb = false;
    for (let k = i + 1; k < end; k++) {
      if (w.is[k]! & WORD) words++;
      if (w.is[k]! & (AUXILIARY | MODAL)) verb = true;
    }
    if (words > 0) out.push({ range: [i, end], words, statement: words >= 6 || (verb && words >= 3) });
    i = end - 1;
  }
  return out;
}

const isQuoteCue = (w: Words, i: number, floor: number) => {
  if (!(w.is[i]! & CUE)) return null;
  const cue = readCue(w, i, floor);
  return cue && cue.form.takes & QUOTE && !cue.negated ? cue : null;
};

/** Furthest token of the same paragraph that a credit after a quotation may reach. */
function reach(w: Words, i: number): number {
  const limit = Math.min(w.length, i + 45);
  for (let k = i; k < limit; k++)
    if (w.is[k]! & SENTENCE_END || w.tokens.paragraphOf[k] !== w.tokens.paragraphOf[i] || w.tokens.quote[k] === 2)
      return k;
  return limit;
}

/** End of what belongs to the cue ("told reporters on Monday"), up to a comma or the sentence's end. */
function creditEnd(w: Words, i: number, limit: number): number {
  let j = i;
  while (j < limit && !(w.is[j]! & COMMA) && w.lower[j] !== ":" && w.tokens.quote[j] !== 2) j++;
  return j;
}

interface Credit {
  readonly source: Range;
  readonly cue: Range;
  /** First token past the credit. */
  readonly end: number;
}

/** "…", S said / said S / is how S reads it. */
function creditAfter(w: Words, at: number): Credit | null {
  if (at >= w.length) return null;
  let first = at;
  if (w.is[first]! & COMMA) first++;
  const limit = reach(w, first);
  if (first >= limit) return null;
  if (w.lower[first] === "is" && w.lower[first + 1] === "how") {
    const subject = phraseAfter(w, first + 2, limit);
    if (subject) return { source: subject, cue: [first, first + 2], end: limit };
  }
  if (w.is[first]! & CUE) {
    const low = w.lower[first]!;
    const subject = phraseAfter(w, first + 1, limit);
    if (subject && has(w, subject, SPEAKER) && !low.endsWith("ing"))
      return { source: subject, cue: [first, first + 1], end: creditEnd(w, subject[1], limit) };
  }
  // the nearest verb of saying whose subject begins right after the quotation
  for (let i = first + 1; i < limit; i++) {
    const cue = isQuoteCue(w, i, first);
    if (!cue?.subject) continue;
    if (cue.subject[0] > first + 1) return null;
    return { source: [first, cue.subject[1]], cue: cue.range, end: creditEnd(w, i + 1, limit) };
  }
  return null;
}

const DASHES = new Set(["―", "—", "–", "--"]);
/** Longest name and description that sign a quotation. */
const SIGNATURE = 8;

/** "…" ― Jane Doe: a name behind a dash, and nothing after it on the line but a full stop. */
function signature(w: Words, at: number): Credit | null {
  const { paragraphOf, quote } = w.tokens;
  if (at + 1 >= w.length || !DASHES.has(w.lower[at]!) || paragraphOf[at] !== paragraphOf[at - 1]) return null;
  let end = at + 1;
  while (end < w.length && paragraphOf[end] === paragraphOf[at] && quote[end] === 0 && end - at <= SIGNATURE) end++;
  const last = w.is[end - 1]! & SENTENCE_END ? end - 1 : end;
  const name: Range = [at + 1, last];
  const whole = end === w.length || paragraphOf[end] !== paragraphOf[at] || quote[end] === 2;
  if (!whole || last <= at + 1 || !(w.is[at + 1]! & CAPITAL) || !has(w, name, SPEAKER)) return null;
  for (let i = at + 1; i < last; i++) if (w.is[i]! & CUE) return null;
  return { source: name, cue: [at, at + 1], end };
}

/** S said (on Monday): "…" — the cue stands before the opening mark at `open`. */
function creditBefore(w: Words, open: number, floor: number): Credit | null {
  const last = open - 1;
  if (last < floor) return null;
  const joined = w.is[last]! & COMMA || w.lower[last] === ":" || w.is[last]! & CUE;
  if (!joined) return null;
  for (let i = last; i >= floor && last - i < 24; i--) {
    const cue = isQuoteCue(w, i, floor);
    if (!cue) continue;
    const source = cue.subject ?? (cue.shared ? phraseBefore(w, cue.range[0] - 2, floor) : null);
    if (source) return { source, cue: cue.range, end: open };
    return null;
  }
  // "Smith: …" and "the video's message:"
  if (w.lower[last] === ":") {
    const subject = phraseBefore(w, last - 1, floor);
    if (subject && subject[0] === floor && has(w, subject, SPEAKER))
      return { source: subject, cue: [last, last + 1], end: open };
  }
  return null;
}

/** Whether what follows `end` up to the next opening mark is only a comma, a full stop or nothing. */
function goesOn(w: Words, end: number, next: Quotation | undefined): boolean {
  if (!next) return false;
  const open = next.range[0];
  if (w.tokens.paragraphOf[open] !== w.tokens.paragraphOf[Math.max(0, end - 1)]) return false;
  for (let i = end; i < open; i++) if (!(w.is[i]! & PUNCTUATION)) return false;
  return open - end <= 2;
}

/** Where the sentence (or the stretch after the quotation before) that leads up to a quotation begins. */
function floorOf(w: Words, open: number, previousEnd: number): number {
  const { sentenceOf, sentenceStart } = w.tokens;
  return Math.max(sentenceStart[sentenceOf[open]!]!, previousEnd);
}

/** Whether a quotation opens its sentence, so that it can stand without a credit of its own. */
function opensSentence(w: Words, open: number): boolean {
  const { sentenceOf, sentenceStart, paragraphOf } = w.tokens;
  return (
    sentenceStart[sentenceOf[open]!] === open ||
    (open > 0 && (w.is[open - 1]! & SENTENCE_END) !== 0) ||
    paragraphOf[open] !== paragraphOf[open - 1]
  );
}

/**
 * Credits quotations.
 * @returns credited quotations in order; a quotation that opens a sentence without any credit has neither source nor cue
 */
export function findQuotations(w: Words, quotations: readonly Quotation[]): Credited[] {
  const out: Credited[] = [];
  let previousEnd = 0;
  for (let q = 0; q < quotations.length; q++) {
    const { range, statement } = quotations[q]!;
    const [open, close] = range;
    const floor = floorOf(w, open, previousEnd);
    const inner = w.lower[close - 2];
    const comma = inner === "," || inner === "?" || inner === "!" || (w.is[close]! & COMMA) !== 0;
    // after "….” a new sentence begins, not a credit
    const stopped = inner === "." && (w.is[close]! & COMMA) === 0;
    const after = (comma || opensSentence(w, open)) && !stopped ? creditAfter(w, close) : null;
    const signed = statement ? signature(w, close) : null;
    const credit = signed ?? after ?? creditBefore(w, open, floor);
    if (!credit) {
      if (statement && opensSentence(w, open))
        out.push({ source: null, cue: null, content: [range], confidence: 0.45 });
      previousEnd = close;
      continue;
    }
    const content: Range[] = [range];
    let end = signed || after ? Math.max(credit.end, close) : close;
    while (goesOn(w, end, quotations[q + 1]) && !creditAfterOwn(w, quotations[q + 1]!)) {
      q++;
      content.push(quotations[q]!.range);
      end = quotations[q]!.range[1];
    }
    out.push({ source: credit.source, cue: credit.cue, content, confidence: signed || after ? 0.85 : 0.8 });
    previousEnd = end;
  }
  return out;
}

/** Whether a quotation has a credit right behind it and therefore starts anew. */
function creditAfterOwn(w: Words, quotation: Quotation): boolean {
  return creditAfter(w, quotation.range[1]) !== null;
}
