// When a server that is busy wants to be asked again.

/** The longest wait a server is believed. */
const LONGEST_MS = 7 * 24 * 3_600_000;

/**
 * Reads a `retry-after` header (RFC 9110, section 10.2.3): seconds, or a date.
 *
 * @returns the time, never before `now` nor more than a week after it; null when it says nothing readable
 */
export function retryAfter(header: string | undefined, now: Date): Date | null {
  const text = header?.trim() ?? "";
  const from = now.getTime();
  const wanted = /^\d{1,12}$/.test(text)
    ? from + Number(text) * 1000
    : /[a-z]{3}/i.test(text)
      ? Date.parse(text)
      : Number.NaN;
  if (Number.isNaN(wanted)) return null;
  return new Date(Math.min(Math.max(wanted, from), from + LONGEST_MS));
}
