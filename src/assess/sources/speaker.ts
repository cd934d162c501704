// Whose words a claim is: the source as linked, else by the name the text gives.
import type { Claim, Document, Linkage } from "../../model/index.js";

/** A speaker: the id of the source as linked, else the name in lower case. */
export interface SpeakerIdentity {
  id: string;
  name: string;
}

/** Everybody whom no text names, together. */
export const UNNAMED: SpeakerIdentity = { id: "unnamed", name: "Speakers nobody names" };

/** Finds the nearest speaker of a claim; an author nobody knows speaks for the outlet. */
export function speakerIdentities(linkage: Linkage): (claim: Claim, document: Document) => SpeakerIdentity {
  const names = new Map(linkage.sources.map(({ id, name }) => [id, name]));
  const linked = (id: string | undefined): SpeakerIdentity | null => {
    const name = id === undefined ? undefined : names.get(id);
    return name === undefined ? null : { id: id!, name };
  };
  return (claim, document) => {
    const found = linked(linkage.speakers[claim.id]);
    if (found) return found;
    const first = claim.attribution[0]!;
    const own = first.kind === "author" || first.kind === "outlet";
    const publisher = own ? linked(linkage.publishers[document.id]) : null;
    if (publisher) return publisher;
    // A role or a pronoun is no name: whoever it was keeps no record.
    if (!own && first.name === null) return UNNAMED;
    const name = (own ? null : first.name) ?? document.outlet ?? document.uri;
    return { id: name.toLowerCase(), name };
  };
}
