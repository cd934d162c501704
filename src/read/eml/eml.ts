// E-mail: newsletters and releases as analysts keep them. No address of anybody leaves this file.
import PostalMime, { type Email } from "postal-mime";
import type { Capture, Published } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { innerOf } from "../container/inner.js";
import { htmlLines, plainLines } from "../entry/entry.js";
import { feedDate } from "../feed/date.js";
import { detectLanguage } from "../language/detect.js";
import { genreOfTitle } from "../page/labels.js";
import { type Opened, type Reader, type Reading, subjectOf } from "../reader.js";
import { typeOfName } from "../zip/named.js";

const MAX_DEPTH = 30;
const MAX_HEADERS = 500_000;
const MAX_ATTACHMENTS = 200;
/** The parser takes some microseconds a line; 20 MB of attachments are 270,000. */
const MAX_LINES = 400_000;
/** A text part this much shorter than the HTML part is a stand-in: "view this mail in a browser". */
const STAND_IN = 0.3;

/** Reads a message; its attachments are captures of their own. */
export const emlReader: Reader = {
  name: "e-mail",
  mediaTypes: ["message/rfc822"],
  sniff: isMail,
  async read(capture, bytes): Promise<Reading> {
    const subject = subjectOf(capture);
    const mail = await parse(bytes, subject);
    const { text, warnings } = await bodyOf(mail, subject);
    const title = withoutAddresses(mail.subject ?? "").trim() || null;
    if (text === "" && title === null) throw new TocsinError("empty", subject, "holds no text");
    return {
      document: {
        kind: "document",
        id: capture.id,
        uri: capture.uri,
        mediaType: "message/rfc822",
        language: await detectLanguage(text || (title ?? "")),
        title,
        outlet: senderOf(mail),
        authors: [],
        genre: (title === null ? null : genreOfTitle(title)) ?? "news",
        published: dateOf(mail),
        text,
        warnings,
      },
      headlines: [],
    };
  },
  open: openMail,
};

/** Whether a text begins with the header of a message. */
export function isMail(head: string): boolean {
  const top = /^(?:[A-Za-z][\w-]{1,60}:[^\n]*\n(?:[ \t]+[^\n]*\n)*){3,}/.exec(head)?.[0] ?? "";
  return /^(?:from|sender):/im.test(top) && /^(?:date|subject|message-id|received|mime-version):/im.test(top);
}

async function* openMail(capture: Capture, bytes: Uint8Array): Opened {
  const { attachments } = await parse(bytes, subjectOf(capture));
  const notes: string[] = [];
  for (const [i, { filename, mimeType, content, related }] of attachments.slice(0, MAX_ATTACHMENTS).entries()) {
    const mediaType = typeOfName(filename ?? "") ?? mimeType;
    if (related || typeof content === "string" || content.byteLength === 0 || !isDocument(mediaType)) continue;
    const uri = `${capture.uri}#attachment-${i + 1}`;
    yield innerOf(capture, { uri, mediaType, bytes: new Uint8Array(content) });
  }
  return { title: null, outlet: null, notes };
}

/** Pictures, calendars and signatures are no documents. */
const isDocument = (mediaType: string): boolean =>
  /^(?:text\/(?!calendar|vcard|x-vcard|css)|message\/rfc822|application\/(?:pdf|json|xml|xhtml|rss|atom|zip|gzip|warc|wacz|mbox))/.test(
    mediaType,
  );

async function parse(bytes: Uint8Array, subject: string): Promise<Email> {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1;
  if (lines > MAX_LINES) throw new TocsinError("too-large", subject, `holds more than ${MAX_LINES} lines`);
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_DEPTH,
      maxHeadersSize: MAX_HEADERS,
      forceRfc822Attachments: true,
    });
  } catch {
    throw new TocsinError("malformed", subject, "is no e-mail that can be read");
  }
}

async function bodyOf(mail: Email, subject: string): Promise<{ text: string; warnings: string[] }> {
  const plain = plainLines(mail.text ?? "");
  const html = mail.html ? await htmlLines(mail.html, subject) : "";
  const chosen = plain.length < html.length * STAND_IN ? html : plain || html;
  const text = withoutAddresses(chosen);
  return { text, warnings: text === chosen ? [] : ["e-mail addresses in it were left out"] };
}

const ADDRESS = /(?:mailto:)?[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu;

function withoutAddresses(text: string): string {
  return text.includes("@") ? text.replace(ADDRESS, "[address]") : text;
}

/** The name the sender goes by; an address is no name. */
function senderOf(mail: Email): string | null {
  const name = (mail.from?.name || mail.sender?.name || "").replace(/\s+/g, " ").trim();
  return name === "" || name.includes("@") || name.length > 200 ? null : name;
}

function dateOf(mail: Email): Published | null {
  return feedDate(mail.headers.find(({ key }) => key === "date")?.value ?? mail.date ?? "");
}
