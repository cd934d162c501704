// What watching tells whoever listens; each is also a line of `tocsin watch --json`.
import type { TocsinError } from "../../model/index.js";

/** A feed was asked. */
export interface FeedEvent {
  readonly kind: "feed";
  readonly uri: string;
  readonly name: string | null;
  readonly outcome: "new" | "nothing-new" | "failed" | "gone";
  /** Entries that were not known, and entries that are a new state of one that was. */
  readonly added: number;
  readonly updated: number;
  /** Why it failed, or what else is to be said. */
  readonly reason: string | null;
  /** What helps against it. */
  readonly fix: string | null;
  readonly nextTry: string | null;
  /** Days without anything new, when that is longer than usual for this feed. */
  readonly silentDays: number | null;
  /** Where the feed has moved for good. */
  readonly moved: string | null;
}

/** The page behind an entry was fetched, or not: then the entry's own text stays. */
export interface PageEvent {
  readonly kind: "page";
  readonly uri: string;
  readonly outcome: "added" | "known" | "failed";
  readonly reason: string | null;
}

/** Every feed that was due has been asked. */
export interface RoundEvent {
  readonly kind: "round";
  readonly feeds: number;
  readonly failed: number;
  readonly added: number;
  readonly updated: number;
  readonly pages: number;
  /** Entries that could not be taken. */
  readonly refused: number;
  readonly interrupted: boolean;
}

export type WatchEvent =
  | FeedEvent
  | PageEvent
  | RoundEvent
  | { readonly kind: "problem"; readonly problem: TocsinError };
