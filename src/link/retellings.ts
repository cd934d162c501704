// The retellings of an origin side by side: one entry a document, with everything it changed.
import type { Descent, Drift, FieldDrift, Linkage, Origin } from "../model/index.js";
import { summaryOf } from "./drift/summary.js";
import { list } from "./drift/words.js";
import { documentOf } from "./range.js";

/** What one document made of an origin. */
export interface Retelling {
  /** Id of the document. */
  readonly document: string;
  readonly claims: string[];
  /** The drift of all its claims together; what was kept in one and dropped in another sentence stands as both. */
  readonly drift: Drift;
}

const key = ({ field, change, before, after }: FieldDrift): string => JSON.stringify([field, change, before, after]);

const items = (text: string | null): string[] => text?.split(/, | and /u) ?? [];

/** Puts together what several sentences each dropped or added: one list of places, one of forces. */
function joined(fields: readonly FieldDrift[]): FieldDrift[] {
  const lists = new Map<string, { field: FieldDrift["field"]; change: FieldDrift["change"]; words: Set<string> }>();
  const rest = fields.filter(({ field, change, before, after }) => {
    if ((field !== "forces" && field !== "place") || (change !== "dropped" && change !== "added")) return true;
    const entry = lists.get(`${field} ${change}`) ?? { field, change, words: new Set<string>() };
    lists.set(`${field} ${change}`, entry);
    for (const word of items(before ?? after)) entry.words.add(word);
    return false;
  });
  const together = [...lists.values()].map(({ field, change, words }): FieldDrift => {
    const text = list([...words]);
    return change === "dropped"
      ? { field, change, before: text, after: null }
      : { field, change, before: null, after: text };
  });
  return [...together, ...rest];
}

/**
 * Lists the documents that retell an origin, in the order of the origin's claims.
 * @param origin id of an origin of the linkage; an unknown one has no retellings
 */
export function retellingsOf(origin: string, linkage: Linkage): Retelling[] {
  const found = linkage.origins.find(({ id }) => id === origin);
  if (!found) return [];
  const descents = new Map(linkage.descents.map((one) => [one.claim, one]));
  return retellingsBy(found, (claim) => descents.get(claim) ?? null);
}

/**
 * Lists the documents that retell an origin, in the order of its claims.
 * @param descentOf where a claim stands, null when nothing is said of it
 */
export function retellingsBy(
  origin: Pick<Origin, "id" | "claims">,
  descentOf: (claim: string) => Descent | null,
): Retelling[] {
  const documents = new Map<string, { claims: string[]; fields: Map<string, FieldDrift> }>();
  for (const claim of origin.claims) {
    const echo = descentOf(claim);
    if (echo?.origin !== origin.id || echo.standing !== "echo") continue;
    const document = documentOf(claim);
    const entry = documents.get(document) ?? { claims: [], fields: new Map<string, FieldDrift>() };
    documents.set(document, entry);
    entry.claims.push(claim);
    for (const field of echo.drift?.fields ?? []) entry.fields.set(key(field), field);
  }
  return [...documents].map(([document, { claims, fields }]) => {
    const all = joined([...fields.values()]);
    return { document, claims, drift: { fields: all, summary: summaryOf(all) } };
  });
}
