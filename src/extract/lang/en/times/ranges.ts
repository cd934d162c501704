// Projects expressions on the model's TimeRange: [start, end) with precision and modifier, in the sense news gives them.
import type { Precision, Published, TimeRange } from "../../../../model/index.js";
import { type Scan, scan } from "../quantities/scan.js";
import { type Bounds, boundsOf, pin } from "./bounds.js";
import { isoDay, isoSecond } from "./calendar.js";
import { type Reading, readAgain, readTimexes, reference } from "./read.js";
import { lean } from "./tense.js";
import { definite, type Fields, finest, hasDate, type Length, type Mod, type Reference, type Timex } from "./timex.js";

/** When the text was published and, inside a quotation, when it was said: ISO 8601. */
export interface TimeContext {
  published: Published | null;
  saidAt?: string | null;
}

type TimeModifier = NonNullable<TimeRange["modifier"]>;

const MODIFIERS: Partial<Record<Mod, TimeModifier>> = {
  early: "early",
  mid: "mid",
  late: "late",
  before: "before",
  by: "by",
  after: "after",
  since: "since",
  until: "until",
  about: "about",
};

/** How exactly fields say when. */
export function precisionOf(f: Fields): Precision {
  if (f.second !== undefined) return "second";
  if (f.minute !== undefined) return "minute";
  if (f.hour !== undefined || f.part) return "hour";
  if (f.day !== undefined || f.weekday !== undefined) return "day";
  if (f.week !== undefined || f.weekOfMonth !== undefined || f.weekend) return "week";
  if (f.month !== undefined) return "month";
  if (f.season || f.quarter !== undefined || f.half !== undefined) return "season";
  return f.span ? "decade" : "year";
}

function precisionOfLength(length: Length): Precision {
  const unit = finest(length);
  const names = {
    S: "second",
    MI: "minute",
    H: "hour",
    D: "day",
    NI: "day",
    BD: "day",
    W: "week",
    WE: "week",
    M: "month",
    Q: "season",
    Y: "year",
  } as const;
  return names[unit];
}

/** Seconds as ISO 8601: a day where they fall on midnight and nothing finer is meant. */
function iso(seconds: number | null, precision: Precision): string | null {
  if (seconds === null) return null;
  const fine = precision === "second" || precision === "minute" || precision === "hour";
  return fine ? isoSecond(seconds) : isoDay(Math.floor(seconds / 86400));
}

/** The third of a stretch that "early", "mid" and "late" mean; thirds of a month are ten days. */
export function third([from, to]: Bounds, mod: Mod, f: Fields): Bounds {
  // A part of one day or two is told by its modifier; the days stay whole.
  if (to - from <= 2 * 86400) return [from, to];
  const month = f.month !== undefined && f.day === undefined && f.weekOfMonth === undefined;
  const day = 86400;
  const a = month ? from + 10 * day : from + Math.round((to - from) / 3 / day) * day;
  const b = month ? from + 20 * day : from + Math.round(((to - from) * 2) / 3 / day) * day;
  if (mod === "early") return [from, a];
  return mod === "mid" ? [a, b] : [b, to];
}

/** Definite fields of a point in the sense of the sentence around it. */
export function settle(s: Scan, t: Timex, now: Reference): Fields | null {
  const f = t.coarse ?? t.fields;
  if (!f || (f.reckoning && f.year === undefined)) return null;
  if (definite(f)) return f;
  const limit = t.mods[0];
  const ahead = limit === "by" || limit === "until" ? 1 : limit === "since" || limit === "after" ? -1 : null;
  const side = ahead === 1 && lean(s, t.a, t.b) < 0 && pastLimit(s, t) ? -1 : (ahead ?? lean(s, t.a, t.b));
  return pin(f, now, side);
}

/** "held until October", "by Tuesday they had left": limits in the past tense, unless an order or promise comes first. */
function pastLimit(s: Scan, t: Timex): boolean {
  for (let i = t.b; i < Math.min(s.length, t.b + 6); i++)
    if (s.low[i] === "had" || s.low[i] === "was" || s.low[i] === "were") return true;
  return t.mods[0] === "until";
}

function pointBounds(s: Scan, t: Timex, now: Reference): [number | null, number | null] | null {
  if (t.bounds) return t.bounds;
  const f = settle(s, t, now);
  if (!f || !definite(f)) return null;
  const bounds = boundsOf(f);
  const mod = t.mods.find((m) => m === "early" || m === "mid" || m === "late");
  return mod && f.hour === undefined && !f.part ? third(bounds, mod, f) : bounds;
}

