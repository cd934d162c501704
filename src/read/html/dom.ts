// The part of the tree the reader uses.
import { ELEMENT, type Element, type Page, TEXT, type TreeNode } from "./tree/node.js";

export type HtmlNode = TreeNode;
export type HtmlElement = Element;
export type HtmlDocument = Page;
export { ELEMENT, TEXT };

export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === ELEMENT;
}

/** The class attribute as written. */
export function classOf(element: HtmlElement): string {
  return element.attribs.class ?? "";
}

/** Class and id of an element, one string. */
export function namesOf(element: HtmlElement): string {
  const { id } = element.attribs;
  return id ? `${classOf(element)} ${id}` : classOf(element);
}

/** The text of an element on one line. */
export function textOf(element: HtmlNode): string {
  return element.textContent.replace(/\s+/g, " ").trim();
}

let tree: Promise<typeof import("./tree/parse.js")> | null = null;

/** Parses a page. The parser is loaded on the first one. */
export async function parsePage(html: string): Promise<HtmlDocument> {
  tree ??= import("./tree/parse.js");
  const { parseTree } = await tree;
  // A fragment without <html> would leave the body empty: the parser does not add what a browser adds.
  const whole = /<html[\s>]/i.test(html.slice(0, 50_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return parseTree(whole);
}
