// Sheets (CSV, TSV): a row with a text is a document, a row with only an address points to one.

import { innerOf } from "../container/inner.js";
import { containerReader } from "../container/reader.js";
import { parseDate } from "../dates/parse.js";
import { publishedOf } from "../dates/parts.js";
import { ENTRY_TYPE, type Entry } from "../entry/entry.js";
import type { Pointer } from "../reader.js";
import { type Row, sheetOf } from "./rows.js";

/** Reads a sheet whose header names its columns in one of several languages. */
export const sheetReader = containerReader({
  name: "sheet",
  mediaTypes: ["text/csv", "text/tab-separated-values"],
  part: "row",
  async *open(capture, bytes) {
    const { rows, notes } = sheetOf(capture, bytes);
    let empty = 0;
    for (const { n, cells } of rows) {
      if (!isText(cells)) {
        if (!cells.url) empty += 1;
        continue;
      }
      const uri = cells.url ?? `${capture.uri}#row-${n}`;
      yield innerOf(capture, { uri, mediaType: ENTRY_TYPE, bytes: Buffer.from(JSON.stringify(entryOf(cells))) });
    }
    if (empty > 0) notes.push(`${empty} rows with neither a text nor an address passed over`);
    return { title: null, outlet: null, notes };
  },
  pointers(capture, bytes) {
    const found = new Map<string, Pointer>();
    for (const { cells } of sheetOf(capture, bytes).rows) {
      if (!cells.url || isText(cells) || found.has(cells.url)) continue;
      const at = cells.date ? (dateOf(cells.date)?.value ?? null) : null;
      found.set(cells.url, { url: cells.url, at, headers: {} });
    }
    return [...found.values()];
  },
});

/** A title alone beside an address announces an article; without one it is all there is of it. */
function isText(cells: Row["cells"]): boolean {
  return cells.text !== undefined || (cells.title !== undefined && cells.url === undefined);
}

function entryOf(cells: Row["cells"]): Entry {
  return {
    title: cells.title ?? null,
    outlet: cells.outlet ?? null,
    language: cells.language ?? null,
    published: cells.date ? dateOf(cells.date) : null,
    authors: cells.author?.split(/\s*[;,]\s*/).filter((name) => name !== "" && !name.includes("@")) ?? [],
    text: cells.text ?? "",
  };
}

function dateOf(text: string) {
  const parts = parseDate(text);
  return parts && publishedOf(parts, "meta");
}
