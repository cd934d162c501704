import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TocsinError } from "../../model/problem.js";
import { readBody } from "./body.js";
import { LIMITS } from "./limits.js";

const text = Buffer.from("The ministry said that the bridge is closed. ".repeat(2000));
async function* pieces(bytes: Uint8Array, size = 1000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (bytes: Uint8Array, encoding: string, limits = LIMITS) =>
  readBody(pieces(bytes), encoding, limits, "https://ex.org/a");

describe("readBody", () => {
  test.each([
    ["", text],
    ["identity", text],
    ["gzip", gzipSync(text)],
    ["X-GZIP", gzipSync(text)],
    ["br", brotliCompressSync(text)],
    ["deflate", deflateSync(text)],
    ["deflate", deflateRawSync(text)],
    // Listed in the order in which they were applied (RFC 9110, section 8.4).
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["gzip", Buffer.concat([gzipSync(text.subarray(0, 50)), gzipSync(text.subarray(50))])],
  ])("%s", async (encoding, packed) => {
    expect(Buffer.compare(await read(packed, encoding), text)).toBe(0);
  });

  test("an empty body is empty, packed or not", async () => {
    for (const encoding of ["", "gzip", "br"]) expect(await read(Buffer.alloc(0), encoding)).toHaveLength(0);
  });

  test.each([
    ["truncated gzip", gzipSync(text).subarray(0, -20), "gzip", "malformed"],
    ["truncated brotli", brotliCompressSync(text).subarray(0, -5), "br", "malformed"],
    ["truncated deflate", deflateSync(text).subarray(0, -8), "deflate", "malformed"],
    ["plain text sold as gzip", text, "gzip", "malformed"],
    ["an unknown packing", text, "zstd", "unsupported"],
    ["a name of every object", text, "constructor", "unsupported"],
    ["packed many times over", gzipSync(text), "gzip, gzip, gzip", "unsupported"],
    ["too many bytes", Buffer.alloc(LIMITS.bytes + 1), "", "too-large"],
    ["a bomb", gzipSync(Buffer.alloc(15_000_000)), "gzip", "too-large"],
    ["a bomb in a bomb", gzipSync(gzipSync(Buffer.alloc(400_000_000))), "gzip, gzip", "too-large"],
  ])("%s is refused", async (_, bytes, encoding, code) => {
    await expect(read(bytes, encoding)).rejects.toMatchObject({ code, subject: "https://ex.org/a" });
  });

  test("a bomb costs the memory of the cap, not its size, and its source is let go", async () => {
    const packed = gzipSync(Buffer.alloc(300_000_000));
    const bytes = Buffer.concat([packed, packed, packed, packed]);
    let pulled = 0;
    let ended = false;
    async function* source() {
      try {
        for await (const piece of pieces(bytes, 10_000)) {
          pulled += piece.length;
          yield piece;
        }
      } finally {
        ended = true;
      }
    }
    const before = process.memoryUsage().rss;
    await expect(readBody(source(), "gzip", LIMITS, "x")).rejects.toMatchObject({ code: "too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    expect(pulled).toBeLessThan(400_000);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended).toBe(true);
  });

  test("a body that breaks off says so itself", async () => {
    async function* broken() {
      yield gzipSync(text).subarray(0, 50);
      throw Object.assign(new Error("reset"), { code: "ECONNRESET" });
    }
    for (const encoding of ["", "gzip"]) {
      await expect(readBody(broken(), encoding, LIMITS, "x")).rejects.toMatchObject({ code: "ECONNRESET" });
    }
  });

  test("any bytes under any packing end in bytes or a TocsinError", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("gzip", "br", "deflate", "gzip, br"),
        async (bytes, encoding) => {
          await readBody(pieces(bytes), encoding, LIMITS, "x").catch((error) => {
            expect(error).toBeInstanceOf(TocsinError);
          });
        },
      ),
    );
  });
});
