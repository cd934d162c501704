import { describe, expect, test } from "vitest";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { readCapture, urlsOf } from "../index.js";

const sheet = (text: string, type = "text/csv") => {
  const bytes = Buffer.from(text);
  const capture = captureFor(bytes, type, "file:///tmp/reports.csv");
  return {
    bytes,
    capture,
    documents: async () =>
      Promise.all(
        (await unpacked(capture, bytes)).map(async (one) => (await readCapture(one.capture, one.bytes)).document),
      ),
  };
};
const FIRST = {
  title: "Bridge closed",
  outlet: "Quiet Border",
  authors: ["Jane Doe"],
  text: 'The mayor said: "closed".\nNo reason was given.',
};

test.each([
  [
    "commas and quotation",
    'Title,Body,Date,Source,Author,URL\n"Bridge closed","The mayor said: ""closed"".\nNo reason was given.",2024-08-26,Quiet Border,Jane Doe,https://example.org/a\n',
  ],
  [
    "semicolons and a byte order mark",
    '\ufeffHeadline;Text;Published;Outlet;Authors;Link\n"Bridge closed";"The mayor said: ""closed"".\nNo reason was given.";26.08.2024;Quiet Border;Jane Doe;https://example.org/a\n',
  ],
  [
    "a stated separator",
    'sep=|\nTitle|Content|Date|Media|By|URI\nBridge closed|"The mayor said: ""closed"".\nNo reason was given."|26 August 2024|Quiet Border|Jane Doe|https://example.org/a\n',
  ],
  [
    "Ukrainian headers",
    'Заголовок,Зміст,Дата публікації,Джерело,Автор,Посилання\nBridge closed,"The mayor said: ""closed"".\nNo reason was given.",2024-08-26,Quiet Border,Jane Doe,https://example.org/a\n',
  ],
  [
    "Russian headers",
    'Ссылка,Автор,Источник,Дата,Текст,Название\nhttps://example.org/a,Jane Doe,Quiet Border,2024-08-26,"The mayor said: ""closed"".\nNo reason was given.",Bridge closed\n',
  ],
])("a sheet with %s", async (_, text) => {
  const [document] = await sheet(text).documents();
  expect(document).toMatchObject({ ...FIRST, uri: "https://example.org/a", published: { value: "2024-08-26" } });
});

test("tabs", async () => {
  const { documents } = sheet("title\ttext\nBridge closed\tThe mayor said so.\n", "text/tab-separated-values");
  expect((await documents())[0]).toMatchObject({ title: "Bridge closed", uri: "file:///tmp/reports.csv#row-2" });
});

describe("addresses", () => {
  const { bytes, capture } = sheet(
    "url,date,text\nhttps://example.org/a,2024-08-26,\nhttps://example.org/b,,A text of its own.\nhttps://example.org/a,,\njavascript:alert(1),,\n",
  );
  test("of rows without a text are pointers, each once", () => {
    expect(urlsOf(capture, bytes)).toEqual([{ url: "https://example.org/a", at: "2024-08-26", headers: {} }]);
  });
  test("are told of", async () => {
    expect((await readCapture(capture, bytes)).document.warnings).toEqual([
      "a sheet that holds 1 row, each read on its own",
      "points to 1 article that it does not hold",
      "1 rows with neither a text nor an address passed over",
    ]);
  });
  test("a bare list of them needs no header", () => {
    const list = sheet("https://example.org/a\nhttps://example.org/b\n");
    expect(urlsOf(list.capture, list.bytes).map(({ url }) => url)).toEqual([
      "https://example.org/a",
      "https://example.org/b",
    ]);
  });
});

test("a formula is a text like any other", async () => {
  const [document] = await sheet("title,text\n=1+1,=cmd|' /C calc'!A0 and a text\n").documents();
  expect(document).toMatchObject({ title: "=1+1", text: "=cmd|' /C calc'!A0 and a text" });
});

test.each([
  ["no known column", "a,b\n1,2\n", "malformed", /without a column/],
  ["nothing but a header", "title,text\n", "empty", /no document/],
])("a sheet with %s says so", async (_, text, code, reason) => {
  const { capture, bytes } = sheet(text);
  await expect(readCapture(capture, bytes)).rejects.toMatchObject({ code, reason: expect.stringMatching(reason) });
});

test("broken quotation is named and what can be had is read", async () => {
  const { capture, bytes } = sheet('title,text\nA title of words,"An open text\nand on\n');
  const { document } = await readCapture(capture, bytes);
  expect(document.warnings.join()).toMatch(/quotation marks are broken/);
});
