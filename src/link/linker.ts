// Links claims: whose act of speech each is, which retell which, what they changed, and what they are about.
import type { Claim, Document, Linkage, LookAlike, Source } from "../model/index.js";
import type { LinkDecision } from "./decisions.js";
import { createLedger, type Ledger } from "./ledger.js";
import { createReuseIndex, type ReuseIndex } from "./reuse/reuse.js";
import { lookAlikes, parseConfusables } from "./sources/look-alikes.js";
import { createSourceRegistry } from "./sources/registry.js";
import { parseSourceTables, type SourceTables } from "./sources/tables.js";

/** What is linked: a document with the claims made in it. */
export interface LinkItem {
  readonly document: Document;
  readonly claims: Claim[];
}

export interface Linker {
  /** Links everything at once. The order of the items does not matter. `reuse` as for `open`. */
  link(items: readonly LinkItem[], decisions?: readonly LinkDecision[], reuse?: ReuseIndex): Linkage;
  /** Pairs of sources whose names look alike and are not the same; those that are shipped are compared as well. */
  lookAlikes(sources: readonly Source[]): LookAlike[];
  /**
   * Opens a ledger that takes documents in one at a time.
   * @param reuse what is known already of what texts share; texts that are in it are not searched anew
   */
  open(decisions?: readonly LinkDecision[], reuse?: ReuseIndex): Ledger;
}

/** Links everything at once with tables that are already read; names that look alike are not looked for. */
export function linkClaims(
  items: readonly LinkItem[],
  tables: SourceTables,
  decisions: readonly LinkDecision[] = [],
): Linkage {
  return link(createLedger(createSourceRegistry(tables), { decisions }), items);
}

/**
 * Makes a linker from the shipped data.
 * @param data reads a file by its path below `data/`; called for `sources/sources.json`,
 *   `sources/confusables.tsv` and `gazetteer/countries.tsv`
 * @param extend adds to the shipped tables: a case's own outlets and people
 * @throws TocsinError when a file is not what its README says
 */
export function createLinker(
  data: (path: string) => Uint8Array,
  extend: (tables: SourceTables) => SourceTables = (tables) => tables,
): Linker {
  const text = (path: string) => new TextDecoder().decode(data(path));
  const tables = extend(parseSourceTables(text("sources/sources.json"), text("gazetteer/countries.tsv")));
  const registry = createSourceRegistry(tables);
  const confusables = parseConfusables(text("sources/confusables.tsv"));
  const alike = (sources: readonly Source[]) => lookAlikes(sources, confusables, tables.sources);
  const open = (decisions: readonly LinkDecision[] = [], reuse: ReuseIndex = createReuseIndex()) =>
    createLedger(registry, { decisions, reuse, lookAlikes: alike });
  return { link: (items, decisions, reuse) => link(open(decisions, reuse), items), lookAlikes: alike, open };
}

function link(ledger: Ledger, items: readonly LinkItem[]): Linkage {
  const key = ({ document }: LinkItem) => `${document.published?.value ?? "9"} ${document.id}`;
  const keyed = items.map((item) => ({ item, key: key(item) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  ledger.add(keyed.map(({ item }) => item));
  return ledger.linkage();
}
