// What somebody said would happen, as a question that can be settled.
import type { Claim, Day, Forecast, ForecastKind, Linkage } from "../../model/index.js";
import { referenceTo } from "../brief/material.js";
import { addDays, type Item, knownDay, lastDayOf } from "../model/days.js";
import { probabilityOf } from "./probability.js";

/** One question, however many reports repeat it, before anybody settled it. */
export type Question = Omit<Forecast, "state" | "group" | "finding" | "refused">;

const BY_ACT: Readonly<Partial<Record<Claim["act"], ForecastKind>>> = {
  predict: "prediction",
  threaten: "threat",
  promise: "promise",
};

/**
 * Kind of forecast a claim makes, null when it makes none. A warning is a threat when it names a condition; a figure put
 * on something is a prediction, a word is not by itself; anything that names a day by which it is to happen is at least
 * a deadline.
 */
export function kindOf(claim: Claim): ForecastKind | null {
  const kind = BY_ACT[claim.act];
  if (kind) return kind;
  if (claim.act === "warn" && claim.condition) return "threat";
  if (claim.act === "ask" || claim.act === "demand")
    return claim.deadline && claim.act === "demand" ? "deadline" : null;
  if (probabilityOf(claim)?.from === "figure") return "prediction";
  return claim.deadline ? "deadline" : null;
}

/**
 * Last day a deadline leaves open: "before 1 October" is 30 September, "by 1 October" is 1 October. A month or a year
 * lasts to its end: the reading that is kindest to the speaker.
 * @returns null when the date cannot be read
 */
export function closingDay(deadline: NonNullable<Claim["deadline"]>): Day | null {
  if (!/^before\b/i.test(deadline.text.trim())) return lastDayOf(deadline.value);
  const first = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(deadline.value);
  return first ? addDays(`${first[1]}-${first[2] ?? "01"}-${first[3] ?? "01"}`, -1) : null;
}

/**
 * The questions in some reports, oldest first. Claims of one origin that make the same kind of forecast for the same
 * day are one question; the origin's own claim stands for it.
 */
export function questionsFrom(items: readonly Item[], linkage: Linkage): Question[] {
  const descents = new Map(linkage.descents.map((descent) => [descent.claim, descent]));
  const origins = new Map(linkage.origins.map((origin) => [origin.id, origin]));
  const names = new Map(linkage.sources.map(({ id, name }) => [id, name]));
  const found = new Map<string, Question>();
  for (const { claim, item, day } of oldestFirst(items)) {
    const kind = kindOf(claim);
    if (!kind) continue;
    const due = claim.deadline ? closingDay(claim.deadline) : null;
    const descent = descents.get(claim.id);
    const origin = descent?.origin ? origins.get(descent.origin) : undefined;
    const key = origin ? `${origin.id} ${kind} ${due} ${claim.condition !== null}` : claim.id;
    const known = found.get(key);
    if (known) {
      known.echoes.push(claim.id);
      continue;
    }
    const first = claim.attribution[0]!;
    found.set(key, {
      id: claim.id,
      kind,
      sourceId: origin?.sourceId ?? linkage.speakers[claim.id] ?? null,
      speaker:
        origin?.source ??
        names.get(linkage.speakers[claim.id] ?? "") ??
        first.name ??
        first.mention ??
        item.document.outlet ??
        item.document.uri,
      text: claim.text,
      expects: claim.polarity === "positive" ? "yes" : "no",
      probability: probabilityOf(claim),
      condition: claim.condition?.text ?? null,
      opened: day,
      due,
      reference: referenceTo(claim, item),
      echoes: [],
    });
  }
  return [...found.values()];
}

function oldestFirst(items: readonly Item[]): { claim: Claim; item: Item; day: Day }[] {
  return items
    .flatMap((item) => {
      const day = knownDay(item);
      return day === null
        ? []
        : item.claims.filter(({ from }) => from === "body").map((claim) => ({ claim, item, day }));
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.claim.id < b.claim.id ? -1 : 1));
}
