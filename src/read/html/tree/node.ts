// A document tree with what reading articles needs of the DOM and nothing else: no events, no live lists, no styles
// computed. A tenth of the memory of a browser's tree, and every list is walked once when it is asked for.

export const ELEMENT = 1;
export const TEXT = 3;
export const DOCUMENT = 9;

/** Inline style as far as it hides things. */
interface Style {
  display: string;
  visibility: string;
}
const NO_STYLE: Style = { display: "", visibility: "" };

/** An attribute as scoring asks for it. */
interface AttributeNode {
  name: string;
  value: string;
  cloneNode(): AttributeNode;
}

/** A place in the tree: its neighbours and parent. */
abstract class Place {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract textContent: string;
  abstract clone(): TreeNode;
  parentNode: Element | null = null;
  nextSibling: TreeNode | null = null;
  previousSibling: TreeNode | null = null;
  /** Scoring keeps its notes on the node. */
  readability: unknown;
  _readabilityDataTable: unknown;

  get parentElement(): Element | null {
    return this.parentNode?.nodeType === ELEMENT ? this.parentNode : null;
  }

  get nextElementSibling(): Element | null {
    let node = this.nextSibling;
    while (node && node.nodeType !== ELEMENT) node = node.nextSibling;
    return node as Element | null;
  }

  get previousElementSibling(): Element | null {
    let node = this.previousSibling;
    while (node && node.nodeType !== ELEMENT) node = node.previousSibling;
    return node as Element | null;
  }

  /** Tells scoring that a name can be changed in place. */
  get __JSDOMParser__(): boolean {
    return true;
  }

  remove(): void {
    const { parentNode: parent, previousSibling: before, nextSibling: after } = this;
    if (!parent) return;
    if (before) before.nextSibling = after;
    else parent.firstChild = after;
    if (after) after.previousSibling = before;
    else parent.lastChild = before;
    this.parentNode = this.previousSibling = this.nextSibling = null;
  }
}

/** A run of text. */
export class Text extends Place {
  readonly nodeType = TEXT;
  readonly nodeName = "#text";
  readonly firstChild = null;
  readonly childNodes: readonly TreeNode[] = [];

  constructor(public textContent: string) {
    super();
  }

  clone(): Text {
    return new Text(this.textContent);
  }
}

/** An element, or the document itself. */
export class Element extends Place {
  readonly nodeType: number = ELEMENT;
  firstChild: TreeNode | null = null;
  lastChild: TreeNode | null = null;
  /** Upper case, as HTML has it. */
  tagName: string;

  /** @param localName lower case @param attributes by lower-case name; shared by copies until one is changed */
  constructor(
    public localName: string,
    public attribs: Record<string, string>,
  ) {
    super();
    this.tagName = upperCase(localName);
  }

  get nodeName(): string {
    return this.tagName;
  }

  get childNodes(): TreeNode[] {
    const nodes: TreeNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get children(): Element[] {
    const elements: Element[] = [];
    for (let node = this.firstElementChild; node; node = node.nextElementSibling) elements.push(node);
    return elements;
  }

  get firstElementChild(): Element | null {
    const first = this.firstChild;
    return first === null || first.nodeType === ELEMENT ? (first as Element | null) : first.nextElementSibling;
  }

  get lastElementChild(): Element | null {
    const last = this.lastChild;
    return last === null || last.nodeType === ELEMENT ? (last as Element | null) : last.previousElementSibling;
  }

  get ownerDocument(): Page {
    let node: Element = this;
    while (node.parentNode) node = node.parentNode;
    return node as Page;
  }

  get textContent(): string {
    const only = this.firstChild;
    if (only === null) return "";
    if (only.nextSibling === null && only.nodeType === TEXT) return only.textContent;
    let text = "";
    for (let node: TreeNode | null = only; node; node = following(node, this)) {
      if (node.nodeType === TEXT) text += (node as Text).textContent;
    }
    return text;
  }

  set textContent(text: string) {
    this.empty();
    if (text !== "") this.appendChild(new Text(text));
  }

  get id(): string {
    return this.attribs.id ?? "";
  }

  get className(): string {
    return this.attribs.class ?? "";
  }

  set className(value: string) {
    this.setAttribute("class", value);
  }

  get style(): Style {
    const inline = this.attribs.style;
    return inline === undefined ? NO_STYLE : { display: said(inline, DISPLAY), visibility: said(inline, VISIBILITY) };
  }

  get src(): string {
    return this.attribs.src ?? "";
  }

  get srcset(): string {
    return this.attribs.srcset ?? "";
  }

  get attributes(): AttributeNode[] {
    return Object.entries(this.attribs).map(([name, value]) => {
      const attribute: AttributeNode = { name, value, cloneNode: () => attribute };
      return attribute;
    });
  }

  hasAttribute(name: string): boolean {
    return this.attribs[name] !== undefined;
  }

  getAttribute(name: string): string | null {
    return this.attribs[name] ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.attribs = { ...this.attribs, [name]: String(value) };
  }

  setAttributeNode({ name, value }: AttributeNode): void {
    this.setAttribute(name, value);
  }

  removeAttribute(name: string): void {
    if (this.attribs[name] === undefined) return;
    const { [name]: _, ...rest } = this.attribs;
    this.attribs = rest;
  }

  appendChild<T extends TreeNode>(node: T): T {
    node.remove();
    node.parentNode = this;
    node.previousSibling = this.lastChild;
    if (this.lastChild) this.lastChild.nextSibling = node;
    else this.firstChild = node;
    this.lastChild = node;
    return node;
  }

  insertBefore<T extends TreeNode>(node: T, before: TreeNode | null): T {
    if (before === null) return this.appendChild(node);
    node.remove();
    node.parentNode = this;
    node.previousSibling = before.previousSibling;
    node.nextSibling = before;
    if (before.previousSibling) before.previousSibling.nextSibling = node;
    else this.firstChild = node;
    before.previousSibling = node;
    return node;
  }

  removeChild<T extends TreeNode>(node: T): T {
    node.remove();
    return node;
  }

  replaceChild<T extends TreeNode>(node: TreeNode, old: T): T {
    if (node === (old as TreeNode)) return old;
    this.insertBefore(node, old);
    old.remove();
    return old;
  }

  empty(): void {
    while (this.firstChild) this.firstChild.remove();
  }

  /** Elements below it of a name, or all with `*`, in page order. */
  getElementsByTagName(name: string): Element[] {
    const wanted = name === "*" ? null : name.toLowerCase();
    const found: Element[] = [];
    for (let node: TreeNode | null = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType === ELEMENT && (wanted === null || (node as Element).localName === wanted)) {
        found.push(node as Element);
      }
    }
    return found;
  }

