// A case file from the template and the answers of a person who begins a case on the desk.
import { isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from "yaml";
import type { NewCase } from "../model/index.js";
import { TocsinError } from "../model/index.js";

/** A name as an id: lower case letters, digits and hyphens. */
export function idFrom(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  const base = plain || "case";
  if (!taken.has(base)) return base;
  let n = 2;
  while (taken.has(`${base}-${n}`)) n++;
  return `${base}-${n}`;
}

/** What "something else" keeps of the prior, whatever else is named. */
const RESIDUAL = 0.05;
/** Weight of an explanation that the template does not know, beside the template's own priors. */
const NEW_WEIGHT = 0.2;

/** Two decimals that sum to 1: what rounding leaves over goes to the largest. */
function shares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const rounded = weights.map((weight) => Math.round((weight / sum) * total * 100) / 100);
  const left = Math.round((total - rounded.reduce((a, b) => a + b, 0)) * 100) / 100;
  const largest = rounded.indexOf(Math.max(...rounded));
  rounded[largest] = Math.round((rounded[largest]! + left) * 100) / 100;
  return rounded;
}

/**
 * The template with the person's answers; its comments stay.
 * @param template text of a case file
 * @returns text of the new case file
 * @throws TocsinError "usage" for an area that has no extent
 */
export function caseFileFrom(template: string, wanted: NewCase, id: string): string {
  const [west, south, east, north] = wanted.focus;
  if (west >= east || south >= north) {
    throw new TocsinError("usage", "focus", "the area has no extent", "Give west, south, east, north in degrees.");
  }
  const document = parseDocument(template);
  document.set("id", id);
  document.set("name", wanted.name);
  document.set("question", wanted.question);
  document.set("horizonDays", wanted.horizonDays);
  document.setIn(["focus"], document.createNode([...wanted.focus], { flow: true }));
  if (wanted.hypotheses.length > 0) replaceHypotheses(document, wanted.hypotheses);
  return document.toString({ lineWidth: 120 });
}

function replaceHypotheses(document: ReturnType<typeof parseDocument>, wanted: NewCase["hypotheses"]): void {
  const old = (document.get("hypotheses") as YAMLSeq<YAMLMap>).items;
  const known = new Map(old.map((item) => [String(item.get("id")), Number(item.get("prior"))]));
  const residual = old.find((item) => item.get("residual") === true);
  const taken = new Set(known.keys());
  const chosen = wanted.map(({ id, name, description }) => {
    const own = id !== null && known.has(id) ? id : idFrom(name, taken);
    taken.add(own);
    return { id: own, name, description: description || name, weight: known.get(own) ?? NEW_WEIGHT };
  });
  const priors = shares(
    chosen.map(({ weight }) => weight),
    1 - RESIDUAL,
  );
  const list = chosen.map(({ weight, ...rest }, n) => ({ ...rest, prior: priors[n]! }));
  const other = { id: "other", name: "something else", description: "What none of the above describes." };
  const last = residual
    ? { ...(residual.toJSON() as object), prior: RESIDUAL }
    : { ...other, prior: RESIDUAL, residual: true };
  document.set("hypotheses", document.createNode([...list, last]));
  forgetOthers(document, new Set(["other", ...chosen.map(({ id }) => id), String(residual?.get("id") ?? "other")]));
}

/** Takes out of a map what it says of explanations that are not there any more. */
function forget(map: unknown, ids: ReadonlySet<string>): void {
  if (!isMap(map)) return;
  for (const { key } of [...map.items]) {
    const id = String(isScalar(key) ? key.value : key);
    if (!ids.has(id)) map.delete(id);
  }
}

/** Wherever the file rates explanations: indicators, assumptions, and what it changes of included sets. */
function forgetOthers(document: ReturnType<typeof parseDocument>, ids: ReadonlySet<string>): void {
  const itemsOf = (key: string): YAMLMap[] => {
    const list = document.get(key);
    return isSeq(list) ? list.items.filter(isMap) : [];
  };
  for (const item of [...itemsOf("indicators"), ...itemsOf("assumptions")]) {
    forget(item.get("likelihoods"), ids);
    forget(item.get("expectedWithinDays"), ids);
  }
  for (const item of itemsOf("include")) {
    const rows = item.get("likelihoods");
    if (isMap(rows)) for (const { value } of rows.items) forget(value, ids);
  }
}
