// What becomes of one request.
import type { TocsinError } from "../../model/problem.js";

/** What is asked for. */
export interface FetchRequest {
  /** Absolute http(s) address. */
  readonly url: string;
  /** A page is asked for only when the site's robots.txt lets it be; a feed is put up to be polled. */
  readonly purpose: "page" | "feed";
  /** Validators of the last answer: the server need not send again what has not changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  readonly signal?: AbortSignal;
}

interface Answered {
  /** Where the redirects ended. */
  readonly url: string;
  /** Where the feed or page has moved for good, null when it has not. */
  readonly moved: string | null;
  readonly fetchedAt: Date;
  /** Those worth keeping as evidence, and `x-tocsin-fetch`: the method, and the version that asked. */
  readonly headers: Record<string, string>;
}

export type FetchOutcome =
  | (Answered & { readonly kind: "content"; readonly mediaType: string; readonly bytes: Uint8Array })
  | (Answered & { readonly kind: "unchanged" })
  | {
      readonly kind: "failed";
      readonly problem: TocsinError;
      /** The HTTP status that was the failure, null when it failed otherwise. */
      readonly status: number | null;
      /** When the server asked to be asked again. */
      readonly retryAfter: Date | null;
    };
