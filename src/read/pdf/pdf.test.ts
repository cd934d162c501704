import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captureFor } from "../../../fixtures/read/capture.js";
import { makePdf, type PdfLine, type PdfOptions } from "../../../fixtures/read/make/pdf.js";
import { Document } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { readCapture } from "../index.js";
import { toLines } from "./lines.js";
import { propertiesOf } from "./properties.js";

/** Lines of 11 points, 14 apart, from the top; an empty one leaves a gap. */
const column = (lines: string[], top = 640, x = 72): PdfLine[] =>
  lines.map((text, i): PdfLine => [x, top - 14 * i, 11, text]).filter(([, , , text]) => text !== "");

const HEAD: PdfLine[] = [
  [72, 720, 20, "Bridge by the river closed to lorries"],
  [72, 690, 11, "By Jane Doe"],
  [72, 676, 11, "26 August 2024"],
];
const FURNITURE = (page: number): PdfLine[] => [
  [72, 810, 9, `Quiet Border Bulletin, no. ${page + 40}`],
  [290, 30, 9, `${page}`],
];
const BODY = [
  "The regional administration said on Monday that the bridge would stay closed to lor-",
  "ries until further notice, and that nobody should try to cross it in the north-eastern part",
  "of the district. The mayor of the town, who had asked for the closure in the spring and the",
  "north-",
  "eastern district council disagreed.",
  "",
  "A second paragraph begins here and goes on for some time, so that it is prose, and it is",
];
const PAGES = [
  [...FURNITURE(1), ...HEAD, ...column(BODY)],
  [
    ...FURNITURE(2),
    ...column(["carried over to the next page in the middle of its sentence, according to the ministry."], 780),
  ],
  [
    ...FURNITURE(3),
    ...column(["The last page has a paragraph of its own, and ends with the words of a border guard."], 780),
  ],
];

const read = (pages: readonly PdfLine[][], options?: PdfOptions) => {
  const bytes = makePdf(pages, options);
  return readCapture(captureFor(bytes, "application/pdf"), bytes);
};

