// Parts of longer times: "early 2023", "mid-October", "the end of the year", "the last week of July", "Q1 2019", "the 1990s".
import { cardinal, ordinal } from "../quantities/numerals.js";
import { capital, glued } from "../quantities/scan.js";
import { boundsOf, pin } from "./bounds.js";
import { nthWeekday, weekdayOf, weekOf } from "./calendar.js";
import { monthAt, yearAt } from "./dates.js";
import {
  dayFields,
  type Fields,
  fieldsAt,
  type Grammar,
  hasDate,
  type Mod,
  skipHyphen,
  type Timex,
  timex,
} from "./timex.js";
import { SEASONS, WEEKDAYS } from "./words.js";

const EARLY: ReadonlyMap<string, Mod> = new Map([
  ["early", "early"],
  ["earlier", "early"],
  ["mid", "mid"],
  ["late", "late"],
  ["later", "late"],
]);
const EDGES: ReadonlyMap<string, Mod> = new Map([
  ["beginning", "early"],
  ["start", "early"],
  ["onset", "early"],
  ["middle", "mid"],
  ["end", "late"],
  ["close", "late"],
]);

/** "early", "mid-", "the end of" and the time they belong to. */
export function modified(g: Grammar, i: number): Timex | null {
  const { low } = g.s;
  const article = low[i] === "the";
  const w = low[article ? i + 1 : i] ?? "";
  let j = article ? i + 2 : i + 1;
  const early = EARLY.get(w);
  const edge = EDGES.get(w);
  if (early) {
    j = skipHyphen(g.s, j);
    if (low[j] === "to" && low[j + 1] === "mid") j = skipHyphen(g.s, j + 2);
    if (low[j] === "in" || low[j] === "on") j++;
    // "later in the year", "earlier in the week": of the present one.
    if (
      low[j] === "the" &&
      /^(day|week|month|year|decade|century|summer|winter|spring|autumn|war)$/.test(low[j + 1] ?? "")
    ) {
      const point = g.point(j) ?? presentUnit(g, j);
      return point ? withMod(g, point, i, early, w) : null;
    }
    const point = g.point(j);
    if (!point?.fields || point.kind !== "point" || point.mods.length > 0 || !hasDate(point.fields)) return null;
    return withMod(g, point, article && g.casual ? i + 1 : i, early, w);
  }
  if (!edge) return null;
  if (low[j] === "of") j++;
  else if (!(g.casual && w === "end" && (low[j] === "this" || low[j] === "next"))) return null;
  if (low[j] === "month" || low[j] === "year" || low[j] === "week") {
    const point = presentUnit(g, j);
    return point ? withMod(g, point, i, edge, w) : null;
  }
  let point = g.point(j);
  if (!point && low[j] === "the") point = presentUnit(g, j) ?? g.point(j + 1);
  if (!point?.fields || point.kind !== "point") return null;
  if (point.fields.weekday !== undefined || point.fields.day !== undefined) {
    if (w !== "end" || point.fields.hour !== undefined) return null;
    return timex("point", i, point.b, {
      fields: { ...point.fields, hour: 23, minute: 59, second: 59, meridiem: true },
    });
  }
  return withMod(g, point, article && g.casual ? i + 1 : i, edge, w);
}

/** "the year" as the one we are in. */
function presentUnit(g: Grammar, i: number): Timex | null {
  const { low } = g.s;
  const j = low[i] === "the" ? i + 1 : i;
  const w = low[j] ?? "";
  if (low[j + 1] === "of" && w !== "month") return null;
  const season = SEASONS.get(w);
  if (season) return timex("point", i, j + 1, { fields: { season } });
  const unit =
    w === "year" ? "Y" : w === "month" ? "M" : w === "week" ? "W" : w === "quarter" ? "Q" : w === "day" ? "D" : null;
  return unit ? timex("point", i, j + 1, { fields: fieldsAt(g.now.day * 86400, unit) }) : null;
}

function withMod(g: Grammar, point: Timex, a: number, mod: Mod, word: string): Timex {
  const t: Timex = { ...point, a, mods: [mod, ...point.mods] };
  // "earlier this month" ends now and "later this month" begins now.
  const f = point.fields;
  if (f && (word === "earlier" || word === "later") && (f.year !== undefined || f.weekYear !== undefined)) {
    const [from, to] = boundsOf(f);
    const now = g.now.day * 86400;
    if (now > from && now < to) t.bounds = word === "earlier" ? [from, now] : [now, to];
  }
  return t;
}

