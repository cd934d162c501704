// A checkpoint that somebody kept, as a file.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { TocsinError } from "../../model/index.js";

/** @throws TocsinError `unreadable` when there is no such file */
export function noteIn(file: string): string {
  try {
    return readFileSync(resolve(file), "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TocsinError("unreadable", file, `the checkpoint cannot be read (${reason})`);
  }
}