describe("the text of a PDF", () => {
  test("is its paragraphs, words and sentences made whole, heads and page numbers left out", async () => {
    const { document } = await read(PAGES);
    expect(Document.parse(document)).toMatchObject({
      title: "Bridge by the river closed to lorries",
      authors: ["Jane Doe"],
      published: { value: "2024-08-26", precision: "day", from: "text" },
      language: "en",
      warnings: [],
    });
    expect(document.text.split("\n")).toEqual([
      "The regional administration said on Monday that the bridge would stay closed to lorries until further notice, and that nobody should try to cross it in the north-eastern part of the district. The mayor of the town, who had asked for the closure in the spring and the north-eastern district council disagreed.",
      "A second paragraph begins here and goes on for some time, so that it is prose, and it is carried over to the next page in the middle of its sentence, according to the ministry.",
      "The last page has a paragraph of its own, and ends with the words of a border guard.",
    ]);
  });

  test("without a date on the page it is dated by its properties, and says so", async () => {
    const info = { Title: "Bridge by the river closed to lorries", CreationDate: "D:20240826151000+03'00'" };
    const { document } = await read([column(BODY)], { info });
    expect(document.published).toEqual({
      value: "2024-08-26T15:10:00",
      precision: "second",
      zone: "+03:00",
      from: "file",
    });
    expect(document.title).toBe("Bridge by the river closed to lorries");
    expect(document.warnings.join()).toMatch(/dated by the file's properties/);
  });

  test("is known by its first bytes whatever its name says", async () => {
    const bytes = Buffer.concat([Buffer.from("\n"), makePdf(PAGES)]);
    const { document } = await readCapture(captureFor(bytes, "text/html"), bytes);
    expect(document.mediaType).toBe("application/pdf");
  });
});

describe("lines", () => {
  const piece = (str: string, x: number, y: number, width: number, hasEOL = false) => {
    return { str, transform: [10, 0, 0, 10, x, y], width, height: 10, hasEOL };
  };
  test.each([
    ["pieces that touch are one word", [piece("clo", 0, 0, 20), piece("sed", 20, 0, 20)], ["closed"]],
    ["a gap is a space", [piece("bridge", 0, 0, 40), piece("closed", 44, 0, 40)], ["bridge closed"]],
    ["a raised piece stays on its line", [piece("9", 0, 0, 6), piece("th", 6, 4, 8)], ["9th"]],
    ["another height is another line", [piece("one", 0, 20, 20), piece("two", 0, 6, 20)], ["one", "two"]],
    ["a wide gap parts columns", [piece("left", 0, 0, 30), piece("right", 300, 0, 30)], ["left", "right"]],
  ])("%s", (_, items, expected) => expect(toLines(items, 1).map(({ text }) => text)).toEqual(expected));
});

describe("properties", () => {
  const fetched = new Date("2024-09-01T00:00:00Z");
  test.each([
    ["Microsoft Word - draft 3.docx", null],
    ["report_final.indd", null],
    ["Untitled", null],
    ["Document1", null],
    ["Bridge by the river closed", "Bridge by the river closed"],
  ])("the title %s is %s", (Title, title) => expect(propertiesOf({ Title }, fetched).title).toBe(title));

  test.each([
    ["D:20240826151000+03'00'", "2024-08-26T15:10:00", "+03:00"],
    ["D:20240826151000Z", "2024-08-26T15:10:00", "Z"],
    ["D:20240826", "2024-08-26", null],
    ["D:19040101000000Z", undefined, undefined],
    ["D:20991231000000Z", undefined, undefined],
    ["D:20241399", undefined, undefined],
    ["last week", undefined, undefined],
  ])("the date %s is %s", (CreationDate, value, zone) => {
    const { published } = propertiesOf({ CreationDate }, fetched);
    expect(published?.value).toBe(value);
    if (published) expect(published.zone).toBe(zone);
  });

  test.each([
    ["Jane Doe; John Roe", ["Jane Doe", "John Roe"]],
    ["jdoe", []],
    ["jane@example.org", []],
  ])("the author %s is %j", (Author, authors) => expect(propertiesOf({ Author }, fetched).authors).toEqual(authors));
});

describe("PDF files that cannot be read", () => {
  test.each([
    ["locked", makePdf(PAGES, { encrypted: true }), "encrypted", /password/],
    ["of pictures", makePdf([[]]), "empty", /no text/],
    ["of nothing but a head", Buffer.from("%PDF-1.7\n"), "malformed", /damaged PDF/],
  ])("one %s says why", async (_, bytes, code, reason) => {
    await expect(readCapture(captureFor(bytes, "application/pdf"), bytes)).rejects.toMatchObject({
      code,
      reason: expect.stringMatching(reason),
    });
  });

  test("cut at each twentieth it gives a text or a reason", async () => {
    const bytes = makePdf(PAGES);
    for (let i = 1; i < 20; i++) {
      const cut = bytes.subarray(0, Math.floor((bytes.length * i) / 20));
      const result = await readCapture(captureFor(cut, "application/pdf"), cut).catch((error) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(TocsinError);
      else Document.parse(result.document);
    }
  });

  test("a page that unpacks to 300 MB is given up without harm here", async () => {
    const plain = makePdf([[[72, 700, 11, "x"]]]).toString();
    const bomb = deflateSync(Buffer.alloc(300_000_000, 32), { level: 9 });
    const stream = `<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`;
    const [before, after] = plain.split(/<< \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/) as [string, string];
    const bytes = Buffer.concat([
      Buffer.from(before + stream, "latin1"),
      bomb,
      Buffer.from(`\nendstream${after}`, "latin1"),
    ]);
    const rss = process.memoryUsage().rss;
    const result = await readCapture(captureFor(bytes, "application/pdf"), bytes).catch((error) => error);
    expect(result).toBeInstanceOf(TocsinError);
    expect(["time", "memory", "empty", "malformed"]).toContain(result.code);
    expect(process.memoryUsage().rss - rss).toBeLessThan(150e6);
  });

  test("200 mutants give a text or a reason", async () => {
    const bytes = makePdf(PAGES);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async (changes) => {
          const mutant = new Uint8Array(bytes);
          for (const [at, value] of changes) mutant[at] = value;
          try {
            Document.parse((await readCapture(captureFor(mutant, "application/pdf"), mutant)).document);
          } catch (error) {
            if (!(error instanceof TocsinError)) throw error;
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
