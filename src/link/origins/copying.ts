// Whether two tellings stand in one passage that their texts share: copied, whatever the words around them say.
import type { Claim, Span } from "../../model/index.js";
import type { Passage } from "../reuse/reuse.js";
import { fidelity, wordsIn } from "../reuse/shared-text.js";
import type { Telling } from "./telling.js";

/** The passage that two tellings stand in. */
export interface Copying {
  /** Words of the passage. */
  readonly words: number;
  /** "word for word", "almost word for word", "in changed words". */
  readonly how: string;
}

/** Share of a claim that must lie in the passage, and share of the shorter claim that must meet the other. */
const inside = 0.6;
const meeting = 0.5;

function contentOf({ from, spans }: Claim): Span | null {
  if (from !== "body") return null;
  return [Math.min(...spans.content.map(([start]) => start)), Math.max(...spans.content.map(([, end]) => end))];
}

const common = ([a, b]: Span, [c, d]: Span): number => Math.max(0, Math.min(b, d) - Math.max(a, c));
const length = ([start, end]: Span): number => end - start;

/** Where a stretch of the one passage lies in the other: edits are small, so in proportion. */
function carried([start, end]: Span, { here, there }: Passage): Span {
  const scale = length(there) / Math.max(1, length(here));
  return [there[0] + (start - here[0]) * scale, there[0] + (end - here[0]) * scale];
}

function meets(a: readonly Span[], b: readonly Span[], passage: Passage): boolean {
  return a.some((x) => {
    if (common(x, passage.here) < inside * length(x)) return false;
    const there = carried(x, passage);
    return b.some((y) => common(there, y) >= meeting * Math.min(length(there), length(y)));
  });
}

/**
 * Finds the longest passage in which a claim of the one telling stands where a claim of the other does.
 * @param passages as seen from the document of `a`
 */
export function copyingBetween(a: Telling, b: Telling, passages: readonly Passage[]): Copying | null {
  // Always from the same side, so that it does not matter which text came in first.
  if (a.id > b.id) return copyingBetween(b, a, passages.map(turned));
  const [x, y] = [contentsOf(a), contentsOf(b)];
  let best: Copying | null = null;
  for (const passage of passages) {
    if (!meets(x, y, passage)) continue;
    const words = wordsIn(a.document.text, [passage.here]);
    if (best === null || words > best.words) best = { words, how: fidelity(passage.shared, words, 1) };
  }
  return best;
}

const turned = ({ here, there, shared }: Passage): Passage => ({ here: there, there: here, shared });

function contentsOf({ sketches }: Telling): Span[] {
  return sketches.flatMap(({ claim }) => {
    const span = contentOf(claim);
    return span ? [span] : [];
  });
}
