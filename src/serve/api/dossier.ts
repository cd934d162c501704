// Everything about a case, as of any day: what was published by then, how it hangs together and what follows. It grows
// at its end; what belongs further back has it made anew.
import { type Chronicle, createChronicle, type ReuseIndex } from "../../link/index.js";
import {
  type Assessment,
  type Case,
  type Day,
  type Decision,
  type DecisionOf,
  type Descent,
  inForce,
  type Linkage,
  ofKind,
} from "../../model/index.js";
import type { Pipeline } from "../../pipeline.js";
import type { StoredDocument } from "../../store/port.js";
import { createLayers } from "./layers.js";
import { byDay, createShelf, dayOf, type Shelf } from "./ledger/shelf.js";
import { createStanding, type Standing } from "./standing.js";

export interface Dossier {
  readonly case: Case;
  readonly shelf: Shelf;
  readonly entries: readonly StoredDocument[];
  /** Days on which something was published, ascending. */
  readonly days: readonly Day[];
  readonly decisions: readonly Decision[];
  at(asOf: Day): Standing;
  /**
   * The assessments of the days of publication, oldest first; of more than 120 days every so many, the newest always among
   * them. Worked out once, others getting a word in between.
   */
  history(): Promise<readonly Assessment[]>;
  /** The day on which the case stands now: the newest with anything published. */
  readonly last: Day;
  /**
   * The dossier with other decisions. Rows and columns are shared, and so is the linkage where no decision about
   * origins changed.
   */
  decided(decisions: readonly Decision[]): Promise<Dossier>;
  /** The dossier with more documents, and without those they supersede. */
  with(added: readonly StoredDocument[], gone: ReadonlySet<string>): Promise<Dossier>;
}

/** How many days are kept: an analyst goes back and forth between a few. */
const kept = 64;
/** At most this many days are weighed for the history. */
const mostPoints = 120;
/** How long linking may hold up whoever else asks, in milliseconds. */
const patience = 40;

/** Remembers the last results of a function of one string. */
function remembering<T>(make: (key: string) => T): (key: string) => T {
  const values = new Map<string, T>();
  return (key) => {
    const value = values.get(key) ?? make(key);
    values.delete(key);
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > kept && oldest !== undefined) values.delete(oldest);
    return value;
  };
}

const letOthers = () => new Promise<void>((resolve) => setImmediate(resolve));

type LinkDecision = DecisionOf<"link">;

/** Decisions about origins in force on a day. */
function rulingsOn(decisions: readonly Decision[], day: Day): LinkDecision[] {
  return ofKind(inForce(decisions, day), "link");
}

const sameList = (a: readonly LinkDecision[], b: readonly LinkDecision[]) =>
  a.length === b.length && a.every(({ id }, n) => id === b[n]!.id);

/** Links day by day, with what was decided up to each day, and lets others get a word in between. */
async function chronicleOf(
  entries: readonly StoredDocument[],
  decisions: readonly Decision[],
  pipeline: Pipeline,
  reuse: ReuseIndex,
): Promise<Chronicle> {
  const chronicle = createChronicle(pipeline.openLedger([], reuse));
  const days = new Map<Day, StoredDocument[]>();
  for (const entry of entries) {
    const day = dayOf(entry);
    const list = days.get(day);
    if (list) list.push(entry);
    else days.set(day, [entry]);
  }
  // A decision made at a day without reports counts from that day, not from the next report.
  for (const { asOf } of ofKind(inForce(decisions, "9999-12-31"), "link")) if (!days.has(asOf)) days.set(asOf, []);
  let inUse: LinkDecision[] = [];
  let since = performance.now();
  for (const [day, items] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const rulings = rulingsOn(decisions, day);
    chronicle.append(sameList(rulings, inUse) ? { day, items } : { day, items, rulings });
    inUse = rulings;
    if (performance.now() - since > patience) {
      await letOthers();
      since = performance.now();
    }
  }
  return chronicle;
}

/**
 * @param entries every document of the case that is not superseded, in any order
 * @param decisions every decision of the case, in the order made
 * @param ownFolder address of the folder of reports that come with the case
 * @param reuse what is known already of what the texts share
 */
