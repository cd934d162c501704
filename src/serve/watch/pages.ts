// The pages behind the entries of feeds: whole texts in place of summaries.
import { type CollectedCapture, type Fetcher, isUrl } from "../../collect/index.js";
import type { Case } from "../../model/index.js";
import type { Pipeline } from "../../pipeline.js";
import type { Store } from "../../store/port.js";
import { ingest } from "../ingest.js";
import { pageCapture } from "./ask.js";
import type { WatchEvent } from "./events.js";
import { inParallel } from "./in-parallel.js";

/** An entry whose page is wanted. */
export interface WantedPage {
  /** The entry's address. */
  readonly uri: string;
  /** Id of the capture of the feed that lists it. */
  readonly feed: string;
}

export interface PageOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly fetcher: Fetcher;
  readonly case: Pick<Case, "id">;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** How often a page was asked for in vain, by address. */
  readonly tried: Map<string, number>;
  readonly tell: (event: WatchEvent) => void;
}

const AT_A_TIME = 8;
const MOST_TRIES = 3;
/** For how long the page of an entry that came without it is worth asking for. */
const WORTH_MS = 24 * 3_600_000;

/**
 * The entries of a feed whose pages could not be had so far: those that came in the last day, as long as the feed lists
 * them and the page has not been asked for three times.
 *
 * @param feed the feed's capture and bytes
 */
export async function stillWanted(
  { capture, bytes }: CollectedCapture,
  { store, pipeline, case: { id }, now, tried }: Pick<PageOptions, "store" | "pipeline" | "case" | "now" | "tried">,
): Promise<WantedPage[]> {
  const wanted: WantedPage[] = [];
  for await (const { capture: entry } of pipeline.open(capture, bytes)) {
    if (entry.id === capture.id || !isUrl(entry.uri) || (tried.get(entry.uri) ?? 0) >= MOST_TRIES) continue;
    const newest = (await store.revisions(id, entry.uri)).find(({ supersededBy }) => supersededBy === null);
    const fresh = newest?.document === entry.id && now().getTime() - Date.parse(newest.fetchedAt) < WORTH_MS;
    if (fresh) wanted.push({ uri: entry.uri, feed: capture.id });
  }
  return wanted;
}

/**
 * Fetches pages, politely and where robots.txt lets them be, and stores each in the place of its entry. Where a page
 * cannot be had, the entry with what the feed carries of it stays.
 * @returns how many were stored
 */
export async function fetchPages(wanted: readonly WantedPage[], options: PageOptions): Promise<number> {
  const { store, pipeline, fetcher, now, signal, tried, tell } = options;
  const pages = wanted.filter(({ uri }) => isUrl(uri));
  let stored = 0;
  const ask = async (page: WantedPage) => ({
    page,
    outcome: await fetcher.fetch({ url: page.uri, purpose: "page", signal }),
  });
  for await (const { page, outcome } of inParallel(pages, AT_A_TIME, ask)) {
    const { uri } = page;
    if (outcome.kind !== "content") {
      const reason = outcome.kind === "failed" ? outcome.problem.reason : null;
      if (signal.aborted) continue;
      // Trouble on the way may pass; a page that is not there or not given out will hardly come.
      const passing = outcome.kind === "failed" && ["unavailable", "timed-out"].includes(outcome.problem.code);
      tried.set(uri, passing ? (tried.get(uri) ?? 0) + 1 : MOST_TRIES);
      tell({ kind: "page", uri, outcome: "failed", reason });
      continue;
    }
    const { added, problems } = await ingest(only(pageCapture(page, outcome)), {
      store,
      pipeline,
      now,
      caseId: options.case.id,
    });
    stored += added;
    const reason = problems[0]?.reason ?? null;
    tell({ kind: "page", uri, outcome: reason !== null ? "failed" : added > 0 ? "added" : "known", reason });
  }
  return stored;
}

async function* only<T>(item: T): AsyncIterable<T> {
  yield item;
}
