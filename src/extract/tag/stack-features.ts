// Features of a further pass: what the pass before thought of a token, its neighbours, its sentence and its text.
import { hash2, hash3 } from "./hash.js";
import {
  CONTENT_BEGIN,
  CONTENT_END,
  CONTENT_INSIDE,
  CUE_BEGIN,
  CUE_INSIDE,
  LABELS,
  NOTHING,
  SOURCE_BEGIN,
  SOURCE_INSIDE,
} from "./labels.js";
import type { Layout } from "./layout.js";
import { IS_NAME } from "./pos-tags.js";
import { step } from "./span-features.js";

/** Features a token has beside those of the first pass. */
export const STACK_FEATURES = 38;

const NO_LABEL = 9;

/** What the pass before found in a text; arrays are parallel to the tokens. */
export interface Opinion {
  /** Its best labels. */
  readonly labels: Uint8Array;
  /** `LABELS` probabilities a token. */
  readonly probabilities: Float32Array;
}

/** Probabilities in six steps. */
function grade(p: number): number {
  return p < 0.03 ? 0 : p < 0.12 ? 1 : p < 0.3 ? 2 : p < 0.6 ? 3 : p < 0.88 ? 4 : 5;
}

/** Graded probabilities of a token: of either label, or of all labels of a role. */
const [NEITHER, IN_SOURCE, IN_CUE, IN_CONTENT, BEGINS, ENDS] = [0, 1, 2, 3, 4, 5] as const;
const GRADES = 6;

/** Grades of every token, then those of what stands outside a paragraph. */
function readGrades(probabilities: Float32Array, n: number): Uint8Array {
  const out = new Uint8Array((n + 1) * GRADES).fill(6);
  for (let i = 0; i < n; i++) {
    const p = i * LABELS;
    const g = i * GRADES;
    const begins = probabilities[p + CONTENT_BEGIN]!;
    const ends = probabilities[p + CONTENT_END]!;
    out[g + NEITHER] = grade(probabilities[p + NOTHING]!);
    out[g + IN_SOURCE] = grade(probabilities[p + SOURCE_BEGIN]! + probabilities[p + SOURCE_INSIDE]!);
    out[g + IN_CUE] = grade(probabilities[p + CUE_BEGIN]! + probabilities[p + CUE_INSIDE]!);
    out[g + IN_CONTENT] = grade(begins + probabilities[p + CONTENT_INSIDE]! + ends);
    out[g + BEGINS] = grade(begins);
    out[g + ENDS] = grade(ends);
  }
  return out;
}

/** What an opinion says of the surroundings of each token. */
export interface Outlook {
  /** Nearest cue, source and content bounds of the paragraph, before (or at) and after; -1 for none. */
  readonly cueBefore: Int32Array;
  readonly cueAfter: Int32Array;
  readonly sourceBefore: Int32Array;
  readonly sourceAfter: Int32Array;
  readonly beginBefore: Int32Array;
  readonly endAfter: Int32Array;
  /** The likeliest other content end of the sentence, before and after the token. */
  readonly endedBefore: Float32Array;
  readonly endsAfter: Float32Array;
  /** `GRADES` a token, and once more for what stands outside. */
  readonly grades: Uint8Array;
  /** One entry a sentence: bits for source 1, cue 2, content begin 4, content going on 8, ends in content 16. */
  readonly sentence: Uint8Array;
  /** One entry a paragraph, same bits. */
  readonly paragraph: Uint8Array;
  /** How often each name is in a source of the text, by word hash. */
  readonly named: ReadonlyMap<number, number>;
}

