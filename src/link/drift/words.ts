// Names of forces and acts, and lists, as they are written in a sentence.
import type { Act, ForceType } from "../../model/index.js";

const forces: Readonly<Record<ForceType, string>> = {
  troops: "troops",
  infantry: "infantry",
  armour: "armour",
  artillery: "artillery",
  "rocket-artillery": "rocket launchers",
  missile: "missiles",
  "air-defence": "air defence",
  aviation: "aircraft",
  drone: "drones",
  engineer: "engineers",
  bridging: "bridging equipment",
  "special-operations": "special forces",
  airborne: "airborne troops",
  naval: "naval forces",
  logistics: "logistics",
  medical: "medical units",
  "border-guard": "border guards",
  militia: "militia",
  police: "police",
  mercenary: "mercenaries",
  nuclear: "nuclear forces",
  "electronic-warfare": "electronic warfare",
  headquarters: "headquarters",
  other: "other forces",
};

/** A kind of force in words. */
export const forceName = (type: string): string => forces[type as ForceType] ?? type;

/** What a claim is called after its act. */
export const actName: Readonly<Record<Act, string>> = {
  state: "a statement",
  warn: "a warning",
  threaten: "a threat",
  demand: "a demand",
  promise: "a promise",
  predict: "a forecast",
  deny: "a denial",
  speculate: "a speculation",
  ask: "a question",
  opine: "an opinion",
};

/** "tanks, artillery and rocket launchers". */
export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** Cuts a text at a word, at most this many characters, with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[\s,;:.]+$/u, "")}…`;
}

const bodies =
  /^(?:Ministry|Department|General Staff|Armed Forces|Air Force|Navy|State |Security |Foreign Intelligence Service|Presidency|Government|Parliament|Police|Emergency Service|Railways|Embassy|Prosecutor|Regional Administration)/u;

/** A speaker's name as it stands in a sentence: "the Ministry of Defence of Belarus", "Valery Revenko". */
export const named = (name: string): string => (bodies.test(name) ? `the ${name}` : name);

const quotation = /["“«]([^"”»]{4,}?)["”»]/gu;

/** The words that a text sets in quotation marks. */
export const quotedIn = (text: string): string[] => [...text.matchAll(quotation)].map(([, words]) => words!.trim());
