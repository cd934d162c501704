// Reads a case file, and the reports that come with it, from the disk.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type IndicatorSet, parseCase, parseIndicatorSet } from "../assess/index.js";
import { caseFileOf, shipped } from "../config.js";
import type { Case } from "../model/index.js";

export interface LoadedCase {
  readonly case: Case;
  readonly file: string;
  /** Folder of the reports that come with the case, null when it names none. */
  readonly documents: string | null;
}

const sets = join(shipped.data, "indicators");

/** Text of a shipped set of indicators, null when there is none of that id. */
export function readSet(id: string): string | null {
  const file = join(sets, `${id}.yaml`);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Every shipped set of indicators, by id. */
export function shippedSets(): IndicatorSet[] {
  return readdirSync(sets)
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => parseIndicatorSet(readFileSync(join(sets, name), "utf8"), name));
}

/**
 * @param path a `case.yaml`, or a folder that holds one
 * @throws TocsinError `not-found` when there is none, `malformed` naming the line when it does not hold a case
 */
export function loadCase(path: string): LoadedCase {
  const { file, folder } = caseFileOf(path);
  const parsed = parseCase(readFileSync(file, "utf8"), file, readSet);
  const documents = parsed.documents ? resolve(folder, parsed.documents) : null;
  return { case: parsed, file, documents: documents && existsSync(documents) ? documents : null };
}
