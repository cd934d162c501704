import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { TocsinError } from "../../model/problem.js";
import { readCapture } from "../index.js";
import { feedDate } from "./date.js";
import { parseFeed } from "./feed.js";

const URI = "https://example.org/news/feed.xml";
const rss = (items: string, attributes = "") =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Quiet Border</title><link>https://example.org/</link>${items}</channel></rss>`;

describe("parseFeed", () => {
  test("RSS 2.0 with Dublin Core and full content", () => {
    const feed = parseFeed(
      rss(
        `<item><title>Bridge &amp; ferry closed</title><link>https://example.org/a</link><dc:creator>Jane Doe</dc:creator>
         <pubDate>Mon, 26 Aug 2024 15:10:00 +0300</pubDate><description>Short.</description>
         <content:encoded><![CDATA[<p>The whole text.</p>]]></content:encoded></item>`,
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
      URI,
    );
    expect(feed).toMatchObject({ title: "Quiet Border", link: "https://example.org/" });
    expect(feed.entries).toEqual([
      {
        title: "Bridge & ferry closed",
        link: "https://example.org/a",
        published: { value: "2024-08-26T15:10:00", precision: "second", zone: "+03:00", from: "meta" },
        authors: ["Jane Doe"],
        html: "<p>The whole text.</p>",
      },
    ]);
  });

  test("Atom with xml:base, XHTML title and content", () => {
    const feed = parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/x/"><title type="html">Quiet &amp;lt;Border&amp;gt;</title>
       <entry xml:base="y/"><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Bridge <b>closed</b></div></title>
       <link rel="self" href="self"/><link rel="alternate" href="z?a=1&amp;b=2"/><published>2024-08-26T15:10:00Z</published>
       <author><name>Jane Doe</name><email>jane@example.org</email></author>
       <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The whole &lt;text&gt;.</p></div></content></entry></feed>`,
      URI,
    );
    expect(feed.title).toBe("Quiet <Border>");
    expect(feed.entries[0]).toMatchObject({
      title: "Bridge closed",
      link: "https://example.org/x/y/z?a=1&b=2",
      authors: ["Jane Doe"],
      html: '<div xmlns="http://www.w3.org/1999/xhtml"><p>The whole &lt;text&gt;.</p></div>',
    });
  });

  test("RSS 1.0, whose items stand beside the channel", () => {
    const feed = parseFeed(
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Quiet Border</title></channel><item rdf:about="https://example.org/a"><title>Bridge closed</title></item></rdf:RDF>`,
      URI,
    );
    expect(feed.entries[0]).toMatchObject({ title: "Bridge closed", link: "https://example.org/a" });
  });

  test("JSON Feed", () => {
    const feed = parseFeed(
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Quiet Border",
        items: [
          {
            id: "1",
            url: "https://example.org/a",
            title: "Bridge closed",
            content_text: "2 < 3",
            date_published: "2024-08-26T15:10:00Z",
          },
        ],
      }),
      URI,
    );
    expect(feed.entries[0]).toMatchObject({
      title: "Bridge closed",
      html: "2 &lt; 3",
      published: { value: "2024-08-26T15:10:00" },
    });
  });

  test.each([
    ["a missing end tag", rss("<item><title>One</title><item><title>Two</title></item>"), ["One", "Two"]],
    ["a stray end tag", rss("</b></item><item><title>One</title></item>"), ["One"]],
    ["a bare ampersand and an HTML entity", rss("<item><title>Q&A &ndash; one</title></item>"), ["Q&A – one"]],
    [
      "a cut end",
      rss("<item><title>One</title></item><item><title>Tw").slice(0, -"</channel></rss>".length),
      ["One", "Tw"],
    ],
    ["text before the declaration", `\n\n junk ${rss("<item><title>One</title></item>")}`, ["One"]],
    [
      "a title of HTML",
      rss("<item><title>&lt;b&gt;One&lt;/b&gt; &amp;amp; two&lt;script&gt;x()&lt;/script&gt;</title></item>"),
      ["One & two"],
    ],
    [
      "a media title beside the title",
      rss(
        "<item><media:title>No</media:title><title>One</title></item>",
        'xmlns:media="http://search.yahoo.com/mrss/"',
      ),
      ["One"],
    ],
  ])("%s", (_, source, titles) => expect(parseFeed(source, URI).entries.map(({ title }) => title)).toEqual(titles));

  test("no entity of a document type is expanded or fetched", () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const feed = parseFeed(bomb + rss("<item><title>&b; &f;</title></item>"), URI);
    expect(feed.entries[0]?.title).toBe("&b; &f;");
  });

  test.each(["", "<html><body>no feed</body></html>", "{}", '{"items": 3}', "<?xml version='1.0'?>"])(
    "%j is malformed",
    (source) => {
      expect(() => parseFeed(source, URI)).toThrow(expect.objectContaining({ code: "malformed" }));
    },
  );

  test("deep nesting and random text end in a feed or a TocsinError", () => {
    expect(parseFeed(rss("<a>".repeat(200_000)), URI).entries).toEqual([]);
    const pieces = fc.constantFrom(
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&amp;",
      "&#0;",
      "&#xFFFFFF;",
      "x",
      '<a b="',
      ">",
      "<",
      "xml:base='%'",
      "<link>http://[</link>",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        try {
          parseFeed(rss(parts.join("")), URI);
        } catch (error) {
          expect(error).toBeInstanceOf(TocsinError);
        }
      }),
    );
  });
});

