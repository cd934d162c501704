// Quantities with their bounds: "up to 9,000 soldiers", "between 10 and 15 thousand", "a third of the army", "£150 million".
import type { Quantity, Span } from "../../../../model/index.js";
import { type Amount, amount } from "./amounts.js";
import { cardinal, SCALES, SMALL } from "./numerals.js";
import { capital, glued, type Scan, scan } from "./scan.js";
import { unitAfter } from "./units.js";
import {
  CURRENCIES,
  INDEFINITES,
  LABELS,
  type Limit,
  MONTHS,
  MULTITUDES,
  OPENERS,
  TIME_UNITS,
  YEAR_SIGNS,
} from "./words.js";

interface Bounds {
  low: number | null;
  high: number | null;
  approx: boolean;
}

/** What an opener makes of a number. */
function bound(limit: Limit | null, a: Amount): Bounds {
  if (limit === "up") return { low: null, high: a.high, approx: a.approx };
  if (limit === "least") return { low: a.low, high: null, approx: a.approx };
  return { low: a.low, high: a.high, approx: a.approx || (limit !== null && limit !== "exactly") };
}

/** The openers by their first word, in their order. */
const OPENERS_BY_HEAD: ReadonlyMap<string, typeof OPENERS> = (() => {
  const out = new Map<string, (typeof OPENERS)[number][]>();
  for (const one of OPENERS) out.set(one[0][0] ?? "", [...(out.get(one[0][0] ?? "") ?? []), one]);
  return out;
})();

/** The opener at `i` and the piece after it. */
function opener(s: Scan, i: number): { limit: Limit; next: number } | null {
  const w = s.low[i] ?? "";
  // "=>" is an arrow.
  if (w === ">" && s.low[i - 1] === "=" && glued(s, i)) return null;
  if (w === ">" || w === "<" || w === "≥" || w === "≤") {
    const next = s.low[i + 1] === "=" ? i + 2 : i + 1;
    return { limit: w === ">" || w === "≥" ? "least" : "up", next };
  }
  for (const [words, limit] of OPENERS_BY_HEAD.get(w) ?? [])
    if (words.every((x, k) => s.low[i + k] === x)) return { limit, next: i + words.length };
  return null;
}

/** "or more", "or so", "plus", "+" behind a number. */
function closer(s: Scan, i: number): { limit: Limit; next: number } | null {
  const w = s.low[i];
  const second = s.low[i + 1];
  if (w === "+" && glued(s, i)) return { limit: "least", next: i + 1 };
  if (w === "plus" && second !== "a") return { limit: "least", next: i + 1 };
  // "200 or greater than 190" is two numbers.
  if (s.low[i + 2] === "than" && !Number.isNaN(s.digits[i + 3] ?? Number.NaN)) return null;
  if (w === "or" && (second === "more" || second === "greater" || second === "above" || second === "over")) {
    return { limit: "least", next: s.low[i + 2] === "than" ? i + 3 : i + 2 };
  }
  if (w === "or" && second === "equal") return { limit: "exactly", next: s.low[i + 2] === "to" ? i + 3 : i + 2 };
  if (w === "or" && (second === "less" || second === "fewer" || second === "below"))
    return { limit: "up", next: i + 2 };
  return w === "or" && second === "so" ? { limit: "about", next: i + 2 } : null;
}

const DASHES = new Set(["-", "–", "—", "~"]);

/** The second number of a range that begins with `a`: "10 to 15", "5-10", "between 10 and 16", "two or three". */
function upTo(s: Scan, i: number, between: boolean): number {
  const w = s.low[i] ?? "";
  if (w === "to" || (between && w === "and") || w === "or" || w === "through") return i + 1;
  return DASHES.has(w) ? i + 1 : -1;
}

