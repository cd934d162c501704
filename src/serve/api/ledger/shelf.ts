// Every claim of a case as a row, in the order of days, with what is asked of it laid out in columns: the part of the
// desk's knowledge that decisions do not touch.
import { createEvidenceIndex, type EvidenceIndex, knownDay } from "../../../assess/index.js";
import { type Case, type Claim, type Day, FACETS, type Facet, type Linkage } from "../../../model/index.js";
import type { StoredDocument } from "../../../store/port.js";
import { type Column, createColumn, type GrowingColumn } from "./column.js";
import { daysUntil } from "./days.js";
import { wordsOf } from "./fold.js";
import { createWordIndex, type WordIndex } from "./word-index.js";

/** Facets whose values are the claim's own; the others depend on the day and on decisions. */
export const FIXED_FACETS = ["speaker", "act", "hedge", "place", "code", "outlet", "indicator"] as const;
export type FixedFacet = (typeof FIXED_FACETS)[number];

export interface Row {
  readonly claim: Claim;
  readonly entry: StoredDocument;
  /** Day on which it became known. */
  readonly day: Day;
  /** Number of its document among `entries`. */
  readonly document: number;
  /** Who speaks, under the one name that all their spellings share. */
  readonly speaker: string;
}

/** Grows at its end: what was published later than everything on it can be put on it. */
export interface Shelf {
  readonly case: Case;
  /** Address of the folder of reports that come with the case, null when none do. */
  readonly ownFolder: string | null;
  readonly entries: readonly StoredDocument[];
  readonly rows: readonly Row[];
  /** Days on which something became known, ascending. */
  readonly days: readonly Day[];
  readonly columns: Readonly<Record<FixedFacet, Column>>;
  readonly words: WordIndex;
  readonly evidence: EvidenceIndex;
  /** Rows that name a day by which something is to happen, ascending. */
  readonly deadlines: readonly number[];
  /** Number of the day of a row among `days`. */
  dayNumber(row: number): number;
  /** How many rows, and how many documents, were known at the end of a day. */
  rowsBy(day: Day): number;
  entriesBy(day: Day): number;
  /** Row of a claim, -1 when it is not here. */
  rowOf(claim: string): number;
  /** Number of a document, -1 when it is not here. */
  numberOf(document: string): number;
  /** Rows of a document: from, up to and without to. */
  rowsOf(document: number): [from: number, to: number];
  /**
   * @param entries none of them known earlier than the newest on the shelf
   * @param linkage names the speakers
   */
  append(entries: readonly StoredDocument[], linkage: Pick<Linkage, "speakers" | "sources">): void;
}

/** The day on which a document became known; a stored one always has a day of fetching. */
export function dayOf(entry: StoredDocument): Day {
  return knownDay(entry) ?? entry.capture.fetchedAt.slice(0, 10);
}

