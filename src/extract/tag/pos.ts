// Part-of-speech tagging, left to right, from hashed features.
import { INSIDE, OPENING, type Tokens } from "../text/tokens.js";
import { hash1, hash2, hash3 } from "./hash.js";
import type { Lexical } from "./lexical.js";
import { POS, POS_START } from "./pos-tags.js";
import { findRow, sumRows, type WeightTable } from "./table.js";

/** Feature templates a token has. */
export const POS_FEATURES = 19;
/** Value for what stands before or after the text. */
const EDGE = 77;
/** Template of the dictionary of words that have one tag. */
const DICTIONARY = 99;

/** Weights of the tagger: scores by feature, and words that are always tagged alike. */
export interface PosModel {
  readonly weights: WeightTable;
  /** One weight a row: the tag plus one. */
  readonly dictionary: WeightTable;
}

/** Key of a token in the dictionary. */
export function dictionaryKey(lexical: Lexical, i: number): number {
  return hash2(DICTIONARY, lexical.word[i]!, lexical.shape[i]!) || 1;
}

/** The tag a quotation mark must have, or -1 for any other token. */
export function markTag(tokens: Tokens, i: number): number {
  const state = tokens.quote[i]!;
  const mate = tokens.quoteMate[i]!;
  if (state > INSIDE) return state === OPENING ? POS["``"] : POS["''"];
  return mate < 0 ? -1 : mate > i ? POS["``"] : POS["''"];
}

/**
 * Writes the features of token `i` of the sentence `[from, to)`.
 * @param before tag of the token before, `before2` of the one before that
 */
export function posFeatures(
  lexical: Lexical,
  i: number,
  from: number,
  to: number,
  before: number,
  before2: number,
  out: Int32Array,
): void {
  const { word, shape, suffix2, suffix3, prefix2 } = lexical;
  const w = word[i]!;
  const s = shape[i]! * 2 + (i === from ? 1 : 0);
  const left = i > from ? word[i - 1]! : EDGE;
  const right = i + 1 < to ? word[i + 1]! : EDGE;
  const rightShape = i + 1 < to ? shape[i + 1]! : 0;
  out[0] = hash2(1, w, s);
  out[1] = hash1(2, w);
  out[2] = hash2(3, suffix3[i]!, s);
  out[3] = hash1(4, suffix2[i]!);
  out[4] = hash2(5, prefix2[i]!, suffix2[i]!);
  out[5] = hash2(6, s, rightShape);
  out[6] = hash1(7, before);
  out[7] = hash2(8, before, before2);
  out[8] = hash2(9, before, w);
  out[9] = hash1(10, left);
  out[10] = hash1(11, i > from + 1 ? word[i - 2]! : EDGE);
  out[11] = hash1(12, right);
  out[12] = hash1(13, i + 2 < to ? word[i + 2]! : EDGE);
  out[13] = hash2(14, left, w);
  out[14] = hash2(15, w, right);
  out[15] = hash2(16, i > from ? suffix3[i - 1]! : EDGE, suffix3[i]!);
  out[16] = hash2(17, i + 1 < to ? suffix3[i + 1]! : EDGE, rightShape);
  out[17] = hash3(18, before, suffix3[i]!, i + 1 < to ? suffix2[i + 1]! : EDGE);
  out[18] = hash3(19, before, before2, w);
}

/**
 * Tags every token.
 * @returns indices into `POS_TAGS`, parallel to the tokens
 */
export function tagPos(model: PosModel, tokens: Tokens, lexical: Lexical): Uint8Array {
  const out = new Uint8Array(tokens.length);
  const { weights, dictionary } = model;
  const { width, keys, sums: scores } = weights;
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const from = tokens.sentenceStart[s]!;
    const to = tokens.sentenceStart[s + 1]!;
    let before = POS_START;
    let before2 = POS_START;
    for (let i = from; i < to; i++) {
      let tag = markTag(tokens, i);
      if (tag < 0) {
        const known = findRow(dictionary, dictionaryKey(lexical, i));
        if (known >= 0) tag = dictionary.bytes[known]! - 1;
        else {
          posFeatures(lexical, i, from, to, before, before2, keys);
          sumRows(weights, 1, POS_FEATURES);
          tag = 0;
          for (let t = 1; t < width; t++) if (scores[t]! > scores[tag]!) tag = t;
        }
      }
      out[i] = tag;
      before2 = before;
      before = tag;
    }
  }
  return out;
}
