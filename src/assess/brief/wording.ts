// How a brief puts things: speakers, quotations, percentages, lists.
import type { Claim, Origin } from "../../model/index.js";
import { dayInWords, type Item, knownDay } from "../model/days.js";
import { outletOf, QUOTED_WORDS, referenceTo } from "./material.js";

/** "66%"; below one per cent and above ninety-nine the figure would pretend too much. */
export function percent(p: number): string {
  if (p < 0.01) return "under 1%";
  if (p > 0.99) return "over 99%";
  return `${Math.round(p * 100)}%`;
}

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** "1 origin", "3 origins". */
export function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** First letter in upper case. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Who is speaking: the name as linked where the text only says "he". */
export function speakerOf(claim: Claim, item: Item, origin: Origin | undefined): string {
  const first = claim.attribution[0]!;
  if (first.kind === "author" || first.kind === "outlet") {
    const [author] = item.document.authors;
    const outlet = outletOf(item.document);
    return first.kind === "author" && author && author !== outlet ? author : outlet;
  }
  return first.name ?? origin?.source ?? first.mention ?? outletOf(item.document);
}

const SPOKEN: Readonly<Record<Claim["act"], string>> = {
  state: "said",
  warn: "warned",
  threaten: "threatened",
  demand: "demanded",
  promise: "promised",
  predict: "predicted",
  deny: "denied",
  speculate: "speculated",
  ask: "asked",
  opine: "argued",
};

/**
 * One claim as a sentence without its full stop: who said it, on whose authority, where it was printed and when, and
 * the words: `Viktor Khrenin said (Desk summary, 20 February 2022): “…”`.
 */
export function told(claim: Claim, item: Item, origin: Origin | undefined): string {
  const reference = referenceTo(claim, item);
  const speaker = speakerOf(claim, item, origin);
  const relied = claim.attribution
    .slice(1)
    .map(({ name, mention }) => name ?? mention)
    .filter((name): name is string => name !== null && name !== speaker && name !== outletOf(item.document));
  const chain = relied.length > 0 ? `, citing ${listed(relied)},` : "";
  const day = knownDay(item);
  const outlet = outletOf(item.document);
  const own = outlet === speaker;
  const [author] = item.document.authors;
  // Whom a columnist alone tells of is told of by the columnist.
  const teller =
    isArgued(item) && author && author !== speaker && author !== outlet ? `${author} in ${outlet}` : outlet;
  const place = [own ? null : teller, day ? dayInWords(day) : null].filter((part) => part !== null).join(", ");
  const verb = own && claim.act === "state" ? "reported" : SPOKEN[claim.act];
  return `${speaker}${chain} ${verb}${place ? ` (${place})` : ""}: ${quoted(reference.quote, cut(claim, reference.quote))}`;
}

function cut(claim: Claim, quote: string): boolean {
  const [start, end] = claim.spans.content[0]!;
  return quote.length < end - start && quote.split(/\s+/).length >= QUOTED_WORDS;
}

function quoted(words: string, wasCut: boolean): string {
  const inner = words.replace(/[“”"]/g, "'").replace(/[\s,;:.]+$/, "");
  return `“${inner}${wasCut ? " …" : ""}”`;
}

function isArgued({ document }: Item): boolean {
  return document.genre === "opinion" || document.genre === "advertorial";
}

/** Outlet that printed a report. */
export function outletOfItem(item: Item): string {
  return outletOf(item.document);
}
