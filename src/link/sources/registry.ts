// Tells who is meant by a name: one identity for an outlet, body or person, however it is written.
import type { SourceKind } from "../../model/index.js";
import { foldName, hostOf, personName, slug, withoutKind } from "./names.js";
import type { SourceEntry, SourceTables } from "./tables.js";

/** Who speaks, as far as the words tell. */
export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly country: string | null;
  /** Id of the body the person speaks for, or a body's own id. */
  readonly body: string | null;
  /** Kind of body when its country is not said ("the foreign ministry"). */
  readonly bodyType: string | null;
  /** Speaks for a whole country: "Kyiv warned", "Ukraine said". */
  readonly voice: boolean;
  /** Names nobody in particular: "intelligence services", "officials", "a source". */
  readonly generic: boolean;
  /** A word for the publication itself: "the newspaper", "the columnist". */
  readonly self: boolean;
  /** Who owns an outlet, null when that is not known. */
  readonly owner: string | null;
  /** Of persons. */
  readonly given: string;
  readonly family: string;
}

export interface SourceRegistry {
  /**
   * Who is meant.
   * @param name as written; @param role words beside it; @param kind as the extractor saw it
   * @param home country to assume for "the foreign ministry", null when nothing suggests one
   */
  identify(name: string, role: string | null, kind: string, home: string | null): Identity;
  /** The outlet that published, by its name or, failing that, the host of its address. */
  outlet(name: string | null, uri: string): Identity | null;
  /** Country named in these words, null when none is. */
  countryIn(words: string): string | null;
  entry(id: string): SourceEntry | null;
}

interface BodyMatch {
  readonly type: string;
  readonly name: string;
}

const armed = /\b(?:regiment|brigade|battalion|militia|legion|corps|volunteers|partisans|army|fighters|wagner|unit)\b/u;
const learned =
  /\b(?:institute|university|centre|center|think tank|foundation|project|watch|monitor|analysts?|research)\b/u;

/** What kind of source a group or body is that no table lists. */
function kindOf(kind: string, folded: string): SourceKind {
  if (kind === "outlet" || kind === "document") return kind;
  if (armed.test(folded)) return "armed-group";
  return learned.test(folded) || kind === "group" ? "expert" : "official-body";
}

const blank = {
  body: null,
  bodyType: null,
  voice: false,
  generic: false,
  self: false,
  owner: null,
  given: "",
  family: "",
} as const;
const links = /\b(?:of|for|in|and|the|from|at)\b/gu;
/** With a country, these mean its government: nobody says which part. */
const vague = new Set(["ministry", "minister", "leadership", "leader", "side", "authorities"]);
const squeeze = (words: string) => words.replace(links, " ").replace(/\s+/gu, " ").trim();

