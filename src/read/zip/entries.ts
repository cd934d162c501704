// The files in a zip, one at a time and under limits. Nothing is ever written: a name is a label, never a path.
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import type { Capture } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { subjectOf } from "../reader.js";

const MAX_ENTRIES = 10_000;
const MAX_BYTES = 20_000_000;
/** How many times its packed size a file may unpack to, beyond the first megabyte. */
const MAX_RATIO = 100;

/** A file in a zip, or why one was left out. */
export type ZipEntry = { name: string; bytes: Uint8Array } | { note: string };

/**
 * Unpacks the wanted files of a zip.
 *
 * @param wanted by name; the others are not unpacked
 * @throws TocsinError `malformed` when it has no readable list of files
 */
export async function* zipEntries(
  capture: Capture,
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): AsyncGenerator<ZipEntry, void> {
  const zip = await open(capture, bytes);
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count += 1;
      if (count > MAX_ENTRIES) {
        yield { note: `holds ${zip.entryCount} files: only the first ${MAX_ENTRIES} were looked at` };
        return;
      }
      const name = nameOf(entry);
      if (name.endsWith("/") || !wanted(name)) continue;
      const reason = refused(entry);
      yield reason ? { note: `${label(name)} ${reason}` } : await unpack(zip, entry, name);
    }
  } catch {
    yield { note: "partial: its list of files is damaged" };
  } finally {
    zip.close();
  }
}

/** The names of the files of a zip. */
export async function zipNames(capture: Capture, bytes: Uint8Array): Promise<string[]> {
  const zip = await open(capture, bytes);
  const names: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      names.push(nameOf(entry));
      if (names.length >= MAX_ENTRIES) break;
    }
  } catch {
    // The names before the damage are what there is.
  }
  zip.close();
  return names;
}

async function open(capture: Capture, bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    // Names are decoded here: the library would refuse the whole file for one that climbs out of a folder.
    return await fromBufferPromise(buffer, { decodeStrings: false, autoClose: false });
  } catch {
    throw new TocsinError("malformed", subjectOf(capture), "is a damaged zip: its list of files cannot be read");
  }
}

function nameOf({ fileNameRaw, fileName }: Entry): string {
  const raw = fileNameRaw ?? fileName;
  return Buffer.from(raw as unknown as Uint8Array).toString("utf8");
}

function refused(entry: Entry): string | null {
  const unixType = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (unixType === 0o120000) return "is a link and was passed over";
  if (entry.isEncrypted()) return "is locked with a password";
  const most = Math.max(1_000_000, entry.compressedSize * MAX_RATIO);
  if (entry.uncompressedSize > MAX_BYTES) return `unpacks to more than ${MAX_BYTES / 1e6} MB and was left packed`;
  if (entry.uncompressedSize > most) return `unpacks to more than ${MAX_RATIO} times its size and was left packed`;
  return null;
}

async function unpack(zip: ZipFile, entry: Entry, name: string): Promise<ZipEntry> {
  try {
    const chunks: Uint8Array[] = [];
    let length = 0;
    // The library stops a stream that gives more than the entry states, and the statement was checked.
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      chunks.push(chunk as Uint8Array);
      length += (chunk as Uint8Array).length;
      if (length > MAX_BYTES) return { note: `${label(name)} unpacks to more than it states` };
    }
    return { name, bytes: Buffer.concat(chunks, length) };
  } catch {
    return { note: `${label(name)} is damaged` };
  }
}

/** A name fit to be shown. */
export function label(name: string): string {
  return name.replace(/[\p{C}]/gu, "").slice(-120);
}
