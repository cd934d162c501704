// Captures that hold others: a feed its entries, an archive its records, a mailbox its messages.
import type { Capture } from "../model/document.js";
import { TocsinError } from "../model/problem.js";
import { type Inner, type Pointer, type Reader, subjectOf } from "./reader.js";
import { readerFor } from "./readers.js";

/** A page in an archive in a zip in a mail is as deep as honest inputs go. */
const MAX_DEPTH = 3;
/** Captures and bytes that one input may unfold into. */
const MAX_INNER = 50_000;
const MAX_BYTES = 1_000_000_000;

/**
 * The captures inside a capture, in order, those inside them after each; every one can be read with `readCapture`. The
 * address of one is that of what it holds, its content hash that of what the container carries of it, so that a changed
 * one is a new revision of the same address.
 *
 * @returns nothing for a capture that is no container
 * @throws TocsinError when the container cannot be opened, or holds more than one input may
 */
export async function* unpack(capture: Capture, bytes: Uint8Array): AsyncGenerator<Inner, void> {
  yield* open(capture, bytes, 0, { count: 0, bytes: 0 });
}

async function* open(
  capture: Capture,
  bytes: Uint8Array,
  depth: number,
  seen: { count: number; bytes: number },
): AsyncGenerator<Inner, void> {
  const reader = known(capture, bytes);
  if (!reader?.open || depth >= MAX_DEPTH) return;
  for await (const inner of opened(reader.open(capture, bytes), subjectOf(capture), reader.name)) {
    seen.count += 1;
    seen.bytes += inner.bytes.length;
    if (seen.count > MAX_INNER || seen.bytes > MAX_BYTES) {
      const reason = `holds more than ${MAX_INNER} documents or ${MAX_BYTES / 1e6} MB`;
      throw new TocsinError("too-large", subjectOf(capture), reason, "Split it.");
    }
    yield inner;
    try {
      yield* open(inner.capture, inner.bytes, depth + 1, seen);
    } catch (error) {
      // A container that cannot be opened says so when it is read; its neighbours can be.
      if (!(error instanceof TocsinError) || error.code === "too-large") throw error;
    }
  }
}

/** A container's parts; a parser overwhelmed by its input is the input's fault, as it is in reading. */
async function* opened(parts: AsyncIterable<Inner>, subject: string, name: string): AsyncGenerator<Inner, void> {
  try {
    yield* parts;
  } catch (error) {
    if (error instanceof TocsinError) throw error;
    throw Object.assign(new TocsinError("malformed", subject, `could not be opened as a ${name}`), { cause: error });
  }
}

/**
 * The articles that a sheet or an index of news points to and does not hold, each address once.
 *
 * @returns nothing for a capture of another kind
 * @throws TocsinError when the capture cannot be read
 */
export function urlsOf(capture: Capture, bytes: Uint8Array): Pointer[] {
  return known(capture, bytes)?.pointers?.(capture, bytes) ?? [];
}

function known(capture: Capture, bytes: Uint8Array): Reader | null {
  try {
    return bytes.length === 0 ? null : readerFor(capture, bytes);
  } catch {
    return null;
  }
}
