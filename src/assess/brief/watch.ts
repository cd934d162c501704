// What to mistrust and what to look for: retellings that changed something, what is missing, what would tell most,
// and which days have been named.
import type { DriftChange, Forecast } from "../../model/index.js";
import { dayInWords, daysBetween, type Item, knownDay } from "../model/days.js";
import { type Material, reckoned, referenceTo, type Section, type Sentence, stated } from "./material.js";
import { outletOfItem, percent, told } from "./wording.js";

/** A change of the sense, worst first; what is only left out comes last. */
const GRAVITY: Readonly<Record<DriftChange, number>> = {
  hardened: 5,
  changed: 4,
  softened: 3,
  added: 2,
  dropped: 1,
  kept: 0,
};

/** Retellings that changed what their origin said, the gravest first; null when none did. */
export function driftWarnings(material: Material): Section | null {
  const drifted = material.linkage.descents.flatMap((descent) => {
    const found = material.claim(descent.claim);
    const fields = (descent.drift?.fields ?? []).filter(({ change }) => change !== "kept");
    if (!found || descent.standing !== "echo" || fields.length === 0) return [];
    if (material.rulings.isRejected(descent.claim)) return [];
    const gravity = fields.reduce((sum, { change }) => sum + GRAVITY[change], 0);
    return [{ ...found, gravity, summary: descent.drift!.summary, origin: material.origin(descent.origin) }];
  });
  const worst = new Map<string, (typeof drifted)[number]>();
  for (const drift of drifted.sort((a, b) => b.gravity - a.gravity || (a.claim.id < b.claim.id ? -1 : 1))) {
    const key = `${drift.item.document.id} ${drift.origin?.id}`;
    if (!worst.has(key)) worst.set(key, drift);
  }
  const recent = [...worst.values()].filter(({ item }) => isRecent(material, item)).slice(0, 3);
  if (recent.length === 0) return null;
  const sentences = recent.map(({ claim, item, origin, summary }) =>
    stated(`${outletOfItem(item)} retells ${origin?.source ?? "its origin"} differently: ${shortened(summary)}.`, [
      referenceTo(claim, item),
    ]),
  );
  return { heading: "Changed in the retelling", sentences };
}

/** Only what was published within the last month still misleads anybody. */
function isRecent(material: Material, item: Item): boolean {
  const day = knownDay(item);
  return day !== null && daysBetween(day, material.assessment.asOf) <= 31;
}

/** Indicators that are overdue and those nobody looks for. */
export function missing(material: Material): Section {
  const { indicators } = material.assessment;
  const overdue = indicators.filter(({ state }) => state === "overdue");
  const blind = indicators.filter(({ state }) => state === "not-collected");
  const sentences = overdue.map(({ indicator, name, note }) =>
    reckoned(`${name}: ${note.charAt(0).toLowerCase()}${note.slice(1)}`, `indicator ${indicator}, overdue`),
  );
  if (overdue.length === 0) sentences.push(reckoned("Nothing that was expected by now is missing.", "indicators"));
  if (blind.length > 0) {
    const names = blind.map(({ name }) => name).join("; ");
    sentences.push(
      reckoned(`Nobody looks for these, so their absence says nothing: ${names}.`, "indicators, not collected"),
    );
  }
  return { heading: "Expected and not seen", sentences };
}

/** What would tell most, among what has not been seen, by expected information. */
export function collectNext(material: Material): Section {
  const wanted = material.assessment.indicators
    .filter(({ state }) => state === "quiet" || state === "not-collected")
    .sort((a, b) => b.information - a.information || (a.indicator < b.indicator ? -1 : 1))
    .slice(0, 3);
  const sentences = wanted.map(({ indicator, name, information }) => {
    const collection = material.case.indicators.find(({ id }) => id === indicator)!.collection;
    const how = collection.replace(/^Not collected\. Needs /, "needs ").replace(/\.$/, "");
    return reckoned(
      `${name}: ${how.charAt(0).toLowerCase()}${how.slice(1)}.`,
      `indicator ${indicator}, ${information.toFixed(2)} bits`,
    );
  });
  if (sentences.length === 0) sentences.push(reckoned("Everything that is looked for has been seen.", "indicators"));
  return { heading: "What to look for next, most telling first", sentences };
}

/**
 * Days that were named: those that have passed and nobody settled, those to come; and the probabilities others put on
 * something within the last month, with what readers take their words to mean.
 */
export function datesAndForecasts(material: Material): Section | null {
  const { asOf } = material.assessment;
  const due = material.forecasts.filter(({ state }) => state === "due").reverse();
  const dated = material.forecasts.filter(({ state, due: day }) => state === "open" && day !== null);
  const rated = material.forecasts
    .filter(({ state, due: day, opened, probability }) => {
      return state === "open" && day === null && probability !== null && daysBetween(opened, asOf) <= 31;
    })
    .reverse();
  const sentences = [
    ...due.slice(0, 2).map((forecast) => toldOf(material, forecast, `Due ${dayInWords(forecast.due!)}, not settled`)),
    ...dated.slice(0, 3).map((forecast) => toldOf(material, forecast, `Due ${dayInWords(forecast.due!)}`)),
    ...rated.slice(0, 2).map((forecast) => toldOf(material, forecast, "Another's estimate")),
  ];
  return sentences.length > 0 ? { heading: "Dates and others' forecasts", sentences } : null;
}

function toldOf(material: Material, { id, probability }: Forecast, lead: string): Sentence {
  const { claim, item } = material.claim(id)!;
  const figure = probability?.from === "figure" ? `, ${rangeOf(probability)}` : "";
  const read =
    probability?.from === "word" ? `; readers take “${probability.phrase}” to mean ${rangeOf(probability)}` : "";
  return stated(`${lead}${figure}: ${told(claim, item, undefined)}${read}.`, [referenceTo(claim, item)]);
}

function rangeOf({ low, high }: { low: number; high: number }): string {
  return high - low <= 0.02 ? percent((low + high) / 2) : `${percent(low)} to ${percent(high)}`;
}

/** The first two changes; the rest is on the page of the origin. */
function shortened(summary: string): string {
  const [first, second, ...more] = summary.replace(/\.$/, "").split("; ");
  const shown = second === undefined ? first! : `${first}; ${second}`;
  const text = more.length > 0 ? `${shown}; and more` : shown;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
