// The states a document went through at its address, and what changed from each to the next.
import { type Run, revisionDiff } from "../link/revision/diff.js";
import { canonicalUri, type Document, TocsinError } from "../model/index.js";
import type { Store } from "../store/port.js";

/** One state of a document. */
export interface DocumentState {
  readonly document: Document;
  /** When its bytes were fetched: UTC, ISO 8601. */
  readonly fetchedAt: string;
  /** Whether it is the one that counts. */
  readonly current: boolean;
}

/** What changed from one state to the next, in the title and the text. */
export interface StateChange {
  readonly before: DocumentState;
  readonly after: DocumentState;
  readonly title: Run[];
  readonly text: Run[];
}

/**
 * @param uri address of a document, with or without tracking parameters
 * @returns its states, oldest first; one that no report changed since is the only one
 * @throws TocsinError `not-found` when the case holds nothing from there
 */
export async function statesOf(store: Store, caseId: string, uri: string): Promise<DocumentState[]> {
  const states: DocumentState[] = [];
  for (const { document: id, fetchedAt, supersededBy } of await store.revisions(caseId, canonicalUri(uri))) {
    const stored = await store.document(id);
    if (stored) states.push({ document: stored.document, fetchedAt, current: supersededBy === null });
  }
  if (states.length > 0) return states;
  throw new TocsinError("not-found", uri, "the case holds no document from there", "Check the address.");
}

/** What changed, step by step. */
export function changesOf(states: readonly DocumentState[]): StateChange[] {
  return states.slice(1).map((after, i) => {
    const before = states[i]!;
    return {
      before,
      after,
      title: revisionDiff(before.document.title ?? "", after.document.title ?? ""),
      text: revisionDiff(before.document.text, after.document.text),
    };
  });
}
