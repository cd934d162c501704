// Reads a capture in the process it is called in.
import type { Capture } from "../model/document.js";
import { TocsinError } from "../model/problem.js";
import { WARNING } from "./container/inner.js";
import { withoutFuture } from "./dates/future.js";
import { type Reading, subjectOf } from "./reader.js";
import { readerFor } from "./readers.js";

/**
 * Reads a capture without the protection of another process.
 *
 * @throws TocsinError and nothing else
 */
export async function readHere(capture: Capture, bytes: Uint8Array): Promise<Reading> {
  const subject = subjectOf(capture);
  if (bytes.length === 0) throw new TocsinError("empty", subject, "holds nothing");
  const reader = readerFor(capture, bytes);
  try {
    const reading = withoutFuture(await reader.read(capture, bytes), capture.fetchedAt);
    const warning = capture.headers[WARNING];
    if (warning) reading.document.warnings.push(warning);
    return reading;
  } catch (error) {
    if (error instanceof TocsinError) throw error;
    // A parser overwhelmed by its input fails on its own terms: to the user the input is what is wrong.
    throw Object.assign(new TocsinError("malformed", subject, `could not be read as a ${reader.name}`), {
      cause: error,
    });
  }
}