function toRange(s: Scan, t: Timex, now: Reference): TimeRange | null {
  const text = s.text.slice(s.start[t.a], s.end[t.b - 1]);
  const span: [number, number] = [s.start[t.a] ?? 0, s.end[t.b - 1] ?? 0];
  const modifier = t.mods.map((m) => MODIFIERS[m]).find((m) => m !== undefined) ?? null;
  const build = (
    from: number | null,
    to: number | null,
    precision: Precision,
    mod: TimeModifier | null,
  ): TimeRange | null =>
    from === null && to === null
      ? null
      : { start: iso(from, precision), end: iso(to, precision), precision, modifier: mod, text, span };
  if (t.kind === "range") {
    const from = edge(s, t.from, now, t);
    const to = edge(s, t.to, now, t);
    if (!from || !to) return null;
    let [start] = from.bounds;
    const [, end] = to.bounds;
    // "from November to March": the later end decides the year of the earlier one.
    if (start !== null && end !== null && start >= end && from.open) {
      const f = t.from?.fields;
      if (f) start = boundsOf(pin(f, { day: Math.floor(end / 86400) - 1, second: 0 }, -1))[0];
    }
    if (start !== null && end !== null && start >= end) return null;
    return build(start, end, finer(from.precision, to.precision), null);
  }
  if (t.kind === "length") {
    if (!t.bounds || !t.length) return null;
    const vague = t.length.some((x) => x.count === null);
    return build(t.bounds[0], t.bounds[1], precisionOfLength(t.length), vague ? "about" : modifier);
  }
  if (t.kind === "present") {
    if (/^(now|currently|nowadays|these days)$/i.test(text)) return null;
    return build(now.day * 86400, (now.day + 1) * 86400, "day", null);
  }
  if (t.kind === "past" || t.kind === "future") {
    return t.bounds && t.length ? build(t.bounds[0], t.bounds[1], precisionOfLength(t.length), "before") : null;
  }
  if (t.kind === "set" || !t.fields) return null;
  const bounds = pointBounds(s, t, now);
  const f = settle(s, t, now);
  if (!bounds || !f) return null;
  const precision = precisionOf(f);
  // A clock time without a date is of the day of publication: too little to put on a time line unless it is exact.
  if (!hasDate(t.fields) && t.fields.hour === undefined && t.fields.part !== "NI") return null;
  if (!hasDate(t.fields) && t.fields.part === "NI" && t.fields.hour === undefined) {
    // "overnight" in a report is the night that led to it.
    return build(now.day * 86400 - 4 * 3600, now.day * 86400 + 6 * 3600, "hour", modifier);
  }
  const [from, to] = bounds;
  const relativeMod = t.length && t.coarse && (t.mods.length === 0 || t.mods[0] === "within") ? "about" : modifier;
  const fuzzy =
    relativeMod === "about" && precision !== "year" && t.length && finest(t.length) === "D" ? null : relativeMod;
  switch (modifier) {
    case "before":
      return build(null, from, precision, modifier);
    case "by":
    case "until":
      return build(null, to, precision, modifier);
    case "after":
      return build(to, null, precision, modifier);
    case "since":
      return build(from, null, precision, modifier);
    default:
      return build(from, to, precision, fuzzy ?? null);
  }
}

function finer(a: Precision, b: Precision): Precision {
  const order: Precision[] = ["second", "minute", "hour", "day", "week", "month", "season", "year", "decade"];
  return order.indexOf(a) < order.indexOf(b) ? a : b;
}

interface Edge {
  bounds: [number | null, number | null];
  precision: Precision;
  /** Whether the year (or day) had to be chosen. */
  open: boolean;
}

function edge(s: Scan, t: Timex | undefined, now: Reference, whole: Timex): Edge | null {
  if (!t) return null;
  if (t.kind === "present") return { bounds: [now.day * 86400, (now.day + 1) * 86400], precision: "day", open: false };
  const f = t.coarse ?? t.fields;
  if (!f) return null;
  if (t.bounds) return { bounds: t.bounds, precision: precisionOf(f), open: false };
  const known = definite(f);
  const pinned = known ? f : pin(f, now, lean(s, whole.a, whole.b));
  if (!definite(pinned)) return null;
  const bounds = boundsOf(pinned);
  const mod = t.mods.find((m) => m === "early" || m === "mid" || m === "late");
  return {
    bounds: mod && f.hour === undefined ? third(bounds, mod, pinned) : bounds,
    precision: precisionOf(pinned),
    open: !known,
  };
}

/**
 * Finds the times a text speaks of.
 * @param text any English text
 * @param context when it was published and, for a quotation, when that was said; without either, only full dates are placed
 * @returns stretches `[start, end)` in order of their spans; local time, ISO 8601, days where nothing finer is meant
 */
export function readTimes(text: string, context: TimeContext): TimeRange[] {
  return timesOf(readPlaced(scan(text), context));
}

/** Expressions of a text with the reference they were read under. */
export interface PlacedReading extends Reading {
  readonly now: Reference;
  /** Whether that reference is known, or only assumed. */
  readonly known: boolean;
}

/** Reads the expressions of a text once, for its times and its deadlines. */
export function readPlaced(s: Scan, context: TimeContext): PlacedReading {
  const known = reference(context);
  const now = known ?? { day: 0, second: 0 };
  return { ...readTimexes(s, now), now, known: known !== null };
}

/** The times among expressions; see `readTimes`. */
export function timesOf(reading: PlacedReading): TimeRange[] {
  const { s, found, now, known } = reading;
  const placed = found.map((t) => toRange(s, t, now));
  const ranges = placed.filter((r) => r !== null);
  if (known || ranges.length === 0) return ranges;
  // Without a date only what any reference would place at the same spot is known.
  const other = { day: 20000, second: 0 };
  const again = readAgain({ s, found: found.filter((_, i) => placed[i] !== null) }, other).map((t) =>
    toRange(s, t, other),
  );
  const later = new Map(again.filter((r) => r !== null).map((r) => [r.span[0], r]));
  return ranges.filter((r) => {
    const same = later.get(r.span[0]);
    return same?.start === r.start && same.end === r.end;
  });
}
