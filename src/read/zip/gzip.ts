// A single file packed with gzip.
import { gunzipSync } from "node:zlib";
import { TocsinError } from "../../model/problem.js";
import { innerOf } from "../container/inner.js";
import { containerReader } from "../container/reader.js";
import { subjectOf } from "../reader.js";
import { typeOfName } from "./named.js";

const MAX_BYTES = 20_000_000;
const MAX_RATIO = 100;

/** Reads a gzip file that is no web archive. */
export const gzipReader = containerReader({
  name: "gzip file",
  mediaTypes: ["application/gzip", "application/x-gzip"],
  holds: (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b,
  async *open(capture, bytes) {
    const subject = subjectOf(capture);
    const most = Math.min(MAX_BYTES, Math.max(1_000_000, bytes.length * MAX_RATIO));
    let unpacked: Uint8Array;
    try {
      unpacked = gunzipSync(bytes, { maxOutputLength: most });
    } catch (error) {
      if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") {
        throw new TocsinError("too-large", subject, `unpacks to more than ${most / 1e6} MB`);
      }
      throw new TocsinError("malformed", subject, "is a damaged gzip file");
    }
    const uri = capture.uri.replace(/\.gz$/i, "");
    const mediaType = typeOfName(uri.replace(/[?#].*$/, "")) ?? "application/octet-stream";
    if (unpacked.length > 0) yield innerOf(capture, { uri, mediaType, bytes: unpacked });
    return { title: null, outlet: null, notes: [] };
  },
});
