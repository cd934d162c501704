// What a text says about forces: type, owner, strength and movement, one entry for each thing named.
import type { Movement, Posture, Quantity, Span } from "../../../../model/index.js";
import { capital, type Scan, scan } from "../quantities/scan.js";
import { type ForceName, type Lookup, lookup, type Phrases } from "./vocabulary.js";

interface Hit<T> {
  a: number;
  b: number;
  value: T;
}

const QUOTES = new Set(['"', "“", "”"]);

/** The longest phrase at `i`. */
function phraseAt<T>(s: Scan, i: number, phrases: Phrases<T>): Hit<T> | null {
  for (const { words, value, exact } of phrases.get(s.low[i] ?? "") ?? []) {
    if (exact !== null && !sameCase(s, i, exact)) continue;
    let k = 1;
    let j = i + 1;
    while (k < words.length) {
      // 'a joint "regional group" of forces': quotation marks do not part a name.
      if (QUOTES.has(s.low[j] ?? "")) j++;
      if (s.low[j] !== words[k]) break;
      j++;
      k++;
    }
    if (k === words.length) return { a: i, b: j, value };
  }
  return null;
}

/** Capitals throughout must be met in capitals, one capital in front by one. */
function sameCase(s: Scan, i: number, name: string): boolean {
  const raw = s.text.slice(s.start[i], s.end[i]);
  const stem = name.length > 1 && name.slice(1) === name.slice(1).toUpperCase();
  return stem ? raw.startsWith(name.slice(0, -1).toUpperCase()) || raw === name : raw[0] === name[0];
}

function all<T>(s: Scan, phrases: Phrases<T>): Hit<T>[] {
  const out: Hit<T>[] = [];
  for (let i = 0; i < s.length; ) {
    const hit = phraseAt(s, i, phrases);
    if (hit) out.push(hit);
    i = hit ? hit.b : i + 1;
  }
  return out;
}

/** Whether the words around make the name something else: "fire brigade", "tank of water", "artillery fire". */
function trapped(s: Scan, hit: Hit<ForceName>, look: Lookup): boolean {
  const before = s.low[hit.a - 1] ?? "";
  const last = s.low[hit.b - 1] ?? "";
  const banned = look.notBefore.get(before);
  if (banned && (banned.has(last) || banned.has(hit.value.key) || banned.has(last.replace(/s$/, "")))) return true;
  if (before === "-" && look.notBefore.get(s.low[hit.a - 2] ?? "")?.has(hit.value.key)) return true;
  const after = look.notAfter.get(hit.value.key) ?? look.notAfter.get(last);
  return after?.some((words) => words.every((w, k) => s.low[hit.b + k] === w)) ?? false;
}

const ENDS = new Set([".", "!", "?", ";"]);

/** Sentence number of each piece. */
function sentences(s: Scan): Int32Array {
  const out = new Int32Array(s.length + 1);
  let n = 0;
  for (let i = 0; i < s.length; i++) {
    out[i] = n;
    const next = s.text[s.start[i + 1] ?? s.text.length] ?? "A";
    const newline = s.text.slice(s.end[i], s.start[i + 1] ?? s.text.length).includes("\n");
    if (newline || (ENDS.has(s.low[i] ?? "") && !/[a-z]/.test(next) && s.start[i + 1] !== s.end[i])) n++;
  }
  out[s.length] = n;
  return out;
}

