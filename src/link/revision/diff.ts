// What changed between two states of a text: words kept, removed and added, with their places in both.
import { diffArrays } from "diff";
import type { Span } from "../../model/span.js";

/** A stretch of both texts, or of one. Offsets are UTF-16 code units of the text they are of. */
export type Run =
  | { readonly kind: "kept"; readonly before: Span; readonly after: Span }
  | { readonly kind: "removed"; readonly before: Span }
  | { readonly kind: "added"; readonly after: Span };

/** Past so many steps two passages are taken for different as wholes: the search grows with their square. */
const MOST_STEPS = 2000;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*|\s+|[^\p{L}\p{N}\p{M}\s]/gu;

interface Piece {
  kind: "kept" | "removed" | "added";
  length: number;
  /** Whether there is a letter or a digit in it. */
  solid: boolean;
}

/**
 * Compares two texts by paragraphs, and the paragraphs that differ by words (Myers 1986, as the `diff` library has it).
 * Between two changes, space and punctuation alone do not count as kept.
 *
 * @param before the earlier text
 * @param after the later text
 * @returns runs in order; those of `before` joined give `before`, those of `after` give `after`, and what is kept is the
 *   same in both. Between two kept runs there is at most one removed and one added, in this order.
 */
export function revisionDiff(before: string, after: string): Run[] {
  const pieces: Piece[] = [];
  let removed = "";
  let added = "";
  const flush = () => {
    pieces.push(...(compared(removed, added) ?? whole(removed, added)));
    removed = "";
    added = "";
  };
  for (const change of aligned(lines(before), lines(after))) {
    const text = change.value.join("");
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else {
      flush();
      pieces.push({ kind: "kept", length: text.length, solid: true });
    }
  }
  flush();
  return runsOf(pieces);
}

/** Whether anything but space and punctuation differs. */
export function isChanged(runs: readonly Run[], before: string, after: string): boolean {
  return runs.some((run) =>
    run.kind === "kept"
      ? false
      : isSolid(run.kind === "removed" ? before.slice(...run.before) : after.slice(...run.after)),
  );
}

/** Lines with their line feeds, so that joined they are the text again. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Words, spaces and marks, so that joined they are the text again. */
function words(text: string): string[] {
  return text.match(WORD) ?? [];
}

interface Change {
  value: string[];
  removed?: boolean;
  added?: boolean;
}

function aligned(before: string[], after: string[]): Change[] {
  const changes = diffArrays(before, after, { maxEditLength: MOST_STEPS });
  return (
    changes ?? [
      { value: before, removed: true },
      { value: after, added: true },
    ]
  );
}

/** Two passages by words, null when they differ in too much. */
function compared(before: string, after: string): Piece[] | null {
  if (before === "" || after === "") return whole(before, after);
  const changes: Change[] | undefined = diffArrays(words(before), words(after), { maxEditLength: MOST_STEPS });
  return (
    changes?.map(({ value, removed, added }) => {
      const text = value.join("");
      return { kind: removed ? "removed" : added ? "added" : "kept", length: text.length, solid: isSolid(text) };
    }) ?? null
  );
}

function whole(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  if (before !== "") pieces.push({ kind: "removed", length: before.length, solid: true });
  if (after !== "") pieces.push({ kind: "added", length: after.length, solid: true });
  return pieces;
}

function isSolid(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Pieces to runs: changes that only space or punctuation stands between become one. */
function runsOf(pieces: readonly Piece[]): Run[] {
  const runs: Run[] = [];
  let [a, b] = [0, 0];
  let open = { a: 0, b: 0 };
  const close = () => {
    if (a > open.a) runs.push({ kind: "removed", before: [open.a, a] });
    if (b > open.b) runs.push({ kind: "added", after: [open.b, b] });
  };
  for (const [i, piece] of pieces.entries()) {
    const { kind, length } = piece;
    const between = kind === "kept" && !piece.solid && (a > open.a || b > open.b) && isChange(pieces[i + 1]);
    if (kind === "kept" && !between) {
      close();
      const last = runs.at(-1);
      if (last?.kind === "kept") runs[runs.length - 1] = grown(last, length);
      else runs.push({ kind, before: [a, a + length], after: [b, b + length] });
      open = { a: a + length, b: b + length };
    }
    if (kind !== "added") a += length;
    if (kind !== "removed") b += length;
  }
  close();
  return runs;
}

const isChange = (piece: Piece | undefined): boolean => piece !== undefined && piece.kind !== "kept";

function grown({ before, after }: Extract<Run, { kind: "kept" }>, length: number): Run {
  return { kind: "kept", before: [before[0], before[1] + length], after: [after[0], after[1] + length] };
}
