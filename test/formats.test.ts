// Every format as a user meets it: read from a file, taken into a store, named when it cannot be.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePdf } from "../fixtures/read/make/pdf.js";
import { packed, pageBody, warcRecord } from "../fixtures/read/make/warc.js";
import { makeZip } from "../fixtures/read/make/zip.js";
import type { Document } from "../src/model/index.js";
import { jsonLines, tocsin } from "./run-tocsin.js";

const claim = "The defence ministry of Ukraine said on Sunday that Belarus was moving tanks to the Gomel region.";
const page = (n: number): Buffer =>
  warcRecord({ uri: `https://example.org/${n}`, body: pageBody(n).replace("<p>", `<p>${claim} `) });
const warc = packed([page(1), warcRecord({ type: "request", body: "GET / HTTP/1.1\r\n\r\n" }), page(2)]);

const FILES: Record<string, Uint8Array | string> = {
  "release.pdf": makePdf([
    [
      [72, 740, 20, "Tanks moved to the Gomel region"],
      [72, 700, 11, claim.slice(0, 70)],
      [72, 686, 11, claim.slice(70)],
    ],
  ]),
  "news.warc.gz": warc,
  "news.warc": Buffer.concat([page(3), page(4)]),
  "news.wacz": makeZip([
    { name: "datapackage.json", bytes: Buffer.from("{}") },
    { name: "archive/a.warc.gz", bytes: warc },
    { name: "pages/pages.jsonl", bytes: Buffer.from('{"url":"https://example.org/2"}\n') },
  ]),
  "result.json": JSON.stringify({
    name: "Quiet Border",
    type: "public_channel",
    id: 7,
    messages: [{ id: 1, type: "message", date: "2024-08-25T10:00:00", date_unixtime: "1724569200", text: claim }],
  }),
  "mail.eml": `From: "Border Bulletin" <news@example.org>\nSubject: Tanks moved\nDate: Sun, 25 Aug 2024 10:00:00 +0000\n\n${claim}\n`,
  "box.mbox": `From news@example.org Sun Aug 25 10:00:00 2024\nFrom: "Border Bulletin" <news@example.org>\nSubject: Tanks in a box\nDate: Sun, 25 Aug 2024 10:00:00 +0000\n\n${claim}\n`,
  "sheet.csv": `Заголовок;Текст;Дата;Источник\nTanks in a sheet;"${claim}";2024-08-25;Quiet Border\n`,
  "sheet.tsv": `title\ttext\nTanks between tabs\t${claim}\n`,
  "page.html.gz": gzipSync(pageBody(5)),
};
const HELD: [file: string, titles: (string | null)[]][] = [
  ["release.pdf", ["Tanks moved to the Gomel region"]],
  ["news.warc.gz", ["news.warc.gz", "Bridge 1 closed to lorries", "Bridge 2 closed to lorries"]],
  ["news.warc", ["news.warc", "Bridge 3 closed to lorries", "Bridge 4 closed to lorries"]],
  ["news.wacz", ["news.wacz", "Bridge 2 closed to lorries"]],
  ["result.json", ["Quiet Border", null]],
  ["mail.eml", ["Tanks moved"]],
  ["box.mbox", ["box.mbox", "Tanks in a box"]],
  ["sheet.csv", ["sheet.csv", "Tanks in a sheet"]],
  ["sheet.tsv", ["sheet.tsv", "Tanks between tabs"]],
  ["page.html.gz", ["page.html.gz", "Bridge 5 closed to lorries"]],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-formats-"));
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(folder, name), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("tocsin read", () => {
  test.each(HELD)("%s gives its documents and their claims", async (file, titles) => {
    const { out, err, code } = await tocsin(["read", join(folder, file), "--json"]);
    expect(err).toBe("");
    expect(code).toBe(0);
    const rows = jsonLines(out);
    const documents = rows.filter(({ kind }) => kind === "document") as unknown as Document[];
    expect(documents.map(({ title }) => title)).toEqual(titles);
    expect(out).not.toContain("news@example.org");
    if (!file.startsWith("page")) expect(rows.some(({ kind }) => kind === "claim")).toBe(true);
  });

  test("on a terminal a container says what it holds", async () => {
    const { out } = await tocsin(["read", join(folder, "news.warc.gz")]);
    expect(out).toContain("a web archive that holds 2 web pages, each read on its own");
    expect(out).toContain("1 other records passed over");
  });

  test.each([
    ["locked.pdf", makePdf([[]], { encrypted: true }), "is locked with a password. Save a copy without one."],
    ["scan.pdf", makePdf([[]]), "holds no text: its pages are pictures, or empty."],
    ["bomb.gz", gzipSync(Buffer.alloc(30_000_000)), "unpacks to more than"],
    ["cut.wacz", Buffer.from(FILES["news.wacz"] as Uint8Array).subarray(0, 300), "is a damaged zip"],
  ])("%s is named with the reason and the rest is read", async (file, bytes, reason) => {
    const path = join(folder, file);
    writeFileSync(path, bytes);
    const { out, err, code } = await tocsin(["read", path, join(folder, "mail.eml"), "--json"]);
    rmSync(path);
    expect(code).toBe(2);
    expect(err).toContain(`tocsin: ${path}: `);
    expect(err).toContain(reason);
    expect(err).not.toMatch(/\n {4}at /);
    expect(jsonLines(out).some(({ title }) => title === "Tanks moved")).toBe(true);
  });
});

test("tocsin add takes them all once", async () => {
  const data = join(folder, ".store");
  const files = HELD.map(([file]) => join(folder, file));
  const first = await tocsin(["add", ...files, "--data", data, "--json"]);
  expect(first.err).toBe("");
  // What the archives, the collection and the mail box have in common counts once: it is the same bytes.
  const [report] = jsonLines(first.out);
  expect(report).toMatchObject({ failed: [] });
  const all = HELD.flatMap(([, titles]) => titles).length;
  expect(Number(report!.added) + Number(report!.known)).toBe(all);
  const second = await tocsin(["add", ...files, "--data", data, "--json"]);
  expect(jsonLines(second.out)[0]).toMatchObject({ added: 0, claims: 0 });
}, 180_000);

test("what fails three times is left alone, and tocsin status lists it", async () => {
  const data = join(folder, ".quarantine");
  const path = join(folder, "poison.pdf");
  writeFileSync(path, "%PDF-1.7\nnothing of the kind");
  for (let i = 0; i < 3; i++) expect((await tocsin(["add", path, "--data", data])).code).toBe(2);
  const fourth = await tocsin(["add", path, "--data", data]);
  expect(fourth.out).toContain("1 in quarantine");
  const { out } = await tocsin(["status", "--data", data]);
  expect(out).toMatch(/1 input in quarantine[\s\S]*poison\.pdf: is a damaged PDF .* \(3 tries\)/);
}, 180_000);
