// What two documents share, as it is shown: which came later, in what way it reuses the other, and where.
import type { Document, ReuseKind, SharedText } from "../../model/index.js";
import { minuteNumber } from "../days.js";
import type { Passage, Reuse } from "./reuse.js";
import { shingleSize } from "./split.js";

/** Share of a text from which most of it stands in the other. */
const most = 0.6;
/** Share of the shingles of a passage from which it was taken over word for word, or nearly so. */
const exactly = 0.97;
const nearly = 0.8;

const word = /[\p{L}\p{M}\p{N}_]+/gu;

/** How many words these passages of a text hold. */
export function wordsIn(text: string, spans: readonly (readonly [number, number])[]): number {
  return spans.reduce((sum, [start, end]) => sum + (text.slice(start, end).match(word)?.length ?? 0), 0);
}

/** How closely passages were taken over: "word for word", "almost word for word", "in changed words". */
export function fidelity(shared: number, words: number, passages: number): string {
  const share = shared / Math.max(1, words - passages * (shingleSize - 1));
  return share >= exactly ? "word for word" : share >= nearly ? "almost word for word" : "in changed words";
}

function kindOf({ contained, contains, passages }: Reuse, words: number): ReuseKind {
  const shared = passages.reduce((sum, passage) => sum + passage.shared, 0);
  const loose = fidelity(shared, words, passages.length) === "in changed words";
  if (Math.max(contained, contains) < most)
    return loose && Math.max(contained, contains) >= most / 2 ? "rewritten" : "passage";
  if (loose) return "rewritten";
  if (contained >= most && contains >= most) return "copy";
  return contained >= most ? "cut" : "embedded";
}

/** True when `a` was published after `b`; of one moment, the one that came in later. */
export function isLater(a: Document, b: Document): boolean {
  const [x, y] = [minuteNumber(a.published), minuteNumber(b.published)];
  return (x ?? Number.MAX_SAFE_INTEGER) >= (y ?? Number.MAX_SAFE_INTEGER);
}

/**
 * Puts what two documents share into the form that is shown.
 * @param reuse seen from `document`, which is the later one
 */
export function sharedText(document: Document, other: Document, reuse: Reuse): SharedText {
  const passages = [...reuse.passages].sort((a, b) => a.here[0] - b.here[0]);
  const words = wordsIn(
    document.text,
    passages.map(({ here }) => here),
  );
  return {
    document: document.id,
    other: other.id,
    kind: kindOf(reuse, words),
    words: Math.max(1, words),
    passages: passages.map(({ here, there }: Passage) => ({ span: here, otherSpan: there })),
  };
}
