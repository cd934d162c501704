// Finds every time expression of a text: one pass over the pieces, the longest expression at each start.
import type { Published } from "../../../../model/index.js";
import { ORDINALS, SCALES, SMALL } from "../quantities/numerals.js";
import { type Scan, scan } from "../quantities/scan.js";
import { dayOf } from "./calendar.js";
import { expression } from "./expression.js";
import { length } from "./lengths.js";
import { point } from "./point.js";
import { set } from "./sets.js";
import type { Grammar, Reference, Timex } from "./timex.js";
import {
  DAY_PARTS,
  DEICTIC,
  FREQUENCIES,
  HOLIDAY_HEADS,
  MONTHS,
  SEASONS,
  UNITS,
  WEEKDAY_SETS,
  WEEKDAYS,
} from "./words.js";

/** How the text speaks: written news, or speech to an assistant ("at 4", "5 to 7 tomorrow"). */
export type Register = "news" | "dialogue";

/** The pieces of a text and the expressions in it. */
export interface Reading {
  readonly s: Scan;
  readonly found: Timex[];
}

const words = (list: string): string[] => list.split(" ");

/** Words that make an expression of time by themselves; one stands in every expression. */
const CORE: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...WEEKDAY_SETS.keys(),
  ...DAY_PARTS.keys(),
  ...FREQUENCIES.keys(),
  ...HOLIDAY_HEADS,
  ...SEASONS.keys(),
  ...UNITS.keys(),
  ...words("now moment present today tomorrow yesterday tonight tonite tmr otd recently lately currently nowadays"),
  ...words(
    "noon midday noonish midnight mid eod cy fy q h future past half quarter date time o'clock o’clock oclock am pm a p gmt",
  ),
  ...words("twenties thirties forties fifties sixties seventies eighties nineties"),
]);
/** Words that an expression may begin with, besides the core ones and numbers. */
const OPENING: ReadonlySet<string> = new Set([
  ...DEICTIC.keys(),
  ...SMALL.keys(),
  ...SCALES.keys(),
  ...ORDINALS.keys(),
  ...words(
    "a an the for more less over nearly almost roughly to in within during at by since until till til before after",
  ),
  ...words(
    "following around about circa approximately from between right just these those recent near early earlier late later",
  ),
  ...words(
    "beginning start starting end middle close onset several few some couple many all whole school fiscal financial w",
  ),
  ...words(
    "every each any once twice rest remainder remaining no as up on > < ½ ¼ ¾ bi semi tens dozens hundreds thousands",
  ),
]);
/** Words and marks that may stand between the first word of an expression and its core, besides those. */
const LINKS: ReadonlySet<string> = new Set(
  words(
    "of than least most and or per business working calendar other another then either long short good full , . - – — ' ’ / ( ~ :",
  ),
);
/** How far from its first word the core of an expression may stand. */
const REACH = 8;

/** For each piece, whether an expression may begin there: words of time alone lead from it to a core word or a number. */
function nearCore(s: Scan): Uint8Array {
  const out = new Uint8Array(s.length);
  let next = Number.POSITIVE_INFINITY;
  for (let i = s.length - 1; i >= 0; i--) {
    const n = s.digits[i]!;
    const low = s.low[i]!;
    if (!Number.isNaN(n)) {
      if (n < 2200) next = i;
      if (next - i <= REACH) out[i] = 1;
    } else if (CORE.has(low)) {
      if (low !== "a" || s.text[s.end[i]!] !== " ") next = i;
      if (next - i <= REACH) out[i] = 1;
    } else if (OPENING.has(low)) {
      if (next - i <= REACH) out[i] = 1;
    } else if (!LINKS.has(low)) next = Number.POSITIVE_INFINITY;
  }
  return out;
}

const DEPTH = 12;

/** The grammar over the pieces of a text; every piece is worked out once. */
function grammarOf(s: Scan, now: Reference, register: Register): Grammar {
  const memo = new Map<number, Timex | null>();
  const lengths = new Map<number, Timex | null>();
  let depth = 0;
  const g: Grammar = {
    s,
    now,
    casual: register === "dialogue",
    point: (i) => {
      const known = memo.get(i);
      if (known !== undefined) return known;
      // A rule that comes back to the same piece finds nothing there, and nested expressions ("the end of the end
      // of ...") stop at a depth that no writer reaches, so that hostile text cannot exhaust the stack.
      if (i >= s.length || depth >= DEPTH) return null;
      memo.set(i, null);
      depth++;
      const t = point(g, i);
      depth--;
      memo.set(i, t);
      return t;
    },
    length: (i) => {
      const known = lengths.get(i);
      if (known !== undefined) return known;
      const t = i < s.length ? length(g, i) : null;
      lengths.set(i, t);
      return t;
    },
  };
  return g;
}

/** The longest expression that starts at a piece, or null. */
function expressionAt(g: Grammar, i: number): Timex | null {
  const repeated = set(g, i);
  const once = expression(g, i);
  return repeated && (!once || repeated.b >= once.b) ? repeated : once;
}

/** Whether an expression of speech may begin at a piece: a number alone may be an hour, so nearly everything is tried. */
function maySay(s: Scan, i: number): boolean {
  const word = s.low[i] ?? "";
  return !Number.isNaN(s.digits[i] ?? Number.NaN) || CORE.has(word) || OPENING.has(word);
}

/**
 * Finds the time expressions of a text.
 * @param text any English text, or its pieces
 * @param now the day (days since 1970-01-01) and second of the day that "now" means
 * @param register written news unless said otherwise
 */
export function readTimexes(text: string | Scan, now: Reference, register: Register = "news"): Reading {
  const s = typeof text === "string" ? scan(text) : text;
  const g = grammarOf(s, now, register);
  const found: Timex[] = [];
  const core = g.casual ? null : nearCore(s);
  let i = 0;
  while (i < s.length) {
    if (core ? core[i] === 0 : !maySay(s, i)) {
      i++;
      continue;
    }
    const t = expressionAt(g, i);
    if (t) {
      found.push(t);
      i = Math.max(t.b, i + 1);
    } else i++;
  }
  return { s, found };
}

/** The same expressions under another "now": read anew where they begin, nowhere else. */
export function readAgain({ s, found }: Reading, now: Reference): Timex[] {
  const g = grammarOf(s, now, "news");
  return found.map(({ a }) => expressionAt(g, a)).filter((t) => t !== null);
}

const ISO = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?)?/;

/** The reference that an ISO 8601 date or date-time gives; null when it is none. */
export function referenceOf(iso: string | null | undefined): Reference | null {
  const m = iso ? ISO.exec(iso) : null;
  if (!m) return null;
  const [, y, mo, d, h, mi, sec] = m.map((x) => (x === undefined ? undefined : Number(x)));
  return { day: dayOf(y ?? 1970, mo ?? 1, d ?? 1), second: (h ?? 0) * 3600 + (mi ?? 0) * 60 + (sec ?? 0) };
}

/** The reference of a text: when it was said, else when it was published. */
export function reference(context: { published: Published | null; saidAt?: string | null }): Reference | null {
  return referenceOf(context.saidAt) ?? referenceOf(context.published?.value);
}
