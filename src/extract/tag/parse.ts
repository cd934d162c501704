// Dependency parsing, greedy and left to right (arc-hybrid transitions), from hashed features.
import type { Tokens } from "../text/tokens.js";
import { hash1, hash2, hash3 } from "./hash.js";
import type { Lexical } from "./lexical.js";
import { POS_START } from "./pos-tags.js";
import { RELATIONS } from "./relations.js";
import { sumRows, type WeightTable } from "./table.js";

/** Feature templates a parser state has. */
export const PARSE_FEATURES = 22;
/** Transitions: shift, then an arc from the next token to the top of the stack, or from the one below it. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = LEFT + RELATIONS;
export const TRANSITIONS = RIGHT + RELATIONS;

/** A tree over each sentence of a text. */
export interface Parse {
  /** Token each token depends on; -1 for the root of a sentence. */
  readonly head: Int32Array;
  /** Group of the relation to the head. */
  readonly relation: Uint8Array;
  /** First and last token of what depends on each token, itself included. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** A bit for each group of relations that depends on the token. */
  readonly dependents: Uint8Array;
}

/** Where the parser stands in a sentence: stack, next token, and the arcs so far. */
export interface ParseState extends Parse {
  readonly stack: Int32Array;
  size: number;
  next: number;
  /** Tags of the outermost dependents found so far, and how many there are on each side. */
  readonly leftTag: Uint8Array;
  readonly rightTag: Uint8Array;
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
}

/** A fresh state for texts of up to `length` tokens. */
export function parseState(length: number): ParseState {
  return {
    head: new Int32Array(length).fill(-1),
    relation: new Uint8Array(length),
    left: Int32Array.from({ length }, (_, i) => i),
    right: Int32Array.from({ length }, (_, i) => i),
    dependents: new Uint8Array(length),
    stack: new Int32Array(length + 1),
    size: 0,
    next: 0,
    leftTag: new Uint8Array(length).fill(POS_START),
    rightTag: new Uint8Array(length).fill(POS_START),
    lefts: new Uint8Array(length),
    rights: new Uint8Array(length),
  };
}

const NONE = 63;

/** Writes the features of a state in the sentence that ends before `to`. */
export function parseFeatures(state: ParseState, lexical: Lexical, pos: Uint8Array, to: number, out: Int32Array): void {
  const { stack, size, next } = state;
  const { word, stem } = lexical;
  const s0 = size > 0 ? stack[size - 1]! : -1;
  const s1 = size > 1 ? stack[size - 2]! : -1;
  const s2 = size > 2 ? stack[size - 3]! : -1;
  const w0 = s0 < 0 ? NONE : stem[s0]!;
  const t0 = s0 < 0 ? NONE : pos[s0]!;
  const w1 = s1 < 0 ? NONE : stem[s1]!;
  const t1 = s1 < 0 ? NONE : pos[s1]!;
  const t2 = s2 < 0 ? NONE : pos[s2]!;
  const b0 = next < to ? pos[next]! : NONE;
  const v0 = next < to ? stem[next]! : NONE;
  const b1 = next + 1 < to ? pos[next + 1]! : NONE;
  const v1 = next + 1 < to ? word[next + 1]! : NONE;
  const b2 = next + 2 < to ? pos[next + 2]! : NONE;
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 10);
  const r0 = s0 < 0 ? NONE : state.rightTag[s0]!;
  const l0 = s0 < 0 ? NONE : state.leftTag[s0]!;
  const n0 = s0 < 0 ? 0 : Math.min(state.lefts[s0]!, 3) * 4 + Math.min(state.rights[s0]!, 3);
  const r1 = s1 < 0 ? NONE : state.rightTag[s1]!;
  const lb = next < to ? state.leftTag[next]! : NONE;
  const tags = t0 * 64 + b0;
  out[0] = hash2(201, w0, t0);
  out[1] = hash3(202, w0, b0, b1);
  out[2] = hash2(203, v0, b0);
  out[3] = hash2(204, v0, t0);
  out[4] = hash2(205, w0, v0);
  out[5] = hash3(206, t1, t0, b0);
  out[6] = hash3(207, t0, b0, b1);
  out[7] = hash3(208, b0, b1, b2);
  out[8] = hash3(209, t2, t1, t0);
  out[9] = hash2(210, v1, tags);
  out[10] = hash3(211, w1, t0, b0);
  out[11] = hash2(212, w1, w0);
  out[12] = hash3(213, tags, l0, n0);
  out[13] = hash3(214, tags, r0, n0);
  out[14] = hash2(215, tags, lb);
  out[15] = hash2(216, tags, gap);
  out[16] = hash3(217, t1 * 64 + t0, r0, r1);
  out[17] = hash3(218, w0, gap, b0);
  out[18] = hash3(219, t1 * 64 + t0, tags, b1);
  out[19] = hash3(220, tags, b1, b2);
  out[20] = hash3(221, s0 < 0 ? NONE : state.relation[s0]!, tags, Math.min(size, 3));
  out[21] = hash1(222, 0);
}

/** Whether a transition is possible. */
export function allows(state: ParseState, to: number, transition: number): boolean {
  if (transition === SHIFT) return state.next < to;
  if (transition < RIGHT) return state.size > 0 && (state.next < to || state.size === 1);
  return state.size > 1;
}

/** Carries a transition out. */
export function advance(state: ParseState, pos: Uint8Array, to: number, transition: number): void {
  if (transition === SHIFT) {
    state.stack[state.size++] = state.next++;
    return;
  }
  const child = state.stack[--state.size]!;
  const left = transition < RIGHT;
  const head = left ? (state.next < to ? state.next : -1) : state.stack[state.size - 1]!;
  state.head[child] = head;
  state.relation[child] = transition - (left ? LEFT : RIGHT);
  if (head < 0) return;
  // whatever depends on the child has been attached to it by now
  state.left[head] = Math.min(state.left[head]!, state.left[child]!);
  state.right[head] = Math.max(state.right[head]!, state.right[child]!);
  state.dependents[head]! |= 1 << state.relation[child]!;
  if (left) {
    state.leftTag[head] = pos[child]!;
    state.lefts[head]!++;
  } else {
    state.rightTag[head] = pos[child]!;
    state.rights[head]!++;
  }
}

/** Parses every sentence of a text; linear in its length. */
export function parse(weights: WeightTable, tokens: Tokens, lexical: Lexical, pos: Uint8Array): Parse {
  const state = parseState(tokens.length);
  const { keys, sums: scores } = weights;
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const to = tokens.sentenceStart[s + 1]!;
    state.next = tokens.sentenceStart[s]!;
    state.size = 0;
    while (state.next < to || state.size > 0) {
      // with nothing on the stack there is no choice
      if (state.size === 0) {
        advance(state, pos, to, SHIFT);
        continue;
      }
      parseFeatures(state, lexical, pos, to, keys);
      sumRows(weights, 1, PARSE_FEATURES);
      let best = -1;
      for (let t = 0; t < TRANSITIONS; t++) {
        if ((best < 0 || scores[t]! > scores[best]!) && allows(state, to, t)) best = t;
      }
      advance(state, pos, to, best);
    }
  }
  return state;
}
