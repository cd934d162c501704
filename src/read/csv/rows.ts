// A sheet as rows: separator and quotation found out, whatever program wrote it.
import Papa from "papaparse";
import type { Capture } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { decode } from "../decode/decode.js";
import { subjectOf } from "../reader.js";
import { charsetOf } from "../text/text.js";
import { columnsOf, type Field } from "./columns.js";

/** A row by field; a field that the sheet does not have, or that is empty here, is missing. */
export interface Row {
  /** Counted from 1, the header's row. */
  n: number;
  cells: Partial<Record<Field, string>>;
}

export interface Sheet {
  rows: Row[];
  notes: string[];
}

const MAX_ROWS = 100_000;
const MAX_CELL = 200_000;
const ADDRESS = /^https?:\/\/[^\s"<>]{3,4000}$/i;

/**
 * Reads a sheet of texts or addresses. A sheet without a header is read when its first column holds addresses.
 *
 * @throws TocsinError `malformed` when no column can be told
 */
export function sheetOf(capture: Capture, bytes: Uint8Array): Sheet {
  const subject = subjectOf(capture);
  const { text, warnings } = decode(bytes, { subject, declared: charsetOf(capture.headers), lenient: true });
  // Spreadsheet programs write the separator into a first line of its own.
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const { data, errors } = Papa.parse<string[]>(stated ? text.replace(/^.*\n/, "") : text, {
    skipEmptyLines: "greedy",
    preview: MAX_ROWS + 1,
    delimitersToGuess: [",", "\t", ";", "|"],
    ...(stated ? { delimiter: stated } : {}),
  });
  const notes = [...warnings];
  const broken = errors.filter(({ type }) => type === "Quotes").length;
  if (broken > 0) notes.push(`its quotation marks are broken in ${broken} places: rows there may be wrong`);
  if (data.length > MAX_ROWS) notes.push(`only its first ${MAX_ROWS} rows were read`);
  const columns = columnsOf(data[0] ?? []);
  const bare = !columns.has("url") && !columns.has("text") && !columns.has("title");
  if (bare && !ADDRESS.test((data[0]?.[0] ?? "").trim())) {
    const fix = "Name its columns in the first row: title, text, date, outlet, author, url.";
    throw new TocsinError("malformed", subject, "is a sheet without a column for a title, a text or an address", fix);
  }
  const known: ReadonlyMap<Field, number> = bare ? new Map([["url", 0]]) : columns;
  const first = bare ? 0 : 1;
  const rows = data.slice(first, MAX_ROWS + first).map((row, i) => ({ n: i + first + 1, cells: cellsOf(row, known) }));
  return { rows, notes };
}

function cellsOf(row: readonly string[], columns: ReadonlyMap<Field, number>): Row["cells"] {
  const cells: Row["cells"] = {};
  for (const [field, at] of columns) {
    const cell = (row[at] ?? "").slice(0, MAX_CELL).trim();
    if (cell !== "" && (field !== "url" || ADDRESS.test(cell))) cells[field] = cell;
  }
  return cells;
}
