// Codes the event of a claim: PLOVER root, mode, who acts and on whom. No event is the rule; a code needs evidence.
import type { Act, EventCode, EventCoding } from "../../../../model/index.js";
import { type Scan, scan } from "../quantities/scan.js";
import { after, before, byWhom, passive } from "./actors.js";
import { features } from "./features.js";
import { CLASSES, logits, parseEventModel } from "./model.js";
import { type Met, meet } from "./patterns.js";

/** What is known about the claim besides its words. */
export interface EventContext {
  /** Who speaks: the actor where the words name none ("we will respond"). */
  speaker?: string | null;
  act?: Act | null;
}

/** A pure function from the words of a claim to its event. */
export type EventCoder = (text: string, context?: EventContext) => EventCoding | null;

/** Words that mean an event only in company: alone they are too common to code. */
const WEAK = new Set(
  "releas* support* will never defend* offer* ask* need* want* consider* hope* seek* host* provid* help* question* admit* allow* allowed granted ban bans march* ended stopped replac* appoint* den* claim* trial thank* invest* fund* relief intend* terror* visit* received travel* fault* charg* battle* fight* settle* never oppos* ignor* bless* honor* honour* loan* train* accept* visit* examin* monitor* alongside jointly activists quit* explod* explosion destroy* struck shot appeal* insist* invit* require* demand* call* press* push* strik* welcom* summit delegation envoy broker* hit suspect* attribut* object* resist* violat* breach* stall* block* forced forc* occup* curb* discuss* commit* considered warn* dismiss* suspend* withhold* halt* terminat* recall* boycott* protest* rally rallied reform* revers* restor* yield* adopt* pledg* promis* offensive wound* injur* beat* rape poison* crush* storm* assist* treat* feed* shelter* mediat* summon* disput* summons interested willingness replac* lifted relax* scrap* waive* soften* repeal* postpon* resum* acknowledg* admit* reparation* compensat* conced* concede* propaganda intimidat* raid* impos*".split(
    " ",
  ),
);

/** Phrases that say little by themselves. */
const VAGUE = new Set([
  "would be",
  "will be",
  "will not",
  "set to",
  "ready to",
  "prepared to",
  "plans to",
  "planned to",
  "must be",
  "aims to",
  "to strengthen",
  "to boost",
  "open to",
  "willing to",
  "agree* to",
  "would not",
  "called on",
  "spoke to",
  "call* on",
]);

const size = (m: Met): number => m.pattern.words.filter((w) => w !== "..").length;

/** How much a pattern says: phrases before words, common words least. */
function weight(m: Met): number {
  const n = size(m);
  const word = m.pattern.words[0] ?? "";
  if (n > 1) return VAGUE.has(m.pattern.words.join(" ")) ? 0.8 : n + 1;
  return WEAK.has(word) ? 0.5 : 1.5;
}

const FUTURE =
  /^(will|shall|would|could|may|might|'ll|we'll|they'll|he'll|going|plan|plans|planning|prepare|prepares|preparing|threatens?|threatening|ready|if)$/;

/** "prompting fears of", "the risk of": an event that somebody only thinks about. */
const IMAGINED =
  /^(fears?|risks?|prospects?|likelihood|chances?|possibility|odds|danger|speculation|rumours?|rumors?)$/;

function imagined(s: Scan, m: Met): boolean {
  for (let i = m.a - 1; i >= Math.max(0, m.a - 9); i--) {
    const w = s.low[i] ?? "";
    if (IMAGINED.test(w)) return true;
    if (/^[.;:]$/.test(w)) return false;
  }
  return false;
}

/** "released a video", "the statement released by": things that are published, not set free. */
const PUBLISHED =
  /^(video|videos|statement|report|footage|images?|photos?|photographs?|data|figures|document|documents|letter|list|map|results|transcript)$/;