const GLUE = new Set(["and", "or", ",", "as", "well", "including", "such", "also", "&", "plus"]);
/** Words that may stand between an owner and what it owns. */
const INSIDE = /^[\p{L}\d'’-]+$/u;
const BREAKS = new Set(
  "is are was were be been being has have had will would could can may might must should that which who to in of on at from by with into toward towards against over for while when after before as said says told if but will near along than".split(
    " ",
  ),
);

/** The owner in the noun phrase before the name, or after it ("forces of Belarus"). */
function ownerOf(s: Scan, hit: Hit<ForceName>, owners: readonly Hit<string>[]): string | null {
  const inside = owners.find((o) => o.a >= hit.a && o.b <= hit.b);
  if (inside) return inside.value;
  for (let k = owners.length - 1; k >= 0; k--) {
    const o = owners[k]!;
    if (o.b > hit.a) continue;
    if (hit.a - o.b > 4) break;
    let clear = true;
    for (let i = o.b; i < hit.a; i++) {
      const w = s.low[i] ?? "";
      if (BREAKS.has(w) || !(INSIDE.test(w) || w === "-" || w === "'s" || w === "’s")) clear = false;
    }
    if (clear) return o.value;
    break;
  }
  const next = owners.find((o) => o.a >= hit.b);
  if (next && next.a === hit.b + 1 && s.low[hit.b] === "of" && capital(s, next.a)) return next.value;
  return null;
}

/** The subject whose verb moves the forces: "Russia is sending thousands of troops". */
function moverOf(
  hit: Hit<ForceName>,
  move: Hit<Movement> | null,
  owners: readonly Hit<string>[],
  sentence: Int32Array,
  s: Scan,
): string | null {
  if (!move || move.b > hit.a) return null;
  const here = owners.filter((o) => o.b <= move.a && sentence[o.a] === sentence[hit.a] && move.a - o.b <= 3);
  const o = here.at(-1);
  if (!o || !capital(s, o.a)) return null;
  for (let i = o.b; i < move.a; i++) {
    if (
      !/^(is|are|was|were|has|have|had|been|will|would|to|also|again|now|already|reportedly|could|may|might|began|started|continues|continued|keeps|not|further|more|currently|secretly|quietly)$/.test(
        s.low[i] ?? "",
      )
    )
      return null;
  }
  return o.value;
}

const REACH = 9;

/** The movement word nearest to the name in its sentence; words before it win ties. */
function movementOf(
  hit: Hit<ForceName>,
  moves: readonly Hit<Movement>[],
  sentence: Int32Array,
  s: Scan,
): Hit<Movement> | null {
  let best: Hit<Movement> | null = null;
  let least = REACH + 1;
  for (const m of moves) {
    if (sentence[m.a] !== sentence[hit.a]) continue;
    if (m.a >= hit.a && m.b <= hit.b) continue;
    const gap = m.b <= hit.a ? hit.a - m.b : m.a - hit.b + 0.5;
    if (gap >= least || gap > REACH) continue;
    if (m.a >= hit.b && crossesClause(s, hit.b, m.a)) continue;
    if (m.b <= hit.a && newSubject(s, m.b, hit.a)) continue;
    best = m;
    least = gap;
  }
  return best;
}

/** "tanks crossed the border and Russia launches missiles": behind "and" a name opens a clause of its own. */
function newSubject(s: Scan, from: number, to: number): boolean {
  for (let i = from; i < to - 1; i++) {
    const w = s.low[i] ?? "";
    if (w === "while" || w === "but" || w === ";") return true;
    if (w === "and" && capital(s, i + 1) && !/(an|ish|ese|ian)$/.test(s.low[i + 1] ?? "") && to - i > 2) return true;
  }
  return false;
}

/** A verb that another subject owns lies behind "that", "which says", ";". */
function crossesClause(s: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const w = s.low[i] ?? "";
    if (
      w === "but" ||
      w === "while" ||
      w === "because" ||
      w === "if" ||
      w === "after" ||
      w === "before" ||
      w === "said" ||
      w === "when"
    )
      return true;
  }
  return false;
}

/** The quantity that counts the name: it stands right before it, with nothing but the words of the phrase between. */
function strengthOf(s: Scan, hit: Hit<ForceName>, quantities: readonly Quantity[], from: number): Quantity | null {
  let best: Quantity | null = null;
  const start = s.start[hit.a] ?? 0;
  for (const q of quantities) {
    if (q.span[1] > (s.end[hit.b - 1] ?? 0)) break;
    if (q.span[1] > start || q.span[0] < from || money(q)) continue;
    const between = s.text.slice(q.span[1], start);
    if (between.length > 60 || /[,;:.()]/.test(between.replace(/U\.S\./g, ""))) continue;
    const share = q.unit === "%";
    if (/\b(is|are|was|were|will|would|to|in|near|from|with|and|against|by|on|at|for|into)\b/i.test(between)) continue;
    // "30 kilometres of tanks" measures something else.
    if (
      !share &&
      q.unit &&
      /^(km|kilometres|kilometers|miles|metres|years|year|days|weeks|months|hours|countries|times|points|tonnes|tons|percent)$/.test(
        q.unit,
      )
    )
      continue;
    if (share && !/\bof\b/.test(between)) continue;
    best = q;
  }
  return best;
}

