// What a brief is written from: the assessment, and ways to cite the words it rests on.
import type {
  Assessment,
  Brief,
  Case,
  Claim,
  Decision,
  Document,
  Forecast,
  Linkage,
  Origin,
  Reference,
  Span,
} from "../../model/index.js";
import { type Rulings, rulingsOf } from "../decisions/rulings.js";
import { type Item, knownDay } from "../model/days.js";

/** What `writeBrief` needs. */
export interface BriefInput {
  case: Case;
  /** Documents known on the as-of date, with their claims. */
  items: readonly Item[];
  linkage: Linkage;
  assessment: Assessment;
  /** The assessment to compare with, null when there is none. */
  previous: Assessment | null;
  /** What people decided, in the order made; what is not in force on the as-of date is left out. */
  decisions?: readonly Decision[];
}

/** A section of a brief. */
export type Section = Brief["sections"][number];
/** A sentence of a brief. */
export type Sentence = Section["sentences"][number];

/** Look-ups over the input. */
export interface Material extends BriefInput {
  decisions: readonly Decision[];
  rulings: Rulings;
  /** Everybody's forecasts as of the day. */
  forecasts: readonly Forecast[];
  claim(id: string): { claim: Claim; item: Item } | undefined;
  origin(id: string | null): Origin | undefined;
  /** Name of a hypothesis. */
  hypothesis(id: string): string;
}

/** Indexes the input once. */
export function materialOf(input: BriefInput, forecasts: readonly Forecast[]): Material {
  const decisions = input.decisions ?? [];
  const claims = new Map<string, { claim: Claim; item: Item }>();
  for (const item of input.items) for (const claim of item.claims) claims.set(claim.id, { claim, item });
  const origins = new Map(input.linkage.origins.map((origin) => [origin.id, origin]));
  const names = new Map(input.case.hypotheses.map(({ id, name }) => [id, name]));
  return {
    ...input,
    decisions,
    rulings: rulingsOf(decisions, input.assessment.asOf),
    forecasts,
    claim: (id) => claims.get(id),
    origin: (id) => (id === null ? undefined : origins.get(id)),
    hypothesis: (id) => names.get(id) ?? id,
  };
}

/** Longest quotation a brief prints, in words. */
export const QUOTED_WORDS = 25;

/** The words a claim stands on, cut to `QUOTED_WORDS`, with their place. */
export function referenceTo(claim: Claim, item: Item): Reference {
  const span = shortened(item.document.text, claim.spans.content[0]!);
  return {
    claim: claim.id,
    document: item.document.id,
    uri: item.document.uri,
    outlet: item.document.outlet,
    date: knownDay(item),
    span,
    quote: item.document.text.slice(span[0], span[1]),
  };
}

function shortened(text: string, [start, end]: Span): Span {
  const words = /\S+/g;
  words.lastIndex = start;
  let last = start;
  for (let count = 0; count < QUOTED_WORDS; count++) {
    const match = words.exec(text);
    if (!match || match.index >= end) break;
    last = Math.min(end, match.index + match[0].length);
  }
  return [start, Math.max(last, start + 1)];
}

/** A sentence about the world: it stands on these claims. */
export function stated(text: string, references: Reference[]): Sentence {
  return { text, references, basis: null };
}

/** A sentence about the model: it stands on rows of the case file or on the estimate. */
export function reckoned(text: string, basis: string): Sentence {
  return { text, references: [], basis };
}

/** Outlet of a document, or its address. */
export function outletOf({ outlet, uri }: Document): string {
  return outlet ?? uri;
}
