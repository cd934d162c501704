// One round of watching: every feed that is due is asked, its entries are taken in, the case is linked anew.
import { type Fetcher, isDue, newFeedState, nextPoll, type PollResult, silentFor } from "../../collect/index.js";
import { type Case, type FeedState, TocsinError } from "../../model/index.js";
import type { Pipeline } from "../../pipeline.js";
import type { Store } from "../../store/port.js";
import { type IngestReport, ingest, relink } from "../ingest.js";
import { type Answer, askFeed, feedCapture } from "./ask.js";
import type { FeedEvent, RoundEvent, WatchEvent } from "./events.js";
import { inParallel } from "./in-parallel.js";
import { fetchPages, stillWanted, type WantedPage } from "./pages.js";

export interface RoundOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly fetcher: Fetcher;
  readonly case: Pick<Case, "id" | "feeds">;
  readonly now: () => Date;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Asks every feed, due or not, those that said they are gone too. */
  readonly all?: boolean;
  /** Fetches the page behind each entry that is new or changed. */
  readonly full?: boolean;
  /** Pages asked for in vain, by address, over the rounds of one watch; forgotten after the round when not given. */
  readonly tried?: Map<string, number>;
  /** Links the case after a round that brought something; everything anew when not given. */
  readonly link?: () => Promise<unknown>;
  readonly tell: (event: WatchEvent) => void;
}

/** Feeds asked at a time: enough that a handful of slow ones keeps nobody waiting. */
const AT_A_TIME = 16;
const DAY = 86_400_000;

/**
 * Asks the feeds that are due, all at once, and takes what they bring one after the other. A failing feed costs the
 * others nothing. What was fetched before an interruption is stored; what was not is asked again the next time.
 * @throws whatever the store throws when it is the store that failed
 */
export async function watchRound(options: RoundOptions): Promise<RoundEvent> {
  const { store, pipeline, fetcher, now, signal, tell } = options;
  const caseId = options.case.id;
  const states = new Map((await store.feeds(caseId)).map((state) => [state.uri, state]));
  const due = options.case.feeds
    .map((feed) => ({ feed, state: states.get(feed.url) ?? newFeedState(feed.url) }))
    .filter(({ state }) => options.all || isDue(state, now()))
    // Those that failed before come last: they are the likelier to be slow.
    .sort((a, b) => a.state.failures - b.state.failures);
  const total = { feeds: 0, failed: 0, added: 0, updated: 0, pages: 0, refused: 0 };
  const tried = options.tried ?? new Map<string, number>();
  const wanted: WantedPage[] = [];
  let changed = 0;
  for await (const answer of inParallel(due, AT_A_TIME, ({ feed, state }) => askFeed(feed, state, fetcher, signal))) {
    if (signal.aborted && answer.outcome.kind === "failed") continue;
    const taken = await takeAnswer(answer, { ...options, tried });
    const state = nextPoll(answer.state, taken.result, {
      ...(answer.feed.everyMinutes === null ? {} : { everyMinutes: answer.feed.everyMinutes }),
      now: now(),
      random: options.random(),
    });
    await store.saveFeed(caseId, state);
    tell(feedEvent(answer, taken, state, now()));
    wanted.push(...taken.pages);
    changed += taken.report?.added ?? 0;
    total.feeds += 1;
    if (taken.result.kind !== "answered") total.failed += 1;
    total.added += taken.added;
    total.updated += taken.updated;
    total.refused += taken.report?.problems.length ?? 0;
  }
  if (wanted.length > 0) {
    total.pages = await fetchPages(wanted, { ...options, tried });
    changed += total.pages;
  }
  if (changed > 0) await (options.link?.() ?? relink(store, pipeline, options.case, true));
  const round: RoundEvent = { kind: "round", ...total, interrupted: signal.aborted };
  tell(round);
  return round;
}

interface Taken {
  readonly result: PollResult;
  readonly problem: TocsinError | null;
  readonly report: IngestReport | null;
  readonly added: number;
  readonly updated: number;
  readonly pages: WantedPage[];
}

async function takeAnswer(
  { feed, state, outcome }: Answer,
  options: RoundOptions & { tried: Map<string, number> },
): Promise<Taken> {
  const nothing = { problem: null, report: null, added: 0, updated: 0, pages: [] };
  if (outcome.kind === "failed") return { ...nothing, ...failure(outcome.problem, outcome) };
  const validators = {
    etag: outcome.headers.etag ?? (outcome.kind === "unchanged" ? state.etag : null),
    lastModified: outcome.headers["last-modified"] ?? (outcome.kind === "unchanged" ? state.lastModified : null),
  };
  const answered = (added: number): PollResult => ({ kind: "answered", added, ...validators });
  if (outcome.kind === "unchanged") return { ...nothing, result: answered(0) };
  try {
    const input = feedCapture(feed.url, outcome);
    const stored: boolean[] = [];
    const { store, pipeline, now } = options;
    // Without the signal: what has been fetched is taken in, or its entries would be missed.
    const report = await ingest(one(input), {
      store,
      pipeline,
      now,
      caseId: options.case.id,
      onProblem: (problem) => options.tell({ kind: "problem", problem }),
      onStored: (entry, updated) => {
        if (entry.capture.id !== input.capture.id) stored.push(updated);
      },
    });
    const updated = stored.filter(Boolean).length;
    const pages = options.full ? await stillWanted(input, options) : [];
    const added = stored.length - updated;
    return { result: answered(added), problem: null, report, added, updated, pages };
  } catch (error) {
    if (!(error instanceof TocsinError)) throw error;
    return { ...nothing, ...failure(error, { status: null, retryAfter: null }) };
  }
}

function failure(
  problem: TocsinError,
  { status, retryAfter }: { status: number | null; retryAfter: Date | null },
): { problem: TocsinError; result: PollResult } {
  const { reason } = problem;
  return { problem, result: status === 410 ? { kind: "gone", reason } : { kind: "failed", reason, retryAfter } };
}

function feedEvent({ feed, outcome }: Answer, taken: Taken, state: FeedState, now: Date): FeedEvent {
  const { result, problem, added, updated } = taken;
  const silence = silentFor(state, now);
  return {
    kind: "feed",
    uri: feed.url,
    name: feed.name,
    outcome: result.kind === "answered" ? (added + updated > 0 ? "new" : "nothing-new") : result.kind,
    added,
    updated,
    reason: problem?.reason ?? null,
    fix: result.kind === "gone" ? `Take it out with tocsin feeds remove ${feed.url}.` : (problem?.fix ?? null),
    nextTry: state.nextTry,
    silentDays: silence === null ? null : Math.floor(silence / DAY),
    moved: outcome.kind === "failed" ? null : outcome.moved,
  };
}

async function* one<T>(item: T): AsyncIterable<T> {
  yield item;
}
