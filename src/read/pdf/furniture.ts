// What stands on the pages of a PDF and is not its text: running heads and feet, page numbers.
import type { PageLine } from "./lines.js";

/** How much of a page's height, above and below, may hold them. */
const EDGE = 0.12;
const PAGE_NUMBER = /^[\W_]*(?:(?:page|seite|стр|стор|с|p)\.?\s*)?\d{1,4}(?:\s*(?:of|\/|von|из|з)\s*\d{1,4})?[\W_]*$/iu;

/**
 * The lines without page numbers at the edges and without lines that stand, their numbers aside, at the same height of
 * at least half of three or more pages (of both, when there are two).
 *
 * @param heights of the pages, by page number
 */
export function withoutFurniture(lines: readonly PageLine[], heights: readonly number[]): PageLine[] {
  const pages = new Set(lines.map(({ page }) => page)).size;
  const atEdge = (line: PageLine): boolean => {
    const height = heights[line.page] ?? 0;
    return line.y < height * EDGE || line.y > height * (1 - EDGE);
  };
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    if (!atEdge(line)) continue;
    const key = keyOf(line);
    if (!seen.has(key)) seen.set(key, new Set());
    seen.get(key)!.add(line.page);
  }
  const often = Math.max(2, Math.ceil(pages / 2));
  return lines.filter((line) => {
    if (!atEdge(line)) return true;
    if (PAGE_NUMBER.test(line.text)) return false;
    const count = seen.get(keyOf(line))!.size;
    return pages < 2 || count < often;
  });
}

const keyOf = ({ text, y }: PageLine): string => `${Math.round(y / 6)} ${text.replace(/\d+/g, "0").toLowerCase()}`;
