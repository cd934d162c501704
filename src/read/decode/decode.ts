// Bytes to text: what the bytes say, then what the page declares, then what reads like language.
import { TocsinError } from "../../model/problem.js";
import { guessMultiByte, MULTI_BYTE } from "./multi-byte.js";
import { hiddenNote } from "./normalise.js";
import { guessSingleByte, SINGLE_BYTE } from "./single-byte.js";

export interface Decoded {
  text: string;
  /** A WHATWG encoding label. */
  encoding: string;
  /** What had to be guessed or was lost, in words. */
  warnings: string[];
}

export interface DecodeHints {
  /** What to name in a problem. */
  subject: string;
  /** Encodings the transport and the content declare, in order of trust. */
  declared?: readonly string[];
  /** Whether damaged text is read with its damage marked (web pages) or refused (plain text). */
  lenient?: boolean;
}

/**
 * Decodes bytes that ought to be text. A byte order mark decides; then valid UTF-8; then a declared encoding that
 * fits; then the legacy encoding the text reads best in.
 *
 * @throws TocsinError `binary` when they are no text, `bad-encoding` when no encoding makes sense of them
 */
export function decode(bytes: Uint8Array, { subject, declared = [], lenient = false }: DecodeHints): Decoded {
  const marked = byMark(bytes) ?? byNulls(bytes, subject);
  if (marked) return strip(marked, bytes, subject);
  const utf8 = tryDecode("utf-8", bytes);
  if (utf8 !== null) return checked({ text: utf8, encoding: "utf-8", warnings: [] }, subject);
  const cut = withoutCutTail(bytes);
  if (cut !== null) {
    const warnings = ["the text ends in the middle of a character: that character was dropped"];
    return checked({ text: cut, encoding: "utf-8", warnings }, subject);
  }
  for (const label of declared) {
    const text = /^utf-?8$/i.test(label) ? null : tryDecode(label, bytes);
    if (text !== null) return checked({ text, encoding: label.toLowerCase(), warnings: [] }, subject);
  }
  const damaged = damagedUtf8(bytes, lenient && declared.some((label) => /^utf-?8$/i.test(label)));
  if (damaged) return checked(damaged, subject);
  const guessed = guessMultiByte(bytes) ?? guessSingleByte(bytes);
  if (guessed) {
    const text = new TextDecoder(guessed).decode(bytes);
    return checked({ text, encoding: guessed, warnings: [`the encoding was guessed: ${guessed}`] }, subject);
  }
  const tried = ["utf-8", ...declared.filter((label) => !/^utf-?8$/i.test(label)), ...MULTI_BYTE, ...SINGLE_BYTE];
  const reason = `is not readable text in any encoding tried (${[...new Set(tried)].join(", ")})`;
  throw new TocsinError("bad-encoding", subject, reason, "Save it as UTF-8.");
}

function byMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return null;
}

/** UTF-16 without a mark shows as NULs at every other byte; NULs anywhere else are no text. */
function byNulls(bytes: Uint8Array, subject: string): string | null {
  if (!bytes.includes(0)) return null;
  const sample = bytes.subarray(0, 4096);
  const nulls = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) nulls[i % 2]!++;
  const [even, odd] = nulls as [number, number];
  const enough = sample.length / 40;
  const encoding =
    odd > enough && even * 20 <= odd ? "utf-16le" : even > enough && odd * 20 <= even ? "utf-16be" : null;
  if (encoding === null || tryDecode(encoding, bytes) === null) throw binary(subject);
  return encoding;
}

function strip(encoding: string, bytes: Uint8Array, subject: string): Decoded {
  const text = tryDecode(encoding, bytes) ?? (encoding === "utf-8" ? withoutCutTail(bytes) : null);
  if (text === null) {
    const reason = `begins with the mark of ${encoding} and is not readable text in it`;
    throw new TocsinError("bad-encoding", subject, reason, "Save it as UTF-8.");
  }
  return checked({ text, encoding, warnings: [] }, subject);
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withoutCutTail(bytes: Uint8Array): string | null {
  for (let back = 1; back <= 3 && back < bytes.length; back++) {
    if (bytes[bytes.length - back]! >= 0xc0) return tryDecode("utf-8", bytes.subarray(0, bytes.length - back));
  }
  return null;
}

/** UTF-8 with a few broken bytes is still UTF-8: ten good characters above ASCII for each bad one, or its own word. */
function damagedUtf8(bytes: Uint8Array, declared: boolean): Decoded | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  const bad = count(text, /\ufffd/g);
  const good = count(text, /[^\0-\x7f\ufffd]/g);
  if (bad * 10 > good && !(declared && bad * 100 < text.length)) return null;
  return { text, encoding: "utf-8", warnings: [`${bad} damaged characters are shown as \ufffd`] };
}

function checked(decoded: Decoded, subject: string): Decoded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = count(decoded.text, /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g);
  if (decoded.text.includes("\0") || controls * 50 > decoded.text.length) throw binary(subject);
  const hidden = hiddenNote(decoded.text);
  return hidden === null ? decoded : { ...decoded, warnings: [...decoded.warnings, hidden] };
}

function binary(subject: string): TocsinError {
  return new TocsinError("binary", subject, "holds binary data, not text");
}

function count(text: string, pattern: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(pattern)) n++;
  return n;
}
