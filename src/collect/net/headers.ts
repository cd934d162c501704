// Which headers of an answer are kept with its bytes, and what it says the bytes are.
import { mediaTypeOf } from "../media-type.js";

/** Headers by lower-case name, as undici gives them. */
export type AnswerHeaders = Record<string, string | string[] | undefined>;

/** Kept as evidence of what was answered; everything else is about the connection or about the reader. */
const KEPT = ["content-type", "content-language", "date", "etag", "last-modified", "link", "server"] as const;
const LONGEST = 2000;

export function header(headers: AnswerHeaders, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(", ") : value;
}

/** The headers worth keeping, each cut to 2,000 characters. */
export function keptHeaders(headers: AnswerHeaders): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of KEPT) {
    // A control character in a header is refused by stores and says nothing.
    const value = header(headers, name)
      ?.replace(/\p{Cc}/gu, "")
      .slice(0, LONGEST);
    if (value) kept[name] = value;
  }
  return kept;
}

/** What the server says the bytes are, or what the address promises when it says nothing. */
export function mediaTypeFrom(headers: AnswerHeaders, url: URL): string {
  const stated = header(headers, "content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const usable = /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(stated) && stated !== "application/octet-stream";
  return usable ? stated : mediaTypeOf(url.pathname);
}