// RFC 822 section 5, RFC 2822 section 4.3 and the W3C note on date and time formats.
test.each([
  ["Mon, 26 Aug 2024 15:10:00 GMT", "2024-08-26T15:10:00Z"],
  ["26 Aug 24 15:10 EST", "2024-08-26T15:10-05:00"],
  ["Thu, 01 Jan 04 19:48:21 PDT", "2004-01-01T19:48:21-07:00"],
  ["2024-08-26T15:10:00+03:00", "2024-08-26T15:10:00+03:00"],
  ["2024-08-26T15:10Z", "2024-08-26T15:10Z"],
  ["2024-08", "2024-08"],
  ["Mon Aug 26 15:10:00 2024", "2024-08-26T15:10:00"],
  ["yesterday", null],
])("feedDate %s", (text, expected) => {
  const published = feedDate(text);
  expect(published && published.value + (published.zone ?? "")).toBe(expected);
});

describe("a feed capture", () => {
  const bytes = Buffer.from(
    rss(
      `<item><title>Bridge closed</title><link>https://example.org/a</link><pubDate>Mon, 26 Aug 2024 15:10:00 GMT</pubDate>
       <description>&lt;p&gt;The ministry said on Monday that the bridge would stay closed until October.&lt;/p&gt;&lt;p&gt;Read also: Ferry&lt;/p&gt;</description></item>
       <item><title>Ferry runs</title><link>https://example.org/b</link></item>`,
    ),
  );

  test.each(["application/rss+xml", "application/xml", "application/octet-stream", "text/plain"])(
    "as %s gives its entries as headlines",
    async (mediaType) => {
      const { document, headlines } = await readCapture(captureFor(bytes, mediaType), bytes);
      expect(document).toMatchObject({ genre: "feed", title: "Quiet Border", text: "" });
      expect(headlines.map(({ title, published }) => [title, published?.value])).toEqual([
        ["Bridge closed", "2024-08-26T15:10:00"],
        ["Ferry runs", undefined],
      ]);
    },
  );

  test("unpacks into entries that can be read", async () => {
    const inner = await unpacked(captureFor(bytes, "application/rss+xml"), bytes);
    expect(inner.map(({ capture }) => capture.uri)).toEqual(["https://example.org/a", "https://example.org/b"]);
    const { document } = await readCapture(inner[0]!.capture, inner[0]!.bytes);
    expect(document).toMatchObject({
      uri: "https://example.org/a",
      title: "Bridge closed",
      outlet: "Quiet Border",
      published: { value: "2024-08-26T15:10:00", zone: "Z" },
      text: "The ministry said on Monday that the bridge would stay closed until October.",
    });
  });

  test("what is no container unpacks into nothing", async () => {
    const text = Buffer.from("A line of text.");
    expect(await unpacked(captureFor(text, "text/plain"), text)).toEqual([]);
  });

  test("other XML and JSON are unsupported", async () => {
    const other = Buffer.from("<note>text</note>");
    await expect(readCapture(captureFor(other, "application/xml"), other)).rejects.toMatchObject({
      code: "unsupported",
    });
  });
});
