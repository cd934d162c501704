// Brings a case to its present state: the reports that ship with it read, stale claims made anew, everything linked.
import { pathToFileURL } from "node:url";
import { collectPaths } from "../collect/index.js";
import type { Pipeline } from "../pipeline.js";
import type { Store, StoredDocument } from "../store/port.js";
import { createDossier, type Dossier } from "./api/dossier.js";
import type { LoadedCase } from "./case-file.js";
import { ingest, relink, renew } from "./ingest.js";
import { openReuse } from "./reuse.js";

export interface PrepareOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly loaded: LoadedCase;
  readonly now: () => Date;
  readonly signal?: AbortSignal;
  /** Told what is being done, in words. */
  readonly onProgress?: (text: string) => void;
  /** Told of inputs of the case's own folder that could not be taken. */
  readonly onProblem?: (message: string) => void;
}

async function* asList<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

/**
 * The case's own reports that the store does not hold yet are read; nothing is done twice.
 * @returns everything known about the case
 */
export async function prepare(options: PrepareOptions): Promise<Dossier> {
  const { store, pipeline, loaded, now, signal, onProgress, onProblem } = options;
  const { case: warningCase, documents } = loaded;
  const shared = { store, pipeline, caseId: warningCase.id, now, ...(signal ? { signal } : {}) };
  let added = 0;
  if (documents) {
    const inputs = [];
    for await (const input of collectPaths([documents])) inputs.push(input);
    const captures = inputs.flatMap((input) => ("capture" in input ? [input.capture.id] : []));
    const known = await store.known(warningCase.id, captures);
    const fresh = inputs.filter((input) => !("capture" in input) || !known.has(input.capture.id));
    let seen = 0;
    const report = await ingest(asList(fresh), {
      ...shared,
      onInput: () => {
        seen += 1;
        onProgress?.(`reading the reports of the case: ${seen} of ${fresh.length}`);
      },
      onProblem: (problem) => onProblem?.(problem.message),
    });
    added = report.added;
  }
  const renewed = await renew(shared);
  onProgress?.("linking and weighing");
  const reuse = await openReuse(store, pipeline, warningCase.id);
  await relink(store, pipeline, warningCase, added + renewed > 0, reuse);
  const entries: StoredDocument[] = [];
  for await (const entry of store.documents(warningCase.id)) entries.push(entry);
  const ownFolder = documents ? pathToFileURL(`${documents}/`).href : null;
  return createDossier(warningCase, entries, await store.decisions(warningCase.id), pipeline, ownFolder, reuse);
}

/** Keeps the assessment of every day on which something was published, so that the store holds the finished case. */
export async function keepAssessments(store: Store, dossier: Dossier): Promise<void> {
  const held = new Set((await store.assessments(dossier.case.id)).map(({ asOf }) => asOf));
  const missing = (await dossier.history()).filter(({ asOf }) => !held.has(asOf));
  await store.saveAssessments(missing);
}
