// Looking again at pages that were fetched: silent edits and deletions come to light.
import { type Collected, collected, type Fetcher, isUrl } from "../collect/index.js";
import { isChanged, revisionDiff } from "../link/revision/diff.js";
import { type Document, TocsinError } from "../model/index.js";
import type { Pipeline } from "../pipeline.js";
import type { Store, StoredDocument } from "../store/port.js";
import { asProblem, ingest } from "./ingest.js";
import { inParallel } from "./watch/in-parallel.js";

export interface RecheckOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly fetcher: Fetcher;
  readonly caseId: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Pages whose present state was fetched within so many days are looked at. */
  readonly days: number;
  readonly tell: (event: RecheckEvent) => void;
}

/** What became of one page. `gone`: the server says that it is not there any more; the stored state stays. */
export interface RecheckEvent {
  readonly kind: "recheck";
  readonly uri: string;
  readonly title: string | null;
  readonly outcome: "same" | "changed" | "gone" | "failed";
  readonly reason: string | null;
}

const AT_A_TIME = 8;
const DAY = 86_400_000;

/**
 * Fetches the pages of a case again that were fetched from the web lately, conditionally and politely. A page whose
 * title or text differs is stored as its new state; one that differs only in its mark-up is not, since many pages do so
 * at every request. One that is gone is noted among what could not be taken.
 *
 * @returns how many pages had each outcome
 */
export async function recheck(options: RecheckOptions): Promise<Record<RecheckEvent["outcome"], number>> {
  const { store, pipeline, fetcher, caseId, now, signal, days, tell } = options;
  // Without the signal: what has been fetched is taken in.
  const taking = { store, pipeline, caseId, now };
  const pages: StoredDocument[] = [];
  for await (const entry of store.documents(caseId)) if (isRecent(entry, now(), days)) pages.push(entry);
  const counts = { same: 0, changed: 0, gone: 0, failed: 0 };
  const ask = async (entry: StoredDocument) => {
    const { etag, "last-modified": lastModified } = entry.capture.headers;
    const asked = { url: entry.capture.uri, purpose: "page" as const, signal };
    const outcome = await fetcher.fetch({ ...asked, etag: etag ?? null, lastModified: lastModified ?? null });
    return { entry, outcome };
  };
  for await (const { entry, outcome } of inParallel(pages, AT_A_TIME, ask)) {
    if (signal.aborted && outcome.kind === "failed") continue;
    const { uri, title } = entry.document;
    const say = (what: RecheckEvent["outcome"], reason: string | null = null) => {
      counts[what] += 1;
      tell({ kind: "recheck", uri, title, outcome: what, reason });
    };
    if (outcome.kind === "unchanged") say("same");
    else if (outcome.kind === "failed") {
      const gone = outcome.status === 404 || outcome.status === 410;
      if (gone) await ingest(only({ problem: outcome.problem }), taking);
      say(gone ? "gone" : "failed", outcome.problem.reason);
    } else {
      const { capture, bytes } = collected(entry.capture.uri, outcome);
      const headers = { ...entry.capture.headers, ...capture.headers };
      const again = { ...capture, uri: entry.capture.uri, headers };
      try {
        const { document } = await pipeline.understand(again, bytes);
        if (differs(entry.document, document)) {
          const { problems } = await ingest(only({ capture: again, bytes }), taking);
          if (problems[0]) throw problems[0];
          say("changed");
        } else say("same");
      } catch (error) {
        if (!(error instanceof TocsinError)) throw error;
        say("failed", asProblem(error, uri).reason);
      }
    }
  }
  return counts;
}

/** Whether a document is a page that Tocsin fetched, in a state that is not older than so many days. */
function isRecent({ capture, document }: StoredDocument, now: Date, days: number): boolean {
  const fetched = isUrl(capture.uri) && "x-tocsin-fetch" in capture.headers && document.genre !== "feed";
  return fetched && now.getTime() - Date.parse(capture.fetchedAt) <= days * DAY;
}

function differs(before: Document, after: Document): boolean {
  const pairs = [
    [before.title ?? "", after.title ?? ""],
    [before.text, after.text],
  ] as const;
  return pairs.some(([x, y]) => x !== y && isChanged(revisionDiff(x, y), x, y));
}

async function* only(item: Collected): AsyncIterable<Collected> {
  yield item;
}