const money = (q: Quantity) => q.unit !== null && /^[A-Z]{3}$/.test(q.unit);

/** Reads what is said about forces. */
export type PostureReader = (text: string | Scan, quantities: readonly Quantity[]) => Posture[];

/**
 * Makes a reader from a vocabulary.
 * @param vocabulary the parsed JSON of `data/forces/vocabulary.json`
 * @returns a pure function: a text and its quantities (`readQuantities`) to one entry for each kind of force named, in order
 * @throws TocsinError "malformed" when the vocabulary is none
 */
export function createPostureReader(vocabulary: unknown): PostureReader {
  const look = lookup(vocabulary);
  return (text, quantities) => read(text, quantities, look);
}

/** A force already read, which the next one in a list leans on. */
interface Named {
  hit: Hit<ForceName>;
  owner: string | null;
  movement: Movement | null;
}

function read(text: string | Scan, quantities: readonly Quantity[], look: Lookup): Posture[] {
  const s = typeof text === "string" ? scan(text) : text;
  const names = all(s, look.names).filter((hit) => !trapped(s, hit, look));
  if (names.length === 0) return [];
  const owners = all(s, look.owners).filter((o) => capital(s, o.a) || s.low[o.a] === "separatist");
  const moves = all(s, look.movements).filter((m) => !names.some((n) => m.a >= n.a && m.b <= n.b && n.b - n.a > 1));
  const sentence = sentences(s);
  const out: Posture[] = [];
  let previous: Named | null = null;
  let spent = 0;
  for (let k = 0; k < names.length; k++) {
    const hit = names[k]!;
    const listed: boolean = previous !== null && joined(s, previous.hit.b, hit.a);
    const merged = previous !== null && sameThing(s, previous.hit, hit);
    const move = movementOf(hit, moves, sentence, s);
    const strength = strengthOf(s, hit, quantities, spent);
    const owner: string | null =
      ownerOf(s, hit, owners) ?? (listed ? previous!.owner : null) ?? moverOf(hit, move, owners, sentence, s);
    const movement: Movement | null = listed && previous!.movement ? previous!.movement : (move?.value ?? null);
    if (hit.value.plain && !strength && !movement) continue;
    if (hit.value.plain && !strength && !owner && !listed) continue;
    if (merged) {
      // "tank brigade", "Wagner mercenaries": one thing in two names.
      const last = out.at(-1)!;
      last.span = [last.span[0], s.end[hit.b - 1] ?? last.span[1]];
      previous = { ...previous!, hit: { ...hit, a: previous!.hit.a, value: previous!.hit.value } };
      continue;
    }
    const span: Span = [s.start[hit.a] ?? 0, s.end[hit.b - 1] ?? 0];
    out.push({ type: hit.value.type, owner, strength, movement, span });
    if (strength) spent = strength.span[1];
    previous = { hit, owner, movement };
  }
  return out;
}

/** Whether only list words stand between two names, with a few adjectives at most. */
function joined(s: Scan, from: number, to: number): boolean {
  let glue = 0;
  let other = 0;
  for (let i = from; i < to; i++) {
    const w = s.low[i] ?? "";
    if (GLUE.has(w)) glue++;
    else if (BREAKS.has(w) || ENDS.has(w)) return false;
    else other++;
  }
  return glue > 0 && other <= 4;
}

/** Two names side by side are one force: the head says the size, the first word the kind. */
function sameThing(s: Scan, a: Hit<ForceName>, b: Hit<ForceName>): boolean {
  const gap = b.a - a.b;
  if (gap === 0) return true;
  return gap === 1 && s.low[a.b] === "-";
}
