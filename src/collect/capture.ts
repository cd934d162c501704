// Bytes to a capture: the content hash is the identity.
import { createHash } from "node:crypto";
import type { Capture } from "../model/document.js";
import type { TocsinError } from "../model/problem.js";

/** Bytes with where, when and as what they were found. */
export interface CollectedCapture {
  capture: Capture;
  bytes: Uint8Array;
}

/** One input as it was found, or why it could not be taken. */
export type Collected = CollectedCapture | { problem: TocsinError };

/** `sha256:` and the hex digest of the bytes. */
export function contentId(bytes: Uint8Array): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}

/**
 * Wraps bytes with where, when and as what they were found.
 *
 * @param origin.uri `file:`, `http(s):` or `stdin:` address
 * @param origin.mediaType what the place they came from says they are
 */
export function captureOf(
  bytes: Uint8Array,
  origin: { uri: string; mediaType: string; fetchedAt: Date; headers?: Record<string, string> },
): Capture {
  return {
    id: contentId(bytes),
    uri: origin.uri,
    fetchedAt: origin.fetchedAt.toISOString(),
    mediaType: origin.mediaType,
    headers: origin.headers ?? {},
  };
}
