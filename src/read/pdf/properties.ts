// What a PDF states about itself in its properties, where that can be believed.
import type { Published } from "../../model/document.js";
import { publishedOf } from "../dates/parts.js";
import { splitNames } from "../page/byline.js";

/** Believable properties. */
export interface Properties {
  title: string | null;
  authors: string[];
  published: Published | null;
}

/** Names that programs give when nobody gave one. */
const MADE_UP =
  /^(?:microsoft (?:word|powerpoint|excel)\b|untitled|without title|document\s?\d*$|slide \d|powerpoint|layout \d|print$|scan|unbenannt|без названия|без імені)|\.(?:docx?|odt|rtf|indd|qxd|pub|pptx?|xlsx?|pdf|html?|tmp|ai|ps)$/i;
/** ISO 32000-1, 7.9.4: `D:20240826151000+03'00'`. */
const DATE = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*(Z|[+-]\d{2}(?:'?\d{2})?'?)?/;
const EARLIEST = 1990;
const DAY = 86_400_000;

/** @param fetchedAt no file is older than its own making */
export function propertiesOf(info: Readonly<Record<string, unknown>>, fetchedAt: Date): Properties {
  const title = text(info.Title);
  const author = text(info.Author);
  return {
    title: title !== null && title.length >= 8 && /\s/.test(title) && !MADE_UP.test(title) ? title : null,
    authors: author === null || author.includes("@") ? [] : splitNames(author),
    published: dateOf(text(info.CreationDate), fetchedAt),
  };
}

function dateOf(stated: string | null, fetchedAt: Date): Published | null {
  const match = stated === null ? null : DATE.exec(stated);
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part ? Number(part) : undefined));
  if (year! < EARLIEST || Date.UTC(year!, month! - 1, day) > fetchedAt.getTime() + DAY) return null;
  const zone = /^[+-]/.test(match[7] ?? "") ? match[7]!.replace(/'/g, "") : (match[7] ?? null);
  const offset = zone && zone !== "Z" ? `${zone.slice(0, 3)}:${zone.slice(3) || "00"}` : zone;
  const clock = hour === undefined ? {} : { hour, minute: minute!, ...(second === undefined ? {} : { second }) };
  return publishedOf({ year: year!, month: month!, day: day!, ...clock, ...(offset ? { zone: offset } : {}) }, "file");
}

function text(value: unknown): string | null {
  const found = typeof value === "string" ? value.replace(/[\p{Cc}\s]+/gu, " ").trim() : "";
  return found === "" || found.length > 400 ? null : found;
}
