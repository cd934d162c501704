// GDELT's tables (events 1.0 and 2.0, mentions, GKG 2.1): pointers to articles, with what GDELT's program made of them.
import type { Capture } from "../../model/document.js";
import { TocsinError } from "../../model/problem.js";
import { containerReader } from "../container/reader.js";
import { type Pointer, subjectOf } from "../reader.js";

/** A table: how a row of it is known, and where its columns are, counted from 0 (GDELT codebooks V2.0, 2015). */
interface Table {
  name: string;
  width: number;
  known: RegExp;
  url: number;
  at: number;
  /** Other columns, by the name of the header they are kept under. */
  says: Record<string, number>;
}

const EVENT = { "x-gdelt-event": 26, "x-gdelt-goldstein": 30, "x-gdelt-tone": 34, "x-gdelt-mentions": 31 };
const TABLES: Table[] = [
  { name: "events", width: 61, known: /^\d{5,12}\t\d{8}\t/, url: 60, at: 59, says: EVENT },
  { name: "events", width: 58, known: /^\d{5,12}\t\d{8}\t/, url: 57, at: 56, says: EVENT },
  {
    name: "knowledge graph",
    width: 27,
    known: /^\d{14}-T?\d+\t\d{14}\t/,
    url: 4,
    at: 1,
    says: { "x-gdelt-source": 3, "x-gdelt-themes": 7, "x-gdelt-tone": 15 },
  },
  {
    name: "mentions",
    width: 16,
    known: /^\d{5,12}\t\d{14}\t\d{14}\t\d\t/,
    url: 5,
    at: 2,
    says: { "x-gdelt-source": 4, "x-gdelt-confidence": 11, "x-gdelt-tone": 13 },
  },
];

const MAX_POINTERS = 100_000;
const LONGEST_SAYING = 300;

/** Reads GDELT tables. Their codes are kept beside the addresses for whoever fetches them and never become claims. */
export const gdeltReader = containerReader({
  name: "GDELT table",
  mediaTypes: [],
  sniff: (head) => tableOf(head) !== null,
  // biome-ignore lint/correctness/useYield: it points to documents and holds none
  async *open(capture, bytes) {
    const { table, bad } = read(capture, bytes);
    const notes = bad > 0 ? [`${bad} rows without an address on the web, or of another width, passed over`] : [];
    return { title: `GDELT ${table.name}`, outlet: "GDELT", notes };
  },
  pointers: (capture, bytes) => read(capture, bytes).pointers,
});

function tableOf(text: string): Table | null {
  const line = text.slice(0, text.indexOf("\n") >= 0 ? text.indexOf("\n") : undefined);
  const width = line.split("\t").length;
  const known = TABLES.filter((table) => table.known.test(line));
  // A row of the knowledge graph can be longer than what is looked at.
  const cut = !text.includes("\n") && width > 4 ? known[0] : undefined;
  return known.find((table) => table.width === width) ?? cut ?? null;
}

function read(capture: Capture, bytes: Uint8Array): { table: Table; pointers: Pointer[]; bad: number } {
  const text = new TextDecoder().decode(bytes);
  const table = tableOf(text);
  if (!table) throw new TocsinError("malformed", subjectOf(capture), "is no GDELT table");
  const found = new Map<string, Pointer>();
  let bad = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line === "") continue;
    const cells = line.split("\t");
    const url = cells[table.url]?.trim() ?? "";
    if (cells.length !== table.width || !/^https?:\/\/[^\s"<>]{3,4000}$/i.test(url)) bad += 1;
    else if (!found.has(url) && found.size < MAX_POINTERS) found.set(url, pointerOf(url, cells, table));
  }
  return { table, pointers: [...found.values()], bad };
}

function pointerOf(url: string, cells: readonly string[], table: Table): Pointer {
  const headers: Record<string, string> = {};
  for (const [name, column] of Object.entries(table.says)) {
    const value = (cells[column] ?? "").split(name === "x-gdelt-tone" ? "," : "\n")[0]!;
    if (value !== "") headers[name] = value.slice(0, LONGEST_SAYING);
  }
  return { url, at: timeOf(cells[table.at] ?? ""), headers };
}

/** `20240826151500` or `20240826`, in UTC. */
function timeOf(stamp: string): string | null {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/.exec(stamp) ?? [];
  if (!year || Number.isNaN(Date.parse(`${year}-${month}-${day}`))) return null;
  return hour ? `${year}-${month}-${day}T${hour}:${minute}:${second}Z` : `${year}-${month}-${day}`;
}
