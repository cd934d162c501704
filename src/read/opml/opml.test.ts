import fc from "fast-check";
import { expect, test } from "vitest";
import { renderOpml } from "../../serve/export/opml.js";
import { readOpml } from "./opml.js";

const read = (text: string) => readOpml(Buffer.from(text), "list.opml");

test("outlines within outlines, names under either attribute, in order", () => {
  const feeds = read(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
    <outline text="Gazette" type="rss" xmlUrl="https://a.org/feed"/>
    <outline text="Region"><outline title="North &amp; East"><outline title="Post" xmlurl=" https://b.org/rss?x=1&amp;y=2 "/></outline>
      <outline text="" xmlUrl="https://c.org/"/></outline>
    <outline text="A site" htmlUrl="https://d.org/"/>
    <outline text="Local" xmlUrl="file:///etc/passwd"/>
    <outline text="Again" xmlUrl="https://a.org/feed"/></body></opml>`);
  expect(feeds).toEqual([
    { url: "https://a.org/feed", name: "Gazette", folders: [] },
    { url: "https://b.org/rss?x=1&y=2", name: "Post", folders: ["Region", "North & East"] },
    { url: "https://c.org/", name: null, folders: ["Region"] },
  ]);
});

test("a broken file gives what can be had", () => {
  const feeds = read(
    `<opml><body><outline text="A & B" xmlUrl="https://a.org/"><outline text="C" xmlUrl=https://c.org/>`,
  );
  expect(feeds.map(({ url, name }) => [url, name])).toEqual([
    ["https://a.org/", "A & B"],
    ["https://c.org/", "C"],
  ]);
});

test.each([
  ["<rss><channel/></rss>", "malformed"],
  ["", "malformed"],
  ["<opml><body><outline text='x'/></body></opml>", "empty"],
  [`<opml>${"<outline text='a'>".repeat(100_000)}`, "empty"],
])("%.40s is %s", (text, code) => expect(() => read(text)).toThrow(expect.objectContaining({ code })));

test("what is written is read again, whatever the names", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.webUrl(), { minLength: 1, maxLength: 5 }),
      fc.string({ unit: "grapheme" }),
      (urls, name) => {
        const feeds = urls.map((url) => ({ url: new URL(url).href, name }));
        const known = [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
        const again = readOpml(Buffer.from(renderOpml(name, known, new Date(0))), "x");
        expect(again.map(({ url }) => url)).toEqual(known.map(({ url }) => url));
      },
    ),
  );
  const [feed] = read(renderOpml("t", [{ url: "https://a.org/", name: `<"Border" & 'Gazette'>` }], new Date(0)));
  expect(feed?.name).toBe(`<"Border" & 'Gazette'>`);
});
