// Follows quotation marks through each paragraph: which tokens stand inside, which mark closes which.
import { ALPHANUMERIC, kindOf, LETTER, LOWER, SPACE } from "./characters.js";
import type { Scan } from "./scan.js";
import { CLOSING, INSIDE, OPENING, OUTSIDE } from "./tokens.js";

/** What the quotation marks say about every token. */
export interface QuoteState {
  readonly quote: Uint8Array;
  readonly quoteMate: Int32Array;
  /** One entry a paragraph. */
  readonly continuesQuote: Uint8Array;
}

// Marks of one family open and close each other.
const NONE = 0;
const CURLY = 1;
const ANGLE = 2;
const SINGLE = 3;
const STRAIGHT = 4;

const STRAIGHT_MARK = 34;
const APOSTROPHE = 39;
const BACKTICK = 96;
/** Deeper nesting is noise: further opening marks are then taken as text. */
const DEEPEST = 3;

/** The family of the mark that is token `[start, end)`, or NONE. */
function familyOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  // a pair of the same: the second part of "it's" is no mark
  if (end - start === 2)
    return (code === BACKTICK || code === APOSTROPHE) && text.charCodeAt(start + 1) === code ? CURLY : NONE;
  if (end - start !== 1) return NONE;
  if (code === STRAIGHT_MARK) return STRAIGHT;
  if (code >= 0x201c && code <= 0x201f) return CURLY;
  if (code === 0xab || code === 0xbb) return ANGLE;
  if (code === APOSTROPHE || (code >= 0x2018 && code <= 0x201b) || code === 0x2039 || code === 0x203a) return SINGLE;
  return NONE;
}

/** Whether a mark at `[start, end)` can only open: space, bracket or dash before it, no space after it. */
function looksOpening(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (kindOf(text.charCodeAt(end)) & SPACE) return false;
  return (kindOf(before) & SPACE) !== 0 || before === 40 || before === 91 || before === 0x2014 || before === 0x2013;
}

/** Whether a single mark can close: something before it, no letter after it. */
function canCloseSingle(text: string, start: number, end: number): boolean {
  return !(kindOf(text.charCodeAt(start - 1)) & SPACE) && !(kindOf(text.charCodeAt(end)) & ALPHANUMERIC);
}

/** Whether a single mark after an "s" reads as a possessive ("the students' union"). */
function looksPossessive(text: string, start: number, end: number): boolean {
  if ((text.charCodeAt(start - 1) | 32) !== 115) return false;
  return text.charCodeAt(end) === 32 && (kindOf(text.charCodeAt(end + 1)) & LOWER) !== 0;
}

/** The quotation state of one paragraph; writes into the arrays and returns the family left open, or NONE. */
function followParagraph(text: string, scan: Scan, from: number, to: number, out: QuoteState): number {
  const { start, end } = scan;
  let lastSingleClose = -1;
  for (let i = to - 1; i >= from && lastSingleClose < 0; i--) {
    const code = text.charCodeAt(start[i]!);
    const single = code === APOSTROPHE || code === 0x2019;
    if (single && end[i]! - start[i]! === 1 && canCloseSingle(text, start[i]!, end[i]!)) lastSingleClose = i;
  }
  const openToken: number[] = [];
  const openFamily: number[] = [];

  /** The innermost open mark that a mark of this family may close; straight and curly ones get mixed. */
  const topOf = (family: number): number => {
    const top = openFamily.lastIndexOf(family);
    if (top >= 0 || (family !== CURLY && family !== STRAIGHT)) return top;
    return openFamily.lastIndexOf(family === CURLY ? STRAIGHT : CURLY);
  };

  const opens = (i: number, family: number, code: number): boolean => {
    const s = start[i]!;
    const e = end[i]!;
    const top = topOf(family);
    const opener = top < 0 ? 0 : text.charCodeAt(start[openToken[top]!]!);
    if (family === SINGLE) {
      if (code === 0x2019 || code === 0x203a) return false;
      if (code === APOSTROPHE && !looksOpening(text, s, e) && !(i > from && out.quote[i - 1] === OPENING)) return false;
      if (kindOf(text.charCodeAt(e)) & SPACE) return false;
      return lastSingleClose > i || i === from;
    }
    if (family === ANGLE) return code === 0xab ? opener !== 0xbb : top < 0 && looksOpening(text, s, e);
    if (code === 0x201c || code === 0x201f) return opener !== 0x201e;
    if (code === 0x201e || code === BACKTICK) return true;
    if (code === 0x201d || code === APOSTROPHE) return top < 0 && looksOpening(text, s, e);
    if (top >= 0) return looksOpening(text, s, e) && i !== to - 1;
    const before = text.charCodeAt(s - 1);
    return (
      looksOpening(text, s, e) || before === 58 || before === 44 || !(kindOf(text.charCodeAt(e)) & SPACE && i > from)
    );
  };

  for (let i = from; i < to; i++) {
    const s = start[i]!;
    const e = end[i]!;
    const code = text.charCodeAt(s);
    const family = kindOf(code) & LETTER ? NONE : familyOf(text, s, e);
    const depth = openFamily.length;
    out.quote[i] = depth > 0 ? INSIDE : OUTSIDE;
    if (family === NONE) continue;
    const top = topOf(family);
    if (opens(i, family, code)) {
      if (top >= 0 && openFamily[top] === family) {
        // the mark before was never closed: begin again here
        openFamily.length = top;
        openToken.length = top;
      }
      if (openFamily.length >= DEEPEST) continue;
      if (openFamily.length === 0) out.quote[i] = OPENING;
      openFamily.push(family);
      openToken.push(i);
      continue;
    }
    if (top < 0) {
      const stray = family !== SINGLE && !(kindOf(text.charCodeAt(s - 1)) & ~LETTER & ALPHANUMERIC);
      if (stray && depth === 0) out.quote[i] = CLOSING;
      continue;
    }
    if (family === SINGLE) {
      if (!canCloseSingle(text, s, e)) continue;
      if (lastSingleClose > i && looksPossessive(text, s, e)) continue;
    }
    const partner = openToken[top]!;
    out.quoteMate[i] = partner;
    out.quoteMate[partner] = i;
    openFamily.length = top;
    openToken.length = top;
    if (top === 0) out.quote[i] = CLOSING;
  }
  return openFamily[0] ?? NONE;
}

/**
 * Follows the quotation marks of a text: curly, straight, low, angled and single ones, apostrophes told apart.
 * A quotation ends with its paragraph, and goes on when the next one opens with a mark of the same family.
 * @param text the text that was scanned
 * @param scan its tokens
 */
export function followQuotes(text: string, scan: Scan): QuoteState {
  const paragraphs = scan.paragraphStart.length - 1;
  const out: QuoteState = {
    quote: new Uint8Array(scan.length),
    quoteMate: new Int32Array(scan.length).fill(-1),
    continuesQuote: new Uint8Array(paragraphs),
  };
  let open = NONE;
  for (let p = 0; p < paragraphs; p++) {
    const from = scan.paragraphStart[p]!;
    const carried = open;
    open = followParagraph(text, scan, from, scan.paragraphStart[p + 1]!, out);
    if (carried === NONE || out.quote[from] !== OPENING) continue;
    const family = familyOf(text, scan.start[from]!, scan.end[from]!);
    if (family === carried) out.continuesQuote[p] = 1;
  }
  return out;
}
