// The body of an answer, unpacked as it comes and cut off where it stops being reasonable.
import { PassThrough, pipeline, Readable, type Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { TocsinError } from "../../model/problem.js";
import { tooLarge } from "../file/read-bytes.js";
import type { FetchLimits } from "./limits.js";

/** What the fetcher offers and can unpack, as `accept-encoding` lists it. */
export const ENCODINGS = "gzip, br, deflate";

type Unpacker = (first: Uint8Array) => Transform;
const UNPACKERS: Record<string, Unpacker> = {
  gzip: () => createGunzip(),
  "x-gzip": () => createGunzip(),
  br: () => createBrotliDecompress(),
  // Meant to be zlib (RFC 9110, section 8.4.1.2); some servers send the bare stream. Zlib's first byte tells them apart.
  deflate: (first) => ((first[0]! & 0x0f) === 8 ? createInflate() : createInflateRaw()),
};

/**
 * Reads a body to its end.
 *
 * @param encoding the `content-encoding` header, "" without one
 * @param subject the address, for messages
 * @returns the unpacked bytes; none for an empty body
 * @throws TocsinError `too-large` past a cap, `unsupported` for an unknown encoding, `malformed` when it is packed
 *   badly or cut off; whatever the body itself throws
 */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  encoding: string,
  limits: Pick<FetchLimits, "bytes" | "ratio" | "ratioFrom">,
  subject: string,
): Promise<Uint8Array> {
  const names = encoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const unknown = names.find((name) => !Object.hasOwn(UNPACKERS, name));
  if (unknown !== undefined || names.length > 2) {
    throw new TocsinError("unsupported", subject, `it is packed as ${names.join(", ").slice(0, 60)}`);
  }
  const packed = { bytes: 0 };
  let stream = counted(body, packed, limits.bytes, subject);
  for (const name of names.reverse()) stream = unpacked(stream, UNPACKERS[name]!, subject);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > limits.bytes) throw tooLarge(subject, limits.bytes);
    if (length > limits.ratioFrom && length > packed.bytes * limits.ratio) {
      const reason = `it unpacks to more than ${limits.ratio} times its size`;
      throw new TocsinError("too-large", subject, reason);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}

async function* counted(
  body: AsyncIterable<Uint8Array>,
  count: { bytes: number },
  limit: number,
  subject: string,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of body) {
    count.bytes += chunk.length;
    if (count.bytes > limit) throw tooLarge(subject, limit);
    yield chunk;
  }
}

async function* unpacked(
  source: AsyncGenerator<Uint8Array>,
  unpacker: Unpacker,
  subject: string,
): AsyncGenerator<Uint8Array> {
  const start = await source.next();
  if (start.done) return;
  const first = start.value;
  async function* again() {
    yield first;
    yield* source;
  }
  const transform = unpacker(first);
  const out = new PassThrough();
  // The failure reaches the reader through `out`; the callback only keeps it from being thrown a second time.
  pipeline(Readable.from(again(), { objectMode: false }), transform, out, () => {});
  try {
    yield* out as AsyncIterable<Uint8Array>;
  } catch (error) {
    const code = String((error as { code?: string }).code ?? "");
    if (!/^(Z_|ERR_(BROTLI|_ERROR|ZLIB)|ERR__)/.test(code)) throw error;
    throw new TocsinError("malformed", subject, "its packed content is broken or ends too early");
  }
}
