// Times of day: "10:53:26", "8.30pm", "half past seven", "0900 GMT", "in the early morning", "7 in the evening".
import { cardinal } from "../quantities/numerals.js";
import { glued } from "../quantities/scan.js";
import { type Fields, type Grammar, type Mod, type Timex, timex } from "./timex.js";
import { DAY_PARTS, type DayPart } from "./words.js";

/** "am", "p.m.", a glued "a" or "p": the hour shift and the piece after it. */
function meridiem(g: Grammar, i: number): { shift: 0 | 12 | null; next: number } | null {
  const { low } = g.s;
  const w = low[i];
  if (w === "am" || w === "pm") return { shift: w === "am" ? 0 : 12, next: i + 1 };
  if (w === "ampm") return { shift: null, next: i + 1 };
  if (w !== "a" && w !== "p") return null;
  const shift = w === "a" ? 0 : 12;
  if (low[i + 1] === "." && low[i + 2] === "m" && glued(g.s, i + 2)) {
    // The last full stop belongs to the abbreviation unless nothing but a new sentence follows.
    return { shift, next: low[i + 3] === "." && glued(g.s, i + 3) ? i + 4 : i + 3 };
  }
  if (low[i + 1] === "m" && !glued(g.s, i + 1)) return { shift, next: i + 2 };
  const after = low[i + 1];
  if (glued(g.s, i) && (after === undefined || !glued(g.s, i + 1) || /^[.,;!?)-]$/.test(after)))
    return { shift, next: i + 1 };
  return null;
}

const hourWith = (hour: number, shift: 0 | 12) => (hour % 12) + shift;

function early(w: string | undefined): boolean {
  return w === "early" || w === "earlier";
}

function late(w: string | undefined): boolean {
  return w === "late" || w === "later";
}

/** The day part at `i` with its early/late modifier: "early morning", "in the morning", "later in the afternoon". */
export function dayPart(g: Grammar, i: number, bare = false): Timex | null {
  const { low } = g.s;
  let j = i;
  const mods: Mod[] = [];
  if (early(low[j]) || late(low[j])) {
    mods.push(early(low[j]) ? "early" : "late");
    j++;
    if (low[j] === "-") j++;
  }
  const prep = low[j] === "in" || low[j] === "during" || low[j] === "at" || low[j] === "by";
  if (prep) j++;
  const article = low[j] === "the";
  if (article) j++;
  if (mods.length === 0 && (early(low[j]) || late(low[j]))) {
    mods.push(early(low[j]) ? "early" : "late");
    j++;
    if (low[j] === "-") j++;
  }
  const word = low[j] ?? "";
  const part = DAY_PARTS.get(word);
  if (!part) return null;
  if (word === "overnight") return j === i ? timex("point", i, j + 1, { fields: { part } }) : null;
  if (part.startsWith("ME") && !word.endsWith("time") && !bare) return null;
  if (!bare && !prep && mods.length === 0 && !(g.casual && part.startsWith("ME"))) return null;
  return timex("point", i, j + 1, { fields: { part }, mods });
}

/** The hour that a part of the day makes of "7". */
function inPart(hour: number, part: DayPart): number {
  if (part === "AF" || part === "EV" || (part === "NI" && hour >= 5)) return hour < 12 ? hour + 12 : hour;
  return part === "NI" || part === "MO" ? hour % 12 : hour;
}

/** Minutes in words or two digits ("thirty", "oh five" is left alone). */
function minuteWords(g: Grammar, from: number): { value: number; next: number } | null {
  const i = g.casual && g.s.low[from] === "-" && glued(g.s, from) ? from + 1 : from;
  if (!Number.isNaN(g.s.digits[i] ?? Number.NaN)) return null;
  const n = cardinal(g.s, i, false);
  return n && n.value >= 10 && n.value < 60 ? n : null;
}

