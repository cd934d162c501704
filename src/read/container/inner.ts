// A capture made from a part of another one: the same evidence rules, the way to it kept in its headers.
import { createHash } from "node:crypto";
import type { Capture } from "../../model/document.js";
import type { Inner } from "../reader.js";

/** What a part says about itself. */
export interface Part {
  uri: string;
  mediaType: string;
  bytes: Uint8Array;
  /** When the part was fetched, where the container knows: UTC, ISO 8601. */
  fetchedAt?: string;
  headers?: Record<string, string>;
}

/** The header under which a container leaves word for the reader of a part; it becomes a warning of the document. */
export const WARNING = "x-warning";

/** Wraps a part as a capture of its own. */
export function innerOf(outer: Capture, { uri, mediaType, bytes, fetchedAt, headers = {} }: Part): Inner {
  const id = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  return {
    capture: {
      id,
      uri,
      fetchedAt: fetchedAt ?? outer.fetchedAt,
      mediaType,
      headers: { ...headers, "x-found-in": outer.id },
    },
    bytes,
  };
}
