// An evidence package: the bytes of a capture with everything that shows what they are, checkable without a store.
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { z } from "zod";
import { type Capture, Document, Headline, TocsinError } from "../../../model/index.js";
import { canonical } from "../../../store/evidence/canonical.js";
import type { LogEntry } from "../../../store/evidence/entry.js";
import type { Inclusion } from "../../../store/evidence/log.js";
import type { StoredDocument } from "../../../store/port.js";
import { readme } from "./readme.js";

/** What `proof.json` holds: enough to compute the root that was signed from the bytes alone. */
export const Proof = z.strictObject({
  /** The entry as the text that was hashed. */
  leaf: z.string(),
  index: z.int().nonnegative(),
  size: z.int().positive(),
  /** The hashes from the leaf to the root, base64. */
  path: z.array(z.base64()),
  /** The signed note. */
  checkpoint: z.string(),
  /** The key it was signed with, as `name+id+base64`. */
  key: z.string(),
});
export type Proof = z.infer<typeof Proof>;

/** What `document.json` holds: what was read from the bytes. It is no part of the log and can be made anew. */
export const Reading = z.object({ document: Document, headlines: z.array(Headline) });

export interface Evidence {
  readonly bytes: Uint8Array;
  readonly inclusion: Inclusion;
  /** The signed note of the log at `size`. */
  readonly checkpoint: string;
  readonly size: number;
  readonly key: string;
  /** What was read from the bytes, null when nothing was. */
  readonly stored: StoredDocument | null;
}

/** Name of the file that holds the bytes: their digest. Its ending means nothing: a page as fetched may carry scripts, and is not to open by a click. */
export function bytesName(digest: string): string {
  return `${digest.replace(/^sha256:/, "")}.bin`;
}

/** Name of the folder: what it holds, and the size of the log that vouches for it. */
export function packageName({ digest, index }: LogEntry, size: number): string {
  return `evidence-${digest.replace(/^sha256:/, "").slice(0, 16)}-${index}-of-${size}`;
}

/** The files of a package by name. */
export function packageFiles({
  bytes,
  inclusion,
  checkpoint,
  size,
  key,
  stored,
}: Evidence): Map<string, string | Uint8Array> {
  const { entry, leaf, path } = inclusion;
  const { digest: id, uri, fetchedAt, mediaType, headers } = entry;
  const capture: Capture = { id, uri, fetchedAt, mediaType, headers };
  const proof: Proof = {
    leaf,
    index: entry.index,
    size,
    path: path.map((hash) => Buffer.from(hash).toString("base64")),
    checkpoint,
    key,
  };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  const files = new Map<string, string | Uint8Array>([
    [bytesName(id), bytes],
    ["capture.json", json(capture)],
    ["proof.json", json(proof)],
    ["README.txt", readme(entry, size, key, bytesName(id))],
  ]);
  if (stored) files.set("document.json", json({ document: stored.document, headlines: stored.headlines }));
  return files;
}

/**
 * Writes the files into a new folder: beside its place first, then moved there whole.
 * @throws TocsinError `usage` when there is something at the place already
 */
export function writePackage(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  if (existsSync(folder)) {
    throw new TocsinError(
      "usage",
      folder,
      "there is something already",
      "Remove it, or choose another place with --out.",
    );
  }
  mkdirSync(dirname(folder), { recursive: true });
  const unfinished = join(dirname(folder), `.${basename(folder)}.${process.pid}.new`);
  try {
    mkdirSync(unfinished);
    for (const [name, content] of files) {
      writeFileSync(join(unfinished, name), content, { flag: "wx", flush: true });
      // What was exported is not to be edited by accident.
      chmodSync(join(unfinished, name), 0o444);
    }
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (error instanceof TocsinError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new TocsinError("unreadable", folder, `it cannot be written (${reason})`);
  }
}

/** Larger files are no part of a package: captures are at most 20 MB. */
const largest = 64 * 1024 * 1024;

/**
 * Reads a file of a package.
 * @returns null when it is not there
 * @throws TocsinError when it is a link or no file, or larger than anything that is exported
 */
export function readPart(folder: string, name: string): Uint8Array | null {
  const path = join(folder, name);
  if (!existsSync(path)) return null;
  const stats = lstatSync(path);
  if (!stats.isFile()) throw new TocsinError("unreadable", path, "it is no plain file");
  if (stats.size > largest) throw new TocsinError("too-large", path, `it has ${stats.size} bytes`);
  return new Uint8Array(readFileSync(path));
}

/** Whether two captures state the same. */
export function sameCapture(a: Capture, b: Capture): boolean {
  return canonical(a) === canonical(b);
}
