// The linked ledger: documents come in one at a time, and only what they concern is linked anew.
import type {
  Claim,
  Descent,
  Document,
  Event,
  Linkage,
  LookAlike,
  Origin,
  SharedText,
  Source,
} from "../model/index.js";
import { type LinkDecision, type Rulings, rulingsOf } from "./decisions.js";
import { join, takeOut } from "./edges.js";
import { eventOf, happeningsOf, type MentionEdge } from "./events/group.js";
import { isAboutAHappening, type Mention, mentionOf, sameHappening } from "./events/relate.js";
import { createWordIndex } from "./match/word-index.js";
import { publisherOf } from "./origins/authority.js";
import { type Act, actsOf, component, type Edge, strongest } from "./origins/cluster.js";
import { type Copying, copyingBetween } from "./origins/copying.js";
import { createNeighbourhood } from "./origins/neighbours.js";
import { type Parties, partiesOf } from "./origins/parties.js";
import { relate } from "./origins/relate.js";
import { type Retold, type Standing, standingOf } from "./origins/stand.js";
import { type Telling, tellingsOf } from "./origins/telling.js";
import { createReuseIndex, type Passage, type ReuseIndex, swapped } from "./reuse/reuse.js";
import { isLater, sharedText } from "./reuse/shared-text.js";
import { sourcesOf } from "./sources/list.js";
import type { SourceRegistry } from "./sources/registry.js";

/** What one document changed: the acts, events and descents that are different from before. */
export interface LinkageChange {
  readonly origins: Origin[];
  readonly descents: Descent[];
  readonly events: Event[];
  /** Ids that are no longer valid. */
  readonly gone: { origins: string[]; events: string[] };
}

export interface Ledger {
  /** Takes documents in, or takes them in anew; links only what they concern. */
  add(items: readonly { document: Document; claims: Claim[] }[]): LinkageChange;
  /** Puts other decisions in place of those in force. */
  decide(decisions: readonly LinkDecision[]): LinkageChange;
  /** Everything, ids in a fixed order. */
  linkage(): Linkage;
}

interface Settled {
  readonly act: Act;
  readonly key: string;
  standing: Standing;
}

export interface LedgerOptions {
  readonly decisions?: readonly LinkDecision[];
  /** What texts share; one that was restored from a store is not searched anew. An empty one when not given. */
  readonly reuse?: ReuseIndex;
  /** Finds the sources whose names look alike; none are told without it. */
  readonly lookAlikes?: (sources: readonly Source[]) => LookAlike[];
}

interface Held {
  readonly document: Document;
  readonly claims: Claim[];
  readonly tellings: number[];
  readonly mentions: number[];
  readonly parties: Parties;
}

