// What became of a text between two revisions.
import { diffWordsWithSpace } from "diff";
import type { DiffView, Document } from "../../../model/index.js";

/** Longest edit that is worked out word by word; past it the texts stand side by side as one exchange. */
const mostEdits = 4_000;

/** Word by word; the runs that are kept or added give the later text, those kept or removed the earlier one. */
export function diffView(before: Document, after: Document): DiffView {
  const changes = diffWordsWithSpace(before.text, after.text, { maxEditLength: mostEdits }) ?? [
    { value: before.text, removed: true, added: false },
    { value: after.text, removed: false, added: true },
  ];
  return {
    from: before.id,
    to: after.id,
    runs: changes.map(({ value, added, removed }) => ({
      change: added ? ("added" as const) : removed ? ("removed" as const) : ("kept" as const),
      text: value,
    })),
  };
}
