// The pieces of text of a PDF's pages put together to lines, in the order in which the file gives them.
import type { PDFDocumentProxy } from "unpdf/pdfjs";

/** A line of a page. Lengths are points, from the lower left corner of the page. */
export interface PageLine {
  text: string;
  page: number;
  x: number;
  /** Where the line ends. */
  right: number;
  y: number;
  /** Of its letters. */
  size: number;
}

export interface PageLines {
  lines: PageLine[];
  /** Height of each page. */
  heights: number[];
}

interface Piece {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** Half a letter's height between two pieces means another line. */
const SAME_LINE = 0.5;
/** A gap this wide, in letter heights, is a space. */
const SPACE = 0.15;
/** A gap this wide parts columns or cells. */
const COLUMN = 3;

/** Reads the lines of every page, at most `maxPages` pages and `maxLetters` letters. */
export async function linesOfPages(
  pdf: PDFDocumentProxy,
  maxPages: number,
  maxLetters: number,
): Promise<PageLines & { complete: boolean }> {
  const lines: PageLine[] = [];
  const heights: number[] = [];
  let letters = 0;
  const pages = Math.min(pdf.numPages, maxPages);
  for (let number = 1; number <= pages && letters < maxLetters; number++) {
    const page = await pdf.getPage(number).catch(() => null);
    if (!page) continue;
    heights[number] = page.view[3]! - page.view[1]!;
    const content = await page.getTextContent().catch(() => null);
    for (const line of content ? toLines(content.items as (Piece | object)[], number) : []) {
      lines.push(line);
      letters += line.text.length;
    }
    page.cleanup();
  }
  return { lines, heights, complete: pages === pdf.numPages && letters < maxLetters };
}

/** Pieces to lines. */
export function toLines(items: readonly (Piece | object)[], page: number): PageLine[] {
  const lines: PageLine[] = [];
  let open: PageLine | null = null;
  let ended = false;
  const close = () => {
    if (open) open.text = open.text.replace(/\s+/g, " ").trim();
    if (open && open.text !== "") lines.push(open);
    open = null;
  };
  for (const item of items) {
    if (!("str" in item)) continue;
    const { str, transform, width, hasEOL } = item;
    const [, b = 0, , d = 0, x = 0, y = 0] = transform;
    const size = Math.hypot(b, d) || item.height || 1;
    if (str !== "") {
      const line: PageLine | null = open;
      const gap = line ? x - line.right : 0;
      const same = line && !ended && Math.abs(y - line.y) < SAME_LINE * size && gap > -size && gap < COLUMN * size;
      if (line && same) {
        line.text += gap > SPACE * size && !/\s$/.test(line.text) && !/^\s/.test(str) ? ` ${str}` : str;
        line.right = Math.max(line.right, x + width);
        if (/\S/.test(str)) line.size = Math.max(line.size, size);
      } else if (/\S/.test(str)) {
        close();
        open = { text: str, page, x, right: x + width, y, size };
      } else if (line && !same) close();
      ended = false;
    }
    if (hasEOL) ended = true;
  }
  close();
  return lines;
}
