import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { captureFor, unpacked } from "../../../fixtures/read/capture.js";
import { packed, pageBody, type RecordOptions, warcRecord } from "../../../fixtures/read/make/warc.js";
import { TocsinError } from "../../model/problem.js";
import { type Inner, readCapture } from "../index.js";
import { base32, matches } from "./digest.js";
import { isRecord, recordsOf } from "./records.js";

const page = (n: number, more: RecordOptions = {}): Buffer =>
  warcRecord({ uri: `https://example.org/${n}`, body: pageBody(n), ...more });
const capture = (bytes: Uint8Array) => captureFor(bytes, "application/warc", "file:///tmp/news.warc");
/** What can be had: nothing of an archive that cannot be opened. */
const open = (bytes: Uint8Array): Promise<Inner[]> =>
  unpacked(capture(bytes), bytes).catch((error) => {
    if (error instanceof TocsinError) return [];
    throw error;
  });
const warningsOf = async (bytes: Uint8Array) => (await readCapture(capture(bytes), bytes)).document.warnings;

const ARCHIVE = [
  warcRecord({ type: "warcinfo", body: "software: test", uri: "" }),
  page(1),
  warcRecord({ type: "request", body: "GET / HTTP/1.1\r\nHost: example.org\r\n\r\n" }),
  page(2),
  warcRecord({ uri: "https://example.org/logo.png", http: ["Content-Type: image/png"], body: "png" }),
  warcRecord({ type: "revisit", uri: "https://example.org/1" }),
  warcRecord({ uri: "https://example.org/old", status: "301 Moved", body: pageBody(9) }),
  page(3),
];

describe.each([
  ["plain", Buffer.concat(ARCHIVE)],
  ["packed record by record", packed(ARCHIVE)],
  ["packed as a whole", gzipSync(Buffer.concat(ARCHIVE))],
])("an archive %s", (_, bytes) => {
  test("gives its pages with address and time of the fetch, and nothing else", async () => {
    const inner = await open(bytes);
    expect(inner.map(({ capture: { uri, fetchedAt, mediaType } }) => [uri, fetchedAt, mediaType])).toEqual(
      [1, 2, 3].map((n) => [`https://example.org/${n}`, "2024-08-26T12:10:00.000Z", "text/html"]),
    );
    const { document } = await readCapture(inner[1]!.capture, inner[1]!.bytes);
    expect(document).toMatchObject({ title: "Bridge 2 closed to lorries", warnings: [] });
  });

  test("says what it holds", async () => {
    expect(await warningsOf(bytes)).toEqual([
      "a web archive that holds 3 web pages, each read on its own",
      "5 other records passed over (requests, redirects, pictures, scripts and the like)",
    ]);
  });
});

test("the records are those that warcio reads", async () => {
  const bytes = packed(ARCHIVE);
  const theirs: [number, string | undefined, string][] = [];
  const parser = new WARCParser([new Uint8Array(bytes)]);
  for await (const record of parser) {
    const body = Buffer.from(await record.readFully(false)).toString();
    theirs.push([parser.offset, record.warcType ?? undefined, body]);
  }
  const ours = [...recordsOf(bytes)].filter(isRecord).map(({ at, headers, block }) => {
    const text = Buffer.from(block).toString();
    return [at, headers.get("warc-type"), /^HTTP\//.test(text) ? text.slice(text.indexOf("\r\n\r\n") + 4) : text];
  });
  expect(ours.filter(([, type]) => type === "response")).toEqual(theirs.filter(([, type]) => type === "response"));
});

describe("bodies", () => {
  const html = Buffer.from(pageBody(4));
  const half = Math.floor(html.length / 2);
  const pieces = Buffer.concat([
    Buffer.from(`${half.toString(16)}\r\n`),
    html.subarray(0, half),
    Buffer.from(`\r\n${(html.length - half).toString(16)};x=y\r\n`),
    html.subarray(half),
    Buffer.from("\r\n0\r\n\r\n"),
  ]);
  test.each([
    ["in pieces", ["Transfer-Encoding: chunked"], pieces],
    ["said to be in pieces and whole", ["Transfer-Encoding: chunked"], html],
    ["packed with gzip", ["Content-Encoding: gzip"], gzipSync(html)],
    ["packed with brotli", ["Content-Encoding: br"], brotliCompressSync(html)],
    ["said to be packed and not", ["Content-Encoding: br"], html],
    ["in pieces of gzip", ["Transfer-Encoding: chunked", "Content-Encoding: gzip"], gzipSync(html)],
  ])("%s come out whole", async (_, http, body) => {
    const [inner] = await open(page(4, { http: ["Content-Type: text/html", ...http], body }));
    expect(Buffer.from(inner!.bytes).toString()).toBe(html.toString());
    expect(inner!.capture.headers["x-warning"]).toBeUndefined();
  });

  test("a bomb is named and its neighbours are read", async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 32));
    const bytes = Buffer.concat([
      page(1),
      page(2, { http: ["Content-Type: text/html", "Content-Encoding: gzip"], body: bomb }),
      page(3),
    ]);
    expect((await open(bytes)).map((inner) => inner.capture.uri)).toEqual([
      "https://example.org/1",
      "https://example.org/3",
    ]);
    expect((await warningsOf(bytes)).join()).toMatch(/the record at byte \d+ unpacks to more than/);
  });

  test("a packed record that is a bomb is named and its neighbours are read", async () => {
    const bytes = Buffer.concat([packed([page(1)]), gzipSync(Buffer.alloc(80_000_000, 32)), packed([page(3)])]);
    expect((await open(bytes)).map((inner) => inner.capture.uri)).toEqual([
      "https://example.org/1",
      "https://example.org/3",
    ]);
    expect((await warningsOf(bytes)).join()).toMatch(
      /partial: damaged at byte \d+: a record there unpacks to more than 64 MB/,
    );
  });
});

