// Whose act of speech a claim is: the deepest named source of its chain, past the outlets that only pass it on.
import type { Attribution, Claim, Document } from "../../model/index.js";
import type { Identity, SourceRegistry } from "../sources/registry.js";

/** Where a claim comes from, as the text credits it. */
export interface Authority {
  readonly identity: Identity;
  /** `own`: the publisher speaks for itself; `credited`: it names another; `unnamed`: it credits nobody in particular. */
  readonly access: "own" | "credited" | "unnamed";
  /** Words for the unnamed sources the speaker relies on ("intelligence services"), null when none are given. */
  readonly relies: string | null;
}

/** What authorities are read from: one document's publisher and authors. */
export interface Publisher {
  readonly outlet: Identity | null;
  /** The byline, where the piece is its author's own voice (opinion, analysis). */
  readonly author: Identity | null;
  /** Country by kind of body, from the bodies this document names with their country. */
  readonly homes: ReadonlyMap<string, string>;
}

const ownVoice = new Set(["opinion", "analysis", "interview"]);
const unknownOutlet = (document: Document): Identity => ({
  id: `document-${document.id.replace(/^sha256:/, "").slice(0, 12)}`,
  name: document.title ?? document.uri,
  kind: "document",
  country: null,
  body: null,
  bodyType: null,
  voice: false,
  generic: false,
  self: false,
  owner: null,
  given: "",
  family: "",
});

const label = ({ name, mention, role }: Attribution): string | null => name ?? mention ?? role;
const isRelay = ({ kind }: Identity): boolean => kind === "outlet" || kind === "agency";

/** Reads who published a document and which countries' bodies it names. */
export function publisherOf(document: Document, claims: readonly Claim[], registry: SourceRegistry): Publisher {
  const homes = new Map<string, string>();
  for (const link of claims.flatMap((claim) => claim.attribution)) {
    const name = label(link);
    if (!name || (link.kind !== "body" && link.kind !== "person")) continue;
    const { bodyType, country } = registry.identify(name, link.role, link.kind, null);
    if (bodyType && country && !homes.has(bodyType)) homes.set(bodyType, country);
  }
  const byline = document.authors[0];
  const author = byline && ownVoice.has(document.genre) ? registry.identify(byline, null, "author", null) : null;
  return { outlet: registry.outlet(document.outlet, document.uri), author, homes };
}

function identityOf(link: Attribution, publisher: Publisher, registry: SourceRegistry): Identity | null {
  const name = label(link);
  if (!name) return null;
  const first = registry.identify(name, link.role, link.kind, null);
  const home = first.bodyType && !first.country ? publisher.homes.get(first.bodyType) : undefined;
  return home ? registry.identify(name, link.role, link.kind, home) : first;
}

/** Who speaks in a claim, nearest first: the source of `attribution[0]`, null for nobody in particular. */
export function speakerOf(
  claim: Claim,
  document: Document,
  publisher: Publisher,
  registry: SourceRegistry,
): Identity | null {
  const self = publisher.author ?? publisher.outlet ?? unknownOutlet(document);
  const [nearest] = claim.attribution;
  if (!nearest || nearest.kind === "author") return self;
  const identity = identityOf(nearest, publisher, registry);
  if (identity?.self) return publisher.outlet ?? self;
  return identity?.generic ? null : identity;
}

/** Finds whose act of speech a claim is. */
export function authorityOf(
  claim: Claim,
  document: Document,
  publisher: Publisher,
  registry: SourceRegistry,
): Authority {
  const self = publisher.author ?? publisher.outlet ?? unknownOutlet(document);
  const selves = new Set([publisher.author?.id, publisher.outlet?.id, self.id]);
  let speaker: Identity | null = null;
  let relay: Identity | null = null;
  let relies: string | null = null;
  let own = false;
  for (const link of claim.attribution) {
    const identity = link.kind === "author" ? self : identityOf(link, publisher, registry);
    if (!identity) continue;
    if (identity.self || selves.has(identity.id)) own = true;
    else if (identity.generic) relies = identity.name;
    else if (isRelay(identity)) relay = identity;
    else speaker = identity;
  }
  if (speaker) return { identity: speaker, access: "credited", relies };
  if (relay) return { identity: relay, access: "credited", relies };
  if (own) return { identity: self, access: "own", relies };
  return { identity: self, access: "unnamed", relies };
}
