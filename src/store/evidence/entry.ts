// What the log says about one fetch, and the bytes that are hashed for it.
import { z } from "zod";
import { Capture } from "../../model/index.js";
import { canonical } from "./canonical.js";
import { leafHash } from "./merkle.js";

/** One fetch as it stands in the log. */
export const LogEntry = z.strictObject({
  /** Place in the log, from 0: an entry moved elsewhere is told by it. */
  index: z.int().nonnegative(),
  /** `sha256:` and the hex digest of the bytes. */
  digest: Capture.shape.id,
  uri: z.string(),
  /** UTC, ISO 8601 with milliseconds. */
  fetchedAt: z.string(),
  mediaType: z.string(),
  headers: z.record(z.string(), z.string()),
  /** `file`, `stdin`, `fetch`, `found in <capture id>`, or `adopted`: stored by a version that kept no log. */
  method: z.string(),
  /** Name and version of the program that took it. */
  tool: z.string(),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** How bytes with this address came in, when nobody says: after the scheme of the address. */
export function methodOf(uri: string): string {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase() ?? "unknown";
  return scheme === "http" || scheme === "https" ? "fetch" : scheme;
}

/** The entry of a capture at its place in the log. */
export function entryOf(capture: Capture, index: number, method: string, tool: string): LogEntry {
  return {
    index,
    digest: capture.id,
    uri: capture.uri,
    // The same moment always reads the same, however it was written.
    fetchedAt: new Date(capture.fetchedAt).toISOString(),
    mediaType: capture.mediaType,
    headers: capture.headers,
    method,
    tool,
  };
}

/** The entry as the text whose UTF-8 bytes are the leaf's data. */
export function leafOf(entry: LogEntry): string {
  return canonical(entry);
}

const utf8 = new TextEncoder();

export function hashOfLeaf(leaf: string): Uint8Array {
  return leafHash(utf8.encode(leaf));
}

/** The entry that a leaf states, null when it is none or is not in canonical form. */
export function parseLeaf(leaf: string): LogEntry | null {
  try {
    const entry = LogEntry.parse(JSON.parse(leaf));
    return leafOf(entry) === leaf ? entry : null;
  } catch {
    return null;
  }
}
