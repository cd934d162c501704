// What became of a text between two revisions.
import { revisionDiff } from "../../../link/revision/diff.js";
import type { DiffView, Document } from "../../../model/index.js";

/** The runs that are kept or added give the later text, those kept or removed the earlier one. */
export function diffView(before: Document, after: Document): DiffView {
  return {
    from: before.id,
    to: after.id,
    runs: revisionDiff(before.text, after.text).map((run) => ({
      change: run.kind,
      text: run.kind === "removed" ? before.text.slice(...run.before) : after.text.slice(...run.after),
    })),
  };
}
