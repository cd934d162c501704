import { describe, expect, test } from "vitest";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { makePdf } from "../../../fixtures/read/make/pdf.js";
import { TocsinError } from "../../model/problem.js";
import { readCapture } from "../index.js";

const HEAD = [
  'From: "Border Bulletin" <news@example.org>',
  "To: Jane Doe <jane@example.com>",
  "Subject: =?utf-8?B?QnJpZGdlIGNsb3NlZA==?=",
  "Date: Mon, 26 Aug 2024 18:10:00 +0300",
  "Message-ID: <1@example.org>",
];
const BODY =
  "The ministry said on Monday that the bridge would stay closed.\r\n\r\nWrite to press@example.org for more.";
const mail = (lines: string[], body: string): Buffer => Buffer.from(`${lines.join("\r\n")}\r\n\r\n${body}`);
const read = (bytes: Buffer, type = "message/rfc822") =>
  readCapture(captureFor(bytes, type, "file:///tmp/a.eml"), bytes);

test("a message is a document of its sender, without anybody's address", async () => {
  const { document } = await read(mail([...HEAD, "Content-Type: text/plain; charset=utf-8"], BODY));
  expect(document).toMatchObject({
    title: "Bridge closed",
    outlet: "Border Bulletin",
    published: { value: "2024-08-26T18:10:00", zone: "+03:00", from: "meta" },
    text: "The ministry said on Monday that the bridge would stay closed.\nWrite to [address] for more.",
    warnings: ["e-mail addresses in it were left out"],
  });
  expect(JSON.stringify(document)).not.toMatch(/@example/);
});

test("is known by its header when nothing names it", async () => {
  expect((await read(mail(HEAD, BODY), "application/octet-stream")).document.mediaType).toBe("message/rfc822");
});

test("of an HTML part and a stand-in for it the HTML part is read", async () => {
  const parts = [
    "--x\r\nContent-Type: text/plain\r\n\r\nView this in a browser.\r\n",
    `--x\r\nContent-Type: text/html\r\n\r\n<html><body><style>p{}</style><p>${"The bridge stays closed, the mayor said. ".repeat(8)}</p></body></html>\r\n--x--\r\n`,
  ];
  const { document } = await read(mail([...HEAD, "Content-Type: multipart/alternative; boundary=x"], parts.join("")));
  expect(document.text).toMatch(/^The bridge stays closed, the mayor said\./);
});

test("attachments that are documents are read on their own", async () => {
  const pdf = makePdf([[[72, 700, 11, "The bridge stays closed, the mayor said."]]]).toString("base64");
  const parts = [
    "--x\r\nContent-Type: text/plain\r\n\r\nSee the release.\r\n",
    `--x\r\nContent-Type: application/octet-stream; name="../../release.pdf"\r\nContent-Disposition: attachment; filename="../../release.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${pdf}\r\n`,
    "--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=logo.png\r\n\r\npng\r\n--x--\r\n",
  ];
  const bytes = mail([...HEAD, "Content-Type: multipart/mixed; boundary=x"], parts.join(""));
  const inner = await unpacked(captureFor(bytes, "message/rfc822", "file:///tmp/a.eml"), bytes);
  expect(inner.map(({ capture: { uri, mediaType } }) => [uri, mediaType])).toEqual([
    ["file:///tmp/a.eml#attachment-1", "application/pdf"],
  ]);
  expect((await readCapture(inner[0]!.capture, inner[0]!.bytes)).document.text).toMatch(/mayor/);
});

test("a mailbox gives its messages, lines of text that look like heads among them", async () => {
  const one = `From news@example.org Mon Aug 26 18:10:00 2024\n${HEAD.join("\n")}\n\nFirst text of the bulletin.\n\n>From the bridge came nothing.\n`;
  const bytes = Buffer.from(`${one}\n${one.replace("First", "Second")}`);
  const capture = captureFor(bytes, "application/octet-stream", "file:///tmp/a.mbox");
  const inner = await unpacked(capture, bytes);
  const texts = await Promise.all(inner.map(async (one) => (await readCapture(one.capture, one.bytes)).document.text));
  expect(texts).toEqual([
    "First text of the bulletin.\nFrom the bridge came nothing.",
    "Second text of the bulletin.\nFrom the bridge came nothing.",
  ]);
  expect((await readCapture(capture, bytes)).document.warnings[0]).toBe(
    "a mailbox that holds 2 e-mails, each read on its own",
  );
});

describe("hostile messages", () => {
  const nested = (depth: number): string =>
    depth === 0
      ? "text"
      : `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n${nested(depth - 1)}\r\n--b${depth}--\r\n`;
  test.each([
    ["parts nested 200 deep", Buffer.from(`${HEAD.join("\r\n")}\r\n${nested(200)}`)],
    ["a header of a megabyte", mail([...HEAD, `X: ${"y".repeat(1_000_000)}`], BODY)],
    ["half a million lines", mail(HEAD, "\n".repeat(500_000))],
    [
      "a date in the future",
      mail(
        HEAD.map((line) => line.replace("2024", "2031")),
        BODY,
      ),
    ],
    ["a charset that does not exist", mail([...HEAD, "Content-Type: text/plain; charset=x-none"], BODY)],
    ["null bytes", mail(HEAD, "\0\0\0 text \0")],
  ])("with %s give a text or a reason", async (_, bytes) => {
    const result = await read(bytes).catch((error) => error);
    if (result instanceof Error) expect(result).toBeInstanceOf(TocsinError);
    else expect(result.document.published?.value ?? "").not.toMatch(/^2031/);
  });
});
