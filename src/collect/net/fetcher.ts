// Polite fetching: every request waits for its turn at its host and for the site's leave.
import { Agent } from "undici";
import { TocsinError } from "../../model/problem.js";
import { guardedConnector } from "./connect.js";
import { type FetchLimits, LIMITS } from "./limits.js";
import type { NetIo } from "./net-io.js";
import type { FetchOutcome, FetchRequest } from "./outcome.js";
import { createRobots } from "./robots.js";
import { safeFetch, type Wire } from "./safe-fetch.js";
import { reachOf, shown } from "./target.js";
import { createTurns } from "./turns.js";

export interface FetcherOptions {
  readonly io: NetIo;
  /** Version of Tocsin: it signs its requests. */
  readonly version: string;
  /** Hosts that may have private addresses or other ports, "host" or "host:port". */
  readonly allow?: readonly string[];
  /** Ports asked on without being named, those of the web when not given. */
  readonly ports?: ReadonlySet<number>;
  readonly limits?: Partial<FetchLimits>;
  /** Least time between two requests to one host, 2,000 ms when not given. */
  readonly pauseMs?: number;
}

export interface Fetcher {
  /** As `safeFetch`, after waiting for its turn; a page only where the site's robots.txt lets it be. Never throws. */
  fetch(request: FetchRequest): Promise<FetchOutcome>;
  /** Ends every connection. */
  close(): Promise<void>;
}

const PAUSE_MS = 2000;
const LONGEST_HEADERS = 32_768;

/**
 * @throws TocsinError `usage` when `allow` names no host
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { io, version, allow = [], pauseMs = PAUSE_MS } = options;
  const caps = { ...LIMITS, ...options.limits };
  const reach = reachOf(allow, options.ports);
  const agent = new Agent({
    connect: guardedConnector(io, reach, caps.connectMs),
    maxHeaderSize: LONGEST_HEADERS,
    keepAliveTimeout: 4000,
    pipelining: 1,
  });
  const takeTurn = createTurns(io);
  const wire: Wire = {
    agent,
    reach,
    limits: caps,
    userAgent: `Tocsin/${version} (news reader; obeys robots.txt)`,
    now: io.now,
  };
  const robots = createRobots((url) => safeFetch({ url: url.href, purpose: "page" }, wire), io.now);
  const admit = async (url: URL, { purpose, signal }: FetchRequest) => {
    let pause = pauseMs;
    if (purpose === "page") {
      const { allowed, problem, delaySeconds } = await robots(url);
      if (!allowed) throw disallowed(url, problem);
      pause = Math.max(pause, delaySeconds * 1000);
    }
    await takeTurn(url.host, pause, signal);
    if (signal?.aborted) throw new TocsinError("unavailable", shown(url), "it was not waited for");
  };
  return {
    fetch: (request) => safeFetch(request, { ...wire, admit }),
    close: () => agent.destroy(),
  };
}

function disallowed(url: URL, problem: TocsinError | null): TocsinError {
  if (problem === null) {
    const fix = "Save the page with a browser and add the file.";
    return new TocsinError("refused", shown(url), "the site's robots.txt asks programs not to fetch it", fix);
  }
  const { code, reason, fix } = problem;
  // What our own guard refused is refused for the page as well: robots.txt was only the first to be asked for.
  const why = code === "refused" ? reason : `the site's robots.txt cannot be had: ${reason}`;
  return new TocsinError(code, shown(url), why, fix);
}
