// What a reader of one format is.
import type { Capture, Document, Headline, Published } from "../model/document.js";
import type { DateParts } from "./dates/parts.js";
import { publishedOf } from "./dates/parts.js";

/** What was read from one capture. */
export interface Reading {
  document: Document;
  headlines: Headline[];
}

/** A capture found inside another. */
export interface Inner {
  capture: Capture;
  bytes: Uint8Array;
}

/** What is to be said about a container once everything in it has been seen. */
export interface Contents {
  title: string | null;
  outlet: string | null;
  /** What was left out, damaged or given up, in words. */
  notes: string[];
}

/** The captures inside a capture, in order, and then what there is to say about the whole. */
export type Opened = AsyncGenerator<Inner, Contents>;

/** An article that a capture names and does not hold. */
export interface Pointer {
  /** Absolute, `http:` or `https:`. */
  url: string;
  /** When the capture says it was published or seen: ISO 8601, null when it does not say. */
  at: string | null;
  /** What the capture says about it, by `x-` name: a note for whoever reads the article, never a claim. */
  headers: Record<string, string>;
}

/** One format: how to know it and how to read it. */
export interface Reader {
  /** Short name, for messages: "HTML page". */
  name: string;
  /** Media types it takes. */
  mediaTypes: readonly string[];
  /** Whether the bytes are in this binary format, whatever the media type says. */
  holds?(bytes: Uint8Array): boolean;
  /** Whether the first kilobytes are in this format although the media type does not say so. */
  sniff?(head: string): boolean;
  /** Read in a process of its own always, not only when the capture is large or odd. */
  alone?: boolean;
  /** @throws TocsinError and nothing else */
  read(capture: Capture, bytes: Uint8Array): Promise<Reading> | Reading;
  /**
   * What is inside that is to be read on its own. Yields what it can before it throws.
   * @throws TocsinError
   */
  open?(capture: Capture, bytes: Uint8Array): Opened;
  /**
   * The articles it points to.
   * @throws TocsinError
   */
  pointers?(capture: Capture, bytes: Uint8Array): Pointer[];
}

/** What to call a capture in a message: its path or address, short. */
export function subjectOf(capture: Capture): string {
  if (capture.uri === "stdin:") return "standard input";
  if (!capture.uri.startsWith("file://")) return capture.uri;
  try {
    return decodeURIComponent(capture.uri.slice("file://".length));
  } catch {
    return capture.uri;
  }
}

/** A headline record. */
export function headlineOf(
  document: string,
  item: { title: string; label: string | null; at: DateParts | null },
): Headline {
  const published: Published | null = item.at ? publishedOf(item.at, "list") : null;
  return { kind: "headline", document, title: item.title, published, label: item.label, span: null };
}
