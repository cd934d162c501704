import { afterAll, beforeAll, expect, test } from "vitest";
import { captureFor } from "../../../fixtures/read/capture.js";
import { makePdf } from "../../../fixtures/read/make/pdf.js";
import { readCapture, readerFor } from "../index.js";
import { readHere } from "../read-here.js";
import { CHILD_LIMITS, endChild, readInChild } from "./pool.js";
import { isSuspect } from "./suspect.js";
import { cpuSeconds, residentMB } from "./usage.js";

const text = Buffer.from("The ministry said on Monday that the convoy had come back to its barracks.");
const capture = captureFor(text, "text/plain");
/** Large enough to keep a process busy for a while. */
const large = Buffer.from(
  "A sentence of an article that goes on for a while, said the mayor of the town.\n".repeat(150_000),
);

beforeAll(() => readInChild(capture, text));
afterAll(() => endChild());

test("reads what this process would read", async () => {
  expect(await readInChild(capture, text)).toEqual(await readHere(capture, text));
});

test("passes problems on with code, reason and fix", async () => {
  const html = Buffer.from("<html><body></body></html>");
  const here = await readHere(captureFor(html, "text/html"), html).catch((error) => error);
  const there = await readInChild(captureFor(html, "text/html"), html).catch((error) => error);
  expect(there).toEqual(here);
});

test("a document that takes too long is ended and the next one is read", async () => {
  const slow = readInChild(captureFor(large, "text/plain"), large, { ...CHILD_LIMITS, seconds: 0.05 });
  const next = readInChild(capture, text);
  await expect(slow).rejects.toMatchObject({ code: "time", reason: "takes longer than 0.05 seconds to read" });
  expect((await next).document.text).toBe(text.toString());
});

test.runIf(process.platform === "linux")(
  "a document that takes too much memory is ended and the next one is read",
  async () => {
    const greedy = readInChild(captureFor(large, "text/plain"), large, { ...CHILD_LIMITS, residentMB: 10 });
    const next = readInChild(capture, text);
    await expect(greedy).rejects.toMatchObject({ code: "memory" });
    expect((await next).document.text).toBe(text.toString());
  },
);

test("what the child's heap cannot hold ends the child and not this process", async () => {
  const limits = { ...CHILD_LIMITS, seconds: 30, heapMB: 64, residentMB: 100_000 };
  const many = Buffer.from("Ab cd.\n".repeat(2_500_000));
  const result = await readInChild(captureFor(many, "text/plain"), many, limits).catch((error) => error);
  expect(result.code).toBe("memory");
  expect((await readInChild(capture, text)).document.text).toBe(text.toString());
});

test("has no way to the network", async () => {
  // Would any parser follow an address, these would show it: the child has no fetch, and a failure would be a reading.
  const page = Buffer.from('<html><body><img src="http://127.0.0.1:9/"><p>A sentence of an article.</p></body></html>');
  await expect(readInChild(captureFor(page, "text/html"), page)).resolves.toBeTruthy();
});

test.each([
  ["a page", Buffer.from("<p>word </p>".repeat(1000)), false],
  ["more than a page", Buffer.alloc(1_000_001, "word "), true],
  ["a run without a space", Buffer.from(`word ${"x".repeat(50_001)} word`), true],
])("%s: suspect %s", (_, bytes, expected) => expect(isSuspect(bytes)).toBe(expected));

test("PDF always goes there", async () => {
  const bytes = makePdf([[[72, 700, 11, "A sentence of an article, said the mayor."]]]);
  const capture = captureFor(bytes, "application/pdf");
  expect(readerFor(capture, bytes).alone).toBe(true);
  expect((await readCapture(capture, bytes)).document.text).toMatch(/mayor/);
});

test.runIf(process.platform === "linux")("what this process has used is told", () => {
  const before = cpuSeconds(process.pid)!;
  for (const until = performance.now() + 100; performance.now() < until; );
  expect(cpuSeconds(process.pid)!).toBeGreaterThanOrEqual(before);
  expect(residentMB(process.pid)).toBeGreaterThan(10);
  expect([cpuSeconds(-1), residentMB(-1)]).toEqual([null, 0]);
});