function published(s: Scan, m: Met): boolean {
  if (!(s.low[m.a] ?? "").startsWith("releas")) return false;
  for (let i = Math.max(0, m.a - 3); i < Math.min(s.length, m.b + 4); i++)
    if (PUBLISHED.test(s.low[i] ?? "")) return true;
  return false;
}

/** Whether the words before the pattern put it in the future or under a condition. */
function ahead(s: Scan, m: Met): boolean {
  for (let i = m.a; i >= Math.max(0, m.a - 5); i--) {
    if (FUTURE.test(s.low[i] ?? "")) return true;
    if (/^[.;]$/.test(s.low[i] ?? "")) return false;
  }
  return false;
}

/** "not attacked", "no sign of massing", "denies deploying". */
function negated(s: Scan, m: Met): boolean {
  for (let i = m.a - 1; i >= Math.max(0, m.a - 4); i--) {
    const w = s.low[i] ?? "";
    if (
      /^(not|no|never|neither|nor|without|n't|don't|didn't|won't|isn't|aren't|hasn't|haven't|deny|denies|denied|denying|nobody|none)$/.test(
        w,
      )
    )
      return true;
    if (/^[.,;]$/.test(w)) return false;
  }
  return false;
}

/** Sport, health and figures of speech: the word is there, the event is not. */
const IDLE_BEFORE = /^(heart|panic|asthma|counter|title)$/;
const SPORT = new Set(
  "striker goal goals match league team cup player players coach half-time midfielder defender tournament penalty season champion final score scored".split(
    " ",
  ),
);

function idle(s: Scan, m: Met, sport: boolean): boolean {
  if (m.pattern.code === "ASSAULT" && (sport || IDLE_BEFORE.test(s.low[m.a - 1] ?? ""))) return true;
  // "the warning is blunt", "a demand": the noun names an act told elsewhere.
  if (
    /^(warning|demand|threat|appeal|request|promise|support|protest|call|offer)$/.test(s.low[m.a] ?? "") &&
    m.pattern.words.length === 1
  ) {
    if (/^(the|this|that|his|her|its|their|when|any|such)$/.test(s.low[m.a - 1] ?? "")) return true;
  }
  // "most soldiers are conscripts": what they are, not what they do.
  return (
    m.pattern.code === "MOBILIZE" && m.pattern.words.length === 1 && /^(conscripts?|buildup)$/.test(s.low[m.a] ?? "")
  );
}

/** Strength of the rules for each code: what comes first is mostly what the sentence is about. */
function ruled(met: readonly Met[]): Map<EventCode, number> {
  const score = new Map<EventCode, number>();
  for (const m of met) {
    const here = weight(m) * (1 - Math.min(m.a, 30) / 100);
    score.set(m.pattern.code, Math.max(score.get(m.pattern.code) ?? 0, here));
  }
  return score;
}

/** What a rule must weigh to stand without the model. */
const SURE = 1.05;
/** What a phrase of two words and more weighs at the least. */
const PHRASE = 1.9;
/** How much the rules count beside the model, in logits a unit of weight. */
const RULE_SHARE = 0.9;

/** Verbs of saying and willing: the event they govern is only spoken of ("accused Kyiv of planning an attack"). */
const GOVERNORS =
  /^(accus|condemn|denounc|critici|slam|blam|alleg|urg|demanded|demanding|called on|calls on|call. on|call. for|called for|warn|threaten|reject|refus|declin|pledg|promis|vow|agree|investigat|prais|welcom|propos|appeal|ask)/;
const GOVERNING = 2;

/** Whether the first event word of a sentence governs the rest. */
function governs(m: Met): boolean {
  return GOVERNORS.test(m.pattern.words.join(" "));
}

/**
 * Makes a coder.
 * @param weights `data/events/weights.bin`; null for the rules alone
 * @returns a pure function. A code always rests on words of the lexicon; the model chooses among the codes they suggest and
 *   rejects sentences in which nothing happens
 * @throws TocsinError "malformed" when the bytes are no event model
 */
