// Whose act of speech a claim belongs to, as linking sees it, and what it depends on.
import type { Claim, Document, Linkage, Origin, Source } from "../../model/index.js";
import type { DatedClaim } from "../indicators/evidence-index.js";
import { CREDIBILITY_OF_AUTHORS, credibilityOf } from "./credibility.js";

/** The act of speech a claim goes back to; null when nobody can tell. */
export interface Standing {
  /** Origin id, null when unknown. */
  origin: string | null;
  /** Claims that say different things belong to one act when one speaker said them on one day. */
  act: string | null;
  speaker: string | null;
  /** The speaker as shown. */
  source: string | null;
  /** Who alone tells of the act, when that is somebody who argues an opinion; null otherwise. */
  through: string | null;
  day: string | null;
  credibility: number;
}

/** Finds where a claim stands. */
export type StandingOf = (dated: DatedClaim) => Standing;

/** A linkage is looked into on many days; the tables made from it are kept as long as it is. */
const made = new WeakMap<Linkage, StandingOf>();

/** Looks up where claims stand; built once for a linkage. */
export function standings(linkage: Linkage): StandingOf {
  const known = made.get(linkage);
  if (known) return known;
  const found = standingsIn(linkage);
  made.set(linkage, found);
  return found;
}

function standingsIn(linkage: Linkage): StandingOf {
  const origins = new Map(linkage.origins.map((origin) => [origin.id, origin]));
  const sources = new Map(linkage.sources.map((source) => [source.id, source]));
  const names = namesOf(linkage.sources);
  const descents = new Map<string, string>();
  for (const { claim, standing, origin } of linkage.descents) {
    if (standing !== "unknown" && origin !== null) descents.set(claim, origin);
  }
  return (dated) => {
    const origin = origins.get(descents.get(dated.claim.id) ?? "");
    const source = origin?.sourceId ? sources.get(origin.sourceId) : undefined;
    const credibility = believed(dated, source);
    if (!origin) {
      return { origin: null, act: null, speaker: null, source: null, through: null, day: null, credibility };
    }
    const speaker = origin.sourceId ?? origin.source;
    const shown = { origin: origin.id, source: origin.source, day: origin.date };
    const { document } = dated;
    if (!isArgued(document) || origin.documents > 1) {
      return { ...shown, act: actOf(origin, speaker), speaker, through: null, credibility };
    }
    // Nobody else tells of it: it is worth what the one who argues with it is worth, and shares that one weight.
    const author = document.authors[0] ?? document.outlet ?? document.uri;
    const arguing = names.get(author.toLowerCase()) ?? author;
    return {
      ...shown,
      act: `${document.id} argues`,
      speaker: arguing,
      through: isOwn(dated.claim) || speaker === arguing || origin.source === author ? null : author,
      credibility: Math.min(credibility, credibilityOf("author", true, document.genre)),
    };
  };
}

/** Source ids by every name they go by. */
function namesOf(sources: readonly Source[]): Map<string, string> {
  return new Map(
    sources.flatMap(({ id, name, aliases }) => [name, ...aliases].map((word) => [word.toLowerCase(), id])),
  );
}

/** Whether the author of a text argues rather than reports. */
function isArgued({ genre }: Document): boolean {
  return (CREDIBILITY_OF_AUTHORS[genre] ?? 1) < 0.8;
}

function actOf(origin: Origin, speaker: string): string {
  return origin.date === null ? origin.id : `${speaker}@${origin.date.slice(0, 10)}`;
}

/** Whether the author or the outlet of a text speaks in its own name. */
function isOwn({ attribution }: Claim): boolean {
  const { kind } = attribution[0]!;
  return kind === "author" || kind === "outlet";
}

function believed({ claim, document }: DatedClaim, source: Source | undefined): number {
  const { kind } = claim.attribution[0]!;
  const byAuthor = isOwn(claim);
  return credibilityOf(byAuthor ? kind : (source?.kind ?? kind), byAuthor, document.genre);
}
