// The records of a web archive (WARC 1.0 and 1.1, ISO 28500), plain or packed member by member.
import { members } from "./members.js";

export interface WarcRecord {
  /** Where it, or the gzip member it lies in, begins in the file: bytes. */
  at: number;
  /** Lower-case names. */
  headers: Map<string, string>;
  block: Uint8Array;
  /** Whether something before it in the file is damaged. */
  afterDamage: boolean;
}

/** A stretch of the file that holds no whole record. */
export interface Damage {
  at: number;
  /** One clause: what is wrong. */
  reason: string;
}

export const isRecord = (found: WarcRecord | Damage): found is WarcRecord => "block" in found;

/** What one packed record may unpack to. */
const MAX_RECORD = 64_000_000;
const MAX_HEADER = 65_536;
const BEGIN = Buffer.from("WARC/");

/** Every whole record, and every stretch that is none, in the order of the file. */
export function* recordsOf(bytes: Uint8Array): Generator<WarcRecord | Damage, void> {
  let afterDamage = false;
  for (const found of frames(bytes)) {
    if (isRecord(found)) yield { ...found, afterDamage };
    else {
      afterDamage = true;
      yield found;
    }
  }
}

function* frames(bytes: Uint8Array): Generator<WarcRecord | Damage, void> {
  if (bytes[0] !== 0x1f) {
    yield* plainRecords(bytes, null);
    return;
  }
  for (const member of members(bytes, MAX_RECORD)) {
    if ("damage" in member) yield { at: member.at, reason: member.damage };
    else yield* plainRecords(member.content, member.at);
  }
}

/** @param memberAt where the gzip member lies that the bytes were unpacked from; null for a plain file */
function* plainRecords(content: Uint8Array, memberAt: number | null): Generator<WarcRecord | Damage, void> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  const place = (at: number): number => memberAt ?? at;
  let at = skipLineEnds(bytes, 0);
  while (at < bytes.length) {
    const record = recordAt(bytes, at);
    if ("block" in record) {
      yield { at: place(at), headers: record.headers, block: record.block, afterDamage: false };
      at = skipLineEnds(bytes, record.end);
    } else {
      yield { at: place(at), reason: record.reason };
      at = nextRecord(bytes, at + 1);
    }
  }
}

type Read = { headers: Map<string, string>; block: Uint8Array; end: number } | { reason: string };

function recordAt(bytes: Buffer, at: number): Read {
  if (!bytes.subarray(at, at + 5).equals(BEGIN)) return { reason: "does not begin like a record" };
  const headerEnd = bytes.subarray(at, at + MAX_HEADER).indexOf("\r\n\r\n");
  const short = headerEnd < 0 ? bytes.subarray(at, at + MAX_HEADER).indexOf("\n\n") : -1;
  if (headerEnd < 0 && short < 0) return { reason: "has a header without an end" };
  const start = at + (headerEnd < 0 ? short + 2 : headerEnd + 4);
  const headers = headersOf(bytes.toString("utf8", at, start).split(/\r?\n/).slice(1));
  const stated = headers.get("content-length") ?? "";
  if (!/^\d{1,15}$/.test(stated)) return { reason: `states no possible length (${stated.slice(0, 20) || "none"})` };
  const end = start + Number(stated);
  if (end > bytes.length) return { reason: "is cut off, or shorter than it states" };
  const next = bytes.subarray(end, end + 9).toString("latin1");
  // A record ends with two line ends; one that does not is longer than it states.
  if (next !== "" && !/^(?:\r?\n){1,2}|^WARC\//.test(next)) return { reason: "is longer than it states" };
  return { headers, block: bytes.subarray(start, end), end };
}

/** Header lines by lower-case name; a line that begins with a space goes on the one before. */
export function headersOf(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  let last = "";
  for (const line of lines) {
    const colon = line.indexOf(":");
    if (/^[ \t]/.test(line) && last) headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!headers.has(last)) headers.set(last, line.slice(colon + 1).trim());
    }
  }
  return headers;
}

function skipLineEnds(bytes: Buffer, at: number): number {
  let end = at;
  while (bytes[end] === 10 || bytes[end] === 13) end++;
  return end;
}

/** The next place at the start of a line that looks like a record's first line. */
function nextRecord(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(BEGIN, from); at >= 0; at = bytes.indexOf(BEGIN, at + 1)) {
    if (bytes[at - 1] === 10 && /^WARC\/[01]\.\d\r?\n/.test(bytes.toString("latin1", at, at + 12))) return at;
  }
  return bytes.length;
}
