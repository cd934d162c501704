// Whether an attribution is right, and how a probability relates to being right: isotonic regression.
import type { Linked } from "../../src/extract/tag/link.js";
import { CALIBRATION_SIZE } from "../../src/extract/tag/models.js";
import type { TokenSpan } from "../../src/extract/tag/token-spans.js";
import { type Annotated, type Spans, tokensOf } from "./attributions.js";

const tokenSet = (text: Annotated, spans: Spans): Set<number> => {
  const out = new Set<number>();
  for (const span of spans) {
    const found = tokensOf(text.tokens, span);
    if (found) for (let i = found[0]; i <= found[1]; i++) out.add(i);
  }
  return out;
};
const ofSpans = (spans: readonly (TokenSpan | null)[]): Set<number> => {
  const out = new Set<number>();
  for (const s of spans) if (s) for (let i = s.first; i <= s.last; i++) out.add(i);
  return out;
};
const shared = (a: Set<number>, b: Set<number>): number => [...a].filter((x) => b.has(x)).length;

/** Whether a found attribution is right: half the content shared with a gold one, cue and source touching. */
export function isRight(text: Annotated, linked: Linked): boolean {
  const content = ofSpans(linked.contents);
  const cue = ofSpans([linked.cue]);
  const source = ofSpans([linked.source]);
  return text.attributions.some((gold) => {
    const goldContent = tokenSet(text, gold.content);
    const both = shared(content, goldContent);
    if (both / (content.size + goldContent.size - both) < 0.5) return false;
    const goldCue = tokenSet(text, gold.cue);
    const goldSource = tokenSet(text, gold.source);
    const cueFits = goldCue.size + cue.size === 0 || shared(cue, goldCue) > 0;
    return cueFits && (goldSource.size + source.size === 0 || shared(source, goldSource) > 0);
  });
}

/** The calibration curve: the share that is right at equal steps of the raw figure, made ascending. */
export function calibrate(judged: readonly { raw: number; right: number }[]): Float32Array {
  const points = [...judged].sort((a, b) => a.raw - b.raw);
  // pool adjacent violators
  const blocks: { sum: number; count: number; raw: number }[] = [];
  for (const { raw, right } of points) {
    blocks.push({ sum: right, count: 1, raw });
    for (;;) {
      const last = blocks[blocks.length - 1]!;
      const before = blocks[blocks.length - 2];
      if (!before || before.sum / before.count < last.sum / last.count) break;
      blocks.pop();
      before.raw = (before.raw * before.count + last.raw * last.count) / (before.count + last.count);
      before.sum += last.sum;
      before.count += last.count;
    }
  }
  const curve = new Float32Array(CALIBRATION_SIZE);
  for (let i = 0; i < curve.length; i++) {
    const at = i / (curve.length - 1);
    const after = blocks.findIndex((b) => b.raw >= at);
    const high = blocks[after < 0 ? blocks.length - 1 : after];
    const low = blocks[after < 0 ? blocks.length - 1 : Math.max(0, after - 1)];
    if (!high || !low) continue;
    const share = high === low ? 0 : (at - low.raw) / (high.raw - low.raw);
    const value = (b: { sum: number; count: number }): number => (b.sum + 0.5) / (b.count + 1);
    curve[i] = Math.min(0.99, Math.max(0.01, value(low) * (1 - share) + value(high) * share));
  }
  return curve;
}
