// Web pages: the article, who wrote and published it, when, and what else the page lists.
import type { Capture } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { adoptCanonical } from "../../model/uri.js";
import { decode } from "../decode/decode.js";
import { normaliseText, withoutUnseen } from "../decode/normalise.js";
import { detectLanguage } from "../language/detect.js";
import { findListing, type ListedItem } from "../page/listing.js";
import { headlineOf, type Reader, type Reading, subjectOf } from "../reader.js";
import { charsetOf } from "../text/text.js";
import { authorsOf } from "./authors.js";
import { declaredEncodings } from "./charset.js";
import { articleLines } from "./content.js";
import { findDate } from "./date/find-date.js";
import { parsePage } from "./dom.js";
import { factsOf, type PageFacts } from "./facts.js";
import { genreOf } from "./genre.js";
import { checkLimits } from "./limits.js";
import { hiddenText, removeInvisible } from "./prune.js";
import { renderLines } from "./render.js";
import { survey } from "./survey.js";
import { titlesOf } from "./title.js";

/** Reads a web page. */
export const htmlReader: Reader = {
  name: "web page",
  mediaTypes: ["text/html", "application/xhtml+xml"],
  sniff: (head) =>
    /^\s*(?:<!--[\s\S]{0,1000}?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head),
  read: readPage,
};

async function readPage(capture: Capture, bytes: Uint8Array): Promise<Reading> {
  const subject = subjectOf(capture);
  const declared = [...charsetOf(capture.headers), ...declaredEncodings(bytes)];
  const decoded = decode(bytes, { subject, declared, lenient: true });
  const html = normaliseText(decoded.text);
  checkLimits(html, subject);
  const page = await parsePage(html);
  const found = survey(page);
  const facts = factsOf(page, found);
  const hidden = hiddenText(found);
  removeInvisible(found);
  const titles = titlesOf(found, facts);
  const title = titles.title === null ? null : withoutUnseen(titles.title);
  const outlet = titles.outlet === null ? null : withoutUnseen(titles.outlet);
  const shown = renderLines(page.body).map((line) => line.text);
  const authors = authorsOf(found, facts, shown, titles);
  const uri = uriOf(capture, facts);
  const frame = { fetchedAt: new Date(capture.fetchedAt), monthFirst: isMonthFirst(facts.lang, uri) };
  const published = findDate({ lines: shown, survey: found, html, facts, uri, title }, frame);
  const listing = listingIn(shown);
  const lines = await articleLines(page, found, facts, title);
  const text = lines
    .map(withoutUnseen)
    .filter((line) => line !== "")
    .join("\n");
  if (text === "" && title === null) throw new TocsinError("empty", subject, "holds no text");
  return {
    document: {
      kind: "document",
      id: capture.id,
      uri,
      mediaType: "text/html",
      language: await detectLanguage(text || (title ?? ""), facts.lang),
      title,
      outlet,
      authors,
      genre: genreOf(found, facts, title, uri),
      published,
      text,
      warnings: hidden === null ? decoded.warnings : [...decoded.warnings, hidden],
    },
    headlines: listing.map((item) => headlineOf(capture.id, item)),
  };
}

/** Lists of other headlines with times: looked for only where enough lines begin with one. */
function listingIn(lines: readonly string[]): ListedItem[] {
  const timed = lines.filter((line) => /^\d{1,2}:\d{2}/.test(line)).length;
  return timed < 3 ? [] : findListing(lines).items;
}

/**
 * A saved page's address is the one it names itself by; a fetched page's is the one it states if that is on the same
 * site, else where it was fetched. What was found through a feed or in an archive keeps the address it has there.
 */
function uriOf(capture: Capture, facts: PageFacts): string {
  const { canonical } = facts;
  if (canonical === null || !/^https?:/i.test(capture.uri)) return canonical ?? capture.uri;
  const listed = "x-found-in" in capture.headers || "x-tocsin-listed-in" in capture.headers;
  return listed ? capture.uri : adoptCanonical(capture.uri, canonical);
}

/** Whether a page writes the month before the day: American English. */
function isMonthFirst(lang: string | null, uri: string): boolean {
  if (!/^en(?:[-_]us)?$/i.test(lang ?? "")) return false;
  return !/^https?:\/\/[^/]*\.(?:uk|au|nz|ie|in|za|pk|ng|ke|my|sg|eu)(?=[:/]|$)/i.test(uri);
}