  /** @param selector names of elements with commas between them, or `*`: nothing else is known */
  querySelectorAll(selector: string): Element[] {
    if (!selector.includes(",")) return this.getElementsByTagName(selector.trim());
    const wanted = new Set(selector.toLowerCase().split(/\s*,\s*/));
    return this.getElementsByTagName("*").filter(({ localName }) => wanted.has(localName));
  }

  /** Not mark-up but a copy of what is below: scoring only puts it back when it has to begin again. */
  get innerHTML(): unknown {
    return new Snapshot(this.clone());
  }

  set innerHTML(copy: unknown) {
    if (!(copy instanceof Snapshot)) return;
    this.empty();
    const fresh = copy.root.clone();
    while (fresh.firstChild) this.appendChild(fresh.firstChild);
  }

  /** A copy with everything below. Iterative: no depth of nesting overflows the stack. */
  clone(): Element {
    const root = new Element(this.localName, this.attribs);
    let into = root;
    let node: TreeNode | null = this.firstChild;
    let at: Element = this;
    while (at) {
      if (node === null) {
        if (at === this) break;
        node = at.nextSibling;
        at = at.parentNode!;
        into = into.parentNode!;
      } else if (node.nodeType === TEXT) {
        into.appendChild(node.clone());
        node = node.nextSibling;
      } else {
        const element = node as Element;
        into = into.appendChild(new Element(element.localName, element.attribs));
        at = element;
        node = element.firstChild;
      }
    }
    return root;
  }
}

/** What `innerHTML` gives. As a string, which is all that debug messages want of it, it is empty. */
class Snapshot {
  constructor(readonly root: Element) {}
  toString(): string {
    return "";
  }
}

/** A parsed page. */
export class Page extends Element {
  override readonly nodeType = DOCUMENT;
  readonly baseURI = "about:blank";
  readonly documentURI = "about:blank";

  constructor() {
    super("#document", {});
  }

  get documentElement(): Element {
    return this.named("html") ?? this;
  }

  get head(): Element | null {
    return this.named("head");
  }

  get body(): Element {
    return this.named("body") ?? this.documentElement;
  }

  get title(): string {
    return this.named("title")?.textContent ?? "";
  }

  createElement(name: string): Element {
    return new Element(name.toLowerCase(), {});
  }

  createTextNode(text: string): Text {
    return new Text(text);
  }

  private named(name: string): Element | null {
    for (let node: TreeNode | null = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType === ELEMENT && (node as Element).localName === name) return node as Element;
    }
    return null;
  }
}

export type TreeNode = Text | Element;

/** The node after this one in page order that lies below `root`; null after the last. */
export function following(node: TreeNode, root: Element): TreeNode | null {
  if (node.firstChild) return node.firstChild;
  let at: TreeNode | null = node;
  while (at && at !== root) {
    if (at.nextSibling) return at.nextSibling;
    at = at.parentNode;
  }
  return null;
}

const UPPER = new Map<string, string>();

function upperCase(name: string): string {
  let upper = UPPER.get(name);
  if (upper === undefined) {
    upper = name.toUpperCase();
    // Pages make names up: only so many are kept.
    if (UPPER.size < 1000) UPPER.set(name, upper);
  }
  return upper;
}

const DISPLAY = /(?:^|[;\s])display\s{0,9}:\s{0,9}([a-z-]{1,20})/i;
const VISIBILITY = /(?:^|[;\s])visibility\s{0,9}:\s{0,9}([a-z]{1,20})/i;
const said = (inline: string, pattern: RegExp): string => pattern.exec(inline)?.[1]?.toLowerCase() ?? "";
