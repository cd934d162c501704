// The YAML head of a Markdown file: what the writer says about the document.
import { parse } from "yaml";
import { Genre, type Published } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { parseDate } from "../dates/parse.js";
import { publishedOf } from "../dates/parts.js";

/** The fields a head may give. A field it does not give is null, a list it does not give is empty. */
export interface FrontMatter {
  title: string | null;
  outlet: string | null;
  authors: string[];
  uri: string | null;
  language: string | null;
  genre: Genre | null;
  published: Published | null;
  warnings: string[];
}

/** In characters: a YAML parser is slower than its input is long. */
const LONGEST = 20_000;
const HEAD = /^\s*---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

/**
 * Splits a Markdown file into its head and the rest.
 *
 * @param text line feeds only
 * @throws TocsinError `malformed` when the head is not a YAML mapping
 */
export function frontMatterOf(text: string, subject: string): { matter: FrontMatter; rest: string } {
  const match = text.startsWith("---") || /^\s*---/.test(text.slice(0, 200)) ? HEAD.exec(text) : null;
  if (!match) return { matter: read({}), rest: text };
  if (match[1]!.length > LONGEST) throw new TocsinError("malformed", subject, "its front matter is too long to be one");
  return { matter: read(parseHead(match[1]!, subject)), rest: text.slice(match[0].length) };
}

function parseHead(yaml: string, subject: string): Record<string, unknown> {
  try {
    // Dates stay strings: YAML's own would be moved to UTC and lose their precision.
    const value: unknown = parse(yaml, { schema: "core", maxAliasCount: 20, logLevel: "error" });
    if (value === null || value === undefined) return {};
    if (typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch (error) {
    const reason = `its front matter is not YAML (${String((error as Error).message).split("\n")[0]})`;
    throw new TocsinError("malformed", subject, reason, "Correct the lines between the two ---.");
  }
  throw new TocsinError(
    "malformed",
    subject,
    "its front matter is not a list of fields",
    "Write one `name: value` a line.",
  );
}

function read(head: Record<string, unknown>): FrontMatter {
  const warnings: string[] = [];
  const genre = Genre.safeParse(text(head.genre)?.toLowerCase());
  if (head.genre !== undefined && !genre.success)
    warnings.push(`unknown genre in the front matter: ${String(head.genre)}`);
  const stated = text(head.published ?? head.date);
  const parts = stated === null ? null : parseDate(stated);
  const published = parts && publishedOf(parts, "meta");
  if (stated !== null && !published) warnings.push(`unreadable date in the front matter: ${stated}`);
  return {
    title: text(head.title),
    outlet: text(head.outlet ?? head.source ?? head.publisher),
    authors: list(head.authors ?? head.author),
    uri: text(head.uri ?? head.url ?? head.link),
    language: text(head.language ?? head.lang),
    genre: genre.success ? genre.data : null,
    published,
    warnings,
  };
}

function text(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}

function list(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : typeof value === "string" ? value.split(/\s*[,;]\s*/) : [];
  return items.map(text).filter((item) => item !== null);
}