export function createEventCoder(weights: Uint8Array | null): EventCoder {
  const model = weights === null ? null : parseEventModel(weights);
  return (text, context = {}) => {
    const s = scan(text);
    const all = meet(s);
    const sport = all.length > 0 && s.low.some((word) => SPORT.has(word));
    const met = all.filter((m) => !negated(s, m) && !idle(s, m, sport) && !imagined(s, m) && !published(s, m));
    if (met.length === 0) return null;
    const rules = ruled(met);
    const first = met[0]!;
    if (governs(first)) rules.set(first.pattern.code, (rules.get(first.pattern.code) ?? 0) + GOVERNING);
    const score = model ? logits(model, features(s, NO_ROLES, all)) : null;
    let best: EventCode | null = null;
    let top = Number.NEGATIVE_INFINITY;
    for (const [code, strength] of rules) {
      if (!score && strength <= SURE) continue;
      const value = RULE_SHARE * strength + (score ? score[classOf(code)]! : 0);
      if (value > top) {
        best = code;
        top = value;
      }
    }
    if (best === null) return null;
    if (score && rejected(score, best, rules.get(best) ?? 0)) return null;
    return coding(s, met, best, context);
  };
}

/** Codes an event by the rules alone. */
export const codeEvent: EventCoder = createEventCoder(null);

const NO_ROLES = { source: null, target: null };

const classOf = (code: EventCode): number => CLASSES.indexOf(code === "CONCEDE" || code === "RETREAT" ? "YIELD" : code);
const NONE = CLASSES.indexOf("NONE");

/** Whether the model thinks more of "no event" than the rules think of the code. */
function rejected(score: Float64Array, code: EventCode, strength: number): boolean {
  const margin = score[classOf(code)]! - score[NONE]!;
  if (strength > PHRASE) return margin < -2 - strength;
  return margin < (strength > SURE ? 0.3 : 2.2);
}

/** Fills mode, actor and target, and turns what is only announced into a threat. */
export function coding(s: Scan, met: readonly Met[], code: EventCode, context: EventContext): EventCoding {
  const own = met.filter((m) => m.pattern.code === code).sort((a, b) => weight(b) - weight(a));
  const main = own[0];
  let final = code;
  let mode = own.find((m) => m.pattern.mode !== null)?.pattern.mode ?? null;
  const threatening = context.act === "threaten" || context.act === "warn" || context.act === "promise";
  if (main && (code === "ASSAULT" || (code === "MOBILIZE" && threatening)) && ahead(s, main)) {
    final = "THREATEN";
    mode = "violence";
  }
  if (!main) return { code: final, mode, actor: context.speaker ?? null, target: null };
  if (passive(s, main.a)) return { code: final, mode, actor: byWhom(s, main.a + 1), target: before(s, main.a) };
  const first = met[0];
  const lead = first && first.a < main.a ? before(s, first.a) : null;
  // "soldiers will come": the noun of the phrase is the first word of the pattern.
  const noun = FORCES.test(main.pattern.words[0] ?? "") ? main.a + 1 : main.a;
  const actor = before(s, noun) ?? pronounActor(s, main, context) ?? lead;
  return { code: final, mode, actor, target: after(s, main.a + 1) };
}

const FORCES =
  /^(troops?|soldiers|forces|tanks|fighters|battalions|columns|equipment|rebels|mercenaries|drones|jets|warplanes|peacekeepers|workers|wagner)$/;

/** "we" and "I" are the speaker. */
function pronounActor(s: Scan, m: Met, context: EventContext): string | null {
  for (let i = m.a - 1; i >= Math.max(0, m.a - 4); i--) {
    const w = s.low[i] ?? "";
    if (w === "we" || w === "i" || w === "we'll" || w === "our") return context.speaker ?? null;
  }
  return null;
}
