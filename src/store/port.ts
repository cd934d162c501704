// What every store promises: the only thing about storage that the other rooms may know.
import type {
  Assessment,
  Capture,
  Claim,
  Day,
  Decision,
  Document,
  FeedState,
  Headline,
  Linkage,
  NewDecision,
} from "../model/index.js";
import type { Keys } from "./evidence/keys.js";
import type { EvidenceLog } from "./evidence/log.js";

export type { EvidenceLog, LogState } from "./evidence/log.js";

/** A document as it is stored: its bytes, its text and everything read from it. */
export interface StoredDocument {
  readonly capture: Capture;
  readonly document: Document;
  readonly headlines: Headline[];
  readonly claims: Claim[];
  /** Name and version of the extraction that made the claims: another one means they can be made anew. */
  readonly engine: string;
}

export interface StoreCounts {
  readonly documents: number;
  readonly headlines: number;
  readonly claims: number;
  readonly origins: number;
  readonly events: number;
  /** First and last day of publication, null when nothing is dated. */
  readonly first: Day | null;
  readonly last: Day | null;
}

/** Something that could not be taken, kept so that it can be listed and tried again. */
export interface Refusal {
  readonly uri: string;
  readonly code: string;
  readonly reason: string;
  readonly at: string;
  /** Id of the bytes, null when they could not even be had. */
  readonly capture: string | null;
}

/** After so many refusals of the same bytes an input is left alone until somebody asks for it. */
export const MAX_TRIES = 3;

/** A refusal with how often the same input was refused. */
export interface Refused extends Refusal {
  readonly tries: number;
}

/** Whether the same bytes were refused so often that they are passed over. What could not even be had is always tried. */
export function isQuarantined({ tries, capture }: Refused): boolean {
  return capture !== null && tries >= MAX_TRIES;
}

/** What linking keeps of one text, so that it is not read again for finding reuse; only linking can read the bytes. */
export interface ReuseSegment {
  readonly document: string;
  readonly bytes: Uint8Array;
}

/** One state of a document that changed at its address. */
export interface Revision {
  readonly document: string;
  readonly fetchedAt: string;
  /** The document that took its place in the case, null for the newest. */
  readonly supersededBy: string | null;
}

/** What a store is opened with; the evidence log needs it. */
export interface StoreOptions {
  /** Name and version of the program, for the entries of the log. */
  readonly tool?: string;
  /** Where the key is that signs checkpoints; without it entries are made and nothing is signed. */
  readonly keys?: Keys;
}

export interface Store {
  readonly kind: "embedded" | "postgresql";
  /** Where it is, fit to be shown: a folder, or a server address without its password. */
  readonly place: string;
  /** Which bytes came in, from where and when: append-only, over all cases. */
  readonly log: EvidenceLog;

  /** Which of these captures the case already holds, by id; those superseded are not among them. */
  known(caseId: string, ids: readonly string[]): Promise<Set<string>>;

  /**
   * Stores a capture, its document, headlines and claims in one transaction: all of it or nothing. A document that the
   * case held from the same address is superseded: it stays stored and counts no more. Bytes that are stored for the
   * first time, or come from a further address, are entered in the log in the same transaction.
   * @param method how the bytes came in, see LogEntry; told from the address when not given
   * @returns `known` when the case already held the same bytes (nothing is written), else `added`
   */
  add(caseId: string, entry: StoredDocument, bytes: Uint8Array, method?: string): Promise<"added" | "known">;

  /** Puts a document that is already stored, its headlines and claims in place of the old ones, in one transaction. */
  replace(entry: StoredDocument): Promise<void>;

  /** The documents of a case with their claims, oldest publication first, undated last; those after `until` left out. */
  documents(caseId: string, until?: Day): AsyncIterable<StoredDocument>;

  document(id: string): Promise<StoredDocument | null>;

  /**
   * The bytes of a capture, null when it is not stored.
   * @throws TocsinError `malformed` when they are not those that came in
   */
  bytes(id: string): Promise<Uint8Array | null>;

  /** Ids of the documents of a case whose claims were made by another engine than this one. */
  outdated(caseId: string, engine: string): Promise<string[]>;

  /** Replaces what linking said about the claims of a case, in one transaction. */
  saveLinkage(caseId: string, linkage: Linkage): Promise<void>;
  linkage(caseId: string): Promise<Linkage | null>;

  /** Keeps segments, one for each case and document, the newest wins. */
  saveReuse(caseId: string, segments: readonly ReuseSegment[]): Promise<void>;
  /** The segments of a case in the order they were first saved. */
  loadReuse(caseId: string): AsyncIterable<ReuseSegment>;

  /** Keeps assessments; one for each case and day, the newest wins. */
  saveAssessments(assessments: readonly Assessment[]): Promise<void>;
  assessments(caseId: string): Promise<Assessment[]>;
  /** Forgets the kept assessments of a case: they rest on claims that have changed. */
  clearAssessments(caseId: string): Promise<void>;

  /**
   * Notes that an input could not be taken; a later success of the same uri removes the note. Other bytes at the same
   * address begin to count anew.
   */
  refuse(caseId: string, refusal: Refusal): Promise<void>;
  refusals(caseId: string): Promise<Refused[]>;
  /** Lifts a quarantine: the input is tried again as if it were new. */
  forgive(caseId: string, uri: string): Promise<void>;

  /** Every state that the case held of an address, oldest first. */
  revisions(caseId: string, uri: string): Promise<Revision[]>;

  /** Appends a decision; decisions are numbered within the case in the order they come. */
  decide(caseId: string, decision: NewDecision, at: Date): Promise<Decision>;
  /** Every decision ever made, withdrawn ones and withdrawals among them, oldest first. */
  decisions(caseId: string): Promise<Decision[]>;

  feeds(caseId: string): Promise<FeedState[]>;
  saveFeed(caseId: string, state: FeedState): Promise<void>;

  counts(caseId: string): Promise<StoreCounts>;

  /** Ends every connection and gives the folder back. Safe to call twice. */
  close(): Promise<void>;
}
