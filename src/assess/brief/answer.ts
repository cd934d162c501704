// The question and the answer: the distribution, why the leader leads, and how firm that is.
import { dayInWords } from "../model/days.js";
import { wordFor } from "../words/yardstick.js";
import { cited } from "./cited.js";
import { confirmedSentence, levelSentence } from "./decided.js";
import { type Material, reckoned, type Section, type Sentence } from "./material.js";
import { ranked, supportOver } from "./support.js";
import { counted, listed, percent, upperFirst } from "./wording.js";

/** The answer to the question, the explanation that leads, and the others: number and word. */
export function answer(material: Material): Section {
  const { assessment } = material;
  const [first, ...others] = ranked(assessment);
  const sentences = [...yesOrNo(material)];
  const meaning = material.case.hypotheses.find(({ id }) => id === first!.id)!.description;
  const figure = `${first!.name}: ${first!.word}, ${percent(first!.probability)}`;
  const lead =
    first!.probability < 0.5
      ? `No explanation is more probable than all others together; the most probable is ${figure}`
      : `The best explanation is ${figure}`;
  sentences.push(reckoned(`${lead}. ${upperFirst(trimmed(meaning))}.`, "estimate, case file"));
  const rest = others.map(({ name, word, probability }) => `${name} ${word}, ${percent(probability)}`);
  sentences.push(reckoned(`The others: ${rest.join("; ")}.`, "estimate"));
  const confirmed = confirmedSentence(material);
  if (confirmed) sentences.push(confirmed);
  sentences.push(levelSentence(material));
  return { heading: material.case.question, sentences };
}

/** What the explanations that mean "yes" come to together; nothing when the case does not say which they are. */
function yesOrNo({ case: { hypotheses, yardstick }, assessment }: Material): Sentence[] {
  const affirming = new Set(hypotheses.filter(({ affirms }) => affirms).map(({ id }) => id));
  const yes = assessment.hypotheses.filter(({ id }) => affirming.has(id));
  if (yes.length === 0) return [];
  const probability = yes.reduce((sum, hypothesis) => sum + hypothesis.probability, 0);
  const answer = upperFirst(wordFor(probability, yardstick));
  const names = listed(yes.map(({ name }) => `“${name}”`));
  const text = `${answer}, ${percent(probability)}, as of ${dayInWords(assessment.asOf)}; only ${names} would mean yes.`;
  return [reckoned(text, "estimate")];
}

/** Why the leader leads over the next one: the rows that make the difference, and the reason behind each rating. */
export function why(material: Material, mentioned: Set<string>): Section {
  const { assessment } = material;
  const [first, second] = ranked(assessment);
  const difference = supportOver(assessment, first!.id, second!.id);
  const speaking = difference.filter(({ weight }) => weight > 0.02).slice(0, 3);
  const opposing = difference.filter(({ weight }) => weight < -0.02).slice(-1);
  const sentences: Sentence[] = [];
  if (speaking.length === 0) {
    const text = `Nothing seen so far separates ${first!.name} from ${second!.name}; the order is that of the priors.`;
    return { heading: "Why", sentences: [reckoned(text, "case file, priors")] };
  }
  const count = speaking.length === 1 ? "one thing makes" : `${WORDS[speaking.length]} things make`;
  const text = `Of all that was seen or missed, ${count} most of the difference to the next best, ${second!.name}.`;
  sentences.push(reckoned(text, "estimate"));
  for (const { rows } of speaking) {
    sentences.push(cited(material, rows, "Seen", mentioned));
    sentences.push(...reasonOf(material, rows[0]!.indicator));
  }
  for (const { rows } of opposing) sentences.push(cited(material, rows, `Against ${first!.name}`, mentioned));
  return { heading: "Why", sentences };
}

const WORDS = ["no", "one", "two", "three"];

function reasonOf(material: Material, indicator: string): Sentence[] {
  const found = material.case.indicators.find(({ id }) => id === indicator);
  return found?.reason ? [reckoned(upperFirst(found.reason), `case file, ${indicator}`)] : [];
}

/**
 * How firm the answer is; a likelihood never stands in these sentences. High: the leader outweighs all others together
 * and holds in 95% of draws, with at least ten origins, no two of which carry it. Low: below 75%, or fewer
 * than three origins, or a single thing carries it.
 */
export function confidence(material: Material): Section {
  const { stability, origins, documents, breakingSet } = material.assessment;
  const carried = breakingSet.length > 0 && breakingSet.length < 3;
  const overHalf = material.assessment.hypotheses.some(({ probability }) => probability >= 0.5);
  const low = stability < 0.75 || origins.low < 3 || breakingSet.length === 1;
  const level = low ? "low" : stability >= 0.95 && origins.low >= 10 && overHalf && !carried ? "high" : "moderate";
  const range = origins.low === origins.high ? `${origins.low}` : `${origins.low} to ${origins.high}`;
  const sentences = [
    reckoned(
      `Confidence in this answer is ${level}: the same explanation leads in ${percent(stability)} of trials in which the ratings are changed a little.`,
      "estimate, stability",
    ),
    reckoned(
      `It rests on ${range} independent origins; ${counted(documents, "report")} ${documents === 1 ? "was" : "were"} known on that day.`,
      "origins",
    ),
  ];
  sentences.push(
    breakingSet.length > 0
      ? reckoned(`Another explanation would lead only if ${fallen(breakingSet)}.`, "estimate, breaking set")
      : reckoned("No removal of evidence would change the leader.", "estimate, breaking set"),
  );
  return { heading: "How firm", sentences };
}

function fallen(set: readonly string[]): string {
  if (set.length === 1) return `one thing fell away: ${set[0]}`;
  const shown = set.length > 3 ? [...set.slice(0, 3), `${set.length - 3} more`] : set;
  return `${set.length} things fell away together: ${shown.join("; ")}`;
}

function trimmed(text: string): string {
  return text.trim().replace(/\.$/, "");
}
