// What finding reuse knows of the texts of a case: taken from the store at the start, kept there after linking.
import type { ReuseIndex } from "../link/index.js";
import { TocsinError } from "../model/index.js";
import type { Pipeline } from "../pipeline.js";
import type { Store } from "../store/port.js";

/** Opens the index of a case; a text whose segment is damaged is read anew when it is linked. */
export async function openReuse(
  store: Store,
  pipeline: Pick<Pipeline, "openReuse">,
  caseId: string,
): Promise<ReuseIndex> {
  const index = pipeline.openReuse();
  for await (const { document, bytes } of store.loadReuse(caseId)) {
    try {
      index.restore(document, bytes);
    } catch (error) {
      if (!(error instanceof TocsinError)) throw error;
    }
  }
  return index;
}

/** Keeps what came in since it was opened. */
export async function keepReuse(store: Store, index: ReuseIndex, caseId: string): Promise<void> {
  await store.saveReuse(caseId, [...index.unsaved()]);
}
