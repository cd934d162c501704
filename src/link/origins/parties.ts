// Everybody who had a part in a document: who published it, who speaks in it, whose acts of speech it tells.
import type { Claim, Document } from "../../model/index.js";
import { hostOf } from "../sources/names.js";
import type { Identity, SourceRegistry } from "../sources/registry.js";
import { type Publisher, speakerOf } from "./authority.js";
import type { Telling } from "./telling.js";

/** A source as it was met in one document. */
export interface Meeting {
  readonly identity: Identity;
  /** The name as written there, null when it was not. */
  readonly written: string | null;
  /** The host it published under, null for whoever only speaks. */
  readonly host: string | null;
}

export interface Parties {
  readonly publisher: Identity | null;
  /** By claim; claims of nobody in particular are left out. */
  readonly speakers: readonly (readonly [claim: string, speaker: string])[];
  readonly met: readonly Meeting[];
}

/** Lists the parties of a document. */
export function partiesOf(
  document: Document,
  claims: readonly Claim[],
  tellings: readonly Telling[],
  publisher: Publisher,
  registry: SourceRegistry,
): Parties {
  const met: Meeting[] = [];
  const { outlet } = publisher;
  if (outlet) met.push({ identity: outlet, written: document.outlet, host: hostOf(document.uri) });
  for (const { authority, sketches } of tellings) {
    if (authority.access === "unnamed") continue;
    const links = sketches.flatMap(({ claim }) => claim.attribution);
    const same = links.find(
      ({ name, role, kind }) => name && registry.identify(name, role, kind, null).id === authority.identity.id,
    );
    met.push({ identity: authority.identity, written: same?.name ?? null, host: null });
  }
  const speakers = claims.flatMap((claim): [string, string][] => {
    const identity = speakerOf(claim, document, publisher, registry);
    if (!identity) return [];
    const [nearest] = claim.attribution;
    met.push({ identity, written: nearest?.kind === "author" ? null : (nearest?.name ?? null), host: null });
    return [[claim.id, identity.id]];
  });
  return { publisher: outlet, speakers, met: distinct(met) };
}

/** A document names the same few sources again and again: each spelling is kept once. */
function distinct(met: readonly Meeting[]): Meeting[] {
  const seen = new Map(met.map((one) => [`${one.identity.id}\n${one.written}\n${one.host}`, one]));
  return [...seen.values()];
}
