// Who raised the alarm, when and why.
import { type LevelView, ofKind } from "../../../model/index.js";
import type { Standing } from "../standing.js";

/** Every change of level known on the day, oldest first. */
export function levelsOf({ decisions }: Pick<Standing, "decisions">): LevelView[] {
  return ofKind(decisions, "level")
    .map(({ ruling, by, asOf, note, id }) => ({ level: ruling.level, by, day: asOf, note, decision: id }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}