/** Reads the surroundings of every token in an opinion; linear. */
export function readOutlook(layout: Layout, opinion: Opinion): Outlook {
  const { tokens, lexical, pos } = layout;
  const n = tokens.length;
  const { labels, probabilities } = opinion;
  const ints = (): Int32Array => new Int32Array(n);
  const named = new Map<number, number>();
  const out = {
    cueBefore: ints(),
    cueAfter: ints(),
    sourceBefore: ints(),
    sourceAfter: ints(),
    beginBefore: ints(),
    endAfter: ints(),
    endedBefore: new Float32Array(n),
    endsAfter: new Float32Array(n),
    grades: readGrades(probabilities, n),
    sentence: new Uint8Array(tokens.sentenceStart.length),
    paragraph: new Uint8Array(tokens.paragraphStart.length),
    named,
  };
  for (let p = 0; p + 1 < tokens.paragraphStart.length; p++) {
    const from = tokens.paragraphStart[p]!;
    const to = tokens.paragraphStart[p + 1]!;
    let cue = -1;
    let source = -1;
    let begin = -1;
    let bits = 0;
    for (let i = from; i < to; i++) {
      const label = labels[i]!;
      const s = tokens.sentenceOf[i]!;
      let bit = 0;
      if (label === CUE_BEGIN) {
        cue = i;
        bit = 2;
      } else if (label === SOURCE_BEGIN || label === SOURCE_INSIDE) {
        if (label === SOURCE_BEGIN) source = i;
        bit = 1;
        if (IS_NAME[pos[i]!]) named.set(lexical.word[i]!, (named.get(lexical.word[i]!) ?? 0) + 1);
      } else if (label === CONTENT_BEGIN) {
        begin = i;
        bit = 4;
      } else if (label === CONTENT_INSIDE || label === CONTENT_END) bit = 8;
      if (i + 2 >= tokens.sentenceStart[s + 1]! && label >= CONTENT_BEGIN) bit |= 16;
      out.sentence[s]! |= bit;
      bits |= bit;
      out.cueBefore[i] = cue;
      out.sourceBefore[i] = source;
      out.beginBefore[i] = begin;
    }
    out.paragraph[p] = bits;
    cue = -1;
    source = -1;
    let end = -1;
    for (let i = to - 1; i >= from; i--) {
      const label = labels[i]!;
      out.cueAfter[i] = cue;
      out.sourceAfter[i] = source;
      if (label === CONTENT_END) end = i;
      out.endAfter[i] = end;
      if (label === CUE_BEGIN) cue = i;
      else if (label === SOURCE_BEGIN) source = i;
    }
  }
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const from = tokens.sentenceStart[s]!;
    const to = tokens.sentenceStart[s + 1]!;
    let best = 0;
    for (let i = from; i < to; i++) {
      out.endedBefore[i] = best;
      if (labels[i] === CONTENT_BEGIN) best = 0;
      best = Math.max(best, probabilities[i * LABELS + CONTENT_END]!);
    }
    best = 0;
    for (let i = to - 1; i >= from; i--) {
      out.endsAfter[i] = best;
      best = Math.max(best, probabilities[i * LABELS + CONTENT_END]!);
    }
  }
  return out;
}

/**
 * Writes the further features of the tokens `[at, stop)` of the paragraph `[from, to)`.
 * @param out receives `STACK_FEATURES` hashes a token
 */
