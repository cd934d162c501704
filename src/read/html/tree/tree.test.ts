import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { Element, Text } from "./node.js";
import { parseTree } from "./parse.js";

const shape = (node: Element): string =>
  node.childNodes
    .map((child) =>
      child instanceof Element ? `<${child.localName}>${shape(child)}</${child.localName}>` : child.textContent,
    )
    .join("");
const bodyOf = (html: string): Element => parseTree(`<html><body>${html}</body></html>`).body;

describe("the tree", () => {
  test("has what HTML says, without comments, styles, drawings and programs", () => {
    const page = parseTree(
      "<!doctype html><HTML><head><title>A &amp; B</title><style>p{}</style><script>x()</script></head><BODY Class='a'><!-- c --><svg><title>t</title><g/></svg><p ID=x>one<br>two</BODY></HTML>",
    );
    expect(shape(page)).toBe(
      "<html><head><title>A & B</title><style></style><script></script></head><body><svg></svg><p>one<br></br>two</p></body></html>",
    );
    expect(page.title).toBe("A & B");
    expect(page.body.className).toBe("a");
    expect(page.querySelectorAll("p, title").map(({ tagName }) => tagName)).toEqual(["TITLE", "P"]);
  });

  test("keeps data in scripts", () => {
    const page = parseTree('<script type="application/ld+json">{"a":"<p>"}</script>');
    expect(page.getElementsByTagName("script")[0]!.textContent).toBe('{"a":"<p>"}');
  });

  test("can be rearranged", () => {
    const body = bodyOf("<p>a</p><p>b</p><p>c</p>");
    const [a, b, c] = body.children as [Element, Element, Element];
    body.insertBefore(c, a);
    expect(body.textContent).toBe("cab");
    body.replaceChild(new Text("x"), b);
    expect(body.textContent).toBe("cax");
    a.remove();
    expect(body.childNodes.map((node) => node.textContent)).toEqual(["c", "x"]);
    expect([c.nextSibling?.textContent, body.lastChild?.previousSibling]).toEqual(["x", c]);
    body.textContent = "y";
    expect([shape(body), c.parentNode]).toEqual(["y", null]);
  });

  test("can be put back as it was", () => {
    const body = bodyOf("<div><p class='a'>a<b>b</b></p>c</div><p>d</p>");
    const before = shape(body);
    const copy = body.innerHTML;
    for (const element of body.querySelectorAll("p")) element.remove();
    for (let i = 0; i < 2; i++) {
      body.innerHTML = copy;
      expect(shape(body)).toBe(before);
      body.children[0]!.remove();
    }
    expect(`${copy}`).toBe("");
  });

  test("copies share no changes", () => {
    const body = bodyOf("<p class='a'>a</p>");
    const copy = body.clone();
    copy.children[0]!.setAttribute("class", "b");
    copy.children[0]!.textContent = "b";
    expect([body.children[0]!.className, body.textContent]).toEqual(["a", "a"]);
  });

  test("keeps the first hundred attributes of an element", () => {
    const body = bodyOf(`<p ${Array.from({ length: 300 }, (_, i) => `a${i}=1`).join(" ")}>a</p>`);
    expect(body.children[0]!.attributes).toHaveLength(100);
  });
});

test("gives the elements and text that linkedom gives", () => {
  const piece = fc.constantFrom(
    ..."<p>|</p>|<div class=a>|</div>|<b>|</b>|<br>|<li>|<ul>|</ul>|text|&amp;|&#65;|<a href='x'>|</a>|<td>|<table>|</table>|<!-- c -->| ".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = `<html><body>${pieces.join("")}</body></html>`;
      const ours = parseTree(html);
      const { document } = parseHTML(html);
      const names = (elements: Iterable<{ tagName: string }>): string[] => [...elements].map(({ tagName }) => tagName);
      expect(names(ours.querySelectorAll("*"))).toEqual(names(document.querySelectorAll("*") as never));
      expect(ours.body.textContent).toBe(document.body.textContent);
    }),
    { numRuns: 300 },
  );
});