function partOfYear(year: number | undefined, kind: string, n: number, a: number, b: number): Timex | null {
  if (kind === "h" && n > 2) return null;
  return timex("point", a, b, {
    fields: { ...(year === undefined ? {} : { year }), ...(kind === "q" ? { quarter: n } : { half: n }) },
  });
}

/** "Q1 2019", "2019 Q1", "the first quarter of next year", "the second half of 2023". */
export function quarter(g: Grammar, i: number): Timex | null {
  const { s } = g;
  const { low } = s;
  // pieces split digits from letters: "q" "1", "2019" "-" "h" "2"
  const y0 = yearAt(g, i);
  let j = y0 ? skipDashGlued(g, y0.next) : i;
  const w = low[j] ?? "";
  if (
    (w === "q" || w === "h") &&
    s.digits[j + 1]! >= 1 &&
    s.digits[j + 1]! <= 4 &&
    glued(s, j + 1) &&
    // "H1N1" is a virus.
    !(glued(s, j + 2) && /^[a-z]/.test(low[j + 2] ?? "")) &&
    (g.casual || capital(s, j))
  ) {
    if (y0) return partOfYear(y0.year, w, s.digits[j + 1]!, i, j + 2);
    let k = j + 2;
    if (low[k] === "of" || low[k] === "," || low[k] === "-") k++;
    const y = yearAt(g, k);
    return partOfYear(y?.year, w, s.digits[j + 1]!, i, y?.next ?? j + 2);
  }
  if (y0) return null;
  j = low[i] === "the" ? i + 1 : i;
  const last = low[j] === "last" || low[j] === "final";
  const o = last ? { value: -1, next: j + 1 } : ordinal(s, j);
  if (!o) return null;
  const unit = low[o.next] ?? "";
  const q = unit === "quarter" || unit === "qtr";
  if (!q && unit !== "half") return null;
  const n = o.value < 0 ? (q ? 4 : 2) : o.value;
  if (n < 1 || n > (q ? 4 : 2)) return null;
  let k = o.next + 1;
  const of = low[k] === "of" || low[k] === "in" || (low[k] === "," && yearAt(g, k + 1) !== null);
  if (of) k++;
  const kind = q ? "q" : "h";
  if (of && low[k] === "the" && low[k + 1] === "year") return partOfYear(undefined, kind, n, i, k + 2);
  const point = yearAt(g, k) ? null : of ? g.point(k) : null;
  const y = yearAt(g, k);
  if (y) return partOfYear(y.year, kind, n, i, y.next);
  if (point?.fields?.year !== undefined && point.fields.month === undefined && point.kind === "point")
    return partOfYear(point.fields.year, kind, n, i, point.b);
  if (point?.fields?.month !== undefined && point.fields.day === undefined && !q && point.kind === "point") {
    return { ...point, a: i, mods: [n === 1 ? "early" : "late"] };
  }
  if (last || of) return null;
  return q || g.casual ? partOfYear(undefined, kind, n, i, o.next + 1) : null;
}

const skipDashGlued = (g: Grammar, i: number) => (g.s.low[i] === "-" ? i + 1 : i);

/** "next year's first quarter". */
export function yearsQuarter(g: Grammar, year: Timex): Timex | null {
  const { low } = g.s;
  const j = low[year.b] === "'s" || low[year.b] === "’s" ? year.b + 1 : low[year.b] === "'" ? year.b + 2 : -1;
  if (j < 0 || year.fields?.year === undefined || year.fields.month !== undefined) return null;
  const q = quarter(g, j);
  return q?.fields ? timex("point", year.a, q.b, { fields: { ...q.fields, year: year.fields.year } }) : null;
}

/** "the 1990s", "the nineties", "15th century". */
export function decade(g: Grammar, i: number): Timex | null {
  const { s } = g;
  const { low } = s;
  const j = low[i] === "the" ? i + 1 : i;
  const mark = low[j + 1] === "'" && low[j + 2] === "s" ? j + 3 : low[j + 1] === "s" ? j + 2 : -1;
  const value = s.digits[j] ?? Number.NaN;
  if (mark > 0 && Number.isInteger(value) && value % 10 === 0) {
    const size = low[j]?.length;
    // Recognizers allows a blank ("1990 s"); the news does not.
    if (!glued(s, j + 1) && !g.casual) return null;
    if (size === 4 && value >= 1000)
      return timex("point", j, mark, { fields: { year: value, span: value % 100 === 0 ? 100 : 10 } });
    if (size === 2 && value >= 20 && (low[i] === "the" || low[j - 1] === "'"))
      return timex("point", j, mark, { fields: { year: 1900 + value, span: 10 } });
  }
  const named = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"].indexOf(
    low[j] ?? "",
  );
  // "in his sixties" is an age.
  if (named >= 0 && low[i] === "the")
    return timex("point", j, j + 1, { fields: { year: 1920 + named * 10, span: 10 } });
  const o = ordinal(s, j);
  if (o && low[o.next] === "century" && o.value <= 30)
    return timex("point", j, o.next + 1, { fields: { year: (o.value - 1) * 100, span: 100 } });
  return null;
}

