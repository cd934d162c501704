// A telling: what one document has of one act of speech. The unit that is linked; claims follow it.
import type { Claim, Document, Span } from "../../model/index.js";
import { dayNumber, isDayExact, minuteNumber } from "../days.js";
import { type Comparable, combine } from "../match/score.js";
import { inContent, type Sketch, sketchOf } from "../match/sketch.js";
import type { SourceRegistry } from "../sources/registry.js";
import { seenAtFirstHand } from "./access.js";
import type { Authority, Publisher } from "./authority.js";
import { creditsOf } from "./credits.js";

export interface Telling {
  readonly id: string;
  readonly document: Document;
  /** Name of the outlet (or of whoever published), for reasons in words. */
  readonly outlet: string;
  readonly outletId: string | null;
  /** Who owns the outlet, null when that is not known. */
  readonly owner: string | null;
  readonly authority: Authority;
  readonly sketches: readonly Sketch[];
  readonly whole: Comparable;
  /** Day of publication, null when undated or dated more coarsely. */
  readonly day: number | null;
  /** Day on which the speaker spoke, where the text says it. */
  readonly spokenOn: number | null;
  /** Minutes since 1970, for order. */
  readonly minute: number;
  /** The text says that its author was told, saw or was handed this. */
  readonly firstHand: boolean;
  /** A judgement or forecast of its speaker: nobody's report. */
  readonly opinion: boolean;
  /** Publishes its own words: the body's own site, the columnist's own column. */
  readonly own: boolean;
}

/** Claims of one speaker that stand further apart than this, and share nothing, are two acts of speech. */
const gap = 500;

/** The day the speaker spoke: a dated day that stands between speaker and cue, not in what was said. */
function spokenOn(claim: Claim, published: number | null): number | null {
  for (const time of claim.times) {
    if (inContent(claim, time.span) || time.precision !== "day" || time.modifier !== null) continue;
    const day = dayNumber(time.start);
    if (day !== null && (published === null || day <= published)) return day;
  }
  return null;
}

const firstOf = ({ claim }: Sketch): number => claim.spans.content[0]?.[0] ?? 0;
const lastOf = ({ claim }: Sketch): number => claim.spans.content.at(-1)?.[1] ?? 0;

function belongTogether(a: Sketch, b: Sketch): boolean {
  if (a.claim.from !== b.claim.from || firstOf(b) - lastOf(a) <= gap) return true;
  const common = a.terms.strong.filter((term) => b.terms.strong.includes(term)).length;
  return (
    common >= 2 || a.places.some((place) => b.places.includes(place)) || a.forces.some((f) => b.forces.includes(f))
  );
}

/**
 * Divides the claims of a document into tellings: one for each speaker, day and train of thought.
 * @param apart claims that the analyst has separated: each gets a telling to itself
 */
export function tellingsOf(
  document: Document,
  claims: readonly Claim[],
  publisher: Publisher,
  registry: SourceRegistry,
  apart: ReadonlySet<string>,
): Telling[] {
  const day = isDayExact(document.published) ? dayNumber(document.published?.value) : null;
  const runs = new Map<string, Run[]>();
  for (const { sketch, authority, sumsUp } of creditsOf(document, claims.map(sketchOf), publisher, registry)) {
    const spoken = authority.access === "credited" ? spokenOn(sketch.claim, day) : null;
    // What an outlet says itself has no unity: each claim stands or falls alone, like one the analyst set apart.
    const alone = apart.has(sketch.claim.id) || (authority.access !== "credited" && !hasOneVoice(publisher));
    const key = alone ? (sumsUp ?? sketch.claim.id) : `${authority.access} ${authority.identity.id}`;
    const list = runs.get(key) ?? [];
    runs.set(key, list);
    const run = list.find(
      (earlier) =>
        (spoken === null || earlier.spoken === null || spoken === earlier.spoken) &&
        earlier.sketches.some((other) => belongTogether(other, sketch)),
    );
    if (run) {
      run.sketches.push(sketch);
      run.spoken ??= spoken;
    } else list.push({ authority, spoken, sketches: [sketch] });
  }
  const outlet = publisher.outlet?.name ?? document.outlet ?? document.title ?? document.uri;
  const owns = (authority: Authority) =>
    authority.access === "own" || (authority.access === "credited" && authority.identity.id === publisher.outlet?.id);
  return [...runs.values()].flat().map(({ authority, spoken, sketches }) => ({
    id: sketches[0]!.claim.id,
    document,
    outlet,
    outletId: publisher.outlet?.id ?? null,
    owner: publisher.outlet?.owner ?? null,
    authority,
    sketches,
    whole: combine(sketches),
    day,
    spokenOn: spoken,
    minute: minuteNumber(document.published) ?? Number.MAX_SAFE_INTEGER,
    firstHand: sketches.some(({ claim }) => seenAtFirstHand(document.text, surroundings(claim), outlet)),
    opinion: publisher.author !== null || sketches.every(({ claim }) => claim.act === "opine"),
    own: owns(authority),
  }));
}

/** Claims of one speaker and day that hang together. */
interface Run {
  readonly authority: Authority;
  spoken: number | null;
  readonly sketches: Sketch[];
}

/** A columnist's column or a body's own site, as against an outlet that reports many things. */
const hasOneVoice = ({ outlet, author }: Publisher): boolean =>
  author !== null || (outlet !== null && outlet.kind !== "outlet" && outlet.kind !== "agency");

function surroundings(claim: Claim): Span | null {
  if (claim.from !== "body") return null;
  const spans = [...claim.spans.content, ...claim.spans.cue, ...claim.spans.source];
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}
