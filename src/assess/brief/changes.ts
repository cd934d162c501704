// What is different from the assessment before: the figures, and what came in.
import { dayInWords } from "../model/days.js";
import { cited } from "./cited.js";
import { type Material, reckoned, type Section, type Sentence } from "./material.js";
import { grouped } from "./support.js";
import { percent, upperFirst } from "./wording.js";

/** Smallest change of a probability that is worth a sentence. */
const WORTH_SAYING = 0.02;

/** Null when there is nothing to compare with. */
export function changes(material: Material, mentioned: Set<string>): Section | null {
  const { assessment, previous } = material;
  if (!previous) return null;
  const before = new Map(previous.hypotheses.map(({ id, probability }) => [id, probability]));
  const moved = assessment.hypotheses
    .map(({ id, name, probability }) => ({ name, from: before.get(id) ?? 0, to: probability }))
    .filter(({ from, to }) => Math.abs(to - from) >= WORTH_SAYING)
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from));
  const sentences: Sentence[] = moved
    .slice(0, 3)
    .map(({ name, from, to }) =>
      reckoned(
        `${upperFirst(name)} ${to > from ? "rose" : "fell"} from ${percent(from)} to ${percent(to)}.`,
        "estimate",
      ),
    );
  if (previous.leader !== assessment.leader) {
    const text = `The leading explanation changed from ${material.hypothesis(previous.leader)} to ${material.hypothesis(assessment.leader)}.`;
    sentences.unshift(reckoned(text, "estimate"));
  }
  const known = new Set(previous.evidence.map(({ id }) => id));
  const fresh = assessment.evidence.filter(({ id }) => !known.has(id));
  const strongest = [...fresh].sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect) || (a.id < b.id ? -1 : 1));
  for (const rows of grouped(strongest).slice(0, 2)) {
    sentences.push(cited(material, rows, rows[0]!.state === "overdue" ? "Now overdue" : "New", mentioned));
  }
  if (sentences.length === 0) sentences.push(reckoned("Nothing that moves the answer.", "estimate"));
  return { heading: `What changed since ${dayInWords(previous.asOf)}`, sentences };
}