/** "the week of 10 October", "the week starting on 4 February", "w/c 4 Feb". */
export function weekOfDate(g: Grammar, i: number): Timex | null {
  const { low } = g.s;
  let j = low[i] === "the" ? i + 1 : i;
  if (low[j] === "w" && low[j + 1] === "/" && low[j + 2] === "c") j += 3;
  else if (low[j] === "week") {
    j++;
    const said = /^(of|starting|beginning|commencing|from|ending)$/.test(low[j] ?? "");
    if (!said) return null;
    j++;
    if (low[j] === "on" || low[j] === "from") j++;
  } else return null;
  const day = g.point(j);
  const f = day?.fields;
  if (day?.kind !== "point" || f?.day === undefined || f.hour !== undefined) return null;
  const ending = low[j - 1] === "ending" || low[j - 2] === "ending";
  const known = pin(f, g.now, -1);
  const [from, to] = boundsOf(known);
  const bounds: [number, number] = ending ? [to - 7 * 86400, to] : [from, from + 7 * 86400];
  return timex("point", i, day.b, { fields: f, bounds });
}

/** "week 10", "week 3 of 2027". */
export function numberedWeek(g: Grammar, i: number): Timex | null {
  const { s } = g;
  const j = s.low[i] === "the" ? i + 1 : i;
  if (s.low[j] !== "week" || !g.casual) return null;
  const n = s.digits[j + 1] ?? Number.NaN;
  if (!Number.isInteger(n) || n < 1 || n > 53) return null;
  const of = s.low[j + 2] === "of" ? yearAt(g, j + 3) : null;
  return timex("point", j, of?.next ?? j + 2, {
    fields: { week: n, ...(of ? { weekYear: of.year } : { weekYear: weekOf(g.now.day).year }) },
  });
}

/** "the last week of July", "first Monday of next month", "the 26th day of the month", "first ten days of last year". */
export function ordinalOf(g: Grammar, i: number): Timex | null {
  const { s, now } = g;
  const { low } = s;
  const j = low[i] === "the" ? i + 1 : i;
  const last = low[j] === "last" || low[j] === "final";
  const o = last ? { value: -1, next: j + 1 } : ordinal(s, j);
  if (!o) return null;
  let k = o.next;
  const count = cardinal(s, k, false);
  if (count && count.value < 1000) k = count.next;
  const unit = low[k] ?? "";
  const weekday = WEEKDAYS.get(unit);
  const of = low[k + 1] === "of" || low[k + 1] === "in" ? k + 2 : -1;
  if (of < 0) return null;
  const whole = low[of] === "the" && /^(month|year)$/.test(low[of + 1] ?? "") ? presentUnit(g, of) : g.point(of);
  if (!whole?.fields || whole.kind !== "point") return null;
  const f = whole.fields;
  const n = o.value;
  if (count && (unit === "days" || unit === "weeks" || unit === "months" || unit === "years")) {
    const [from, to] = boundsOf(pin(f, now, -1));
    const size = count.value * 86400 * (unit === "days" ? 1 : unit === "weeks" ? 7 : unit === "months" ? 30 : 365);
    return timex("point", i, whole.b, {
      fields: f,
      bounds: n < 0 ? [to - size, to] : [from, from + size],
      mods: [n < 0 ? "late" : "early"],
    });
  }
  if (weekday !== undefined && f.month !== undefined && f.day === undefined) {
    const y = pin(f, now, g.casual ? 1 : -1).year ?? 0;
    return timex("point", i, whole.b, { fields: dayFields(nthWeekday(y, f.month, weekday, n)) });
  }
  if (unit === "week" && f.month !== undefined && f.day === undefined) {
    return timex("point", i, whole.b, {
      fields: { ...(f.year === undefined ? {} : { year: f.year }), month: f.month, weekOfMonth: n },
    });
  }
  if (unit === "week" && f.year !== undefined && f.month === undefined) {
    const week = n < 0 ? weekOf(lastThursday(f.year)).week : n;
    return timex("point", i, whole.b, { fields: { weekYear: f.year, week } });
  }
  if (unit === "month" && f.year !== undefined && f.month === undefined && n <= 12) {
    return timex("point", i, whole.b, { fields: { year: f.year, month: n < 0 ? 12 : n } });
  }
  if (
    (unit === "day" || unit === "weekend") &&
    n < 0 &&
    (f.month !== undefined || f.year !== undefined) &&
    f.day === undefined
  ) {
    const last = boundsOf(pin(f, now, g.casual ? 1 : -1))[1] / 86400 - 1;
    if (unit === "day") return timex("point", i, whole.b, { fields: dayFields(last) });
    const w = weekOf(last - ((weekdayOf(last) + 1) % 7));
    return timex("point", i, whole.b, { fields: { weekYear: w.year, week: w.week, weekend: true } });
  }
  if (unit === "day" && f.month !== undefined && f.day === undefined && n >= 1) {
    return timex("point", i, whole.b, { fields: { ...f, day: n } });
  }
  return null;
}

