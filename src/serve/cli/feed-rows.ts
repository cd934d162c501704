// Feeds as people read them: what each brought last, and what is wrong with it.
import { isDue, newFeedState, silentFor } from "../../collect/index.js";
import type { Case, FeedState } from "../../model/index.js";
import { counted, type Output } from "./output.js";

type CaseFeed = Case["feeds"][number];

/** A feed of the case with what is known of it. */
export interface FollowedFeed extends Omit<FeedState, "uri"> {
  readonly kind: "feed";
  readonly url: string;
  readonly name: string | null;
  readonly everyMinutes: number | null;
  /** Days without anything new, when that is longer than usual; else null. */
  readonly silentDays: number | null;
}

/** The feeds of a case in the order of its file, with what the store knows of them. */
export function followedFeeds(feeds: readonly CaseFeed[], states: readonly FeedState[], now: Date): FollowedFeed[] {
  const known = new Map(states.map((state) => [state.uri, state]));
  return feeds.map((feed) => {
    const { uri: _, ...state } = known.get(feed.url) ?? newFeedState(feed.url);
    const silence = silentFor({ uri: feed.url, ...state }, now);
    return { kind: "feed", ...feed, ...state, silentDays: silence === null ? null : Math.floor(silence / 86_400_000) };
  });
}

/** "2024-08-26 10:00 UTC" */
export function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** How a feed stands, in a few words, and whether somebody should look at it. */
export function standing(feed: FollowedFeed, now: Date): { text: string; trouble: boolean } {
  const { lastTry, lastSuccess, nextTry, failures, reason, stopped, silentDays } = feed;
  const next = nextTry === null || isDue({ uri: feed.url, ...feed }, now) ? "due now" : `next ${moment(nextTry)}`;
  if (stopped) return { text: `stopped: ${reason ?? "it is gone"}`, trouble: true };
  if (lastTry === null) return { text: "not asked yet", trouble: false };
  if (failures > 0) {
    const since = lastSuccess === null ? "never answered" : `last answer ${moment(lastSuccess)}`;
    return { text: `${counted(failures, "failure")}: ${reason}; ${since}, ${next}`, trouble: true };
  }
  if (silentDays !== null) {
    return { text: `silent: nothing new for ${counted(silentDays, "day")}, ${next}`, trouble: true };
  }
  const fresh = feed.lastNew === null ? "nothing yet" : `last new ${moment(feed.lastNew)}`;
  return { text: `${fresh}, ${next}`, trouble: false };
}

/** Two lines a feed: what it is, how it stands. */
export function printFeeds(output: Output, feeds: readonly FollowedFeed[], now: Date): void {
  for (const feed of feeds) {
    const { text, trouble } = standing(feed, now);
    output.line(`${feed.name ?? feed.url}${feed.name === null ? "" : output.style("gray", `  ${feed.url}`)}`);
    output.line(`  ${trouble ? output.style("yellow", text) : text}`);
  }
}
