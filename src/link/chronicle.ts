// The linked ledger with its history: what could be known of origins and events on any day, from one pass through time.
import type { Claim, Day, Descent, Document, Event, Linkage, Origin } from "../model/index.js";
import type { LinkDecision } from "./decisions.js";
import type { Ledger, LinkageChange } from "./ledger.js";

/** What became known on one day. */
export interface ChronicleDay {
  readonly day: Day;
  readonly items: readonly { document: Document; claims: Claim[] }[];
  /** Decisions in force from this day on, when they differ from those of the day before. */
  readonly rulings?: readonly LinkDecision[];
}

export interface Chronicle {
  /** Takes in what became known on a day that is not before the last one taken in. */
  append(next: ChronicleDay): void;
  /** Where a claim stood at the end of a day, null when it was not known or nothing was said of it. */
  descent(claim: string, day: Day): Descent | null;
  /** An origin, or an event, as it stood at the end of a day; null when there was none of that id. */
  origin(id: string, day: Day): Origin | null;
  event(id: string, day: Day): Event | null;
  /** The changes so far, in order; the list grows with the chronicle. */
  readonly changes: readonly { readonly day: Day; readonly change: LinkageChange }[];
  /** Who was met by a day. */
  sources(day: Day): Linkage["sources"];
  /** Names of the sources by claim: they do not depend on the day. */
  speakers(): Linkage["speakers"];
  /** Everything as it stood at the end of a day; nothing in it rests on what became known later. */
  at(day: Day): Linkage;
}

/** The states of one thing: a state and the day from which it held, null from the day on which it was gone. */
type States<T> = { from: Day; value: T | null }[];

function put<T>(all: Map<string, States<T>>, id: string, from: Day, value: T | null): void {
  const states = all.get(id);
  if (!states) all.set(id, [{ from, value }]);
  else if (states.at(-1)!.from === from) states.at(-1)!.value = value;
  else states.push({ from, value });
}

function on<T>(states: States<T> | undefined, day: Day): T | null {
  if (!states) return null;
  for (let i = states.length - 1; i >= 0; i--) if (states[i]!.from <= day) return states[i]!.value;
  return null;
}

function allOn<T>(all: Map<string, States<T>>, day: Day): T[] {
  const found: T[] = [];
  for (const states of all.values()) {
    const value = on(states, day);
    if (value !== null) found.push(value);
  }
  return found;
}

const inOrder = <T extends { id: string }>(first: (value: T) => string | null) => {
  return (a: T, b: T) => {
    const [x, y] = [first(a) ?? "9", first(b) ?? "9"];
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  };
};

/**
 * @param ledger an empty ledger; it belongs to the chronicle from here on
 */
export function createChronicle(ledger: Ledger): Chronicle {
  const descents = new Map<string, States<Descent>>();
  const origins = new Map<string, States<Origin>>();
  const events = new Map<string, States<Event>>();
  const documents = new Map<string, Day>();
  const claims = new Map<string, Day>();
  const changes: { day: Day; change: LinkageChange }[] = [];
  let last: Day = "";
  let whole: { linkage: Linkage; since: Map<string, Day> } | null = null;

  /** The newest state of everything, and the first day on which each source was met. */
  function newest(): { linkage: Linkage; since: Map<string, Day> } {
    const linkage = ledger.linkage();
    const since = new Map<string, Day>();
    const meet = (source: string, day: Day | undefined) => {
      const known = since.get(source);
      if (day !== undefined && (known === undefined || day < known)) since.set(source, day);
    };
    for (const [claim, source] of Object.entries(linkage.speakers)) meet(source, claims.get(claim));
    for (const [document, source] of Object.entries(linkage.publishers)) meet(source, documents.get(document));
    for (const { sourceId, claim } of linkage.origins) if (sourceId) meet(sourceId, claims.get(claim));
    return { linkage, since };
  }

  function state(): { linkage: Linkage; since: Map<string, Day> } {
    whole ??= newest();
    return whole;
  }

  function sources(day: Day): Linkage["sources"] {
    const { linkage, since } = state();
    return linkage.sources.filter(({ id }) => (since.get(id) ?? "9") <= day);
  }

  function note(day: Day, change: LinkageChange): void {
    changes.push({ day, change });
    for (const id of change.gone.origins) put(origins, id, day, null);
    for (const id of change.gone.events) put(events, id, day, null);
    for (const origin of change.origins) put(origins, origin.id, day, origin);
    for (const event of change.events) put(events, event.id, day, event);
    for (const descent of change.descents) put(descents, descent.claim, day, descent);
  }

  return {
    append: ({ day, items, rulings }) => {
      if (day < last) throw new RangeError(`a chronicle that has reached ${last} cannot take in ${day}`);
      last = day;
      whole = null;
      for (const item of items) {
        documents.set(item.document.id, day);
        for (const { id } of item.claims) claims.set(id, day);
      }
      // Together they are linked as one: within a day nothing is older than anything else.
      if (items.length > 0) note(day, ledger.add(items));
      if (rulings) note(day, ledger.decide(rulings));
    },
    descent: (claim, day) => on(descents.get(claim), day),
    origin: (id, day) => on(origins.get(id), day),
    event: (id, day) => on(events.get(id), day),
    changes,
    sources,
    speakers: () => state().linkage.speakers,
    at: (day) => {
      const { linkage, since } = state();
      const isKnown = (id: string) => (documents.get(id) ?? "9") <= day;
      const isMet = (id: string) => (since.get(id) ?? "9") <= day;
      return {
        ...linkage,
        sources: sources(day),
        // One of the two may be a source that is known and never met: the one that a name is made to pass for.
        lookAlikes: linkage.lookAlikes.filter(
          ({ a, b }) => (isMet(a) || isMet(b)) && [a, b].every((id) => isMet(id) || !since.has(id)),
        ),
        reuse: linkage.reuse.filter(({ document, other }) => isKnown(document) && isKnown(other)),
        origins: allOn(origins, day).sort(inOrder((origin) => origin.date)),
        descents: allOn(descents, day),
        events: allOn(events, day).sort(inOrder((event) => event.start)),
      };
    },
  };
}
