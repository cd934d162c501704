// One entry of a feed, message of a chat or row of a sheet as a document: what its container carries of it.
import { z } from "zod";
import { Genre, Published } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { hiddenNote, normaliseText, withoutUnseen } from "../decode/normalise.js";
import { parsePage } from "../html/dom.js";
import { checkLimits } from "../html/limits.js";
import { cleanLines } from "../html/line-filter.js";
import { removeInvisible } from "../html/prune.js";
import { renderLines } from "../html/render.js";
import { survey } from "../html/survey.js";
import { detectLanguage } from "../language/detect.js";
import { genreOfTitle } from "../page/labels.js";
import { type Reader, type Reading, subjectOf } from "../reader.js";

/** The bytes of an entry capture: canonical JSON, so that the same entry always has the same content hash. */
export const Entry = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  language: z.string().nullable(),
  published: Published.nullable(),
  authors: z.array(z.string()),
  /** Content as HTML; or, without it, as plain text. */
  html: z.string().optional(),
  text: z.string().optional(),
  genre: Genre.optional(),
  /** What to say about every entry of its kind. */
  note: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

export const ENTRY_TYPE = "application/vnd.tocsin.entry+json";

/** Reads one entry. */
export const entryReader: Reader = {
  name: "feed entry",
  mediaTypes: [ENTRY_TYPE],
  async read(capture, bytes): Promise<Reading> {
    const subject = subjectOf(capture);
    const entry = parseEntry(bytes, subject);
    const title = entry.title === null ? null : withoutUnseen(entry.title);
    const text = entry.html === undefined ? plainLines(entry.text ?? "") : await htmlLines(entry.html, subject);
    if (text === "" && title === null) throw new TocsinError("empty", subject, "holds no text");
    return {
      document: {
        kind: "document",
        id: capture.id,
        uri: capture.uri,
        mediaType: ENTRY_TYPE,
        language: await detectLanguage(text || (title ?? ""), entry.language),
        title,
        outlet: entry.outlet === null ? null : withoutUnseen(entry.outlet),
        authors: entry.authors,
        genre: entry.genre ?? (title === null ? null : genreOfTitle(title)) ?? "news",
        published: entry.published,
        text,
        warnings: [entry.note, hiddenNote(entry.html ?? entry.text ?? "")].filter((note) => note != null),
      },
      headlines: [],
    };
  },
};

/** The text of a fragment of HTML, a paragraph a line. */
export async function htmlLines(source: string, subject: string): Promise<string> {
  const html = normaliseText(source);
  checkLimits(html, subject);
  const page = await parsePage(html);
  removeInvisible(survey(page));
  return cleanLines(renderLines(page.body))
    .map((line) => withoutUnseen(line.text))
    .filter((line) => line !== "")
    .join("\n");
}

/** Plain text, a paragraph a line. */
export function plainLines(text: string): string {
  return normaliseText(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

function parseEntry(bytes: Uint8Array, subject: string): Entry {
  try {
    return Entry.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new TocsinError("malformed", subject, "is no feed entry");
  }
}
