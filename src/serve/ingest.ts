// Takes inputs into a store, one transaction a document, so that a run cut off at any point can simply be repeated.
import type { Collected } from "../collect/index.js";
import type { ReuseIndex } from "../link/index.js";
import { type Capture, type Case, inForce, ofKind, TocsinError } from "../model/index.js";
import { engine, type Pipeline } from "../pipeline.js";
import { methodOf } from "../store/evidence/entry.js";
import { MAX_TRIES, type Store, type StoredDocument } from "../store/port.js";
import { keepReuse, openReuse } from "./reuse.js";

export interface IngestReport {
  added: number;
  /** How many of those added are a new state of a document that the case had. */
  updated: number;
  known: number;
  /** Documents whose claims were made anew. */
  renewed: number;
  claims: number;
  headlines: number;
  problems: TocsinError[];
  /** Inputs left alone because they failed too often: see `MAX_TRIES`. */
  quarantined: number;
  /** True when it was stopped before the end. */
  interrupted: boolean;
}

export interface IngestOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly caseId: string;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Tries again what was left alone because it failed too often. */
  readonly retry?: boolean;
  /** Called after each input with its name. */
  readonly onInput?: (uri: string, report: IngestReport) => void;
  readonly onProblem?: (problem: TocsinError) => void;
  /** Called with each document that was stored, and whether it is a new state of one that the case had. */
  readonly onStored?: (entry: StoredDocument, updated: boolean) => void;
}

function emptyReport(): IngestReport {
  return {
    added: 0,
    updated: 0,
    known: 0,
    renewed: 0,
    claims: 0,
    headlines: 0,
    problems: [],
    quarantined: 0,
    interrupted: false,
  };
}

/** A failure that is the input's, or of ours turned into one: one document never ends the run. */
export function asProblem(error: unknown, subject: string): TocsinError {
  if (error instanceof TocsinError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new TocsinError("malformed", subject, `it cannot be read (${reason})`);
}

/**
 * A failure of the store itself (no connection, no space, shut down, broken), after which going on would only fail
 * again. Told by SQLSTATE class, or by the system error's name; a refusal of one document's data is not one.
 */
function isStoreFailure(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof TocsinError || !("code" in error)) return false;
  return /^(08|53|57|58|XX|E[A-Z])/.test(String(error.code));
}

async function take(
  capture: Capture,
  bytes: Uint8Array,
  method: string,
  wary: boolean,
  { store, pipeline, caseId, onStored }: IngestOptions,
  report: IngestReport,
): Promise<void> {
  if ((await store.known(caseId, [capture.id])).has(capture.id) || (await wasHeld(capture, store, caseId))) {
    await store.log.again(capture, method);
    report.known += 1;
    return;
  }
  const understood = await pipeline.understand(capture, bytes, wary);
  const entry: StoredDocument = { capture, ...understood, engine };
  if ((await store.add(caseId, entry, bytes, method)) === "known") {
    report.known += 1;
    return;
  }
  const { uri } = entry.document;
  const updated = uri !== "stdin:" && (await store.revisions(caseId, uri)).length > 1;
  report.added += 1;
  if (updated) report.updated += 1;
  report.claims += entry.claims.length;
  report.headlines += entry.headlines.length;
  onStored?.(entry, updated);
}

/**
 * Whether the case held this part of another capture once. A feed repeats an entry for as long as it lists it: that is
 * no reason to take it back over what has superseded it since.
 */
async function wasHeld(capture: Capture, store: Store, caseId: string): Promise<boolean> {
  if (capture.headers["x-found-in"] === undefined) return false;
  return (await store.revisions(caseId, capture.uri)).some(({ document }) => document === capture.id);
}

/**
 * Reads every input and stores its document with its claims, each in one transaction. A bad input is reported, noted
 * in the store and left out; the rest goes on. What failed before is read warily, what failed too often left alone.
 * What was entered in the log is signed at the end.
 * @throws whatever the store throws when it is the store that failed
 */