/** "half past seven", "15 past seven", "quarter to five". */
function pastTo(g: Grammar, i: number): Timex | null {
  const { low } = g.s;
  let j = low[i] === "a" ? i + 1 : i;
  let minutes: number;
  if (low[j] === "half") minutes = 30;
  else if (low[j] === "quarter") minutes = 15;
  else {
    const n = cardinal(g.s, j, false);
    if (!n || n.value < 1 || n.value > 59) return null;
    minutes = n.value;
    j = n.next - 1;
  }
  j++;
  if (low[j] === "minutes" || low[j] === "mins") j++;
  const past = low[j] === "past";
  if (!past && low[j] !== "to") return null;
  const noon = low[j + 1] === "noon" || low[j + 1] === "midnight";
  const h = noon ? { value: low[j + 1] === "noon" ? 12 : 24, next: j + 2 } : cardinal(g.s, j + 1, false);
  if (!h || h.value < 1 || h.value > 24) return null;
  // "15 to 20" is a range of numbers; "to" needs a word that says time.
  if (!past && low[i] !== "quarter" && low[i] !== "a" && low[h.next] !== "o'clock" && low[j - 1] !== "minutes")
    return null;
  const hour = past ? h.value : h.value - 1;
  return timex("point", i, h.next, { fields: { hour: (hour + 24) % 24, minute: minutes } });
}

/** An hour and minutes without the words around it. */
function bare(g: Grammar, i: number): Timex | null {
  const { s } = g;
  const { low, digits, text } = s;
  const w = low[i] ?? "";
  if (w === "noon" || w === "midday" || w === "noonish")
    return timex("point", i, i + 1, { fields: { hour: 12, meridiem: true } });
  if (w === "midnight") return timex("point", i, i + 1, { fields: { hour: 0, meridiem: true } });
  if (w === "mid" && low[i + 1] === "night") return timex("point", i, i + 2, { fields: { hour: 0, meridiem: true } });
  const value = digits[i] ?? Number.NaN;
  if (Number.isNaN(value)) return null;
  const before = text.charCodeAt(s.start[i]! - 1);
  // "4:3", "v2.30" and "$9.30" are no times.
  if (before === 58 || before === 36 || before === 163 || before === 46) return null;
  const size = w.length;
  if (low[i + 1] === ":" && glued(s, i + 1) && glued(s, i + 2) && value <= 24 && size <= 2) {
    const minute = digits[i + 2] ?? Number.NaN;
    if (Number.isNaN(minute) || low[i + 2]?.length !== 2 || minute > 59) return null;
    const fields: Fields = { hour: value % 24, minute };
    let j = i + 3;
    const second = digits[j + 1] ?? Number.NaN;
    if (low[j] === ":" && glued(s, j) && glued(s, j + 1) && second < 60) {
      fields.second = Math.floor(second);
      j += 2;
    }
    if (size === 2 && (value > 12 || value === 0 || w[0] === "0") && value !== 12)
      fields.meridiem = value > 12 || value === 0;
    return timex("point", i, j, { fields });
  }
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(w);
  if (dotted) {
    const hour = Number(dotted[1]);
    const minute = Number(dotted[2]);
    const said =
      meridiem(g, i + 1) !== null ||
      (low[i - 1] === "at" && g.casual) ||
      (g.casual && low[i - 1] === "between") ||
      low[i + 1] === "gmt";
    return said && hour <= 24 && minute < 60 ? timex("point", i, i + 1, { fields: { hour, minute } }) : null;
  }
  if (!Number.isInteger(value) || w.includes(",")) return null;
  const zone =
    low[i + 1] === "gmt" ||
    low[i + 1] === "utc" ||
    low[i + 1] === "hours" ||
    low[i + 1] === "hrs" ||
    low[i + 1] === "h";
  if (size === 4 && value <= 2400 && value % 100 < 60 && (zone || meridiem(g, i + 1) !== null)) {
    const known = !meridiem(g, i + 1);
    const next = low[i + 1] === "hours" || low[i + 1] === "hrs" || low[i + 1] === "h" ? i + 2 : i + 1;
    return timex("point", i, next, {
      fields: { hour: Math.floor(value / 100) % 24, minute: value % 100, meridiem: known },
    });
  }
  if (
    value <= 24 &&
    low[i + 1] === "h" &&
    glued(s, i + 1) &&
    !Number.isNaN(digits[i + 2] ?? Number.NaN) &&
    glued(s, i + 2)
  ) {
    return timex("point", i, i + 3, { fields: { hour: value, minute: digits[i + 2]! % 60, meridiem: true } });
  }
  return null;
}