/** Opens an empty ledger. */
export function createLedger(
  registry: SourceRegistry,
  { decisions = [], reuse = createReuseIndex(), lookAlikes = () => [] }: LedgerOptions = {},
): Ledger {
  let rulings: Rulings = rulingsOf(decisions);
  let next = 0;
  const held = new Map<string, Held>();
  const tellings = new Map<number, Telling>();
  const edges = new Map<number, Edge[]>();
  const graph = { tellings, edges };
  const neighbourhood = createNeighbourhood();
  const settled = new Map<number, Settled>();
  const retold: Retold = new Map();
  const numberOf = new Map<string, number>();

  const mentions = new Map<number, Mention>();
  const mentionEdges = new Map<number, MentionEdge[]>();
  const mentionIndex = createWordIndex();
  const mentionNumber = new Map<string, number>();
  const events = new Map<number, { event: Event; members: number[] }>();
  const descents = new Map<string, Descent>();
  /** By both documents, whichever of them came in first. */
  const shared = new Map<string, SharedText>();

  const speaker = (claim: Claim): string => {
    const telling = tellings.get(numberOf.get(claim.id)!);
    return telling ? telling.authority.identity.name : "unknown";
  };

  /** The documents held that share passages with this one; what is shared is noted. */
  function partnersOf(document: Document): { entry: Held; passages: readonly Passage[] }[] {
    reuse.add(document.id, document.text);
    return reuse.partners(document.id).flatMap((one) => {
      const entry = held.get(one.id);
      if (!entry) return [];
      const later = isLater(document, entry.document);
      const text = later
        ? sharedText(document, entry.document, one)
        : sharedText(entry.document, document, swapped(document.id, one));
      shared.set(pairOf(document.id, one.id), text);
      return [{ entry, passages: one.passages }];
    });
  }

  /** The tellings that stand in a passage shared with this one. */
  function copiesOf(
    telling: Telling,
    partners: readonly { entry: Held; passages: readonly Passage[] }[],
  ): Map<number, Copying> {
    const found = new Map<number, Copying>();
    for (const { entry, passages } of partners) {
      for (const number of entry.tellings) {
        const copying = copyingBetween(telling, tellings.get(number)!, passages);
        if (copying) found.set(number, copying);
      }
    }
    return found;
  }

  /** Takes a document's tellings and mentions in; returns their numbers. */
  function stage(document: Document, claims: Claim[]): { tellings: number[]; mentions: number[] } {
    const publisher = publisherOf(document, claims, registry);
    const told = tellingsOf(document, claims, publisher, registry, rulings.apart);
    const partners = partnersOf(document);
    const staged = told.map((telling) => {
      const number = next++;
      const copied = copiesOf(telling, partners);
      const near = new Set([...copied.keys(), ...neighbourhood.find(telling)]);
      const related = [...near].flatMap((to): Edge[] => {
        const relation = relate(telling, tellings.get(to)!, copied.get(to));
        return relation ? [{ to, relation }] : [];
      });
      for (const { to: other, relation } of strongest(related)) {
        join(edges, number, other, (to) => ({ to, relation }));
      }
      tellings.set(number, telling);
      neighbourhood.add(number, telling);
      for (const { claim } of telling.sketches) numberOf.set(claim.id, number);
      return number;
    });
    const mentioned = staged.flatMap((number) => {
      const telling = tellings.get(number)!;
      return telling.sketches
        .filter(({ claim }) => isAboutAHappening(claim))
        .map((sketch) => {
          const mention = mentionOf(sketch, document.id, telling.spokenOn ?? telling.day);
          const at = next++;
          for (const other of mentionIndex.find(mention.from, sketch.terms.strong)) {
            const strength = sameHappening(mention, mentions.get(other)!);
            if (strength > 0) join(mentionEdges, at, other, (to) => ({ to, strength }));
          }
          mentions.set(at, mention);
          mentionIndex.add(at, mention.from, sketch.terms.strong);
          mentionNumber.set(sketch.claim.id, at);
          return at;
        });
    });
    const parties = partiesOf(document, claims, told, publisher, registry);
    const entry: Held = { document, claims, tellings: staged, mentions: mentioned, parties };
    held.set(document.id, entry);
    return entry;
  }

  /** Takes a document out; returns the numbers of what it was linked with. */
  function unstage(id: string): { tellings: number[]; mentions: number[] } {
    const old = held.get(id);
    if (!old) return { tellings: [], mentions: [] };
    held.delete(id);
    for (const { id: other } of reuse.partners(id)) shared.delete(pairOf(id, other));
    const touched = old.tellings.flatMap((number) => {
      neighbourhood.remove(number, tellings.get(number)!);
      for (const { claim } of tellings.get(number)!.sketches) {
        numberOf.delete(claim.id);
        descents.delete(claim.id);
      }
      const mates = settled.get(number)?.act.members ?? [];
      tellings.delete(number);
      retold.delete(number);
      return [...takeOut(edges, number), ...mates];
    });
    const about = old.mentions.flatMap((number) => {
      const mention = mentions.get(number)!;
      mentionIndex.remove(number, mention.from, mention.sketch.terms.strong);
      mentionNumber.delete(mention.sketch.claim.id);
      const mates = events.get(number)?.members ?? [];
      mentions.delete(number);
      return [...takeOut(mentionEdges, number), ...mates];
    });
    return { tellings: [...old.tellings, ...touched], mentions: [...old.mentions, ...about] };
  }

  /** Analysts' merges hold tellings together that nothing else relates. */
  function withMerged(numbers: Iterable<number>): Set<number> {
    const all = component(numbers, graph);
    for (let grown = true; grown; ) {
      grown = false;
      for (const { a, b } of rulings.together) {
        const [x, y] = [numberOf.get(a), numberOf.get(b)];
        if (x === undefined || y === undefined || all.has(x) === all.has(y)) continue;
        for (const number of component([x, y], graph)) all.add(number);
        grown = true;
      }
    }
    return all;
  }

  /** Groups the touched tellings anew and says where their claims stand; what stayed the same is left alone. */
  function settle(touched: Iterable<number>, change: LinkageChange): void {
    const gone = new Map<string, Settled>();
    const fresh: { act: Act; key: string }[] = [];
    const start = [...touched];
    for (const number of start) {
      const was = settled.get(number);
      if (was) gone.set(was.key, was);
      if (!tellings.has(number)) settled.delete(number);
    }
    const numbers = withMerged(start);
    for (const number of numbers) {
      const was = settled.get(number);
      if (was) gone.set(was.key, was);
    }
    for (const act of actsOf(numbers, graph, rulings)) {
      const key = keyOf(act, rulings);
      // What may come from elsewhere is asked again: the other act may have another origin now.
      if (gone.has(key) && act.doubts.size === 0) gone.delete(key);
      else fresh.push({ act, key });
    }
    const made: Settled[] = fresh.map(({ act, key }) => ({ act, key, standing: { origin: null, descents: [] } }));
    for (const one of made) for (const number of one.act.members) settled.set(number, one);
    const originIdOf = (telling: number): string | null => settled.get(telling)?.standing.origin?.id ?? null;
    // In the order of time: what may come from elsewhere asks for the origin of an act that is older.
    for (const one of made) {
      one.standing = standingOf(one.act, graph, rulings, retold, originIdOf);
      if (one.standing.origin) change.origins.push(one.standing.origin);
      for (const descent of one.standing.descents) {
        if (saysTheSame(descents.get(descent.claim), descent)) continue;
        descents.set(descent.claim, descent);
        change.descents.push(descent);
      }
    }
    const ids = new Set(change.origins.map(({ id }) => id));
    for (const { standing } of gone.values()) {
      if (standing.origin && !ids.has(standing.origin.id)) change.gone.origins.push(standing.origin.id);
    }
  }

  /** Groups the touched mentions anew, and renews the events whose claims stand elsewhere now. */
  function regroup(touched: Iterable<number>, change: LinkageChange): void {
    const start = [...touched];
    const gone = new Set<string>();
    for (const number of start) {
      const was = events.get(number);
      if (was) gone.add(was.event.id);
      if (!mentions.has(number)) events.delete(number);
    }
    const numbers = componentOf(start);
    for (const number of numbers) {
      const was = events.get(number);
      if (was) gone.add(was.event.id);
    }
    const moved = new Set(change.descents.map(({ claim }) => claim));
    const renewed = new Set<number>(numbers);
    for (const claim of moved) {
      const number = mentionNumber.get(claim);
      const was = number === undefined ? undefined : events.get(number);
      if (was) for (const member of was.members) renewed.add(member);
    }
    const groups = happeningsOf(numbers, mentions, mentionEdges);
    const others = new Set(
      [...renewed]
        .filter((number) => mentions.has(number) && !numbers.has(number))
        .map((number) => events.get(number)!.members),
    );
    for (const members of [...groups, ...others]) {
      const same = events.get(members[0]!)?.members;
      const unchanged =
        same?.length === members.length &&
        same.every((number, i) => number === members[i]) &&
        members.every((number) => !moved.has(mentions.get(number)!.sketch.claim.id));
      if (unchanged) {
        gone.delete(events.get(members[0]!)!.event.id);
        continue;
      }
      const event = eventOf(
        members.map((number) => mentions.get(number)!),
        descents,
        speaker,
      );
      const entry = { event, members };
      for (const number of members) events.set(number, entry);
      gone.delete(event.id);
      change.events.push(event);
    }
    change.gone.events.push(...gone);
  }

  function componentOf(start: Iterable<number>): Set<number> {
    const reached = new Set([...start].filter((number) => mentions.has(number)));
    for (const number of reached) for (const { to } of mentionEdges.get(number) ?? []) reached.add(to);
    return reached;
  }

  const blankChange = (): LinkageChange => ({
    origins: [],
    descents: [],
    events: [],
    gone: { origins: [], events: [] },
  });

  function add(items: readonly { document: Document; claims: Claim[] }[]): LinkageChange {
    const touched: number[] = [];
    const told: number[] = [];
    for (const { document, claims } of items) {
      const before = unstage(document.id);
      const after = stage(document, claims);
      touched.push(...before.tellings, ...after.tellings);
      told.push(...before.mentions, ...after.mentions);
    }
    const change = blankChange();
    settle(touched, change);
    regroup(told, change);
    return change;
  }

  function decide(decisions: readonly LinkDecision[]): LinkageChange {
    const before = rulings;
    rulings = rulingsOf(decisions);
    retold.clear();
    const concerned = new Set([...before.about.keys(), ...rulings.about.keys()]);
    const documents = new Set(
      [...concerned].flatMap((claim) => tellings.get(numberOf.get(claim) ?? -1)?.document.id ?? []),
    );
    return add([...documents].map((id) => held.get(id)!));
  }

  function linkage(): Linkage {
    const acts = new Set(settled.values());
    const origins = [...acts].flatMap(({ standing }) => standing.origin ?? []);
    const byId = <T extends { id: string }>(a: T, b: T) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
    const parties = [...held].map(([document, one]) => ({ document, ...one.parties }));
    const sources = sourcesOf(
      parties.map(({ met }) => met),
      registry,
    ).sort(byId);
    return {
      sources,
      origins: origins.sort((a, b) => (a.date ?? "9").localeCompare(b.date ?? "9") || byId(a, b)),
      descents: [...descents.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1)),
      events: [...new Set([...events.values()].map(({ event }) => event))].sort(
        (a, b) => (a.start ?? "9").localeCompare(b.start ?? "9") || byId(a, b),
      ),
      lookAlikes: lookAlikes(sources),
      reuse: [...shared.values()].sort((a, b) => (pairOf(a.document, a.other) < pairOf(b.document, b.other) ? -1 : 1)),
      speakers: Object.fromEntries(parties.flatMap(({ speakers }) => speakers)),
      publishers: Object.fromEntries(
        parties.flatMap(({ document, publisher }) => (publisher ? [[document, publisher.id]] : [])),
      ),
    };
  }

  return { add, decide, linkage };
}

/** One key for two documents. */
const pairOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** True for what is no change: a comparison is made anew only when it may have another outcome. */
function saysTheSame(a: Descent | undefined, b: Descent): boolean {
  if (a === undefined || a === b) return a === b;
  return a.drift === b.drift && a.standing === b.standing && a.origin === b.origin && a.reason === b.reason;
}

/** An act is the same act when its members and what was ruled about them are the same. */
function keyOf({ members, doubts, joined }: Act, rulings: Rulings): string {
  const doubt = [...doubts].map(([number, { to }]) => `${number}?${to}`).join(" ");
  const ways = [...joined].map(([number, { to }]) => `${number}<${to}`).join(" ");
  const ruled = rulings.about.size > 0 ? [...rulings.about.values()].map(({ id }) => id).join(" ") : "";
  return `${members.join(" ")}|${ways}|${doubt}|${ruled}`;
}
