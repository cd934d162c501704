// An HTTP response as a web archive keeps it: status, headers, and a body that may still be in pieces or packed.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { headersOf } from "./records.js";

export interface HttpResponse {
  status: number;
  headers: Map<string, string>;
  /** As the archive has it. */
  raw: Uint8Array;
  /** Put together and unpacked. */
  body: Uint8Array;
  /** Without pieces, still packed. */
  whole: Uint8Array;
}

/** What a body may unpack to, and how many times its packed size beyond the first megabyte. */
const MAX_BODY = 20_000_000;
const MAX_RATIO = 100;

/** Takes a response apart; a string says why it could not be. */
export function responseOf(block: Uint8Array): HttpResponse | string {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(bytes.toString("latin1", 0, 20))?.[1];
  if (!status) return "holds no HTTP response";
  let end = bytes.indexOf("\r\n\r\n");
  let skip = 4;
  if (end < 0) [end, skip] = [bytes.indexOf("\n\n"), 2];
  if (end < 0) return "has an HTTP header without an end";
  const headers = headersOf(bytes.toString("latin1", 0, end).split(/\r?\n/).slice(1));
  const raw = bytes.subarray(end + skip);
  const whole = /chunked/i.test(headers.get("transfer-encoding") ?? "") ? unchunk(raw) : raw;
  const body = unpack(whole, headers.get("content-encoding") ?? "");
  return typeof body === "string" ? body : { status: Number(status), headers, raw, whole, body };
}

/** Pieces put together. Many archives keep the header and not the pieces: what is not in pieces stays as it is. */
function unchunk(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf("\n", at);
    const size = /^([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(
      bytes.toString("latin1", at, Math.min(end, at + 200)).trim(),
    )?.[1];
    if (end < 0 || size === undefined) return pieces.length === 0 ? bytes : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    while (bytes[at] === 13 || bytes[at] === 10) at++;
  }
  return Buffer.concat(pieces);
}

function unpack(bytes: Uint8Array, encoding: string): Uint8Array | string {
  const most = Math.min(MAX_BODY, Math.max(1_000_000, bytes.length * MAX_RATIO));
  const options = { maxOutputLength: most };
  try {
    switch (encoding.trim().toLowerCase()) {
      case "gzip":
      case "x-gzip":
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes;
      case "br":
        return brotliDecompressSync(bytes, options);
      case "deflate":
        return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
      default:
        return bytes;
    }
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") return `unpacks to more than ${most / 1e6} MB`;
    // Archives made by browsers keep the header of a packed body with the body unpacked.
    return /[^\t\n\r\x20-\x7e]/.test(Buffer.from(bytes.subarray(0, 64)).toString("latin1"))
      ? "has a packed body that is damaged"
      : bytes;
  }
}