/** Builds the lookups of the shipped tables once. */
export function createSourceRegistry(tables: SourceTables): SourceRegistry {
  const titles = new Set(tables.titles);
  const byId = new Map(tables.sources.map((entry) => [entry.id, entry]));
  const byName = new Map<string, SourceEntry>();
  for (const entry of tables.sources)
    for (const name of [entry.name, ...entry.aliases]) byName.set(foldName(name), entry);
  const byDomain = new Map(
    tables.sources.flatMap((entry) => (entry.domains ?? []).map((host) => [host, entry] as const)),
  );
  const countries = new Map<string, string>();
  for (const country of tables.countries) for (const word of country.words) countries.set(foldName(word), country.code);
  for (const [capital, code] of Object.entries(tables.voices)) countries.set(capital, code);
  const countryName = new Map(tables.countries.map((country) => [country.code, country.name]));
  const bodies = new Map<string, BodyMatch>();
  const officers = new Map<string, BodyMatch>();
  for (const { type, name, aliases, officers: offices } of tables.bodies) {
    for (const alias of [name, ...aliases]) bodies.set(squeeze(foldName(alias)), { type, name });
    for (const office of offices) officers.set(squeeze(foldName(office)), { type, name });
  }
  const selves = new Set(tables.generic.flatMap(({ type, aliases }) => (type === "self" ? aliases.map(foldName) : [])));
  const generic = new Set(tables.generic.flatMap(({ aliases }) => aliases.map((alias) => squeeze(foldName(alias)))));
  const longestBody = Math.max(...[...bodies.keys(), ...officers.keys()].map((key) => key.split(" ").length));

  /** Takes the first country out of folded words: its code and what is left. */
  function splitCountry(folded: string): { code: string | null; rest: string } {
    const words = folded.split(" ");
    for (let size = Math.min(4, words.length); size > 0; size--) {
      for (let at = 0; at + size <= words.length; at++) {
        const code = countries.get(words.slice(at, at + size).join(" "));
        if (code) return { code, rest: squeeze([...words.slice(0, at), ...words.slice(at + size)].join(" ")) };
      }
    }
    return { code: null, rest: squeeze(folded) };
  }

  /** The longest name of a body or an office inside these words. */
  function bodyIn(rest: string): (BodyMatch & { whole: boolean; words: string }) | null {
    const words = rest.split(" ");
    for (let size = Math.min(longestBody, words.length); size > 0; size--) {
      for (let at = 0; at + size <= words.length; at++) {
        const key = words.slice(at, at + size).join(" ");
        const match = bodies.get(key) ?? officers.get(key);
        if (match) return { ...match, whole: size === words.length, words: key };
      }
    }
    return null;
  }

  const bodyId = (type: string, code: string) => `${code.toLowerCase()}-${type}`;

  function asBody(match: BodyMatch & { words: string }, code: string | null, home: string | null): Identity {
    const country = code ?? tables.implies[match.words] ?? home;
    const name = country ? `${match.name} of ${countryName.get(country) ?? country}` : match.name;
    const id = country ? bodyId(match.type, country) : match.type;
    return { ...blank, id, name, kind: "official-body", country, body: country ? id : null, bodyType: match.type };
  }

  function curated(entry: SourceEntry): Identity {
    const person = entry.kind === "official" || entry.kind === "person";
    return {
      ...blank,
      id: entry.id,
      name: entry.name,
      kind: entry.kind,
      country: entry.country,
      owner: entry.owner ?? null,
      body: entry.body ?? (entry.kind === "official-body" ? entry.id : null),
      ...(person ? personName(foldName(entry.name), titles) : {}),
    };
  }

  function personBody(role: string | null, home: string | null): { body: string | null; country: string | null } {
    if (!role) return { body: null, country: null };
    const { code, rest } = splitCountry(foldName(role));
    const match = /\b(?:former|ex|retired)\b/u.test(rest) ? null : bodyIn(rest);
    const country = code ?? (match ? (tables.implies[match.words] ?? home) : null);
    return { body: match && country ? bodyId(match.type, country) : null, country };
  }

  function identify(name: string, role: string | null, kind: string, home: string | null): Identity {
    const folded = foldName(name);
    const bare = folded
      .split(" ")
      .filter((word) => !titles.has(word))
      .join(" ");
    const entry = byName.get(folded) ?? (kind === "person" || kind === "author" ? byName.get(bare) : undefined);
    if (entry) return curated(entry);
    if (selves.has(folded))
      return { ...blank, id: `unnamed-${slug(folded)}`, name, kind: "outlet", country: null, self: true };
    const { code, rest } = splitCountry(folded);
    if (code && rest === "") {
      const country = countryName.get(code) ?? code;
      return {
        ...blank,
        id: `voice-${code.toLowerCase()}`,
        name: country,
        kind: "official-body",
        country: code,
        voice: true,
      };
    }
    if (code && vague.has(rest)) {
      const country = countryName.get(code) ?? code;
      return {
        ...blank,
        id: `voice-${code.toLowerCase()}`,
        name: country,
        kind: "official-body",
        country: code,
        voice: true,
      };
    }
    const words =
      kind === "anonymous" ||
      generic.has(rest) ||
      generic.has(rest.replace(/^(?:local|unnamed|several|some|two|its|own|my|our) /u, ""));
    if (words) {
      const country = code ?? null;
      return { ...blank, id: `unnamed-${slug(folded)}`, name, kind: "anonymous", country, generic: true };
    }
    if (kind !== "outlet" && kind !== "author") {
      const match = bodyIn(rest);
      if (match && (kind !== "person" || match.whole)) return asBody(match, code, home);
    }
    if (kind === "person" || kind === "author") {
      const { given, family } = personName(folded, titles);
      const { body, country } = personBody(role, home);
      const id = `person-${slug(given ? `${given} ${family}` : family)}`;
      return { ...blank, id, name, kind: body ? "official" : "person", country, body, given, family };
    }
    const stemName = slug(withoutKind(folded));
    return {
      ...blank,
      id: `${kind === "outlet" ? "outlet" : "body"}-${stemName}`,
      name,
      kind: kindOf(kind, folded),
      country: code,
    };
  }

  function outletAt(name: string | null, host: string | null): Identity | null {
    const entry = name ? byName.get(foldName(name)) : undefined;
    if (entry) return curated(entry);
    const labels = host?.split(".") ?? [];
    for (let at = 0; at + 1 < labels.length; at++) {
      const known = byDomain.get(labels.slice(at).join("."));
      if (known && !name) return curated(known);
    }
    if (name) {
      const { code, rest } = splitCountry(foldName(name));
      const body = rest ? bodyIn(rest) : null;
      if (body?.whole && (code || tables.implies[body.words])) return asBody(body, code, null);
      return { ...blank, id: `outlet-${slug(foldName(name))}`, name, kind: "outlet", country: null };
    }
    return host ? { ...blank, id: `outlet-${slug(host)}`, name: host, kind: "outlet", country: null } : null;
  }

  const outlet = remember(outletAt);
  return {
    identify: remember(identify),
    outlet: (name, uri) => outlet(name, hostOf(uri)),
    countryIn: (words) => splitCountry(foldName(words)).code,
    entry: (id) => byId.get(id) ?? null,
  };
}

/** Keeps the answers to questions of plain values: a case asks about the same few names again and again. */
function remember<A extends readonly (string | null)[], R>(ask: (...words: A) => R): (...words: A) => R {
  const answers = new Map<string, R>();
  return (...words) => {
    const key = words.join("\u0000");
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(...words);
    answers.set(key, answer);
    return answer;
  };
}