export async function createDossier(
  warningCase: Case,
  entries: readonly StoredDocument[],
  decisions: readonly Decision[],
  pipeline: Pipeline,
  ownFolder: string | null,
  reuse: ReuseIndex = pipeline.openReuse(),
): Promise<Dossier> {
  const ordered = byDay(entries);
  const chronicle = await chronicleOf(ordered, decisions, pipeline, reuse);
  const shelf = createShelf(warningCase, ownFolder);
  const last = ordered.at(-1);
  if (last) shelf.append(ordered, { speakers: chronicle.speakers(), sources: chronicle.sources(dayOf(last)) });
  return assemble(shelf, chronicle, decisions, pipeline, reuse);
}

function assemble(
  shelf: Shelf,
  chronicle: Chronicle,
  decisions: readonly Decision[],
  pipeline: Pipeline,
  reuse: ReuseIndex,
): Dossier {
  const { case: warningCase, entries } = shelf;
  const on = (asOf: Day): Standing => {
    return createStanding({ shelf, chronicle, layers }, asOf, inForce(decisions, asOf), ({ entries: items }) => {
      const linkage = concerned(asOf);
      return pipeline.assess({ case: warningCase, items, linkage, asOf, decisions, index: shelf.evidence });
    });
  };
  const at = remembering(on);
  let past: Promise<readonly Assessment[]> | null = null;

  async function weighDays(): Promise<readonly Assessment[]> {
    const step = Math.ceil(shelf.days.length / mostPoints) || 1;
    // Counted from the end, so that the newest day is always among them.
    const chosen = shelf.days.filter((_, n) => (shelf.days.length - 1 - n) % step === 0);
    const found: Assessment[] = [];
    let since = performance.now();
    for (const day of chosen) {
      found.push(on(day).assessment);
      if (performance.now() - since < patience) continue;
      await letOthers();
      since = performance.now();
    }
    return found;
  }

  const layers = createLayers(chronicle, shelf.rowOf);
  const last = () => shelf.days.at(-1) ?? "";

  /** What linking says of the claims that fire an indicator on the day: the weighing asks for nothing else. */
  function concerned(asOf: Day): Linkage {
    const descents = new Map<string, Descent>();
    for (const { id, windowDays } of warningCase.indicators) {
      const opens = new Date(Date.parse(asOf) - windowDays * 86_400_000).toISOString().slice(0, 10);
      for (const { claim } of shelf.evidence.firings(id, opens, asOf)) {
        const descent = chronicle.descent(claim.id, asOf);
        if (descent) descents.set(claim.id, descent);
      }
    }
    const ids = new Set([...descents.values()].flatMap(({ origin }) => origin ?? []));
    const nothing = { events: [], lookAlikes: [], reuse: [], publishers: {} };
    return {
      ...nothing,
      sources: chronicle.sources(asOf),
      speakers: chronicle.speakers(),
      descents: [...descents.values()],
      origins: [...ids].flatMap((id) => chronicle.origin(id, asOf) ?? []),
    };
  }

  return {
    case: warningCase,
    shelf,
    entries,
    days: shelf.days,
    decisions,
    at,
    history: () => {
      past ??= weighDays();
      return past;
    },
    get last() {
      return last();
    },
    decided: async (next) => {
      const everything = "9999-12-31";
      if (sameList(rulingsOn(decisions, everything), rulingsOn(next, everything))) {
        return assemble(shelf, chronicle, next, pipeline, reuse);
      }
      const relinked = await chronicleOf(entries, next, pipeline, reuse);
      return assemble(shelf, relinked, next, pipeline, reuse);
    },
    with: async (added, gone) => {
      const fresh = added.filter(({ document }) => shelf.numberOf(document.id) < 0);
      const isAtTheEnd = fresh.every((entry) => dayOf(entry) >= last());
      const remain = entries.filter(({ document }) => !gone.has(document.id));
      if (!isAtTheEnd || remain.length !== entries.length) {
        return createDossier(warningCase, [...remain, ...fresh], decisions, pipeline, shelf.ownFolder, reuse);
      }
      const ordered = byDay(fresh);
      for (const entry of ordered) {
        const day = dayOf(entry);
        chronicle.append({ day, items: [entry] });
      }
      const newest = ordered.at(-1);
      if (newest) shelf.append(ordered, { speakers: chronicle.speakers(), sources: chronicle.sources(dayOf(newest)) });
      return assemble(shelf, chronicle, decisions, pipeline, reuse);
    },
  };
}
