// OPML: the lists of feeds that feed readers give and take (opml.org, versions 1.0 and 2.0).
import { TocsinError } from "../../model/problem.js";
import { parseUri } from "../../model/uri.js";
import { decode } from "../decode/decode.js";
import { declaredEncodings } from "../html/charset.js";
import { parseXml, type XmlElement } from "../xml/xml.js";

/** A feed of a list. */
export interface ListedFeed {
  url: string;
  name: string | null;
  /** The outlines around it, outermost first: "Belarus". */
  folders: string[];
}

/**
 * Reads an OPML file; outlines within outlines are opened. An outline that names no web address is passed over, and a
 * feed that is listed twice counts once.
 *
 * @param subject the file, for messages
 * @returns the feeds in order
 * @throws TocsinError `malformed` when it is no OPML, `empty` when it lists no feed; what decoding throws
 */
export function readOpml(bytes: Uint8Array, subject: string): ListedFeed[] {
  const { text } = decode(bytes, { subject, declared: declaredEncodings(bytes), lenient: true });
  const root = elementsOf(parseXml(text)).find(({ name }) => name === "opml");
  if (!root) throw new TocsinError("malformed", subject, "is no OPML file", "Export one from your feed reader.");
  const feeds = new Map<string, ListedFeed>();
  const stack: { element: XmlElement; folders: string[] }[] = [{ element: root, folders: [] }];
  while (stack.length > 0) {
    const { element, folders } = stack.pop()!;
    const name = (element.attributes.get("text") ?? element.attributes.get("title") ?? "").trim().slice(0, 200);
    const url = parseUri((element.attributes.get("xmlurl") ?? "").trim());
    const isFeed = element.name === "outline" && url !== null && /^https?:$/.test(url.protocol);
    if (isFeed && !feeds.has(url.href)) feeds.set(url.href, { url: url.href, name: name || null, folders });
    const inside = element.name === "outline" && !isFeed && name !== "" ? [...folders, name] : folders;
    // The last goes on the stack first, so that the feeds come out in the file's order.
    for (const child of elementsOf(element).reverse()) stack.push({ element: child, folders: inside });
  }
  if (feeds.size === 0) throw new TocsinError("empty", subject, "lists no feed");
  return [...feeds.values()];
}

const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== "string");
