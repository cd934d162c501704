// When a feed is asked next, and when its silence is worth a word: arithmetic on what is known of it.
import type { FeedState } from "../../model/feed.js";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How often a feed is asked when the case file does not say. */
export const EVERY_MINUTES = 30;
/** The longest pause after failures. */
const LONGEST_PAUSE = DAY;
/** A tenth more or less, so that many feeds begun together do not stay together. */
const JITTER = 0.1;
/** Of a feed whose rhythm is not known, silence is reported after this long. */
const SILENT_AFTER = 7 * DAY;
/** Nights and weekends are no silence: it is not reported sooner than this. */
const SHORTEST_SILENCE = DAY;
/** How much the newest interval weighs in the usual one. */
const NEWEST = 0.3;

/** What became of asking a feed once. */
export type PollResult =
  | {
      readonly kind: "answered";
      /** How many entries were not known before. */
      readonly added: number;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: "failed"; readonly reason: string; readonly retryAfter: Date | null }
  /** It says that it is gone and will not come back (HTTP 410). */
  | { readonly kind: "gone"; readonly reason: string };

/** A feed that was never asked. */
export function newFeedState(uri: string): FeedState {
  return {
    uri,
    etag: null,
    lastModified: null,
    lastTry: null,
    lastSuccess: null,
    lastNew: null,
    nextTry: null,
    failures: 0,
    reason: null,
    stopped: false,
  };
}

/**
 * What is known of a feed after it was asked.
 *
 * After an answer it is asked again in `everyMinutes`, a tenth more or less. After the nth failure in a row the pause is
 * `everyMinutes` times 2^n, up to a day; a server that names a time is not asked before it. A feed that is gone is not
 * asked again.
 *
 * @param state what was known before
 * @param everyMinutes how often the feed is to be asked
 * @param now when the answer came
 * @param random a number from 0 up to 1, for the jitter
 */
export function nextPoll(
  state: FeedState,
  result: PollResult,
  { everyMinutes = EVERY_MINUTES, now, random }: { everyMinutes?: number; now: Date; random: number },
): FeedState {
  const at = now.toISOString();
  const every = everyMinutes * MINUTE;
  if (result.kind === "gone") {
    const { reason } = result;
    return { ...state, lastTry: at, nextTry: null, failures: state.failures + 1, reason, stopped: true };
  }
  if (result.kind === "failed") {
    const failures = state.failures + 1;
    // Past thirty doublings the number is beyond any pause; the exponent is kept where it stays a number.
    const pause = Math.min(every * 2 ** Math.min(failures, 30), Math.max(LONGEST_PAUSE, every));
    const next = result.retryAfter
      ? Math.max(result.retryAfter.getTime(), now.getTime() + every)
      : now.getTime() + pause * (1 - JITTER * random);
    return { ...state, lastTry: at, nextTry: iso(next), failures, reason: result.reason, stopped: false };
  }
  const { etag, lastModified, added } = result;
  return {
    ...state,
    ...(added > 0 ? rhythm(state, now) : {}),
    etag,
    lastModified,
    lastTry: at,
    lastSuccess: at,
    nextTry: iso(now.getTime() + every * (1 + JITTER * (2 * random - 1))),
    failures: 0,
    reason: null,
    stopped: false,
  };
}

/** The usual interval between two polls that brought something, the newest weighing three tenths. */
function rhythm({ lastNew, usualMinutes }: FeedState, now: Date): Pick<FeedState, "lastNew" | "usualMinutes"> {
  const at = now.toISOString();
  if (lastNew === null) return { lastNew: at };
  const gap = Math.max(0, now.getTime() - Date.parse(lastNew)) / MINUTE;
  return {
    lastNew: at,
    usualMinutes: usualMinutes === undefined ? gap : (1 - NEWEST) * usualMinutes + NEWEST * gap,
  };
}

/** Whether a feed is to be asked now. */
export function isDue({ nextTry, stopped }: FeedState, now: Date): boolean {
  return !stopped && (nextTry === null || Date.parse(nextTry) <= now.getTime());
}

/**
 * How long a feed that answers has brought nothing new, when that is longer than it should be: three times its usual
 * interval and at least a day, or a week when its rhythm is not known.
 *
 * @returns milliseconds; null when it is not silent, or does not answer, which is another matter
 */
export function silentFor({ lastNew, lastSuccess, usualMinutes, failures }: FeedState, now: Date): number | null {
  if (lastNew === null || lastSuccess === null || failures > 0) return null;
  const silence = now.getTime() - Date.parse(lastNew);
  const limit = usualMinutes === undefined ? SILENT_AFTER : Math.max(SHORTEST_SILENCE, 3 * usualMinutes * MINUTE);
  return silence > limit ? silence : null;
}

const iso = (time: number): string => new Date(Math.round(time)).toISOString();
