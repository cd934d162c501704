// Lists everybody who publishes or speaks in a set of documents, one entry an identity.
import type { Source } from "../../model/index.js";
import type { Meeting } from "../origins/parties.js";
import type { Identity, SourceRegistry } from "./registry.js";

interface Seen {
  readonly identity: Identity;
  readonly written: Set<string>;
  readonly hosts: Set<string>;
}

/** The sources that were met in these documents; the order does not matter. */
export function sourcesOf(meetings: Iterable<readonly Meeting[]>, registry: SourceRegistry): Source[] {
  const found = new Map<string, Seen>();
  for (const met of meetings) {
    for (const { identity, written, host } of met) {
      let entry = found.get(identity.id);
      if (!entry) {
        entry = { identity, written: new Set(), hosts: new Set() };
        found.set(identity.id, entry);
      }
      if (written) entry.written.add(written);
      entry.written.add(identity.name);
      if (host) entry.hosts.add(host);
    }
  }
  return [...found.values()].map((seen) => sourceOf(seen, registry));
}

function sourceOf({ identity: { id, name, kind, country }, written, hosts }: Seen, registry: SourceRegistry): Source {
  const names = [...written].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const listed = registry.entry(id);
  // A curated name or one made of country and body is fixed; another one is shown as it is written most fully.
  const fixed = listed || kind === "official-body";
  const shown = fixed ? name : kind === "person" || kind === "official" ? names.at(-1)! : names[0]!;
  const known = listed?.domains ?? [];
  const met = [...hosts].filter((host) => !known.some((domain) => host === domain || host.endsWith(`.${domain}`)));
  return {
    id,
    name: shown,
    kind,
    country,
    aliases: names.filter((one) => one !== shown),
    domains: [...known, ...met].sort(),
    owner: listed?.owner ?? null,
  };
}
