// Claim ids as people type them: eight characters of the document and the number of the claim.
import { TocsinError } from "../../model/index.js";

const SHOWN = 8;

/** "3f2a9c1b#4" for "sha256:3f2a9c1b…#4"; an id of another form as it is. */
export function shortId(id: string): string {
  const parts = /^[a-z0-9]+:([0-9a-f]+)#(\d+)$/.exec(id);
  return parts ? `${parts[1]!.slice(0, SHOWN)}#${parts[2]}` : id;
}

/**
 * The id that a person means: the whole one, or a beginning of the document's with the number.
 * @param what what the ids are of, for messages
 * @throws TocsinError "not-found" when none fits, "usage" when several do
 */
export function idMeant(typed: string, ids: Iterable<string>, what: string): string {
  const found = new Set<string>();
  const [start, number] = typed.replace(/^[a-z0-9]+:/, "").split("#");
  for (const id of ids) {
    if (id === typed) return id;
    const parts = /^[a-z0-9]+:([0-9a-f]+)#(\d+)$/.exec(id);
    if (parts && start && parts[1]!.startsWith(start) && parts[2] === number) found.add(id);
  }
  const [only, ...more] = found;
  if (only === undefined) throw new TocsinError("not-found", typed, `there is no such ${what} on that day`);
  if (more.length === 0) return only;
  throw new TocsinError("usage", typed, `${more.length + 1} begin like that`, "Give more of the id.");
}
