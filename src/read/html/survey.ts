// One walk over a page that notes every element anybody asks for: the parser's selectors cost a walk each.
import { classOf, type HtmlDocument, type HtmlElement } from "./dom.js";

export interface NamedElement {
  element: HtmlElement;
  /** Class and id, as written. */
  names: string;
}

/** Elements of a page by what they say about it, each list in page order. */
export interface Survey {
  meta: HtmlElement[];
  /** JSON-LD scripts. */
  linked: HtmlElement[];
  canonical: string | null;
  title: HtmlElement | null;
  /** `h1` to `h3`. */
  headings: HtmlElement[];
  paragraphs: HtmlElement[];
  /** `article` and `main` elements, and those in the role of one. */
  regions: HtmlElement[];
  /** Elements with a class or id. */
  named: NamedElement[];
  /** Elements with `itemprop`, `property` or `rel`, `meta` excepted. */
  marked: { element: HtmlElement; property: string }[];
  /** `time` elements and others that carry a machine-readable time. */
  times: HtmlElement[];
  /** Elements that are not shown, or whose content is no text. */
  invisible: HtmlElement[];
  /** Those of them that an inline style hides from whoever looks at the page. */
  hidden: HtmlElement[];
  /** Elements whose role is page furniture. */
  furniture: HtmlElement[];
}

const INVISIBLE = new Set(
  "script style noscript template iframe svg object embed canvas video audio select textarea button dialog".split(" "),
);
const HIDING =
  /(?:^|[;\s])(?:display\s{0,5}:\s{0,5}none|font-size\s{0,5}:\s{0,5}0(?:px|em|pt|%)?\s{0,5}(?:[;!]|$)|(?:text-indent|left|top)\s{0,5}:\s{0,5}-\d{4})/i;
const FURNITURE = new Set("navigation banner search contentinfo complementary dialog alert menu toolbar".split(" "));

/** Walks the page once. */
export function survey(page: HtmlDocument): Survey {
  const found: Survey = {
    meta: [],
    linked: [],
    canonical: null,
    title: null,
    headings: [],
    paragraphs: [],
    regions: [],
    named: [],
    marked: [],
    times: [],
    invisible: [],
    hidden: [],
    furniture: [],
  };
  for (const element of page.getElementsByTagName("*")) {
    noteName(element, found);
    noteAttributes(element, found);
  }
  return found;
}

function noteName(element: HtmlElement, found: Survey): void {
  const name = element.localName;
  if (name === "meta") found.meta.push(element);
  else if (name === "title") found.title ??= element;
  else if (name === "h1" || name === "h2" || name === "h3") found.headings.push(element);
  else if (name === "p") found.paragraphs.push(element);
  else if (name === "time") found.times.push(element);
  else if (name === "article" || name === "main") found.regions.push(element);
  else if (INVISIBLE.has(name)) found.invisible.push(element);
}

function noteAttributes(element: HtmlElement, found: Survey): void {
  const tag = element.localName;
  const value = (name: string): string => element.attribs[name] ?? "";
  let names = "";
  for (const name in element.attribs) {
    switch (name) {
      case "class":
        names = names ? `${classOf(element)} ${names}` : classOf(element);
        break;
      case "id":
        names = names ? `${names} ${value("id")}` : value("id");
        break;
      case "itemprop":
      case "property":
      case "rel":
        if (tag === "link" && value("rel") === "canonical") found.canonical ??= value("href");
        else if (tag !== "meta" && tag !== "link") found.marked.push({ element, property: `${name}=${value(name)}` });
        break;
      case "pubdate":
        found.marked.push({ element, property: "itemprop=datePublished" });
        break;
      case "type":
        if (tag === "script" && /ld\+json/i.test(value("type"))) found.linked.push(element);
        break;
      case "datetime":
      case "data-timestamp":
      case "data-datetime":
        if (tag !== "time") found.times.push(element);
        break;
      case "title":
        if (tag === "abbr") found.times.push(element);
        break;
      case "style":
        if (HIDING.test(value(name))) {
          found.invisible.push(element);
          found.hidden.push(element);
        }
        break;
      case "hidden":
        found.invisible.push(element);
        break;
      case "aria-hidden":
        if (value(name) === "true") found.invisible.push(element);
        break;
      case "role":
        if (FURNITURE.has(value(name))) found.furniture.push(element);
        else if (value(name) === "main") found.regions.push(element);
        break;
    }
  }
  if (names !== "") found.named.push({ element, names });
}