/** In the order in which they became known. */
export function byDay(entries: readonly StoredDocument[]): StoredDocument[] {
  return entries
    .map((entry) => ({ entry, key: `${dayOf(entry)} ${entry.document.published?.value ?? "9"} ${entry.document.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}

/** How a claim is put; "plain" when nothing qualifies it. */
export function hedgesOf(claim: Claim): string[] {
  const hedges = [
    claim.certainty && "hedged",
    claim.condition && "conditional",
    (claim.polarity === "negative" || claim.act === "deny") && "denied",
    claim.hypothetical && "hypothetical",
  ].filter((hedge): hedge is string => typeof hedge === "string");
  return hedges.length > 0 ? hedges : ["plain"];
}

function speakerOf(claim: Claim, { document }: StoredDocument, linked: string | undefined): string {
  if (linked) return linked;
  const [nearest] = claim.attribution;
  const isOutlet = !nearest || (nearest.kind === "author" && !nearest.name);
  const name = isOutlet ? document.outlet : (nearest.name ?? nearest.mention ?? nearest.role);
  return name ? name.charAt(0).toUpperCase() + name.slice(1) : "unnamed";
}

const fixedValues: Record<FixedFacet, (row: Row, evidence: EvidenceIndex) => readonly string[]> = {
  speaker: ({ speaker }) => [speaker],
  act: ({ claim }) => [claim.act],
  hedge: ({ claim }) => hedgesOf(claim),
  place: ({ claim }) => claim.places.map(({ name }) => name),
  code: ({ claim }) => (claim.event ? [claim.event.code] : []),
  outlet: ({ entry }) => (entry.document.outlet ? [entry.document.outlet] : []),
  indicator: ({ claim }, evidence) => evidence.firedBy(claim.id),
};

export function isFixed(facet: Facet): facet is FixedFacet {
  return (FIXED_FACETS as readonly string[]).includes(facet);
}

/** The facets that depend on the day and on decisions. */
export const LIVE_FACETS = FACETS.filter((facet) => !isFixed(facet));

export function createShelf(warningCase: Case, ownFolder: string | null): Shelf {
  const entries: StoredDocument[] = [];
  const rows: Row[] = [];
  const days: Day[] = [];
  /** Rows and documents known at the end of each of the days. */
  const dayNumbers: number[] = [];
  const deadlines: number[] = [];
  const rowEnds: number[] = [];
  const entryEnds: number[] = [];
  const rowNumbers = new Map<string, number>();
  const documentNumbers = new Map<string, number>();
  const firstRows: number[] = [];
  const columns = Object.fromEntries(FIXED_FACETS.map((facet) => [facet, createColumn()])) as Record<
    FixedFacet,
    GrowingColumn
  >;
  const words = createWordIndex();
  const evidence = createEvidenceIndex(warningCase);

  function put(entry: StoredDocument, speakers: (claim: string) => string | undefined): void {
    const document = entries.length;
    const day = dayOf(entry);
    entries.push(entry);
    documentNumbers.set(entry.document.id, document);
    firstRows.push(rows.length);
    const about = [entry.document.title, entry.document.outlet, ...entry.document.authors].join(" ");
    for (const claim of entry.claims) {
      const row: Row = { claim, entry, day, document, speaker: speakerOf(claim, entry, speakers(claim.id)) };
      rowNumbers.set(claim.id, rows.length);
      if (claim.deadline) deadlines.push(rows.length);
      rows.push(row);
      dayNumbers.push(days.at(-1) === day ? days.length - 1 : days.length);
      for (const facet of FIXED_FACETS) columns[facet].push(fixedValues[facet](row, evidence));
      const names = claim.attribution.map(({ name, mention }) => `${name ?? ""} ${mention ?? ""}`);
      words.add(wordsOf(`${claim.text} ${row.speaker} ${names.join(" ")} ${about}`));
    }
    if (days.at(-1) !== day) {
      days.push(day);
      rowEnds.push(0);
      entryEnds.push(0);
    }
    rowEnds[days.length - 1] = rows.length;
    entryEnds[days.length - 1] = entries.length;
  }

  return {
    case: warningCase,
    ownFolder,
    entries,
    rows,
    days,
    columns,
    words,
    evidence,
    deadlines,
    dayNumber: (row) => dayNumbers[row]!,
    rowsBy: (day) => rowEnds[daysUntil(days, day) - 1] ?? 0,
    entriesBy: (day) => entryEnds[daysUntil(days, day) - 1] ?? 0,
    rowOf: (claim) => rowNumbers.get(claim) ?? -1,
    numberOf: (document) => documentNumbers.get(document) ?? -1,
    rowsOf: (document) => [firstRows[document] ?? 0, firstRows[document + 1] ?? rows.length],
    append: (more, { speakers, sources }) => {
      const ordered = byDay(more);
      const [first] = ordered;
      if (first && dayOf(first) < (days.at(-1) ?? "")) throw new RangeError("older than what is on the shelf");
      const names = new Map(sources.map(({ id, name }) => [id, name]));
      evidence.add(ordered);
      for (const entry of ordered) put(entry, (claim) => names.get(speakers[claim] ?? ""));
    },
  };
}
