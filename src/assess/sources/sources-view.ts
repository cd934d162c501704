// Who speaks, how often, and who was right: the records of sources and indicators as of a day.
import type { Claim, ClaimClass, Linkage, SourceRecord, Sources } from "../../model/index.js";
import { type Rulings, rulingsOf } from "../decisions/rulings.js";
import { outcomesKnown } from "../forecasts/outcomes.js";
import { kindOf, questionsFrom } from "../forecasts/question.js";
import { findingOf, stateOf } from "../forecasts/resolution.js";
import type { AssessInput } from "../hypotheses/weighed.js";
import { type EvidenceIndex, indexOf } from "../indicators/evidence-index.js";
import { type Item, knownDay } from "../model/days.js";
import { LETTER_WORDS } from "./grading.js";
import { countable, favouredAnswer, indicatorRecord, lastWarningDay, type Settled } from "./indicator-records.js";
import { letterOf, recordInterval, recordMean, SETTLED_FOR_A_LETTER } from "./record.js";
import { speakerIdentities } from "./speaker.js";

/** What the view is made from: reports known on the day. */
export type SourcesInput = Omit<AssessInput, "seed">;

/** Acts by which somebody warns that a thing will come. */
const WARNING: ReadonlySet<Claim["act"]> = new Set(["warn", "predict", "threaten"]);
const CLASSES = ["report", "forecast", "threat", "promise"] as const;

interface Tally {
  name: string;
  claims: number;
  documents: Set<string>;
  origins: Set<string>;
  settled: Map<ClaimClass, { right: number; wrong: number }>;
  /** Outcomes before which it warned. */
  warned: Set<string>;
}

/** Counts and scores. Reliability is learned only from what people settled, never from agreement with others. */
export function sourcesOf(input: SourcesInput): Sources {
  const { asOf, linkage } = input;
  const rulings = rulingsOf(input.decisions ?? [], asOf);
  const value = rulings.applyTo(input.case);
  const index = input.index ?? indexOf(input.case, input.items);
  const known = input.items.filter((item) => (knownDay(item) ?? "9") <= asOf);
  const outcomes = countable(outcomesKnown(input.case, asOf));
  const tallies = tally(known, linkage, rulings);
  settle(tallies, known, linkage, rulings, asOf);
  const alarming = new Set(
    value.indicators.filter((each) => favouredAnswer(value, each) === "yes").map(({ id }) => id),
  );
  warn(tallies, known, linkage, rulings, index, alarming, outcomes);
  const sources = new Map(linkage.sources.map((source) => [source.id, source]));
  return {
    asOf,
    sources: [...tallies]
      .map(([id, own]) => recordOf(id, own, sources.get(id), linkage, outcomes))
      .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1)),
    indicators: value.indicators.map((indicator) => indicatorRecord(value, indicator, outcomes, index, rulings)),
    outcomes,
  };
}

function tally(items: readonly Item[], linkage: Linkage, rulings: Rulings): Map<string, Tally> {
  const identityOf = speakerIdentities(linkage);
  const originOf = new Map(linkage.descents.map(({ claim, origin }) => [claim, origin]));
  const tallies = new Map<string, Tally>();
  for (const { document, claims } of items) {
    for (const claim of claims) {
      if (claim.from !== "body" || rulings.isRejected(claim.id)) continue;
      const { id, name } = identityOf(claim, document);
      let own = tallies.get(id);
      if (!own) {
        own = { name, claims: 0, documents: new Set(), origins: new Set(), settled: new Map(), warned: new Set() };
        tallies.set(id, own);
      }
      own.claims++;
      own.documents.add(document.id);
      const origin = originOf.get(claim.id);
      if (origin) own.origins.add(origin);
    }
  }
  return tallies;
}

/**
 * Forecasts count once their day has come, as in the track records. A report counts when a person settled the claim;
 * the speaker that is credited is the one who made the claim.
 */
