import { expect, test } from "vitest";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { readCapture, urlsOf } from "../index.js";

/** A row of so many columns, some of them filled. */
const row = (width: number, cells: Record<number, string>): string =>
  Array.from({ length: width }, (_, i) => cells[i] ?? "").join("\t");

const EVENT = { 0: "1200000001", 1: "20240826", 26: "190", 30: "-10.0", 31: "4", 34: "-5.5", 59: "20240826151500" };
const events = [
  row(61, { ...EVENT, 60: "https://example.org/a" }),
  row(61, { ...EVENT, 26: "043", 60: "https://example.org/a" }),
  row(61, { ...EVENT, 60: "https://example.org/b" }),
  row(61, { ...EVENT, 60: "BBC Monitoring" }),
].join("\n");
const gkg = row(27, {
  0: "20240826151500-12",
  1: "20240826151500",
  3: "example.org",
  4: "https://example.org/c",
  7: "ARMEDCONFLICT;BORDER",
  15: "-3.1,1,2,3,4,5,600",
});
const mentions = row(16, {
  0: "1200000001",
  1: "20240826150000",
  2: "20240826151500",
  3: "1",
  4: "example.org",
  5: "https://example.org/d",
  11: "80",
  13: "-2.0",
});

test.each([
  [
    "events",
    events,
    [
      ["https://example.org/a", "2024-08-26T15:15:00Z"],
      ["https://example.org/b", "2024-08-26T15:15:00Z"],
    ],
    { "x-gdelt-event": "190", "x-gdelt-tone": "-5.5" },
  ],
  [
    "old events",
    row(58, { 0: "1200000001", 1: "20130401", 56: "20130401", 57: "https://example.org/e" }),
    [["https://example.org/e", "2013-04-01"]],
    {},
  ],
  [
    "knowledge graph",
    gkg,
    [["https://example.org/c", "2024-08-26T15:15:00Z"]],
    { "x-gdelt-themes": "ARMEDCONFLICT;BORDER", "x-gdelt-tone": "-3.1" },
  ],
  ["mentions", mentions, [["https://example.org/d", "2024-08-26T15:15:00Z"]], { "x-gdelt-confidence": "80" }],
])("%s are pointers to articles with what GDELT says of them", (_, text, expected, headers) => {
  const bytes = Buffer.from(text);
  const found = urlsOf(captureFor(bytes, "text/csv"), bytes);
  expect(found.map(({ url, at }) => [url, at])).toEqual(expected);
  expect(found[0]!.headers).toMatchObject(headers);
});

test("hold no documents and say what they point to", async () => {
  const bytes = Buffer.from(events);
  const capture = captureFor(bytes, "text/csv", "file:///tmp/20240826151500.export.CSV");
  expect(await unpacked(capture, bytes)).toEqual([]);
  expect((await readCapture(capture, bytes)).document).toMatchObject({
    title: "GDELT events",
    text: "",
    warnings: [
      "a GDELT table that points to 2 articles that it does not hold",
      "1 rows without an address on the web, or of another width, passed over",
    ],
  });
});
