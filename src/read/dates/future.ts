// No document is published after it was fetched: a date that says so is a mistake or a lie.
import type { Published } from "../../model/document.js";
import type { Reading } from "../reader.js";

/** What clocks and zones may differ by. */
const GRACE = 86_400_000;
const EARLIEST = "1990";

/** Takes dates after the fetch out of a reading, and says which; one from before the web is kept and told of. */
export function withoutFuture({ document, headlines }: Reading, fetchedAt: string): Reading {
  const latest = Date.parse(fetchedAt) + GRACE;
  const warnings = [...document.warnings];
  const believable = (published: Published | null): boolean => {
    const day = Date.parse(published?.value.slice(0, 10) ?? "");
    return published === null || Number.isNaN(latest) || !(day > latest);
  };
  if (!believable(document.published)) {
    warnings.push(`its date (${document.published!.value}) is after it was fetched and was not taken`);
  } else if (document.published && document.published.value < EARLIEST) {
    warnings.push(`its date (${document.published.value}) is from before the web`);
  }
  const late = headlines.filter(({ published }) => !believable(published)).length;
  if (late > 0) warnings.push(`${late} headlines are dated after they were fetched: their dates were not taken`);
  return {
    document: { ...document, published: believable(document.published) ? document.published : null, warnings },
    headlines: headlines.map((line) => (believable(line.published) ? line : { ...line, published: null })),
  };
}