export function stackFeatures(
  layout: Layout,
  opinion: Opinion,
  outlook: Outlook,
  from: number,
  to: number,
  at: number,
  stop: number,
  out: Int32Array,
): void {
  const { tokens, lexical, pos } = layout;
  const { labels } = opinion;
  const { sentenceOf, sentenceStart, quote } = tokens;
  const { word, stem } = lexical;
  const { grades } = outlook;
  const outside = tokens.length * GRADES;
  const paragraph = tokens.paragraphOf[from] ?? 0;
  const above = paragraph > 0 ? outlook.paragraph[paragraph - 1]! : 32;
  const below = paragraph + 2 < tokens.paragraphStart.length ? outlook.paragraph[paragraph + 1]! : 32;
  let k = 0;
  for (let i = at; i < stop; i++) {
    const s = sentenceOf[i]!;
    const first = sentenceStart[s]!;
    const starts = i === first ? 1 : 0;
    const last = i === sentenceStart[s + 1]! - 1 ? 1 : 0;
    const w = word[i]!;
    const t = pos[i]!;
    const q = quote[i]!;
    const y = labels[i]!;
    const y1 = i > from ? labels[i - 1]! : NO_LABEL;
    const y2 = i > from + 1 ? labels[i - 2]! : NO_LABEL;
    const z1 = i + 1 < to ? labels[i + 1]! : NO_LABEL;
    const z2 = i + 2 < to ? labels[i + 2]! : NO_LABEL;
    const here = i * GRADES;
    const left = i > from ? here - GRADES : outside;
    const right = i + 1 < to ? here + GRADES : outside;
    out[k++] = hash2(101, y1, y);
    out[k++] = hash2(102, y, z1);
    out[k++] = hash3(103, y1, y, z1);
    out[k++] = hash3(104, y2, y1, y);
    out[k++] = hash3(105, y, z1, z2);
    out[k++] = hash2(106, i > from + 2 ? labels[i - 3]! : NO_LABEL, y);
    out[k++] = hash2(107, y, i + 3 < to ? labels[i + 3]! : NO_LABEL);
    out[k++] = hash2(108, y, w);
    out[k++] = hash3(109, y, t, q);
    out[k++] = hash3(110, y1, y, w);
    out[k++] = hash3(111, y1 * 10 + y, t, z1);
    // how sure it was
    const x = grades[here + IN_CONTENT]!;
    const e = grades[here + ENDS]!;
    const b = grades[here + BEGINS]!;
    const x1 = grades[left + IN_CONTENT]!;
    out[k++] = hash3(112, grades[left + IN_SOURCE]!, grades[here + IN_SOURCE]!, grades[right + IN_SOURCE]!);
    out[k++] = hash3(113, grades[left + IN_CUE]!, grades[here + IN_CUE]!, grades[right + IN_CUE]!);
    out[k++] = hash3(114, x1, x, grades[right + IN_CONTENT]!);
    out[k++] = hash3(115, grades[left + ENDS]!, e, grades[right + ENDS]!);
    out[k++] = hash3(116, grades[left + BEGINS]!, b, grades[right + BEGINS]!);
    out[k++] = hash3(117, e, grade(outlook.endedBefore[i]!), grade(outlook.endsAfter[i]!));
    out[k++] = hash3(118, e * 8 + x, t, i + 1 < to ? pos[i + 1]! : 60);
    out[k++] = hash3(119, b * 8 + x, t, i > from ? pos[i - 1]! : 60);
    out[k++] = hash3(120, grades[here + NEITHER]!, x * 8 + grades[here + IN_SOURCE]!, grades[here + IN_CUE]!);
    out[k++] = hash3(121, grades[left + ENDS]!, w, q);
    out[k++] = hash3(122, e, i + 1 < to ? word[i + 1]! : 77, q);
    // the nearest spans it found
    const cb = outlook.cueBefore[i]!;
    const ca = outlook.cueAfter[i]!;
    const sb = outlook.sourceBefore[i]!;
    const sa = outlook.sourceAfter[i]!;
    const near = cb < 0 ? 20 : step(i - cb) * 2 + (sentenceOf[cb] === s ? 1 : 0);
    const far = ca < 0 ? 20 : step(ca - i) * 2 + (sentenceOf[ca] === s ? 1 : 0);
    const nearSource = sb < 0 ? 20 : step(i - sb) * 2 + (sentenceOf[sb] === s ? 1 : 0);
    const farSource = sa < 0 ? 20 : step(sa - i) * 2 + (sentenceOf[sa] === s ? 1 : 0);
    out[k++] = hash3(123, near, far, y);
    out[k++] = hash3(124, near, cb < 0 ? 0 : stem[cb]!, y);
    out[k++] = hash3(125, far, ca < 0 ? 0 : stem[ca]!, y);
    out[k++] = hash3(126, near, t, w);
    out[k++] = hash3(127, far, t, w);
    out[k++] = hash3(128, nearSource, farSource, y);
    out[k++] = hash3(129, near * 32 + nearSource, t, q);
    out[k++] = hash3(130, far * 32 + farSource, t, q);
    const begin = outlook.beginBefore[i]!;
    const end = outlook.endAfter[i]!;
    out[k++] = hash3(131, begin < 0 ? 10 : step(i - begin), end < 0 ? 10 : step(end - i), y);
    out[k++] = hash3(132, begin < 0 ? 10 : quote[begin]!, y * 4 + q, end < 0 ? 10 : quote[end]!);
    // the sentence, its neighbours, the paragraphs around it
    const sentence = outlook.sentence[s]!;
    const prior = first > from ? outlook.sentence[s - 1]! : 32;
    const later = sentenceStart[s + 1]! < to ? outlook.sentence[s + 1]! : 32;
    out[k++] = hash3(133, sentence, y, q);
    out[k++] = hash3(134, prior, sentence, y * 8 + starts * 4 + q);
    out[k++] = hash3(135, later, sentence, y * 8 + last * 4 + q);
    out[k++] = hash3(136, above, sentence, y * 8 + starts * 4 + q);
    out[k++] = hash3(137, below, sentence, y * 8 + last * 4 + q);
    const count = IS_NAME[t] ? (outlook.named.get(w) ?? 0) - (y === SOURCE_BEGIN || y === SOURCE_INSIDE ? 1 : 0) : -1;
    out[k++] = hash2(138, Math.min(count, 4), y);
  }
}