export async function ingest(inputs: AsyncIterable<Collected>, options: IngestOptions): Promise<IngestReport> {
  const { store, pipeline, caseId, now, signal, retry = false, onInput, onProblem } = options;
  const report = emptyReport();
  const refused = await store.refusals(caseId);
  const tried = new Map(refused.map(({ capture, tries }) => [capture, tries]));
  for await (const input of inputs) {
    if (signal?.aborted) {
      report.interrupted = true;
      break;
    }
    const refuse = async (problem: TocsinError, uri: string, id: string | null) => {
      report.problems.push(problem);
      onProblem?.(problem);
      const { code, reason } = problem;
      await store.refuse(caseId, { uri, code, reason, at: now().toISOString(), capture: id });
    };
    if ("problem" in input) {
      await refuse(input.problem, input.problem.subject, null);
      onInput?.(input.problem.subject, report);
      continue;
    }
    for await (const { capture, bytes } of pipeline.open(input.capture, input.bytes)) {
      const tries = tried.get(capture.id) ?? 0;
      if (tries >= MAX_TRIES && !retry) {
        report.quarantined += 1;
        continue;
      }
      const outer = capture.headers["x-found-in"] ?? input.capture.id;
      const method = capture.id === input.capture.id ? methodOf(capture.uri) : `found in ${outer}`;
      try {
        if (retry && tries > 0) await store.forgive(caseId, capture.uri);
        await take(capture, bytes, method, tries > 0, options, report);
      } catch (error) {
        if (isStoreFailure(error)) throw error;
        await refuse(asProblem(error, capture.uri), capture.uri, capture.id);
      }
    }
    onInput?.(input.capture.uri, report);
  }
  await seal(options);
  return report;
}

/** Signs what was entered in the log. That it cannot be signed is told and takes nothing back. */
async function seal({ store, now, onProblem }: IngestOptions): Promise<void> {
  try {
    await store.log.checkpoint(now());
  } catch (error) {
    if (isStoreFailure(error) || !(error instanceof TocsinError)) throw error;
    onProblem?.(error);
  }
}

/** Makes the claims of a case anew from the stored bytes where another version of the engine made them. */
export async function renew(options: IngestOptions): Promise<number> {
  const { store, pipeline, caseId, signal, onProblem } = options;
  let renewed = 0;
  for (const id of await store.outdated(caseId, engine)) {
    if (signal?.aborted) break;
    try {
      const [old, bytes] = [await store.document(id), await store.bytes(id)];
      if (!old || !bytes) continue;
      const understood = await pipeline.understand(old.capture, bytes);
      await store.replace({ capture: old.capture, ...understood, engine });
      renewed += 1;
    } catch (error) {
      // The claims made before stay: they were made of bytes that could be read.
      if (isStoreFailure(error)) throw error;
      onProblem?.(asProblem(error, id));
    }
  }
  return renewed;
}

/**
 * Links the claims of a case anew, as the decisions about origins have it, when they are not those that were linked
 * last, and forgets the assessments that rested on the old linkage.
 * @param known what texts share, where it has been opened already
 * @returns whether anything was linked
 */
export async function relink(
  store: Store,
  pipeline: Pick<Pipeline, "link" | "openReuse">,
  warningCase: Pick<Case, "id">,
  changed: boolean,
  known?: ReuseIndex,
): Promise<boolean> {
  const linkage = await store.linkage(warningCase.id);
  const { claims } = await store.counts(warningCase.id);
  if (!changed && (linkage?.descents.length ?? 0) === claims) return false;
  const items: StoredDocument[] = [];
  for await (const entry of store.documents(warningCase.id)) items.push(entry);
  const decisions = ofKind(inForce(await store.decisions(warningCase.id), "9999-12-31"), "link");
  const reuse = known ?? (await openReuse(store, pipeline, warningCase.id));
  await store.saveLinkage(warningCase.id, pipeline.link(items, decisions, reuse));
  await keepReuse(store, reuse, warningCase.id);
  await store.clearAssessments(warningCase.id);
  return true;
}
