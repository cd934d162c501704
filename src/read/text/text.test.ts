import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { captureFor } from "../../../fixtures/read/capture.js";
import { Document, Headline } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { readCapture } from "../index.js";

const read = (text: string) => {
  const bytes = Buffer.from(text);
  return readCapture(captureFor(bytes, "text/plain"), bytes);
};
const fixture = (name: string) => readFileSync(new URL(`../../../fixtures/read/${name}`, import.meta.url));

describe("a scraped page with lists", () => {
  const bytes = fixture("scraped-listing.txt");

  test("gives the head's fields", async () => {
    const { document } = await readCapture(captureFor(bytes, "text/plain"), bytes);
    expect(Document.parse(document)).toMatchObject({
      title: "Why the drills by the river are a message, not a march",
      authors: ["Iryna Kavaliova"],
      genre: "opinion",
      language: "en",
      published: { value: "2024-08-26T15:10", precision: "minute", zone: null, from: "text" },
    });
  });

  test("gives a clean body whose glued sentences are as they came", async () => {
    const { document } = await readCapture(captureFor(bytes, "text/plain"), bytes);
    expect(document.text.split("\n")).toEqual([
      'The units that gathered by the river last week will not cross it."They are there to be counted," a border guard said, asking not to be named.The foreign ministry warned on 25 August that special forces had arrived, citing its intelligence services.',
      "Who counts on whom",
      'If the grouping grows beyond 9,000 soldiers, the general staff "will answer with everything it has", its spokesman told reporters. Nobody in Brest expects that before 1 October.',
      "The exercise ends on Friday. Until then the road to Mazyr stays shut, according to the regional administration.",
      "Source",
      "Iryna Kavaliova on her page",
    ]);
  });

  test("gives every headline with its full date and label", async () => {
    const { headlines } = await readCapture(captureFor(bytes, "text/plain"), bytes);
    expect(headlines.length).toBeGreaterThanOrEqual(30);
    const expected = JSON.parse(fixture("scraped-listing.headlines.json").toString());
    expect(headlines.map(({ title, label, published }) => ({ at: published?.value, label, title }))).toEqual(expected);
    expect(headlines.every((headline) => Headline.parse(headline).published?.from === "list")).toBe(true);
  });
});

describe("plain text", () => {
  test("a title, a bullet with a time to the second, one long paragraph and a trailing head", async () => {
    const body = `The convoy came back. ${"It had been gone for a week, the mayor said. ".repeat(8)}`.trim();
    const { document, headlines } = await read(`Convoy returns\n\n  • 2024-08-26 10:53:26\n${body}\n\nRelated`);
    expect(document).toMatchObject({ title: "Convoy returns", text: body, genre: "news" });
    expect(document.published).toEqual({ value: "2024-08-26T10:53:26", precision: "second", zone: null, from: "text" });
    expect(headlines).toEqual([]);
  });

  test("a paragraph alone is a text without a title", async () => {
    const { document } = await read("The ministry said on Monday that the convoy had come back to its barracks.");
    expect(document).toMatchObject({ title: null, published: null });
    expect(document.text).toMatch(/^The ministry .* barracks\.$/);
  });

  test("hard-wrapped paragraphs are joined, others are not", async () => {
    const { document } = await read(
      "A title\n\nThe convoy that left the town on Monday came back two days later,\nthe mayor said, and none of its drivers would say where it had been\nor what it had carried.\n\nShort line.\nAnother short line.",
    );
    expect(document.text).toBe(
      "The convoy that left the town on Monday came back two days later, the mayor said, and none of its drivers would say where it had been or what it had carried.\nShort line.\nAnother short line.",
    );
  });

  test.each([
    ["By Jane Doe and John Roe, in Warsaw", ["Jane Doe", "John Roe"]],
    ["Автор: Олена Гриценко", ["Олена Гриценко"]],
    ["Jane van der Doe", ["Jane van der Doe"]],
    ["World News", []],
  ])("the byline %s", async (byline, authors) => {
    const { document } = await read(
      `A title of several words\n${byline}\n26 August 2024\n${"A sentence of the article. ".repeat(12)}`,
    );
    expect(document.authors).toEqual(authors);
  });

  test.each([
    ["ExclusiveConvoy seen near the river", "Convoy seen near the river", "news"],
    ["OPINION Convoys are not what they seem", "Convoys are not what they seem", "opinion"],
    ["Analysis: convoys are not what they seem", "Analysis: convoys are not what they seem", "analysis"],
    ["Interview | The mayor on convoys", "Interview | The mayor on convoys", "interview"],
  ])("the title %s", async (line, title, genre) => {
    const { document } = await read(`${line}\n${"A sentence of the article. ".repeat(12)}`);
    expect(document).toMatchObject({ title, genre });
  });

  test("the publication date wins over the update below or above it", async () => {
    const { document } = await read(
      `A title of several words\nUpdated 28 August 2024 09:00\nPublished 26 August 2024 15:10\n${"A sentence of the article. ".repeat(12)}`,
    );
    expect(document.published?.value).toBe("2024-08-26T15:10");
  });

  test("no-break spaces and quotation marks stay as they are", async () => {
    const sentence = "«Около 9\u00a0000 человек», – сказал он, – «вернулись в казармы на прошлой неделе».";
    const { document } = await read(`Заголовок из нескольких слов\r\n\r\n${sentence}\r\n${sentence}\r\n`);
    expect(document).toMatchObject({ text: `${sentence}\n${sentence}`, language: "ru" });
  });

  test("white space alone is empty", async () => {
    await expect(read(" \n\t\n ")).rejects.toMatchObject({ code: "empty" });
  });
});

test("any bytes of any text type give a document or a TocsinError", async () => {
  const types = fc.constantFrom("text/plain", "text/markdown", "text/html", "application/octet-stream");
  const words = fc.array(
    fc.constantFrom(
      "22:00",
      "Exclusive",
      "12 February",
      "2025, Monday",
      "Related",
      "A title of words",
      "A sentence. ".repeat(20),
      "---",
      "# h",
      "<p>",
      "",
    ),
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
    words.map((lines) => Buffer.from(lines.join("\n"))),
  );
  await fc.assert(
    fc.asyncProperty(content, types, async (bytes, mediaType) => {
      try {
        const { document, headlines } = await readCapture(captureFor(bytes, mediaType), bytes);
        Document.parse(document);
        for (const headline of headlines) Headline.parse(headline);
        expect(document.text).not.toMatch(/\n\n|^\n|\n$|\r/);
      } catch (error) {
        if (!(error instanceof TocsinError)) throw error;
      }
    }),
    { numRuns: 300 },
  );
});
