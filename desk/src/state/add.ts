// Sends documents to be read. Work goes on while the reader does something else; what cannot be sent is said like a
// failed job, so that nothing is lost in silence.
import { addDocument, noteJob, RequestError } from "../api.js";
import { base64Of, largestFile } from "../lib/files.js";
import type { Job, NewDocument } from "../model.js";
import { strings } from "../strings/index.js";

let count = 0;
const failedJob = (subject: string, reason: string, fix: string | null): Job => ({
  id: `local ${++count}`,
  state: "failed",
  text: subject,
  documents: [],
  problems: [{ subject, reason, fix }],
});

/**
 * @param subject what the reader calls it, for a failure
 * @returns whether the server took it
 */
export async function add(document: NewDocument, subject: string): Promise<boolean> {
  try {
    noteJob(await addDocument(document));
    return true;
  } catch (error) {
    const fix = error instanceof RequestError ? error.fix : null;
    noteJob(failedJob(subject, error instanceof Error ? error.message : String(error), fix));
    return false;
  }
}

/** Sends files one after the other. */
export async function addFiles(files: Iterable<File>): Promise<void> {
  for (const file of [...files]) {
    if (file.size > largestFile) noteJob(failedJob(file.name, strings.inbox.tooLarge, null));
    else await add({ kind: "file", name: file.name, base64: await base64Of(file) }, file.name);
  }
}
