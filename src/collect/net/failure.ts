// Everything that goes wrong on the way, as a sentence about one address.
import { type ProblemCode, TocsinError } from "../../model/problem.js";

type Row = [codes: RegExp, code: ProblemCode, reason: string, fix: string | null];

const LATER = "Try again later.";
const ROWS: readonly Row[] = [
  [/^UND_ERR_CONNECT_TIMEOUT$|^ETIMEDOUT$/, "timed-out", "no connection came about in time", LATER],
  [/^UND_ERR_HEADERS_TIMEOUT$/, "timed-out", "no answer came in time", LATER],
  [/^UND_ERR_BODY_TIMEOUT$/, "timed-out", "the answer stopped half-way", LATER],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, "malformed", "the answer is not as long as its header says", LATER],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, "too-large", "its headers are too long", null],
  [/^HPE_/, "malformed", "the answer is no proper HTTP", null],
  [/^ECONNREFUSED$/, "unavailable", "nobody answers at that address", LATER],
  [/^E(HOST|NET)UNREACH$|^ENETDOWN$/, "unavailable", "there is no way to that address", "Check the network."],
  [
    /^UND_ERR_SOCKET$|^ECONNRESET$|^EPIPE$|^ECONNABORTED$|^UND_ERR_ABORTED$/,
    "unavailable",
    "the connection broke off before the answer was complete",
    LATER,
  ],
  [
    /CERT|^UNABLE_TO_|^ERR_TLS_CERT/,
    "refused",
    "its certificate cannot be trusted",
    "Save the page with a browser and add the file.",
  ],
  [/^ERR_SSL|^ERR_TLS|^EPROTO$/, "unavailable", "no secure connection could be made", null],
];

/** A failed exchange as a problem. */
export function failureOf(error: unknown, subject: string): TocsinError {
  if (error instanceof TocsinError) return error;
  const codes = [error, (error as { cause?: unknown }).cause].map(codeOf);
  for (const code of codes) {
    const row = ROWS.find(([pattern]) => pattern.test(code));
    if (row) return new TocsinError(row[1], subject, code.includes("CERT") ? `${row[2]} (${code})` : row[2], row[3]);
  }
  const why = codes.find((code) => code !== "") ?? (error instanceof Error ? error.message : String(error));
  return new TocsinError("unavailable", subject, `it cannot be fetched (${why.slice(0, 100)})`);
}

/** The code of a system or library error, "" without one. Undici's parser gives its error a name only. */
function codeOf(error: unknown): string {
  const { code, name } = (error ?? {}) as { code?: string; name?: string };
  return code ?? (name === "HTTPParserError" ? "HPE_" : "");
}

/** A status that is no success as a problem. */
export function statusProblem(status: number, subject: string): TocsinError {
  const said = (code: ProblemCode, reason: string, fix: string | null = null) =>
    new TocsinError(code, subject, `${reason} (${status})`, fix);
  if (status === 410) return said("not-found", "it is gone for good");
  if (status === 404) return said("not-found", "there is no such page");
  if (status === 429) return said("unavailable", "the server asks to be asked less often", LATER);
  if (status === 401 || status === 402 || status === 403 || status === 451) {
    return said("refused", "the server does not give it out", "Save the page with a browser and add the file.");
  }
  if (status >= 500) return said("unavailable", "the server has a problem", LATER);
  return said("unavailable", "the server answers with no content");
}