function settle(
  tallies: Map<string, Tally>,
  items: readonly Item[],
  linkage: Linkage,
  rulings: Rulings,
  asOf: string,
): void {
  const identityOf = speakerIdentities(linkage);
  const note = (id: string, kind: ClaimClass, right: boolean) => {
    // Whoever has a settled claim has a claim.
    const own = tallies.get(id)!;
    const record = own.settled.get(kind) ?? { right: 0, wrong: 0 };
    record[right ? "right" : "wrong"]++;
    own.settled.set(kind, record);
  };
  const counts = ({ id, from }: Claim) => from === "body" && !rulings.isRejected(id);
  const sound = items.map((item) => ({ ...item, claims: item.claims.filter(counts) }));
  const questions = new Map(questionsFrom(sound, linkage).map((question) => [question.id, question]));
  const asked = new Set([...questions.values()].flatMap(({ id, echoes }) => [id, ...echoes]));
  for (const { document, claims } of sound) {
    for (const claim of claims) {
      const question = questions.get(claim.id);
      const ids = question ? [claim.id, ...question.echoes] : [claim.id];
      const ruling = ids.map((id) => rulings.finding(id)).find((found) => found);
      if (!ruling || (asked.has(claim.id) && !question)) continue;
      const settled = question ?? { id: claim.id, condition: null, opened: "", due: null };
      let state: ReturnType<typeof stateOf>;
      try {
        state = stateOf(settled, findingOf(ruling), asOf);
      } catch {
        continue;
      }
      if (state !== "yes" && state !== "no") continue;
      if (question && (question.due === null || question.due > asOf)) continue;
      const linked = question?.sourceId ?? null;
      const speaker = linked !== null && tallies.has(linked) ? linked : identityOf(claim, document).id;
      note(speaker, classOf(claim), (claim.polarity === "positive") === (state === "yes"));
    }
  }
}

function classOf(claim: Claim): ClaimClass {
  const kind = kindOf(claim);
  if (kind === null) return "report";
  return kind === "threat" || kind === "promise" ? kind : "forecast";
}

/** Notes which outcomes each source warned of: a warning, forecast or threat that fires an indicator of "yes". */
function warn(
  tallies: Map<string, Tally>,
  items: readonly Item[],
  linkage: Linkage,
  rulings: Rulings,
  index: EvidenceIndex,
  alarming: ReadonlySet<string>,
  outcomes: readonly Settled[],
): void {
  const identityOf = speakerIdentities(linkage);
  const spans = outcomes.map((outcome) => ({ id: outcome.id, from: outcome.from, to: lastWarningDay(outcome) }));
  for (const item of items) {
    const day = knownDay(item)!;
    const within = spans.filter(({ from, to }) => from <= day && day <= to);
    if (within.length === 0) continue;
    for (const claim of item.claims) {
      if (!WARNING.has(claim.act)) continue;
      const fired = index.firedBy(claim.id);
      if (!fired.some((id) => alarming.has(id) && rulings.verdict(id, claim.id) !== "rejected")) continue;
      const own = tallies.get(identityOf(claim, item.document).id);
      for (const { id } of within) own?.warned.add(id);
    }
  }
}

function recordOf(
  id: string,
  { name, claims, documents, origins, settled, warned }: Tally,
  source: Linkage["sources"][number] | undefined,
  linkage: Pick<Linkage, "lookAlikes">,
  outcomes: readonly Settled[],
): SourceRecord {
  const all = { right: 0, wrong: 0 };
  for (const { right, wrong } of settled.values()) {
    all.right += right;
    all.wrong += wrong;
  }
  const n = all.right + all.wrong;
  const letter = letterOf(all);
  const after = (outcome: "yes" | "no") => outcomes.filter((each) => each.outcome === outcome && warned.has(each.id));
  return {
    id,
    name: source?.name ?? name,
    kind: source?.kind ?? null,
    country: source?.country ?? null,
    aliases: source?.aliases ?? [],
    domains: source?.domains ?? [],
    owner: source?.owner ?? null,
    lookAlikes: linkage.lookAlikes.filter(({ a, b }) => a === id || b === id).map(({ reason }) => reason),
    claims,
    documents: documents.size,
    origins: origins.size,
    settled: n,
    right: all.right,
    classes: CLASSES.flatMap((kind) => {
      const own = settled.get(kind);
      if (!own) return [];
      return [
        {
          class: kind,
          settled: own.right + own.wrong,
          right: own.right,
          mean: recordMean(own),
          ...recordInterval(own),
        },
      ];
    }),
    letter: letter === "F" ? null : letter,
    letterNote:
      letter === "F" ? `too few: ${n} of ${SETTLED_FOR_A_LETTER} claims that were settled` : LETTER_WORDS[letter],
    hits: after("yes").length,
    falseAlarms: after("no").length,
  };
}
