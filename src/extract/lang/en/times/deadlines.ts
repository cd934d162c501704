// The last day on which something promised, demanded or threatened can still happen: "by 1 October", "before Friday".
import type { Deadline } from "../../../../model/index.js";
import { scan } from "../quantities/scan.js";
import { boundsOf, pin } from "./bounds.js";
import { isoDay } from "./calendar.js";
import { type PlacedReading, precisionOf, readPlaced, type TimeContext, third } from "./ranges.js";
import { definite, type Fields, hasDate, nowSeconds, type Timex } from "./timex.js";

/** Fields cut to their precision: a deadline of a month is that month. */
function cut(f: Fields, endDay: number): string {
  const precision = precisionOf(f);
  if (precision === "year" || precision === "decade") return isoDay(endDay).slice(0, 4);
  return precision === "month" ? isoDay(endDay).slice(0, 7) : isoDay(endDay);
}

/** "within 48 hours", "in the next ten days": the end of the stretch. */
function stretchEnd(t: Timex): number | null {
  const known = t.length?.every((x) => x.count !== null);
  return known && t.towards === 1 && t.bounds?.[1] ? t.bounds[1] : null;
}

/**
 * Finds deadlines.
 * @param text any English text
 * @param context as for `readTimes`; without a date only deadlines with a year are read
 * @returns "by D" and "until D" with D itself, "before D" with the day before it (the last one in force, as forecasting
 *   questions are closed: "before 1 October" closes on 30 September), "within N" with the last day of the stretch
 */
export function readDeadlines(text: string, context: TimeContext): Deadline[] {
  return deadlinesOf(readPlaced(scan(text), context));
}

/** The deadlines among expressions; see `readDeadlines`. */
export function deadlinesOf({ s, found, now, known }: PlacedReading): Deadline[] {
  const { text } = s;
  const out: Deadline[] = [];
  for (const t of found) {
    const span: [number, number] = [s.start[t.a] ?? 0, s.end[t.b - 1] ?? 0];
    const words = text.slice(span[0], span[1]);
    const limit = t.mods[0];
    if (known && (limit === "within" || (t.kind === "length" && t.towards === 1))) {
      const opener = (s.low[t.a] ?? "") === "within" || limit === "within";
      const end = opener ? (stretchEnd(t) ?? null) : null;
      if (end !== null && s.low[t.a] === "within" && end > nowSeconds(now)) {
        out.push({ value: isoDay(Math.floor((end - 1) / 86400)), precision: "day", text: words, span });
      }
      continue;
    }
    if (
      (limit !== "by" && limit !== "before" && limit !== "until") ||
      t.kind !== "point" ||
      !t.fields ||
      !hasDate(t.fields)
    )
      continue;
    if (!known && !definite(t.fields)) continue;
    if (looksBack(s.low, t)) continue;
    const f = definite(t.fields) ? t.fields : pin(t.fields, now, 1);
    if (!definite(f)) continue;
    let [from, to] =
      t.bounds && t.bounds[0] !== null && t.bounds[1] !== null ? [t.bounds[0], t.bounds[1]] : boundsOf(f);
    const part = t.mods.find((m) => m === "early" || m === "mid" || m === "late");
    if (part) [from, to] = third([from, to], part, f);
    // A limit that had passed when it was said was no deadline.
    const last = limit === "before" ? from - 1 : to - 1;
    if (known && last < now.day * 86400) continue;
    const day = Math.floor(last / 86400);
    const whole = limit !== "before" && !part && !t.bounds;
    out.push({
      value: whole ? cut(f, day) : isoDay(day),
      precision: whole && precisionOf(f) !== "week" && precisionOf(f) !== "season" ? coarse(precisionOf(f)) : "day",
      text: words,
      span,
    });
  }
  return out;
}

const coarse = (p: ReturnType<typeof precisionOf>) =>
  p === "second" || p === "minute" || p === "hour" ? "day" : p === "decade" ? "year" : p;

/** "had been held until", "was in force until": the limit of something past. */
function looksBack(low: readonly string[], t: Timex): boolean {
  for (let i = t.b; i < t.b + 4; i++) if (/^(had|was|were)$/.test(low[i] ?? "")) return true;
  for (let i = t.a - 1; i >= Math.max(0, t.a - 8); i--) {
    const w = low[i] ?? "";
    if (
      w === "will" ||
      w === "must" ||
      w === "shall" ||
      w === "should" ||
      w === "to" ||
      w === "ordered" ||
      w === "deadline"
    )
      return false;
    if (w === "was" || w === "were" || w === "had" || w === "served" || w === "lasted" || w === "did") return true;
  }
  return false;
}
