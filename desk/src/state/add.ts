// Sends documents to be read. Work goes on while the reader does something else; what cannot be sent is said like a
// failed job, so that nothing is lost in silence.
import { addDocument, noteJob, RequestError, retryInput } from "../api.js";
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

/** Sends work and follows it; a refusal becomes a failed job under the name the reader knows. */
async function send(work: Promise<Job>, subject: string): Promise<boolean> {
  try {
    noteJob(await work);
    return true;
  } catch (error) {
    const fix = error instanceof RequestError ? error.fix : null;
    noteJob(failedJob(subject, error instanceof Error ? error.message : String(error), fix));
    return false;
  }
}

/**
 * @param subject what the reader calls it, for a failure
 * @returns whether the server took it
 */
export const add = (document: NewDocument, subject: string) => send(addDocument(document), subject);

/** Tries an input again that was refused before. */
export const tryAgain = (uri: string) => send(retryInput(uri), uri);

/** Sends files one after the other. */
export async function addFiles(files: Iterable<File>): Promise<void> {
  for (const file of [...files]) {
    if (file.size > largestFile) noteJob(failedJob(file.name, strings.inbox.tooLarge, null));
    else await add({ kind: "file", name: file.name, base64: await base64Of(file) }, file.name);
  }
}
