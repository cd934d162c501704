// The strongest evidence for and against each explanation, by origin.
import { cited } from "./cited.js";
import { type Material, reckoned, type Section, type Sentence } from "./material.js";
import { ranked, supportFor } from "./support.js";
import { percent, upperFirst } from "./wording.js";

/** Rows weaker than this would not be missed. */
const WORTH_SAYING = 0.03;

/** Most likely explanation first; the residual has no evidence of its own. */
export function evidenceByHypothesis(material: Material, mentioned: Set<string>): Section {
  const affirming = new Set(material.case.hypotheses.filter(({ affirms }) => affirms).map(({ id }) => id));
  const [leader] = ranked(material.assessment);
  const sentences = ranked(material.assessment)
    .filter(({ residual }) => !residual)
    .flatMap(({ id, name, probability }): Sentence[] => {
      const support = supportFor(material.assessment, id);
      // What leads and what would mean yes are argued out; of the others one of each will do.
      const most = id === leader!.id || affirming.has(id) ? 2 : 1;
      const speaking = support.filter(({ weight }) => weight > WORTH_SAYING).slice(0, most);
      const opposing = support
        .filter(({ weight }) => weight < -WORTH_SAYING)
        .reverse()
        .slice(0, most);
      const told = [
        ...speaking.map(({ rows }) => cited(material, rows, `For ${name}`, mentioned)),
        ...opposing.map(({ rows }) => cited(material, rows, `Against ${name}`, mentioned)),
      ];
      if (told.length > 0) return told;
      const text = `${upperFirst(name)} (${percent(probability)}): nothing seen speaks for it or against it in particular.`;
      return [reckoned(text, "estimate")];
    });
  return { heading: "Strongest evidence, by explanation and origin", sentences };
}
