// Which words of a phrase were kept, removed and added: for phrases of a few dozen words, as fields of claims are.
import type { DiffView } from "../model.js";

export type Run = DiffView["runs"][number];

/** Words with the space behind them. */
const split = (text: string) => text.match(/\s*\S+\s*/g) ?? [];
/** Words are the same whatever their case and the signs around them. */
const same = (word: string) =>
  word
    .trim()
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "") || word.trim();
/** Below this share of common words two phrases are told apart better as wholes. */
const alike = 0.34;

/**
 * By longest common subsequence of words (Wagner and Fischer 1974); O(n·m). Phrases with little in common are one removed
 * and one added run.
 */
export function wordRuns(before: string, after: string): Run[] {
  const [a, b] = [split(before), split(after)];
  const [x, y] = [a.map(same), b.map(same)];
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [here, below] = [length[i] as Uint16Array, length[i + 1] as Uint16Array];
    for (let j = b.length - 1; j >= 0; j--) {
      here[j] = x[i] === y[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  if ((length[0]?.[0] ?? 0) < alike * Math.max(a.length, b.length)) {
    const whole: Run[] = [
      { change: "removed", text: before },
      { change: "added", text: after },
    ];
    return whole.filter(({ text }) => text.trim() !== "");
  }
  const runs: Run[] = [];
  const add = (change: Run["change"], text: string) => {
    const last = runs.at(-1);
    if (last?.change === change) last.text += text;
    else runs.push({ change, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && x[i] === y[j]) {
      add("kept", b[j++] ?? "");
      i++;
    } else if (i < a.length && (j >= b.length || (length[i + 1]?.[j] ?? 0) >= (length[i]?.[j + 1] ?? 0))) {
      add("removed", a[i++] ?? "");
    } else add("added", b[j++] ?? "");
  }
  return runs;
}
