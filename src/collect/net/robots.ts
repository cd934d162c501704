// What a site asks of programs (robots.txt, RFC 9309), asked once a day.
import robotsParser from "robots-parser";
import type { TocsinError } from "../../model/problem.js";
import type { FetchOutcome } from "./outcome.js";

/** What a site's robots.txt says about one address. */
export interface Permission {
  readonly allowed: boolean;
  /** Why the site could not be asked, so that nothing is fetched for now; null when it could. */
  readonly problem: TocsinError | null;
  /** Seconds it asks to leave between requests, 0 when it says nothing. */
  readonly delaySeconds: number;
}

/** The name a robots.txt may address Tocsin by. */
const NAME = "tocsin";
const DAY = 24 * 3_600_000;
/** How long a site that could not be asked is left alone (RFC 9309, section 2.3.1.4 wants it undisturbed). */
const UNKNOWN_FOR = 10 * 60_000;
/** What a parser must read at least (section 2.5) is the most that is read. */
const LONGEST = 512_000;
/** Wild cards past which a file is no longer a site's wish but an attempt to keep us busy: each costs the whole path. */
const MOST_WILD_CARDS = 10_000;
/** A longer pause is cut to this many seconds. */
const LONGEST_DELAY = 60;
const MAX_SITES = 1000;

type Rules = (url: URL) => Permission;

/**
 * Asks robots.txt files and remembers them.
 *
 * @param fetchRobots fetches one, redirects followed
 * @param now the clock
 * @returns a function from an address to what its site asks
 */
export function createRobots(
  fetchRobots: (url: URL) => Promise<FetchOutcome>,
  now: () => Date,
): (url: URL) => Promise<Permission> {
  const sites = new Map<string, { until: number; rules: Promise<Rules> }>();
  return async (url) => {
    const at = now().getTime();
    let site = sites.get(url.origin);
    if (site === undefined || site.until <= at) {
      const asked = fetchRobots(new URL("/robots.txt", url.origin));
      const entry = { until: at + DAY, rules: asked.then((outcome) => rulesOf(outcome, url.origin)) };
      asked.then((outcome) => {
        if (unasked(outcome)) entry.until = at + UNKNOWN_FOR;
      });
      sites.delete(url.origin);
      sites.set(url.origin, entry);
      // The map keeps the order of insertion: the first key is the oldest.
      if (sites.size > MAX_SITES) sites.delete(sites.keys().next().value!);
      site = entry;
    }
    return (await site.rules)(url);
  };
}

/** Section 2.3.1: a 4xx answer means that there are no rules; 429 is the server being busy, as are 5xx and silence. */
function unasked(outcome: FetchOutcome): TocsinError | null {
  if (outcome.kind !== "failed") return null;
  const { status, problem } = outcome;
  const without = status === null ? problem.code === "empty" : status >= 400 && status < 500 && status !== 429;
  return without ? null : problem;
}

function rulesOf(outcome: FetchOutcome, origin: string): Rules {
  if (outcome.kind !== "content") {
    const problem = unasked(outcome);
    return () => ({ allowed: problem === null, problem, delaySeconds: 0 });
  }
  const text = new TextDecoder().decode(outcome.bytes.subarray(0, LONGEST));
  if (text.split("*").length > MOST_WILD_CARDS) return () => ({ allowed: false, problem: null, delaySeconds: 0 });
  const rules = parse(`${origin}/robots.txt`, text);
  const delay = rules.getCrawlDelay(NAME) ?? 0;
  const delaySeconds = delay > 0 ? Math.min(delay, LONGEST_DELAY) : 0;
  return (url) => ({ allowed: rules.isAllowed(url.href, NAME) !== false, problem: null, delaySeconds });
}

// A CommonJS module whose types describe an ES module: what is imported is the function itself.
const parse = robotsParser as unknown as (url: string, text: string) => import("robots-parser").Robot;