describe("what an archive states and is not so", () => {
  test.each([
    ["payload", ["WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"]],
    ["block", ["WARC-Block-Digest: sha256:00"]],
  ])("a %s digest is flagged at the page it is of", async (_, extra) => {
    const [inner] = await open(page(1, { extra }));
    const { document } = await readCapture(inner!.capture, inner!.bytes);
    expect(document.warnings).toEqual(["its digest does not match what the archive states: it was changed"]);
  });

  test("a fetch after the archive itself, or before the web, is not believed", async () => {
    for (const date of ["2031-01-01T00:00:00Z", "1066-10-14T00:00:00Z", "yesterday"]) {
      const [inner] = await open(page(1, { date }));
      expect(inner!.capture.fetchedAt).toBe("2025-02-13T00:00:00.000Z");
      expect(inner!.capture.headers["x-warning"]).toMatch(/when it was fetched/);
    }
  });

  test.each(["99999999999", "-5", "NaN", "1e9", "", "0x10"])("the length %j costs that record only", async (length) => {
    const bytes = Buffer.concat([page(1), page(2, { length }), page(3)]);
    const inner = await open(bytes);
    expect(inner.map((one) => one.capture.uri)).toEqual(["https://example.org/1", "https://example.org/3"]);
    expect(inner[1]!.capture.headers["x-warning"]).toMatch(/after a damaged part/);
    expect((await warningsOf(bytes)).join()).toContain(`partial: damaged at byte ${page(1).length}:`);
  });

  test("nobody's cookies are kept", async () => {
    const [inner] = await open(page(1, { http: ["Content-Type: text/html", "Set-Cookie: id=1", "ETag: 2"] }));
    expect(inner!.capture.headers).toMatchObject({ etag: "2", "content-type": "text/html" });
    expect(JSON.stringify(inner!.capture.headers)).not.toContain("id=1");
  });
});

describe("damage", () => {
  const whole = [1, 2, 3, 4, 5].map((n) => page(n));
  const ends = (parts: Buffer[]): number[] => parts.map((_, i) => Buffer.concat(parts.slice(0, i + 1)).length);

  test.each([
    ["plain", whole],
    ["packed", whole.map((record) => gzipSync(record))],
  ])(
    "cut off at 40 places, a %s archive gives the whole records before the cut and says where it ends",
    async (_, parts) => {
      const bytes = Buffer.concat(parts);
      for (let i = 1; i <= 40; i++) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * i) / 41));
        // A plain record is whole without the two line ends after it.
        const complete = ends(parts).filter((end) => end - (parts === whole ? 4 : 0) <= cut.length).length;
        const inner = await open(cut);
        expect(inner.map(({ capture: { uri } }) => uri)).toEqual(
          [1, 2, 3, 4, 5].slice(0, complete).map((n) => `https://example.org/${n}`),
        );
        const atEdge = ends(parts).some((end) => Math.abs(end - cut.length) <= 4);
        if (complete > 0 && !atEdge) expect((await warningsOf(cut)).join()).toMatch(/partial: damaged at byte \d+/);
      }
    },
  );

  test("a bit flipped at 40 places of a packed archive costs one record and is named", async () => {
    const parts = whole.map((record) => gzipSync(record));
    const bytes = Buffer.concat(parts);
    for (let i = 0; i < 40; i++) {
      const flipped = Buffer.from(bytes);
      const at = Math.floor((bytes.length * (i + 0.5)) / 40);
      flipped[at]! ^= 1 << (i % 8);
      const inner = await open(flipped);
      expect(inner.length).toBeGreaterThanOrEqual(4);
      // Time and flags in a member's head are covered by no checksum and change nothing.
      if (inner.length < 5) expect((await warningsOf(flipped)).join()).toMatch(/partial: damaged at byte \d+/);
    }
  });

  test("a byte changed in the body of a plain record is flagged by its digest", async () => {
    const bytes = Buffer.concat(whole);
    const at = bytes.indexOf("bridge 3 would");
    bytes[at] = 66;
    const inner = await open(bytes);
    expect(inner).toHaveLength(5);
    expect(inner.filter((one) => one.capture.headers["x-warning"]).map((one) => one.capture.uri)).toEqual([
      "https://example.org/3",
    ]);
  });

  test("200 mutants give records or a named reason, never another error", async () => {
    const bytes = packed(ARCHIVE);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (changes) => {
          const mutant = Buffer.from(bytes);
          for (const [at, value] of changes) mutant[at] = value;
          for (const found of recordsOf(mutant)) expect(found.at).toBeLessThanOrEqual(mutant.length);
          await open(mutant);
        },
      ),
      { numRuns: 200 },
    );
  });
});

test.each([
  // RFC 4648, section 10, without padding.
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foo", "MZXW6"],
  ["foobar", "MZXW6YTBOI"],
])("base 32 of %s is %s", (text, expected) => expect(base32(Buffer.from(text))).toBe(expected));

test("a digest of an unknown kind says nothing", () => expect(matches("crc32:00", [Buffer.from("")])).toBeNull());
