// Every format there is, and which of them a capture is in.
import type { Capture } from "../model/document.js";
import { TocsinError } from "../model/problem.js";
import { sheetReader } from "./csv/sheet.js";
import { decode } from "./decode/decode.js";
import { magicOf } from "./decode/magic.js";
import { emlReader } from "./eml/eml.js";
import { mboxReader } from "./eml/mbox.js";
import { entryReader } from "./entry/entry.js";
import { feedReader } from "./feed/reader.js";
import { gdeltReader } from "./gdelt/gdelt.js";
import { htmlReader } from "./html/html.js";
import { markdownReader } from "./markdown/markdown.js";
import { pdfReader } from "./pdf/pdf.js";
import { type Reader, subjectOf } from "./reader.js";
import { telegramReader } from "./telegram/telegram.js";
import { textReader } from "./text/text.js";
import { warcReader } from "./warc/warc.js";
import { gzipReader } from "./zip/gzip.js";
import { zipReader } from "./zip/zip.js";

/** Every format, the more particular before the more general. */
export const READERS: readonly Reader[] = [
  pdfReader,
  warcReader,
  gzipReader,
  zipReader,
  feedReader,
  entryReader,
  telegramReader,
  mboxReader,
  emlReader,
  gdeltReader,
  sheetReader,
  htmlReader,
  markdownReader,
  textReader,
];

const SNIFFED = 16_384;
/** Media types that say nothing: the content decides, and what is like nothing else is text. */
const VAGUE = new Set(["application/octet-stream", "text/plain", ""]);
/** Media types of many formats, or often wrong: the content decides between those that are known. */
const GENERIC = new Set([
  "application/xml",
  "text/xml",
  "application/json",
  "text/csv",
  "text/tab-separated-values",
  "text/html",
]);

/**
 * The reader for a capture.
 *
 * @throws TocsinError `binary` or `unsupported`
 */
export function readerFor(capture: Capture, bytes: Uint8Array): Reader {
  const subject = subjectOf(capture);
  const binary = READERS.find((reader) => reader.holds?.(bytes));
  if (binary) return binary;
  const magic = magicOf(bytes);
  if (magic) throw new TocsinError("binary", subject, `is a ${magic}, not text`);
  const mediaType = capture.mediaType.split(";")[0]!.trim().toLowerCase();
  const named = VAGUE.has(mediaType) ? undefined : READERS.find((reader) => reader.mediaTypes.includes(mediaType));
  if (!VAGUE.has(mediaType) && !GENERIC.has(mediaType)) return named ?? unsupported(subject, mediaType);
  const head = beginning(bytes, subject);
  const sniffed = READERS.find((reader) => reader.sniff?.(head));
  if (sniffed) return sniffed;
  return named ?? (VAGUE.has(mediaType) ? textReader : unsupported(subject, mediaType));
}

/** The first letters, in whatever encoding; "" when there are none. */
function beginning(bytes: Uint8Array, subject: string): string {
  const head = bytes.subarray(0, SNIFFED);
  return (plainHead(head) ?? guessedHead(head, subject)).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
}

/** Most inputs are UTF-8: tried first, because guessing costs more than everything else here. */
function plainHead(head: Uint8Array): string | null {
  try {
    // What is cut off in the middle of a character does not matter.
    return head.includes(0) ? null : new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return null;
  }
}

function guessedHead(head: Uint8Array, subject: string): string {
  try {
    return decode(head, { subject, lenient: true }).text;
  } catch {
    return "";
  }
}

function unsupported(subject: string, mediaType: string): never {
  const fix = "Give text, Markdown, HTML, PDF, a feed, a web archive, mail, a chat export or a sheet.";
  throw new TocsinError("unsupported", subject, `no reader for ${mediaType}`, fix);
}