/** What groups after a blank multiply the first one by: 1000 in "60 000", whose thousands "50-60 000" states once. */
function groupScale(s: Scan, a: Amount): number {
  const times = Math.abs(a.high) / (s.digits[a.at] ?? Number.NaN);
  return a.digits && a.scale === 1 && times >= 1000 ? 1000 ** Math.floor(Math.log10(times) / 3 + 1e-9) : 1;
}

/** Whether the piece at `i` belongs to a date, a clock, a name or a label, and counts nothing. */
function excluded(s: Scan, i: number, next: number, digits: boolean): boolean {
  const { low, text } = s;
  const before = low[i - 1] ?? "";
  const after = low[next] ?? "";
  if (digits) {
    const left = text[s.start[i]! - 1] ?? " ";
    // "T-72", "Su-27", "MH17", "@dreaming_70", "+375 29"
    if (/[A-Za-zА-я_#@:/?&%]/.test(left)) return true;
    // "?q=30" is an address, "> =30" a limit.
    if (left === "=" && /[A-Za-z]/.test(text[s.start[i]! - 2] ?? " ")) return true;
    if (left === "-" && /[A-Za-z0-9]/.test(text[s.start[i]! - 2] ?? " ")) return true;
    if (left === "+" || left === ".") return true;
    const right = text[s.end[next - 1]!] ?? " ";
    // "10:53", "23.04.2022"
    if (/[:.]/.test(right) && /\d/.test(text[s.end[next - 1]! + 1] ?? "")) return true;
    if (/[/]/.test(right) && /\d/.test(text[s.end[next - 1]! + 1] ?? "")) return true;
    if (right === "-" && /[A-Za-z]/.test(text[s.end[next - 1]! + 1] ?? "") && aged(s, next)) return true;
    if (glued(s, next) && /^(st|nd|rd|th|s|am|pm|h|a|p)$/.test(after)) return true;
    if (/^(am|pm|gmt|o'clock)$/.test(after) || (after === "a" && low[next + 1] === "." && low[next + 2] === "m"))
      return true;
    if (MONTHS.has(before) && capital(s, i - 1) && !MONTHS.has(after)) return true;
    if (MONTHS.has(after) && capital(s, next)) return true;
    if (/^(19|20)\d\d$/.test(low[i] ?? "") && next === i + 1 && year(s, i, next)) return true;
  }
  if (aged(s, next) || before === "aged" || before === "age") return true;
  if (after === "o'clock") return true;
  if (LABELS.has(before) && digits && next === i + 1) return true;
  return false;
}

/** "34-year-old", "34 years old". */
function aged(s: Scan, next: number): boolean {
  const { low } = s;
  const j = low[next] === "-" ? next + 1 : next;
  if (low[j] !== "year" && low[j] !== "years" && low[j] !== "month" && low[j] !== "months") return false;
  return low[j + 1] === "old" || (low[j + 1] === "-" && low[j + 2] === "old");
}

function year(s: Scan, i: number, next: number): boolean {
  if (YEAR_SIGNS.has(s.low[i - 1] ?? "")) return true;
  if (s.low[i - 1] === "," && MONTHS.has(s.low[i - 3] ?? "")) return true;
  const unit = unitAfter(s, next);
  return unit === null || !unit.plural;
}

const MODALS = /^(will|would|may|might|can|could|should|must|to|not)$/;

/** "two weeks ago", "the next ten days": a time, told by the readers of times. */
function told(s: Scan, a: number, unitEnd: number, unit: string | null): boolean {
  if (!unit || !TIME_UNITS.has(unit)) return false;
  const before = s.low[a - 1] ?? "";
  // "may last 5-10 years": a verb.
  if (before === "last" && MODALS.test(s.low[a - 2] ?? "")) return false;
  if (/^(last|past|next|coming|previous|following|within|first|every|each|upcoming)$/.test(before)) return true;
  return /^(ago|earlier|later|hence|from|before|after)$/.test(s.low[unitEnd] ?? "");
}

/** Number words that are mostly pronouns and articles count only with a noun that can be counted. */
function idle(s: Scan, i: number, next: number, value: number): boolean {
  const { low } = s;
  const before = low[i - 1] ?? "";
  if (low[i] !== "one" && low[i] !== "two" && low[i] !== "both") {
    return (before === "the" || before === "these" || before === "those") && value <= 3 && !(low[next] === "hundred");
  }
  if (
    before === "the" ||
    before === "these" ||
    before === "those" ||
    before === "no" ||
    before === "any" ||
    before === "every" ||
    before === "this" ||
    before === "that" ||
    before === "another" ||
    before === "day"
  )
    return true;
  if (low[next] === "of" || low[next] === "another" || low[next] === "-") return true;
  if (low[i] !== "one") return false;
  const unit = unitAfter(s, next);
  return unit === null || !COUNTED.has(unit.unit);
}

const COUNTED = new Set(
  "battalion brigade division regiment company platoon squadron ship vessel submarine tank soldier person man woman child civilian missile drone plane jet helicopter aircraft warship officer fighter soldier policeman conscript train echelon convoy column group base depot house building hospital school village town city bridge".split(
    " ",
  ),
);

/** One quantity at `i`, with its opener, range, closer and unit. */
function quantity(s: Scan, i: number): { q: Quantity; next: number } | null {
  const { low, text } = s;
  let j = i;
  let between = false;
  let first: { limit: Limit; next: number } | null = null;
  if (low[j] === "between" || (low[j] === "from" && !Number.isNaN(s.digits[j + 1] ?? Number.NaN))) {
    between = true;
    j++;
  } else {
    first = opener(s, j);
    if (first) j = first.next;
    const more = first ? opener(s, j) : null;
    if (more) {
      if (first && (first.limit === "about" || first.limit === more.limit)) first = more;
      j = more.next;
    }
    if (low[j] === "the" && first) j++;
  }
  const a = amount(s, j);
  if (!a) return null;
  if (excluded(s, a.at, a.next, a.digits)) return null;
  if (!first && a.plain && idle(s, a.at, a.next, a.low)) return null;
  let end = a.next;
  let bounds: Bounds = bound(first?.limit ?? null, a);
  let kind = a.unit;
  const k = upTo(s, a.next, between);
  const b = k > 0 && !a.indefinite ? amount(s, k) : null;
  if (b && !b.indefinite && !excludedEnd(s, b)) {
    // "10-15 thousand", "£5 to 10 million": the multiplier and the unit stand once.
    const times = DASHES.has(low[a.next] ?? "") ? Math.max(b.scale, groupScale(s, b)) : b.scale;
    const scale = times > 1 && a.scale === 1 && groupScale(s, a) === 1 && a.low < b.high / times ? times : 1;
    if (a.low * scale < b.high) {
      bounds = {
        low: a.low * scale,
        high: b.high,
        approx: a.approx || b.approx || (first !== null && first.limit === "about"),
      };
      if (low[a.next] === "or") bounds.approx = true;
      end = b.next;
      kind = b.unit ?? a.unit;
    } else if (between) return null;
  } else if (between) return null;
  const last = closer(s, end);
  if (last && !b) {
    // "equal to 5000 or less" and "less than 5000 or equal" say the bound twice.
    const limit = last.limit === "exactly" ? (first?.limit ?? "exactly") : last.limit;
    bounds = bound(limit, a);
    if (first?.limit === "about") bounds.approx = true;
    end = last.next;
  }
  const other = b || last ? null : opposite(s, end, first?.limit ?? null);
  if (other && kind === other.a.unit) {
    const joined = first?.limit === "least" ? { low: a.low, high: other.a.high } : { low: other.a.low, high: a.high };
    if (joined.low < joined.high) {
      bounds = { ...joined, approx: a.approx || other.a.approx };
      end = other.a.next;
    }
  }
  const unit = kind === null ? unitAfter(s, low[end] === "of" && a.indefinite ? end + 1 : end) : null;
  if (told(s, i, unit?.next ?? end, unit?.unit ?? null)) return null;
  const span: Span = [s.start[i] ?? 0, s.end[end - 1] ?? 0];
  // The words of the limit are part of the quotation, a bare "some" without a number is not reached.
  return {
    q: { ...bounds, unit: kind ?? unit?.unit ?? null, text: text.slice(span[0], span[1]), span },
    next: Math.max(end, i + 1),
  };
}

/** "more than 10 and less than 40": the other bound of the same quantity. */
function opposite(s: Scan, i: number, limit: Limit | null): { a: Amount } | null {
  if (limit !== "least" && limit !== "up") return null;
  if (s.low[i] !== "and" && s.low[i] !== "but") return null;
  const next = opener(s, i + 1);
  if (!next || next.limit !== (limit === "least" ? "up" : "least")) return null;
  const a = amount(s, next.next);
  return a && !a.indefinite ? { a } : null;
}

function excludedEnd(s: Scan, b: Amount): boolean {
  if (!b.digits) return false;
  const after = s.low[b.next] ?? "";
  return (
    (MONTHS.has(after) && capital(s, b.next)) ||
    /^(am|pm|gmt)$/.test(after) ||
    (glued(s, b.next) && /^(st|nd|rd|th|:)$/.test(after))
  );
}

const HEADS: ReadonlySet<string> = new Set([
  ...OPENERS.map(([words]) => words[0] ?? ""),
  ...INDEFINITES.keys(),
  ...MULTITUDES.keys(),
  ...SMALL.keys(),
  ...SCALES.keys(),
  ...[...CURRENCIES.keys()].filter((sign) => sign.length === 1),
  "a",
  "half",
  "quarter",
  "dozen",
  "minus",
  "negative",
  "-",
  "between",
  "from",
  ">",
  "<",
  "≥",
  "≤",
]);

/**
 * Finds the quantities of a text.
 * @param text any English text, or its pieces
 * @param taken spans that already mean something else, such as times; numbers inside them are passed over
 * @returns counts, shares and sums with their bounds; unit "%" is a share of a hundred ("a third" is 33.33), an ISO 4217 code
 *   a sum of money, otherwise the noun that is counted, null when none is named. Dates, ages, ordinals and labels are no quantities
 */
export function readQuantities(text: string | Scan, taken: readonly Span[] = []): Quantity[] {
  const s = typeof text === "string" ? scan(text) : text;
  const out: Quantity[] = [];
  let t = 0;
  let i = 0;
  while (i < s.length) {
    while (t < taken.length && taken[t]![1] <= s.start[i]!) t++;
    const inside = t < taken.length && s.start[i]! >= taken[t]![0];
    const starts = HEADS.has(s.low[i] ?? "") || !Number.isNaN(s.digits[i] ?? Number.NaN);
    const hit = !inside && starts ? quantity(s, i) : null;
    if (hit) {
      out.push(hit.q);
      i = hit.next;
    } else if (!inside && !Number.isNaN(s.digits[i] ?? Number.NaN)) {
      i = skipNumeral(s, i);
    } else i++;
  }
  return out;
}

/** Passes over a numeral that was no quantity, with the numerals glued to it ("10:53:26", "2018-09-23"). */
function skipNumeral(s: Scan, i: number): number {
  let j = cardinal(s, i)?.next ?? i + 1;
  // "+375 29 123 45 67": a telephone number to its end.
  if (s.text[s.start[i]! - 1] === "+") while (!Number.isNaN(s.digits[j] ?? Number.NaN)) j++;
  while (j < s.length && glued(s, j) && (/^[-:/.]$/.test(s.low[j] ?? "") || !Number.isNaN(s.digits[j] ?? Number.NaN)))
    j++;
  return j;
}
