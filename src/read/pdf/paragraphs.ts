// Lines of pages to paragraphs: broken words and broken sentences are made whole.
import { endsSentence } from "../page/lines.js";
import type { PageLine } from "./lines.js";

/** A paragraph and how large its first line is printed. */
export interface Paragraph {
  text: string;
  size: number;
  page: number;
}

/** Letters that differ by more are of another kind of text. */
const SAME_SIZE = 0.12;
/** A gap this many times the usual one parts paragraphs. */
const WIDE_GAP = 1.35;
/** A last line ends this much before the edge of its column. */
const SHORT = 0.82;
const BULLET = /^(?:[•●▪■‣–—-]|\(?\d{1,2}[.)])\s/;

/** Joins lines to paragraphs. */
export function joinLines(lines: readonly PageLine[]): Paragraph[] {
  const usual = usualGap(lines);
  const words = hyphenated(lines);
  const edges = rightEdges(lines);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  let last: PageLine | null = null;
  for (const line of lines) {
    if (open && last && continues(last, line, usual, edges)) open.text = join(open.text, line.text, words);
    else {
      open = { text: line.text, size: line.size, page: line.page };
      paragraphs.push(open);
    }
    last = line;
  }
  return paragraphs;
}

function continues(last: PageLine, line: PageLine, usual: number, edges: ReadonlyMap<string, number>): boolean {
  if (Math.abs(line.size - last.size) > SAME_SIZE * last.size) return false;
  if (BULLET.test(line.text)) return false;
  const open = !endsSentence(last.text);
  const lower = /^\p{Ll}/u.test(line.text);
  const broken = isBroken(last.text) && lower;
  const gap = last.y - line.y;
  // The next column or page: a paragraph goes on there only in the middle of a sentence.
  if (line.page !== last.page || gap <= 0) return broken || (open && lower);
  if (gap > WIDE_GAP * (usual || last.size * 1.2)) return false;
  if (line.x - last.x > 0.8 * line.size && !open) return false;
  const edge = edges.get(columnOf(last)) ?? last.right;
  const short = last.right - last.x < SHORT * (edge - last.x);
  return !short || (open && lower);
}

const isBroken = (text: string): boolean => /\p{L}[-\u00ad\u2010]$/u.test(text);

/** A hyphen at a line's end belongs to the break, unless the document writes the word with one elsewhere. */
function join(text: string, next: string, words: ReadonlySet<string>): string {
  if (!isBroken(text) || !/^\p{Ll}/u.test(next)) return `${text} ${next}`;
  const head = /[\p{L}\p{N}]+$/u.exec(text.slice(0, -1))?.[0] ?? "";
  const tail = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? "";
  return words.has(`${head}-${tail}`.toLowerCase()) ? text + next : text.slice(0, -1) + next;
}

function hyphenated(lines: readonly PageLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/[\p{L}\p{N}]{2,40}-[\p{L}\p{N}]{2,40}(?!-)/gu)) words.add(word.toLowerCase());
  }
  return words;
}

/** The commonest distance between lines, to half a point. */
function usualGap(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < lines.length; i++) {
    const [last, line] = [lines[i - 1]!, lines[i]!];
    const gap = Math.round((last.y - line.y) * 2) / 2;
    if (last.page === line.page && gap > 0 && gap < 4 * line.size) counts.set(gap, (counts.get(gap) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

const columnOf = (line: PageLine): string => `${line.page} ${Math.round(line.x / 40)}`;

function rightEdges(lines: readonly PageLine[]): Map<string, number> {
  const edges = new Map<string, number>();
  for (const line of lines) edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  return edges;
}
