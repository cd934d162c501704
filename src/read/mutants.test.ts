// Changed bytes in an input of every format: a document or a reason, spans and warnings sane, whatever was changed.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { captureFor, unpacked } from "../../fixtures/read/capture.js";
import { packed, pageBody, warcRecord } from "../../fixtures/read/make/warc.js";
import { makeZip } from "../../fixtures/read/make/zip.js";
import { Document, Headline } from "../model/document.js";
import { TocsinError } from "../model/problem.js";
import { endChild } from "./child/pool.js";
import { readCapture, urlsOf } from "./index.js";

afterAll(() => endChild());

const fixture = (name: string): Buffer => readFileSync(new URL(`../../fixtures/read/${name}`, import.meta.url));
const text = "The ministry said on Monday that the bridge would stay closed.";
const mail = `From: "Border Bulletin" <news@example.org>\r\nSubject: =?utf-8?B?QnJpZGdl?=\r\nDate: Mon, 26 Aug 2024 18:10:00 +0300\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n${text}\r\n--x\r\nContent-Type: text/html\r\nContent-Disposition: attachment; filename=a.html\r\n\r\n<p>${text}</p>\r\n--x--\r\n`;
const chat = {
  name: "Border",
  type: "public_channel",
  id: 1,
  messages: [{ id: 1, type: "message", date_unixtime: "1724685000", text: [text, { type: "bold", text }] }],
};
const gdelt = Array.from(
  { length: 61 },
  (_, i) => ({ 0: "1200000001", 1: "20240826", 59: "20240826151500", 60: "https://example.org/a" })[i] ?? "",
).join("\t");
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Border</title><item><title>Bridge &amp; ferry</title><link>/a</link><pubDate>Mon, 26 Aug 2024 15:10:00 +0300</pubDate><description><![CDATA[<p>${text}</p>]]></description></item></channel></rss>`;
const markdown = `---\ntitle: Bridge closed\ndate: 2024-08-26\nauthors: [Jane Doe]\n---\n# Bridge closed\n\n${text}\n`;
const warc = packed([
  warcRecord({ uri: "https://example.org/1", body: pageBody(1) }),
  warcRecord({ uri: "https://example.org/2", body: pageBody(2) }),
]);

const INPUTS: [name: string, mediaType: string, bytes: Buffer][] = [
  ["a page", "text/html", fixture("html/article.html")],
  ["a scraped text", "text/plain", fixture("scraped-listing.txt")],
  ["Markdown", "text/markdown", Buffer.from(markdown)],
  ["a feed", "application/rss+xml", Buffer.from(rss)],
  ["a chat export", "application/json", Buffer.from(JSON.stringify(chat))],
  ["a message", "message/rfc822", Buffer.from(mail)],
  [
    "a sheet",
    "text/csv",
    Buffer.from(`title,text,date,url\n"Bridge","${text}",2024-08-26,https://example.org/a\n`.repeat(3)),
  ],
  ["a GDELT table", "text/csv", Buffer.from(`${gdelt}\n${gdelt}\n`)],
  ["a web archive", "application/warc", warc],
  [
    "a zip",
    "application/zip",
    makeZip([
      { name: "a.html", bytes: Buffer.from(pageBody(1)) },
      { name: "a.warc.gz", bytes: warc },
    ]),
  ],
];

/** A change: bytes put in another's place, taken out, or put in twice. */
const change = fc.record({
  kind: fc.constantFrom("set", "flip", "cut", "repeat"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  value: fc.nat(255),
  length: fc.integer({ min: 1, max: 200 }),
});

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Buffer, changes: readonly Change[]): Buffer {
  let mutant = Buffer.from(bytes);
  for (const { kind, at, value, length } of changes) {
    const place = Math.floor(at * mutant.length);
    const piece = mutant.subarray(place, place + length);
    if (kind === "set") mutant[place] = value;
    else if (kind === "flip") mutant[place]! ^= 1 << (value % 8);
    else if (kind === "cut") mutant = Buffer.concat([mutant.subarray(0, place), mutant.subarray(place + length)]);
    else mutant = Buffer.concat([mutant.subarray(0, place), piece, mutant.subarray(place)]);
  }
  return mutant;
}

async function orReason<T>(work: () => Promise<T> | T): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TocsinError && error.reason !== "") return null;
    throw error;
  }
}

test.each(INPUTS)("200 mutants of %s", async (_, mediaType, bytes) => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
      const mutant = mutate(bytes, changes);
      const capture = captureFor(mutant, mediaType, "https://example.org/input");
      const captures = [{ capture, bytes: mutant }, ...((await orReason(() => unpacked(capture, mutant))) ?? [])];
      for (const one of captures) {
        const reading = await orReason(() => readCapture(one.capture, one.bytes));
        if (!reading) continue;
        Document.parse(reading.document);
        for (const headline of reading.headlines) Headline.parse(headline);
        expect(reading.document.text).not.toMatch(/\n\n|^\n|\n$|\r|\0/);
        expect(reading.document.warnings.every((warning) => warning !== "")).toBe(true);
        expect((reading.document.published?.value ?? "") < "2025-02-15").toBe(true);
      }
      for (const { url } of (await orReason(() => urlsOf(capture, mutant))) ?? []) expect(url).toMatch(/^https?:\/\//i);
    }),
    { numRuns: 200 },
  );
});
