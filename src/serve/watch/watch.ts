// Watching: rounds, and the waiting between them.
import { newFeedState } from "../../collect/index.js";
import { type Case, TocsinError } from "../../model/index.js";
import type { RoundEvent } from "./events.js";
import { type RoundOptions, watchRound } from "./round.js";

export interface WatchOptions extends Omit<RoundOptions, "case"> {
  /** The case as its file stands now: read before each round, so that a feed added meanwhile is followed. */
  readonly loadCase: () => Pick<Case, "id" | "feeds">;
  /** Waits; ends early when the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** One round, and no waiting. */
  readonly once?: boolean;
}

/** How long a change of the case file goes unnoticed at the most. */
const LONGEST_NAP = 60_000;

/**
 * The case, or what it was before while its file is broken: somebody may be in the middle of changing it. The first
 * failure in a row is told.
 */
function steadily({ loadCase, tell }: Pick<WatchOptions, "loadCase" | "tell">): WatchOptions["loadCase"] {
  let last: ReturnType<WatchOptions["loadCase"]> | null = null;
  let broken = false;
  return () => {
    try {
      last = loadCase();
      broken = false;
      return last;
    } catch (error) {
      if (!(error instanceof TocsinError) || last === null) throw error;
      if (!broken) tell({ kind: "problem", problem: error });
      broken = true;
      return last;
    }
  };
}

/**
 * Asks the feeds of a case whenever they are due, until the signal is aborted.
 * @returns the last round
 */
export async function watch(options: WatchOptions): Promise<RoundEvent> {
  const { sleep, once, now, signal, store } = options;
  const loadCase = steadily(options);
  const tried = options.tried ?? new Map<string, number>();
  for (let all = options.all; ; all = false) {
    const current = loadCase();
    const round = await watchRound({ ...options, tried, case: current, all: all ?? false });
    if (once) return round;
    while (!signal.aborted) {
      const { id, feeds } = loadCase();
      const known = new Map((await store.feeds(id)).map((state) => [state.uri, state]));
      const times = feeds
        .map(({ url }) => known.get(url) ?? newFeedState(url))
        .filter(({ stopped }) => !stopped)
        .map(({ nextTry }) => (nextTry === null ? 0 : Date.parse(nextTry)));
      const wait = Math.min(...times) - now().getTime();
      if (wait <= 0) break;
      await sleep(Math.min(wait, LONGEST_NAP), signal);
    }
    if (signal.aborted) return { ...round, interrupted: true };
  }
}