function lastThursday(year: number): number {
  const last = nthWeekday(year, 12, 4, -1);
  return weekdayOf(last) === 4 ? last : last - 1;
}

/** "20th of next month", "the 18th", "on the 15th": a day of the month without its name. */
export function dayOfMonth(g: Grammar, i: number): Timex | null {
  const { s } = g;
  const { low } = s;
  const j = low[i] === "the" ? i + 1 : i;
  const o = ordinal(s, j);
  if (!o || o.value < 1 || o.value > 31) return null;
  let k = o.next;
  if (low[k] === "day") k++;
  if (low[k] === "of") {
    const m = monthAt(g, k + 1);
    if (m) return null;
    const whole = (low[k + 1] === "the" ? presentUnit(g, k + 1) : null) ?? g.point(k + 1) ?? g.point(k + 2);
    const f = whole?.fields;
    if (whole && f?.month !== undefined && f.day === undefined)
      return timex("point", i, whole.b, { fields: { ...f, day: o.value } });
    return null;
  }
  // Alone it is a date only after "on the" and before nothing that it could count.
  const digits = o.digits;
  const after = low[o.next] ?? ".";
  const ends =
    /^[.,;:!?)\]–—-]$|^(and|or|at|from|to|between|by|he|she|they|it|we|i|in|with|for|but|when|around|then|until|till|through)$/.test(
      after,
    );
  const signs =
    low[i - 1] === "on" ||
    low[i - 1] === "by" ||
    low[i - 1] === "until" ||
    low[i - 1] === "since" ||
    low[i - 1] === "before";
  if (!ends) return null;
  if (j > i && (digits || g.casual) && (signs || g.casual))
    return timex("point", i, o.next, { fields: { day: o.value } });
  if (j === i && digits && low[i - 1] === "on") return timex("point", i, o.next, { fields: { day: o.value } });
  return null;
}

/** The season alone: "in spring", "summer 2023", "the summer of 2022". */
export function season(g: Grammar, i: number): Timex | null {
  const { s } = g;
  const { low } = s;
  const name = SEASONS.get(low[i] ?? "");
  if (!name) return null;
  let j = i + 1;
  if (low[j] === "of" || low[j] === ",") j++;
  const y = yearAt(g, j);
  if (y) return timex("point", i, y.next, { fields: { season: name, year: y.year } });
  if (low[i + 1] === "of" && !g.casual) return null;
  const before = low[i - 1] ?? "";
  const proven = /^(in|this|last|next|by|since|until|the|early|late|mid|during|before|after|every|each|whole|-)$/.test(
    before,
  );
  // "fall" and "spring" are verbs, "spring offensive" is still a season.
  if (low[i] === "fall" || low[i] === "spring") {
    if (!(before === "in" || before === "the" || before === "by" || before === "since" || before === "-")) return null;
    if (low[i] === "fall" && before !== "in" && before !== "-" && before !== "by" && before !== "since") return null;
  }
  return proven || g.casual ? timex("point", i, i + 1, { fields: { season: name } }) : null;
}

/** What is left of the present unit: "the rest of the week", "remaining of the month". */
export function rest(g: Grammar, i: number): Timex | null {
  const { low } = g.s;
  const j = low[i] === "the" ? i + 1 : i;
  if (low[j] !== "rest" && low[j] !== "remainder" && low[j] !== "remaining") return null;
  if (low[j + 1] !== "of") return null;
  const k = j + 2;
  const unit = presentUnit(g, low[k] === "this" ? k + 1 : k) ?? g.point(k);
  if (!unit?.fields || unit.kind !== "point") return null;
  const f: Fields = unit.fields;
  const [from, to] = boundsOf(pin(f, g.now, 1));
  const now = g.now.day * 86400;
  const a = g.casual ? j : i;
  return timex("point", a, unit.b, { fields: f, bounds: [Math.max(from, now), to], mods: ["late"] });
}
