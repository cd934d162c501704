// Could they want us to believe it? The four checklists of Heuer and Pherson, with what the claims can answer filled in.
import type { Assessment, DeceptionQuestion, Linkage } from "../../model/index.js";
import type { Item } from "../model/days.js";

const FOR_A_PERSON: readonly [DeceptionQuestion["checklist"], string][] = [
  ["MOM", "What are the goals and motives of the potential deceiver?"],
  ["MOM", "Through which channels could they feed information to us?"],
  ["MOM", "What would it cost them if it came out?"],
  ["MOM", "Would they have to give up sensitive information to be believed?"],
  ["MOM", "Can they see what effect it has on us?"],
  ["POP", "Have they deceived in this way before?"],
  ["POP", "Does this fit the pattern, or do changed circumstances explain a new one?"],
];

/**
 * The questions for one hypothesis.
 * @param id the hypothesis they might want us to believe
 * @param controllable names of sources that the potential deceiver can control, as linking shows them; null when nobody
 * has said who that would be
 */
export function deceptionQuestions(
  assessment: Assessment,
  linkage: Linkage,
  items: readonly Item[],
  id: string,
  controllable: readonly string[] | null,
): DeceptionQuestion[] {
  const claims = new Map(items.flatMap(({ claims: list }) => list.map((claim) => [claim.id, claim] as const)));
  const supporting = assessment.evidence.filter((row) => row.state === "fired" && favours(row.likelihoods, id));
  const ids = supporting.flatMap((row) => row.claims);
  const controlled = supporting.filter(
    ({ originSource }) => originSource !== null && controllable?.includes(originSource),
  );
  const relayed = ids.filter((claim) => (claims.get(claim)?.attribution.length ?? 0) > 1);
  const used = new Set(ids);
  const conflicts = linkage.events
    .flatMap(({ conflicts: list }) => list)
    .filter((c) => c.claims.some((x) => used.has(x)));
  const single = supporting.filter(({ indicator }) => {
    const reading = assessment.indicators.find((candidate) => candidate.indicator === indicator);
    return reading !== undefined && reading.origins.low < 2;
  });
  const missing = assessment.indicators.filter(
    ({ state, likelihoods }) => state === "overdue" && ["C", "CC"].includes(likelihoods[id] ?? "N"),
  );
  const of = `of ${supporting.length} pieces of evidence for it`;
  return [
    ...FOR_A_PERSON.map(([checklist, question]) => ({ checklist, question, answer: null, claims: [] })),
    {
      checklist: "MOSES",
      question: "Are the sources under the deceiver's control?",
      answer: controllable === null ? null : `${controlled.length} ${of} come from sources they control.`,
      claims: controlled.flatMap((row) => row.claims),
    },
    {
      checklist: "MOSES",
      question: "Do the sources have direct access?",
      answer: `${relayed.length} of ${ids.length} claims rely on somebody else.`,
      claims: relayed,
    },
    {
      checklist: "EVE",
      question: "Is the critical evidence confirmed by a second origin?",
      answer: `${single.length} ${of} rest on indicators with one origin.`,
      claims: single.flatMap((row) => row.claims),
    },
    {
      checklist: "EVE",
      question: "Does it conflict with other reporting?",
      answer: conflicts.length === 0 ? "No conflict is known." : conflicts.map(({ note }) => note).join(" "),
      claims: conflicts.flatMap((conflict) => conflict.claims),
    },
    {
      checklist: "EVE",
      question: "Is expected evidence absent?",
      answer:
        missing.length === 0
          ? "Nothing expected is overdue."
          : `Overdue: ${missing.map(({ name }) => name).join("; ")}.`,
      claims: [],
    },
  ];
}

/** More expected under the hypothesis than on average. */
function favours(likelihoods: Readonly<Record<string, number>>, id: string): boolean {
  const values = Object.values(likelihoods);
  return likelihoods[id]! > values.reduce((sum, p) => sum + p, 0) / values.length;
}
