// What is known of a feed that a case follows: when it was asked, what it answered, when it is asked again.
import { z } from "zod";

export const FeedState = z.object({
  /** Address as the case file names it. */
  uri: z.string(),
  /** Validators of the last answer, for a conditional request. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Times are UTC, ISO 8601; null when it never happened. */
  lastTry: z.string().nullable(),
  lastSuccess: z.string().nullable(),
  /** When it last brought something that was not known. */
  lastNew: z.string().nullable(),
  /** How long it usually takes to bring something new, in minutes; absent until it did so twice. */
  usualMinutes: z.number().min(0).optional(),
  nextTry: z.string().nullable(),
  /** Failures since the last success. */
  failures: z.int().min(0),
  /** Why the last try failed, null when it did not. */
  reason: z.string().nullable(),
  /** True when it is not asked any more: it said that it is gone. */
  stopped: z.boolean(),
});
export type FeedState = z.infer<typeof FeedState>;
