// The amount itself, without the words that limit it: "9,000", "tens of thousands", "several hundred", "a third", "£150 million".
import { partOfScale, withPart } from "./fractions.js";
import { cardinal, round } from "./numerals.js";
import { glued, type Scan } from "./scan.js";
import { CURRENCIES, FRACTIONS, INDEFINITES, MULTITUDES } from "./words.js";
import { written } from "./written.js";

/** An amount over the pieces `[from, next)`; `at` is where its number starts. */
export interface Amount {
  low: number;
  high: number;
  approx: boolean;
  /** "%" or a currency, null when a noun has to tell. */
  unit: string | null;
  at: number;
  next: number;
  digits: boolean;
  /** The multiplier that was written out, 1 when none. */
  scale: number;
  /** No number at all was given ("thousands", "several"). */
  indefinite: boolean;
  /** A bare number, which may still be a pronoun or an article. */
  plain: boolean;
}

const make = (low: number, high: number, at: number, next: number, rest: Partial<Amount> = {}): Amount => ({
  low,
  high,
  approx: low !== high,
  unit: null,
  at,
  next,
  digits: false,
  scale: 1,
  indefinite: false,
  plain: false,
  ...rest,
});

const SHARE_WORDS = new Set(["%", "percent", "percents", "percentage", "pct"]);

/** "%", "per cent", "percentage points": the piece after it, or -1. */
function percent(s: Scan, i: number): number {
  const w = s.low[i] ?? "";
  if (w === "percentage" && (s.low[i + 1] === "points" || s.low[i + 1] === "point")) return i + 2;
  if (SHARE_WORDS.has(w)) return i + 1;
  return w === "per" && s.low[i + 1] === "cent" ? i + 2 : -1;
}

/** A share of a hundred, to two places. */
const share = (part: number, whole: number) => Math.round((part / whole) * 1e4) / 100;

/** "thousands", "tens of thousands", "hundreds of thousands of". */
function multitude(s: Scan, i: number): Amount | null {
  const first = MULTITUDES.get(s.low[i] ?? "");
  if (!first) return null;
  // "in the hundreds", "thousands more" count; "scores" of a match do not.
  if ((s.low[i] === "scores" || s.low[i] === "tens") && s.low[i + 1] !== "of") return null;
  if (s.low[i + 1] === "of") {
    const second = MULTITUDES.get(s.low[i + 2] ?? "");
    if (second) {
      const scale = (MULTITUDES.get(s.low[i + 2] ?? "")?.[0] ?? 0) / 2;
      const next = s.low[i + 3] === "of" ? i + 3 : i + 3;
      return make(first[0] * scale, (first[1] + 1) * scale - 1, i, next, { indefinite: true });
    }
  }
  return make(first[0], first[1], i, i + 1, { indefinite: true });
}

/** "several", "a few thousand", "a couple of dozen". */
function indefinite(s: Scan, i: number): Amount | null {
  const j = s.low[i] === "a" ? i + 1 : i;
  const range = INDEFINITES.get(s.low[j] ?? "");
  if (!range) return null;
  // "few believe" means hardly any; only "a few" is a number.
  if (s.low[j] === "few" && j === i) return null;
  let next = j + 1;
  if (s.low[next] === "of") next++;
  const scale = cardinal(s, next, false);
  const word = s.low[next] ?? "";
  const multiplies =
    scale !== null && /^(dozen|hundred|thousand|million|billion|trillion)$/.test(word) && scale.next === next + 1;
  if (multiplies)
    return make(range[0] * scale.value, range[1] * scale.value, i, scale.next, { indefinite: true, approx: true });
  return make(range[0], range[1], i, j + 1, { indefinite: true, approx: true });
}

function shareOf(numerator: number, denominator: number, i: number, next: number): Amount {
  return make(share(numerator, denominator), share(numerator, denominator), i, next, { unit: "%" });
}

function ofWhole({ low }: Scan, next: number): boolean {
  return low[next] === "of" && low[next + 1] !== "an";
}

