// HTML to a tree, by the events of a forgiving tokeniser.
import { Parser } from "htmlparser2";
import { Element, Page, Text } from "./node.js";

/** Elements whose text is no text; data in scripts is kept. */
const UNREAD = new Set(["style", "svg"]);

/** No element of a real page has more; scoring walks them more than once. */
const MAX_ATTRIBUTES = 100;

function few(attributes: Record<string, string>): Record<string, string> {
  let count = 0;
  for (const _ in attributes) count += 1;
  if (count <= MAX_ATTRIBUTES) return attributes;
  return Object.fromEntries(Object.entries(attributes).slice(0, MAX_ATTRIBUTES));
}

/** Parses a page. Comments, styles, drawings and programs are left out; data in scripts (JSON-LD) stays. */
export function parseTree(html: string): Page {
  const page = new Page();
  let open: Element = page;
  /** How deep inside something unread. */
  let unread = 0;
  let pieces = "";
  const flush = () => {
    if (pieces === "") return;
    open.appendChild(new Text(pieces));
    pieces = "";
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unread > 0) {
          unread += 1;
          return;
        }
        flush();
        open = open.appendChild(new Element(name, few(attributes)));
        if (UNREAD.has(name) || (name === "script" && !/json/i.test(attributes.type ?? ""))) unread = 1;
      },
      ontext(text) {
        if (unread === 0) pieces += text;
      },
      onclosetag() {
        if (unread > 1) {
          unread -= 1;
          return;
        }
        unread = 0;
        flush();
        open = open.parentNode ?? page;
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.write(html);
  parser.end();
  flush();
  return page;
}
