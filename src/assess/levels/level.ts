// How alert the desk is: five words of its own, raised and lowered only by a person.
import { type Day, type Decision, inForce, type Level, ofKind } from "../../model/index.js";
import { newest } from "../decisions/rulings.js";

/** The level in force, with who set it, on what day and why. */
export interface LevelInForce {
  level: Level;
  by: string;
  day: Day;
  note: string;
  /** Id of the decision. */
  decision: string;
}

/** Every level that was set by a day, oldest first; what was taken back is left out. */
export function levelsUntil(decisions: readonly Decision[], asOf: Day): LevelInForce[] {
  return ofKind(inForce(decisions, asOf), "level")
    .map(inWords)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The level in force on a day: the one set for the latest day, of one day the last one set. Null while nobody set one. */
export function levelAt(decisions: readonly Decision[], asOf: Day): LevelInForce | null {
  const found = newest(ofKind(inForce(decisions, asOf), "level"), () => "").get("");
  return found ? inWords(found) : null;
}

function inWords({ ruling, by, asOf, note, id }: ReturnType<typeof ofKind<"level">>[number]): LevelInForce {
  return { level: ruling.level, by, day: asOf, note, decision: id };
}