/** "a third of", "two thirds", "half of", "one in three", "nine out of ten", "1/3 of". */
function fraction(s: Scan, i: number): Amount | null {
  const { low } = s;
  const w = low[i] ?? "";
  if (w === "half" || (w === "a" && low[i + 1] === "half")) {
    const next = w === "half" ? i + 1 : i + 2;
    const time = low[next] === "of" ? (low[next + 1] ?? "") : "";
    // "half of 2023" is a time, "half an hour" a duration, "half a million" a number, "the first half of" a part of a game.
    if (/^\d/.test(time)) return null;
    const before = low[i - 1] ?? "";
    if (before === "first" || before === "second" || before === "other" || before === "latter" || before === "and")
      return null;
    if (
      ofWhole(s, next) ||
      low[next] === "the" ||
      low[next] === "its" ||
      low[next] === "their" ||
      low[next] === "his" ||
      low[next] === "our"
    )
      return shareOf(1, 2, i, next);
    // "more than half": the opener makes it a share even when nothing follows.
    return (before === "than" ||
      before === "nearly" ||
      before === "almost" ||
      before === "about" ||
      before === "over" ||
      before === "least") &&
      low[next] !== "a" &&
      low[next] !== "an" &&
      low[next] !== "-"
      ? shareOf(1, 2, i, next)
      : null;
  }
  const n = cardinal(s, i, false);
  const one = w === "a" || w === "one";
  const at = one ? i + 1 : (n?.next ?? -1);
  if (at < 0) return null;
  const hyphen = low[at] === "-" && glued(s, at) ? at + 1 : at;
  const noun = FRACTIONS.get(low[hyphen] ?? "");
  const numerator = one ? 1 : (n?.value ?? 0);
  if (noun && (one ? !low[hyphen]!.endsWith("s") || low[hyphen] === "halves" : true)) {
    const plural = low[hyphen]!.endsWith("s") || low[hyphen] === "halves";
    const next = hyphen + 1;
    // "a third time", "one third party" and "a quarter century" are no shares.
    if (low[next] === "of" && /^(century|decade|year|hour|day|month|million|billion)$/.test(low[next + 2] ?? ""))
      return null;
    const counts =
      ofWhole(s, next) ||
      plural ||
      hyphen > at ||
      low[next] === "the" ||
      /^[.,;:)]?$/.test(low[next] ?? "") ||
      (one && w === "one");
    if (counts && numerator >= 1 && numerator < noun) {
      if (!plural && !one && hyphen === at) return null;
      if (low[next] === "party" || low[next] === "time" || low[next] === "year" || low[next] === "day") return null;
      if (
        noun === 4 &&
        low[next] === "of" &&
        (low[next + 1] === "a" || low[next + 1] === "the") &&
        low[next + 2] === "year"
      )
        return null;
      return shareOf(numerator, noun, i, next);
    }
  }
  if (n && Number.isInteger(n.value) && n.value >= 1) {
    const of = low[n.next] === "in" ? n.next + 1 : low[n.next] === "out" && low[n.next + 1] === "of" ? n.next + 2 : -1;
    const m = of > 0 ? cardinal(s, of, false) : null;
    if (
      m &&
      m.value > n.value &&
      (low[n.next] === "out" || (n.value < 10 && m.value <= 100 && !s.low[of]?.match(/^(19|20)\d\d$/)))
    ) {
      return shareOf(n.value, m.value, i, m.next);
    }
    const slash =
      low[n.next] === "/" && glued(s, n.next) && glued(s, n.next + 1)
        ? (s.digits[n.next + 1] ?? Number.NaN)
        : Number.NaN;
    if (slash > n.value && slash <= 10 && low[n.next + 2] === "of") return shareOf(n.value, slash, i, n.next + 2);
  }
  return null;
}

/**
 * Reads the amount that starts at a piece.
 * @returns it, or null
 */
export function amount(s: Scan, i: number): Amount | null {
  const { low } = s;
  const w = low[i] ?? "";
  const currency = CURRENCIES.get(w);
  if (currency !== undefined && w.length === 1) {
    const n = cardinal(s, i + 1, false);
    return n
      ? make(n.value, n.value, i + 1, n.next, { unit: currency, digits: n.digits, scale: scaleOf(s, i + 1, n.value) })
      : null;
  }
  const scaled = partOfScale(s, i);
  if (scaled) return make(scaled.value, scaled.value, i, scaled.next);
  const share = fraction(s, i);
  if (share) return share;
  const many = multitude(s, i) ?? indefinite(s, i);
  if (many) return many;
  if (w === "half" && low[i + 1] === "a") {
    const n = cardinal(s, i + 1);
    return n && n.value >= 12 ? make(n.value / 2, n.value / 2, i, n.next) : null;
  }
  if (w === "a" && low[i + 1] === "hundred" && low[i + 2] === "times") return null;
  const sign = w === "-" && glued(s, i + 1) && !Number.isNaN(s.digits[i + 1] ?? Number.NaN) && !glued(s, i);
  const negative = sign || w === "minus" || w === "negative";
  const at = negative ? i + 1 : i;
  const n = cardinal(s, at);
  if (!n) return null;
  const whole = withPart(s, n, true);
  const value = negative ? -whole.value : whole.value;
  const next = whole.next;
  const scale = scaleOf(s, at, value);
  const p = percent(s, next);
  if (p > 0) return make(value, value, at, p, { unit: "%", digits: n.digits });
  const money = CURRENCIES.get(low[next] ?? "");
  if (money && (low[next]?.length ?? 0) > 1)
    return make(value, value, at, next + 1, { unit: money, digits: n.digits, scale });
  if (low[next] === "us" && low[next + 1] === "dollars")
    return make(value, value, at, next + 2, { unit: "USD", digits: n.digits, scale });
  return make(value, value, at, next, { digits: n.digits, scale, plain: true });
}

/** The multiplier that made a value out of the digits at `i` ("15 thousand" is 1000). */
function scaleOf(s: Scan, i: number, value: number): number {
  const digits = written(s, i)?.value ?? 0;
  return digits === 0 ? 1 : round(Math.abs(value) / digits);
}
