// The feeds the case follows, the ones in trouble first.
import type { FeedState } from "../../model.js";
import { strings } from "../../strings/index.js";

const words = strings.inbox;

function state(feed: FeedState): string {
  if (feed.stopped) return words.feedStopped;
  if (feed.failures > 0) return words.feedFailed(feed.failures, feed.reason ?? "");
  return feed.lastSuccess ? words.feedOk(strings.instant(feed.lastSuccess)) : words.feedNever;
}

export function Feeds({ feeds }: { feeds: readonly FeedState[] }) {
  const ordered = feeds.toSorted((a, b) => Number(b.stopped) - Number(a.stopped) || b.failures - a.failures);
  return (
    <section className="feeds">
      <h2>{words.feeds}</h2>
      {feeds.length === 0 && <p className="quiet">{words.noFeeds}</p>}
      <ul>
        {ordered.map((feed) => (
          <li key={feed.uri} data-failing={feed.stopped || feed.failures > 0 ? "" : undefined}>
            <p className="mono">{feed.uri}</p>
            <p className="quiet">{state(feed)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
