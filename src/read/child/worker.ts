// The process in which documents are read that may overwhelm a parser. It has no files to give away and dials nowhere.
import type { Capture } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";

export interface Task {
  n: number;
  capture: Capture;
  bytes: Uint8Array;
}

// No parser has any business on the network: what asks for it gets an error.
for (const name of ["fetch", "WebSocket", "EventSource", "XMLHttpRequest"]) {
  Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
}
process.on("disconnect", () => process.exit(0));
// A parser that drops a failure on the floor has still answered, or its time runs out.
process.on("unhandledRejection", () => null);

const { readHere } = await import("../read-here.js");

process.on("message", async ({ n, capture, bytes }: Task) => {
  try {
    process.send?.({ n, reading: await readHere(capture, bytes) });
  } catch (error) {
    const { code, subject, reason, fix } =
      error instanceof TocsinError ? error : new TocsinError("malformed", capture.uri, "could not be read");
    process.send?.({ n, problem: { code, subject, reason, fix } });
  }
});
process.send?.({ ready: true });