/** An hour alone, which only its surroundings make a time: "7", "seven". */
export function hourAlone(g: Grammar, i: number): Timex | null {
  if (/[$£€.:]/.test(g.s.text[(g.s.start[i] ?? 0) - 1] ?? " ")) return null;
  const n = cardinal(g.s, i, false);
  if (!n || !Number.isInteger(n.value) || n.value > 24 || n.value < 0) return null;
  if (n.digits && (g.s.low[i]?.length ?? 3) > 2) return null;
  const minute = n.digits ? null : minuteWords(g, n.next);
  if (minute) return timex("point", i, minute.next, { fields: { hour: n.value, minute: minute.value } });
  return timex("point", i, n.next, { fields: { hour: n.value } });
}

/** Adds what follows the figures: "pm", "o'clock", "in the morning", "sharp". */
function finish(g: Grammar, t: Timex, explicit: boolean): Timex | null {
  const { low } = g.s;
  const f = { ...t.fields };
  let next = t.b;
  let said = explicit;
  if (low[next] === "o'clock" || low[next] === "oclock" || low[next] === "o’clock") {
    next++;
    said = true;
  }
  const m = meridiem(g, next);
  if (f.minute !== undefined && low[next] === "minutes" && g.casual) next++;
  if (m && f.hour !== undefined && f.hour <= 12) {
    if (m.shift !== null) {
      f.hour = hourWith(f.hour, m.shift);
      f.meridiem = true;
    }
    next = m.next;
    said = true;
  }
  const part = dayPart(g, next) ?? (low[next] === "early" || low[next] === "late" ? dayPart(g, next) : null);
  const word = part?.fields?.part;
  if (word && f.hour !== undefined && f.hour <= 12 && !word.startsWith("ME") && word !== "DT") {
    if (!f.meridiem) f.hour = inPart(f.hour, word);
    f.meridiem = true;
    next = part.b;
    said = true;
  }
  return said ? { ...t, b: next, fields: f } : null;
}

/**
 * Reads a time of day.
 * @param loose whether an hour without any sign of being one may count ("on Friday at 4")
 */
export function clock(g: Grammar, i: number, loose = false): Timex | null {
  const { low } = g.s;
  let t = bare(g, i);
  if (t) return finish(g, t, true);
  t = pastTo(g, i);
  if (t) return finish(g, t, true);
  t = hourAlone(g, i);
  if (t && t.fields!.hour !== undefined) {
    const done = finish(g, t, loose || (t.fields?.minute !== undefined && g.casual && loose));
    if (done) return done;
  }
  const part = dayPart(g, i);
  if (part) {
    // "in the morning at 7", "early morning at 8:00"
    const j = low[part.b] === "at" || low[part.b] === "around" ? part.b + 1 : part.b;
    const at = j > part.b ? (bare(g, j) ?? hourAlone(g, j)) : bare(g, j);
    if (at?.fields?.hour !== undefined) {
      const done = finish(g, at, true)!;
      const hour = done.fields!.meridiem ? done.fields!.hour! : inPart(done.fields!.hour!, part.fields!.part!);
      return timex("point", i, done.b, { fields: { ...done.fields, hour, meridiem: true } });
    }
    return part;
  }
  return null;
}
