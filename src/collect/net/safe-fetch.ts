// The one place that dials out.
import { type Agent, request } from "undici";
import { TocsinError } from "../../model/problem.js";
import { ENCODINGS, readBody } from "./body.js";
import { failureOf, statusProblem } from "./failure.js";
import { type AnswerHeaders, header, keptHeaders, mediaTypeFrom } from "./headers.js";
import type { FetchLimits } from "./limits.js";
import type { FetchOutcome, FetchRequest } from "./outcome.js";
import { retryAfter } from "./retry-after.js";
import { parseTarget, type Reach, shown } from "./target.js";

/** What a request goes out with. */
export interface Wire {
  /** An agent whose connector is guarded: see `guardedConnector`. */
  readonly agent: Agent;
  readonly reach: Reach;
  readonly limits: FetchLimits;
  readonly userAgent: string;
  readonly now: () => Date;
  /**
   * Called before each step of the way, the first address and every redirect: waits for its turn, or throws a
   * TocsinError when the step must not be made. Its time does not count.
   */
  readonly admit?: (url: URL, request: FetchRequest) => Promise<void>;
}

const ACCEPT = {
  page: "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
  feed: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
};
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Fetches one address under every guard: http(s) on web ports at public addresses only, unless allowed by name, each
 * redirect checked like the first address; caps on bytes, unpacking, time and redirects; no cookies, no credentials, no
 * proxy.
 *
 * @returns what was answered, or a failure with its reason; never throws
 */
export async function safeFetch(ask: FetchRequest, wire: Wire): Promise<FetchOutcome> {
  const state = { spentMs: 0, subject: ask.url };
  try {
    return await follow(ask, wire, state);
  } catch (error) {
    // The timer may be a hair early by this clock: its own name counts as well.
    const overdue = state.spentMs >= wire.limits.totalMs || (error as Error).name === "TimeoutError";
    const problem = ask.signal?.aborted
      ? new TocsinError("unavailable", state.subject, "it was not waited for")
      : overdue && !(error instanceof TocsinError)
        ? tooSlow(state.subject, wire.limits)
        : failureOf(error, state.subject);
    return failed(problem);
  }
}

interface State {
  /** Milliseconds of the exchange so far, waiting for one's turn not counted. */
  spentMs: number;
  subject: string;
}

async function follow(ask: FetchRequest, wire: Wire, state: State): Promise<FetchOutcome> {
  let url = parseTarget(ask.url, wire.reach);
  let permanent = true;
  let moved: string | null = null;
  for (let step = 0; ; step++) {
    state.subject = shown(url);
    await wire.admit?.(url, ask);
    const started = performance.now();
    try {
      const answer = await exchange(url, ask, wire, wire.limits.totalMs - state.spentMs);
      if (!("redirect" in answer)) return "kind" in answer && answer.kind !== "failed" ? { ...answer, moved } : answer;
      if (step === wire.limits.redirects) {
        throw new TocsinError("refused", ask.url, `it redirects more than ${wire.limits.redirects} times`);
      }
      const next = parseTarget(answer.redirect, wire.reach, url);
      if (url.protocol === "https:" && next.protocol === "http:") {
        throw new TocsinError("refused", state.subject, `it redirects from https to http (${shown(next)})`);
      }
      permanent &&= answer.permanent;
      moved = permanent ? next.href : moved;
      url = next;
    } finally {
      state.spentMs += performance.now() - started;
    }
  }
}

type Answer = FetchOutcome | { redirect: string; permanent: boolean };

/** One request and its answer; `leftMs` is what remains of the time for the whole. */
async function exchange(url: URL, ask: FetchRequest, wire: Wire, leftMs: number): Promise<Answer> {
  const { limits } = wire;
  const subject = shown(url);
  if (leftMs <= 0) throw tooSlow(subject, limits);
  const timer = AbortSignal.timeout(Math.ceil(leftMs));
  const answer = await request(url, {
    dispatcher: wire.agent,
    method: "GET",
    headers: requestHeaders(ask, wire.userAgent),
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.idleMs,
    signal: ask.signal ? AbortSignal.any([ask.signal, timer]) : timer,
  });
  const { statusCode: status, body } = answer;
  const headers: AnswerHeaders = answer.headers;
  const at = wire.now();
  const leave = () => body.on("error", () => {}).destroy();
  const said = {
    url: url.href,
    moved: null,
    fetchedAt: at,
    headers: { ...keptHeaders(headers), "x-tocsin-fetch": `GET, ${wire.userAgent.split(" ")[0]}` },
  };
  const location = header(headers, "location");
  if (REDIRECTS.has(status) && location !== undefined) {
    leave();
    return { redirect: location, permanent: status === 301 || status === 308 };
  }
  if (status === 304 && (ask.etag || ask.lastModified)) {
    leave();
    return { kind: "unchanged", ...said };
  }
  if (status !== 200 && status !== 203) {
    leave();
    return failed(statusProblem(status, subject), status, retryAfter(header(headers, "retry-after"), at));
  }
  const bytes = await readBody(body, header(headers, "content-encoding") ?? "", limits, subject);
  if (bytes.length === 0) throw new TocsinError("empty", subject, "holds nothing");
  return { kind: "content", ...said, mediaType: mediaTypeFrom(headers, url), bytes };
}

function requestHeaders(ask: FetchRequest, userAgent: string): Record<string, string> {
  return {
    "user-agent": userAgent,
    accept: ACCEPT[ask.purpose],
    "accept-encoding": ENCODINGS,
    ...(ask.etag ? { "if-none-match": ask.etag } : {}),
    ...(ask.lastModified ? { "if-modified-since": ask.lastModified } : {}),
  };
}

function tooSlow(subject: string, { totalMs }: FetchLimits): TocsinError {
  return new TocsinError("timed-out", subject, `it took longer than ${totalMs / 1000} seconds`, "Try again later.");
}

function failed(problem: TocsinError, status: number | null = null, later: Date | null = null): FetchOutcome {
  return { kind: "failed", problem, status, retryAfter: later };
}
