import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { packed, pageBody, warcRecord } from "../../../fixtures/read/make/warc.js";
import { makeZip, type ZipFile } from "../../../fixtures/read/make/zip.js";
import { readCapture } from "../index.js";

const capture = (bytes: Uint8Array) => captureFor(bytes, "application/zip", "file:///tmp/reports.zip");
const open = async (files: ZipFile[]) => {
  const bytes = makeZip(files);
  return unpacked(capture(bytes), bytes);
};
const read = (files: ZipFile[]) => {
  const bytes = makeZip(files);
  return readCapture(capture(bytes), bytes);
};
const text = (content: string): Buffer => Buffer.from(content);

test("a zip gives its documents and passes over the rest", async () => {
  const files = [
    { name: "a.txt", bytes: text("The first report.") },
    { name: "sub/b.html", bytes: text(pageBody(1)) },
    { name: "logo.png", bytes: text("png") },
  ];
  expect((await open(files)).map(({ capture: { uri, mediaType } }) => [uri, mediaType])).toEqual([
    ["file:///tmp/reports.zip#a.txt", "text/plain"],
    ["file:///tmp/reports.zip#sub%2Fb.html", "text/html"],
  ]);
  expect((await read(files)).document.warnings).toEqual([
    "a zip archive that holds 1 text, 1 web page, each read on its own",
    "1 other files passed over",
  ]);
});

describe("hostile zips", () => {
  test("names that climb out of a folder are labels and nothing more", async () => {
    const names = ["../../etc/passwd.txt", "/etc/shadow.txt", "..\\..\\boot.txt", "C:\\x.txt", "a\u202etxt.exe.txt"];
    const inner = await open(names.map((name) => ({ name, bytes: text("A report.") })));
    expect(inner).toHaveLength(5);
    for (const { capture: one } of inner) expect(one.uri).toMatch(/^file:\/\/\/tmp\/reports\.zip#[^/\\\u202e]+$/);
  });

  test("links and locked files are passed over and named", async () => {
    const files = [
      { name: "a.txt", bytes: text("A report.") },
      { name: "link.txt", bytes: text("/etc/passwd"), link: true },
      { name: "locked.txt", bytes: text("x"), encrypted: true },
    ];
    expect(await open(files)).toHaveLength(1);
    expect((await read(files)).document.warnings).toEqual([
      "a zip archive that holds 1 text, each read on its own",
      "link.txt is a link and was passed over",
      "locked.txt is locked with a password",
    ]);
  });

  test("bombs, honest and lying, stay packed", async () => {
    const zeros = Buffer.alloc(30_000_000);
    const files = [
      { name: "a.txt", bytes: text("A report.") },
      { name: "big.txt", bytes: zeros },
      { name: "lies.txt", bytes: zeros, states: 1000 },
      { name: "dense.txt", bytes: Buffer.alloc(5_000_000) },
    ];
    const before = process.memoryUsage().rss;
    expect(await open(files)).toHaveLength(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
    expect((await read(files)).document.warnings.slice(1)).toEqual([
      "big.txt unpacks to more than 20 MB and was left packed",
      "lies.txt is damaged",
      "dense.txt unpacks to more than 100 times its size and was left packed",
    ]);
  });

  test("of 60,000 files the first 10,000 are looked at", async () => {
    const bytes = text("x");
    const many = Array.from({ length: 60_000 }, (_, i) => ({ name: `${i}.png`, bytes }));
    await expect(read(many)).rejects.toMatchObject({
      code: "empty",
      reason: expect.stringContaining("only the first 10000 were looked at"),
    });
  });

  test("a list of files that is cut off leaves a reason", async () => {
    const bytes = makeZip([{ name: "a.txt", bytes: text("A report.") }]).subarray(0, 60);
    await expect(readCapture(capture(bytes), bytes)).rejects.toMatchObject({ code: "malformed" });
    expect(await unpacked(capture(bytes), bytes).catch((error) => error.code)).toBe("malformed");
  });

  test("zips in zips are opened three deep and no deeper", async () => {
    let bytes = makeZip([{ name: "report.txt", bytes: text("A report.") }]);
    for (let i = 0; i < 6; i++) bytes = makeZip([{ name: "inner.zip", bytes }]);
    expect(await unpacked(capture(bytes), bytes).then((inner) => inner.length)).toBeLessThanOrEqual(3);
  });

  test("word processor files are no archives of reports", async () => {
    await expect(read([{ name: "[Content_Types].xml", bytes: text("<x/>") }])).rejects.toMatchObject({
      code: "binary",
    });
  });
});

describe("WACZ", () => {
  const page = (n: number) => warcRecord({ uri: `https://example.org/${n}`, body: pageBody(n) });
  const files = (pages: string): ZipFile[] => [
    { name: "datapackage.json", bytes: text("{}") },
    { name: "archive/data.warc.gz", bytes: packed([page(1), page(2), page(3)]) },
    { name: "indexes/index.cdx", bytes: text("x") },
    { name: "pages/pages.jsonl", bytes: text(pages) },
  ];

  test("gives the pages it lists, from its archives", async () => {
    const list = `{"format":"json-pages-1.0"}\n{"url":"https://example.org/1"}\n{"url":"https://example.org/3"}\n{"url":"https://example.org/9"}\n`;
    const inner = await open(files(list));
    expect(inner.map(({ capture: { uri, headers } }) => [uri, headers["x-wacz-archive"]])).toEqual([
      ["https://example.org/1", "archive/data.warc.gz"],
      ["https://example.org/3", "archive/data.warc.gz"],
    ]);
    const { document } = await read(files(list));
    expect(document.warnings.at(-1)).toBe("1 of the 3 pages that it lists are not in it, or are no pages of text");
  });

  test("without a list gives all", async () => expect(await open(files(""))).toHaveLength(3));
});

describe("gzip", () => {
  test("a packed page is unpacked and read", async () => {
    const bytes = gzipSync(pageBody(1));
    const [inner] = await unpacked(captureFor(bytes, "application/gzip", "file:///tmp/a.html.gz"), bytes);
    expect(inner!.capture).toMatchObject({ uri: "file:///tmp/a.html", mediaType: "text/html" });
  });

  test("a bomb is refused without being unpacked", async () => {
    const bytes = gzipSync(Buffer.alloc(200_000_000));
    const before = process.memoryUsage().rss;
    await expect(readCapture(captureFor(bytes, "application/gzip"), bytes)).rejects.toMatchObject({
      code: "too-large",
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(150e6);
  });
});
