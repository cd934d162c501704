// PDF: the text of its pages as paragraphs, with what its first page and its properties say about it.
import type { Capture } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { hiddenNote, normaliseText } from "../decode/normalise.js";
import { repeats } from "../html/repeats.js";
import { detectLanguage } from "../language/detect.js";
import { readArticleLines } from "../page/article.js";
import { type Reader, type Reading, subjectOf } from "../reader.js";
import { withoutFurniture } from "./furniture.js";
import { linesOfPages, type PageLines } from "./lines.js";
import { joinLines, type Paragraph } from "./paragraphs.js";
import { propertiesOf } from "./properties.js";

const MAX_PAGES = 2000;
const MAX_LETTERS = 2_000_000;
/** Where the header may stand: other readers allow for bytes before it. */
const HEADER_WITHIN = 1024;

/** Reads PDF, always in a process of its own: its parser is the largest and most attacked of all. */
export const pdfReader: Reader = {
  name: "PDF",
  mediaTypes: ["application/pdf"],
  holds: (bytes) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).includes("%PDF-"),
  alone: true,
  read: readPdf,
};

async function readPdf(capture: Capture, bytes: Uint8Array): Promise<Reading> {
  const subject = subjectOf(capture);
  const { pages, info } = await open(bytes, subject);
  const stated = propertiesOf(info, new Date(capture.fetchedAt));
  const paragraphs = joinLines(withoutFurniture(pages.lines, pages.heights)).map((paragraph) => ({
    ...paragraph,
    text: normaliseText(paragraph.text),
  }));
  if (paragraphs.length === 0) {
    const fix = "Recognise its text first, with an OCR program.";
    throw new TocsinError("empty", subject, "holds no text: its pages are pictures, or empty", fix);
  }
  const heading = headingOf(paragraphs, stated.title);
  const article = readArticleLines(paragraphs.filter(({ text }) => text !== heading).map(({ text }) => text));
  // What the page shows its reader is worth more than what a program wrote beside it.
  const title = heading ?? article.title ?? stated.title;
  const body = heading !== null && article.title !== null ? [article.title, ...article.body] : article.body;
  const authors = article.authors.length > 0 ? article.authors : stated.authors;
  const text = body.join("\n");
  const fromFile = article.published === null && stated.published !== null;
  return {
    document: {
      kind: "document",
      id: capture.id,
      uri: capture.uri,
      mediaType: "application/pdf",
      language: await detectLanguage(text || (title ?? "")),
      title,
      outlet: null,
      authors,
      genre: article.genre,
      published: article.published ?? stated.published,
      text,
      warnings: [
        ...(fromFile
          ? ["dated by the file's properties: when it was made, which may not be when it was published"]
          : []),
        ...[hiddenNote(pages.lines.map((line) => line.text).join("\n"))].filter((note) => note !== null),
        ...(pages.complete
          ? []
          : [`only its first ${MAX_PAGES} pages or ${MAX_LETTERS / 1e6} million letters were read`]),
      ],
    },
    headlines: [],
  };
}

type Opened = { pages: PageLines & { complete: boolean }; info: Record<string, unknown> };

async function open(bytes: Uint8Array, subject: string): Promise<Opened> {
  const { getDocumentProxy } = await import("unpdf");
  try {
    // The parser takes the array it is given for itself. No fonts are loaded: neither the system's nor from anywhere.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      disableFontFace: true,
      stopAtErrors: false,
      verbosity: 0,
    });
    const info = (await pdf.getMetadata().catch(() => null))?.info as Record<string, unknown> | undefined;
    const pages = await linesOfPages(pdf, MAX_PAGES, MAX_LETTERS);
    await pdf.destroy();
    return { pages, info: info ?? {} };
  } catch (error) {
    if ((error as Error)?.name === "PasswordException") {
      throw new TocsinError("encrypted", subject, "is locked with a password", "Save a copy without one.");
    }
    throw new TocsinError("malformed", subject, "is a damaged PDF that cannot be opened");
  }
}

/** How much larger than the text a title is printed, at least. */
const LARGER = 1.15;

/** The title of the first page: the line that repeats the stated one, or the largest print near the top. */
function headingOf(paragraphs: readonly Paragraph[], stated: string | null): string | null {
  const top = paragraphs.filter(({ page }) => page === paragraphs[0]!.page).slice(0, 12);
  const same = stated === null ? undefined : top.find(({ text }) => text.length < 300 && repeats(text, stated));
  if (same) return same.text;
  const usual = usualSize(paragraphs);
  const largest = top
    .filter(({ text, size }) => size > usual * LARGER && /\p{L}.*\s.*\p{L}/u.test(text) && text.length < 300)
    .reduce<Paragraph | null>((best, one) => (best === null || one.size > best.size ? one : best), null);
  return largest?.text ?? null;
}

/** The size that most letters are printed in. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of paragraphs) {
    const key = Math.round(size * 2) / 2;
    letters.set(key, (letters.get(key) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
