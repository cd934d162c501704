// Zip files: the documents in them, and in those that are web archives (WACZ) the pages they were made of.

import type { Capture } from "../../model/document.js";
import { innerOf } from "../container/inner.js";
import { containerReader } from "../container/reader.js";
import type { Opened } from "../reader.js";
import { openWarc } from "../warc/warc.js";
import { label, zipEntries, zipNames } from "./entries.js";
import { typeOfName } from "./named.js";

const MOST_NOTES = 20;
const PAGES = /^pages\/[^/]{1,80}\.jsonl$/;
const ARCHIVE = /^archive\/[^/]{1,200}\.warc(?:\.gz)?$/;

/** Reads zip files and WACZ (Web Archive Collection Zipped 1.1.1). */
export const zipReader = containerReader({
  name: "zip archive",
  mediaTypes: ["application/zip", "application/wacz", "application/x-zip-compressed"],
  holds: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4 && !isOffice(bytes),
  open: openZip,
});

/** Word processor files are zips too; nothing here reads them. */
function isOffice(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4000)).toString("latin1");
  return /\[Content_Types\]\.xml|mimetypeapplication\/(?:vnd|epub)/.test(head);
}

async function* openZip(capture: Capture, bytes: Uint8Array): Opened {
  const names = await zipNames(capture, bytes);
  if (names.includes("datapackage.json") && names.some((name) => ARCHIVE.test(name)))
    return yield* openWacz(capture, bytes);
  const notes: string[] = [];
  for await (const entry of zipEntries(capture, bytes, (name) => typeOfName(name) !== null)) {
    if ("note" in entry) {
      if (notes.length < MOST_NOTES) notes.push(entry.note);
      continue;
    }
    const uri = `${capture.uri}#${encodeURIComponent(label(entry.name))}`;
    yield innerOf(capture, { uri, mediaType: typeOfName(entry.name)!, bytes: entry.bytes });
  }
  const others = names.filter((name) => !name.endsWith("/") && typeOfName(name) === null).length;
  if (others > 0) notes.push(`${others} other files passed over`);
  return { title: null, outlet: null, notes };
}

/** The pages that somebody archived, without the advertisements and frames that were fetched with them. */
async function* openWacz(capture: Capture, bytes: Uint8Array): Opened {
  const notes: string[] = [];
  const pages = new Set<string>();
  for await (const entry of zipEntries(capture, bytes, (name) => PAGES.test(name))) {
    if ("bytes" in entry) for (const url of pageList(entry.bytes)) pages.add(url);
  }
  const taken = new Set<string>();
  for await (const entry of zipEntries(capture, bytes, (name) => ARCHIVE.test(name))) {
    if ("note" in entry) {
      notes.push(entry.note);
      continue;
    }
    const opened = openWarc(capture, entry.bytes, pages.size > 0 ? pages : null);
    for (let step = await opened.next(); ; step = await opened.next()) {
      if (step.done) {
        notes.push(...step.value.notes.map((note) => `${label(entry.name)}: ${note}`));
        break;
      }
      taken.add(step.value.capture.uri);
      step.value.capture.headers["x-wacz-archive"] = label(entry.name);
      yield step.value;
    }
  }
  const missing = [...pages].filter((url) => !taken.has(url)).length;
  if (missing > 0)
    notes.push(`${missing} of the ${pages.size} pages that it lists are not in it, or are no pages of text`);
  return { title: null, outlet: null, notes: notes.slice(0, MOST_NOTES) };
}

/** Addresses in a list of pages, one JSON object a line, the first of which is a head without one. */
function pageList(bytes: Uint8Array): string[] {
  const urls: string[] = [];
  for (const line of Buffer.from(bytes).toString("utf8").split("\n")) {
    try {
      const { url } = JSON.parse(line) as { url?: unknown };
      if (typeof url === "string") urls.push(url);
    } catch {}
  }
  return urls;
}
