// Web archives: each page, PDF, text or feed in one becomes a capture with the address and time it was fetched at.
import type { Capture } from "../../model/document.js";
import { innerOf, WARNING } from "../container/inner.js";
import { containerReader } from "../container/reader.js";
import { isFeed } from "../feed/reader.js";
import type { Inner, Opened } from "../reader.js";
import { matches } from "./digest.js";
import { type HttpResponse, responseOf } from "./http.js";
import { isRecord, recordsOf, type WarcRecord } from "./records.js";

/** Reads WARC, plain or packed. */
export const warcReader = containerReader({
  name: "web archive",
  mediaTypes: ["application/warc", "application/warc-fields"],
  holds: (bytes) => /^\s{0,4}WARC\/[01]\.\d\r?\n/.test(beginning(bytes)),
  open: (capture, bytes) => openWarc(capture, bytes),
});

/** The first letters of a file, unpacked where they are packed. */
function beginning(bytes: Uint8Array): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  // A first record that is damaged makes it no less an archive.
  let damaged = 0;
  for (const found of recordsOf(bytes)) {
    if (isRecord(found)) return "WARC/1.0\n";
    damaged += 1;
    if (damaged > 3) break;
  }
  return "";
}

/** Types of records that hold no document of their own. */
const PASSED_OVER = new Set(["request", "metadata", "revisit", "warcinfo", "continuation"]);
const DOCUMENTS =
  /^(?:text\/(?:html|plain|markdown)|application\/(?:xhtml\+xml|pdf|rss\+xml|atom\+xml|rdf\+xml|feed\+json))$/;
const PERHAPS_FEEDS = /^(?:text|application)\/(?:xml|json)$/;
const MOST_NOTES = 20;
const DAY = 86_400_000;

/**
 * The documents in a web archive.
 *
 * @param wanted addresses of pages to take; all when it is null
 */
export async function* openWarc(capture: Capture, bytes: Uint8Array, wanted: Set<string> | null = null): Opened {
  const notes: string[] = [];
  let [passed, damaged] = [0, 0];
  for (const found of recordsOf(bytes)) {
    if (!isRecord(found)) {
      damaged += 1;
      if (notes.length < MOST_NOTES) notes.push(`partial: damaged at byte ${found.at}: a record there ${found.reason}`);
      continue;
    }
    const inner = PASSED_OVER.has(found.headers.get("warc-type") ?? "") ? null : documentIn(found, capture, wanted);
    if (typeof inner === "string") notes.push(`the record at byte ${found.at} ${inner}`);
    else if (inner) yield inner;
    else passed += 1;
  }
  if (damaged > MOST_NOTES) notes.push(`and ${damaged - MOST_NOTES} more damaged places`);
  if (passed > 0)
    notes.push(`${passed} other records passed over (requests, redirects, pictures, scripts and the like)`);
  return { title: null, outlet: null, notes };
}

/** The document in a record; null when it holds none, a string says why it could not be taken out. */
function documentIn(record: WarcRecord, outer: Capture, wanted: Set<string> | null): Inner | string | null {
  const { headers, block } = record;
  const uri = (headers.get("warc-target-uri") ?? "").replace(/^<|>$/g, "");
  if (!/^(?:https?|ftp):\/\//i.test(uri) || uri.length > 8000 || /\/robots\.txt$/i.test(uri)) return null;
  const isHttp = /^application\/http/i.test(headers.get("content-type") ?? "");
  const response = isHttp ? responseOf(block) : resource(record);
  if (typeof response === "string") return response;
  const mediaType = (response.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (response.status < 200 || response.status > 299 || response.body.length === 0) return null;
  if (!DOCUMENTS.test(mediaType) && !(PERHAPS_FEEDS.test(mediaType) && isFeed(head(response.body)))) return null;
  if (wanted && /html/.test(mediaType) && !wanted.has(uri)) return null;
  const warnings = record.afterDamage ? ["it stands after a damaged part of the archive"] : [];
  if (disagrees(record, response)) warnings.push("its digest does not match what the archive states: it was changed");
  if (headers.has("warc-truncated")) warnings.push("the archive says that it was cut off when it was fetched");
  const fetchedAt = timeOf(headers.get("warc-date"), outer);
  if (!fetchedAt) warnings.push("the archive does not say, or not believably, when it was fetched");
  return innerOf(outer, {
    uri,
    mediaType,
    bytes: response.body,
    ...(fetchedAt ? { fetchedAt } : {}),
    headers: {
      ...kept(response.headers),
      "x-warc-record": (headers.get("warc-record-id") ?? "").slice(0, 200),
      "x-warc-offset": String(record.at),
      ...(warnings.length > 0 ? { [WARNING]: warnings.join("; ") } : {}),
    },
  });
}

/** A record that holds a file without the response around it. */
function resource({ headers, block }: WarcRecord): HttpResponse {
  const own = new Map([["content-type", headers.get("content-type") ?? ""]]);
  return { status: 200, headers: own, raw: block, whole: block, body: block };
}

function disagrees({ headers, block }: WarcRecord, { raw, whole, body }: HttpResponse): boolean {
  const [ofBlock, ofPayload] = [headers.get("warc-block-digest"), headers.get("warc-payload-digest")];
  if (ofBlock && matches(ofBlock, [block]) === false) return true;
  return Boolean(ofPayload && matches(ofPayload, [raw, whole, body]) === false);
}

/** When a record says it was fetched, unless that is after the archive itself was. */
function timeOf(stated: string | undefined, outer: Capture): string | null {
  const time = Date.parse(stated ?? "");
  if (Number.isNaN(time) || time < Date.UTC(1990, 0, 1) || time > Date.parse(outer.fetchedAt) + DAY) return null;
  return new Date(time).toISOString();
}

const PRIVATE = new Set(["set-cookie", "cookie", "authorization", "proxy-authorization"]);

/** The headers of a response that are evidence: none that name a visitor, none without measure. */
function kept(headers: ReadonlyMap<string, string>): Record<string, string> {
  const all = [...headers].filter(([name]) => !PRIVATE.has(name) && !name.startsWith("x-")).slice(0, 40);
  return Object.fromEntries(all.map(([name, value]) => [name, value.slice(0, 500)]));
}

const head = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 4096)).toString("utf8");
