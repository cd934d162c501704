// A pipeline that reads and unpacks as the real one does; what texts claim is not what watching is about.
import type { Pipeline } from "../../../pipeline.js";
import { readCapture, unpack } from "../../../read/index.js";

export const readingPipeline = {
  open: async function* (capture, bytes) {
    yield { capture, bytes };
    yield* unpack(capture, bytes);
  },
  understand: async (capture, bytes) => ({ ...(await readCapture(capture, bytes)), claims: [] }),
} as Partial<Pipeline> as Pipeline;
