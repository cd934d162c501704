// Bytes to documents: which format a capture is in, and reading it.
import type { Capture } from "../model/document.js";
import { TocsinError } from "../model/problem.js";
import { readInChild } from "./child/pool.js";
import { isSuspect } from "./child/suspect.js";
import { readHere } from "./read-here.js";
import { type Reading, subjectOf } from "./reader.js";
import { readerFor } from "./readers.js";

export { type ListedFeed, readOpml } from "./opml/opml.js";
export type { Inner, Pointer, Reader, Reading } from "./reader.js";
export { READERS, readerFor } from "./readers.js";
export { unpack, urlsOf } from "./unpack.js";

/**
 * Reads a capture: its document and the headlines beside it. What is large or odd, and formats whose parsers are, are
 * read in a process that can be ended.
 *
 * @param capture where the bytes came from and what they claim to be
 * @param bytes the capture's content
 * @param wary reads in that process whatever it looks like: for what failed before
 * @returns the document; its spans index `document.text`, which holds the characters of the source except line ends
 *   (always one line feed), control characters and soft hyphens
 * @throws TocsinError `binary`, `bad-encoding`, `empty`, `encrypted`, `malformed`, `memory`, `time`, `too-large`,
 *   `unavailable` or `unsupported`, and nothing else
 */
export async function readCapture(capture: Capture, bytes: Uint8Array, wary = false): Promise<Reading> {
  if (bytes.length === 0) throw new TocsinError("empty", subjectOf(capture), "holds nothing");
  const alone = readerFor(capture, bytes).alone ?? false;
  return wary || alone || isSuspect(bytes) ? readInChild(capture, bytes) : readHere(capture, bytes);
}
