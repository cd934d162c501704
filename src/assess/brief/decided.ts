// What people decided about the case: how alert the desk is, what they confirmed, and who sees it otherwise.
import { levelAt } from "../levels/level.js";
import { dayInWords } from "../model/days.js";
import { type Material, reckoned, type Section, type Sentence } from "./material.js";
import { counted, percent } from "./wording.js";

/** The level in force, with who set it and why. */
export function levelSentence({ decisions, assessment }: Material): Sentence {
  const level = levelAt(decisions, assessment.asOf);
  if (!level) return reckoned("Level: calm; nobody has raised it.", "decisions");
  const why = level.note.trim() ? `: ${closed(level.note)}` : ".";
  return reckoned(
    `Level: ${level.level}, set by ${level.by} on ${dayInWords(level.day)}${why}`,
    `decision ${level.decision}`,
  );
}

/** How much of the evidence a person looked at, and what follows from that alone. */
export function confirmedSentence(material: Material): Sentence | null {
  const { evidence, confirmed } = material.assessment;
  const fired = evidence.filter(({ state }) => state === "fired");
  if (fired.length === 0) return null;
  const looked = fired.filter((row) => row.confirmed).length;
  if (!confirmed) {
    const text = `No person has confirmed any of the ${counted(fired.length, "piece")} of evidence: all of it is read by rules.`;
    return reckoned(
      fired.length === 1 ? "No person has confirmed the one piece of evidence: it is read by rules." : text,
      "decisions",
    );
  }
  const others = [...confirmed.hypotheses].sort((a, b) => b.probability - a.probability).slice(0, 2);
  const shares = others.map(({ name, probability }) => `${name} ${percent(probability)}`).join(", ");
  return reckoned(
    `A person has confirmed ${looked} of the ${counted(fired.length, "piece")} of evidence; on those alone it would be ${shares}.`,
    "decisions",
  );
}

/** Views that differ, under the name of who holds them; null when nobody differs. */
export function dissent({ rulings }: Material): Section | null {
  if (rulings.dissents.length === 0) return null;
  const sentences = rulings.dissents.map(({ ruling, by, asOf, id }) =>
    reckoned(`${by}, ${dayInWords(asOf)}: ${closed(ruling.text)}`, `decision ${id}`),
  );
  return { heading: "Dissent", sentences };
}

/** A person's words with a full stop. */
function closed(text: string): string {
  return `${text
    .trim()
    .replace(/\s+/g, " ")
    .replace(/[.\s]+$/, "")}.`;
}
