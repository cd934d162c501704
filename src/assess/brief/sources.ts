// Who the origins are: officials of a side, experts, outlets, people who argue, people nobody names.
import { type EvidenceItem, ofKind } from "../../model/index.js";
import { sourcesOf } from "../sources/sources-view.js";
import { type Material, reckoned, type Section, type Sentence } from "./material.js";
import { counted, listed } from "./wording.js";

const GROUPS = ["official", "expert", "reporter", "opinion", "other", "unnamed"] as const;
type Group = (typeof GROUPS)[number];

/** For one speaker and for several. */
const WORDS: Readonly<Record<Group, readonly [string, string]>> = {
  official: ["speaks for a state or an armed force", "speak for a state or an armed force"],
  expert: ["is an expert", "are experts"],
  reporter: ["reports in its own name", "report in their own name"],
  opinion: ["argues an opinion, which counts for about half", "argue an opinion, which counts for about half"],
  other: ["is not on file as an official or an expert", "are not on file as officials or experts"],
  unnamed: ["is not named, which counts for a third", "are not named, which counts for a third"],
};

/** The origins behind the evidence by kind; null when nothing fired. */
export function sourceNotes(material: Material): Section | null {
  const groups = new Map<Group, Set<string>>();
  for (const row of material.assessment.evidence) {
    if (row.state !== "fired") continue;
    const group = groupOf(material, row);
    const name = row.originSource ?? "origin unknown";
    const shown = row.through === null ? name : `${name} as told by ${row.through}`;
    groups.set(group, (groups.get(group) ?? new Set()).add(shown));
  }
  if (groups.size === 0) return null;
  const sentences = GROUPS.filter((group) => groups.has(group)).map((group) => {
    const names = [...groups.get(group)!].sort();
    const shown = names.length > 5 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
    const verb = WORDS[group][names.length === 1 ? 0 : 1];
    return reckoned(`${counted(names.length, "speaker")} ${verb}: ${listed(shown)}.`, "credibility table");
  });
  sentences.push(...records(material));
  return { heading: "Who says so", sentences };
}

/** Speakers behind the evidence whose record is long enough for a letter. */
function records(material: Material): Sentence[] {
  const { case: value, items, linkage, decisions, assessment } = material;
  // Without anything settled nobody has a record, and there is nothing to count.
  if (ofKind(decisions, "resolution").length === 0) return [];
  const speaking = new Set(assessment.evidence.map(({ originSource }) => originSource));
  return sourcesOf({ case: value, items, linkage, decisions, asOf: assessment.asOf })
    .sources.filter(({ name, letter }) => letter !== null && speaking.has(name))
    .map(({ name, letter, letterNote, right, settled }) =>
      reckoned(
        `${name} is ${letterNote} (${letter}): ${right} of ${settled} settled claims were right.`,
        "source records",
      ),
    );
}

function groupOf(material: Material, row: EvidenceItem): Group {
  if (row.through !== null) return "opinion";
  const origin = material.origin(row.origin);
  const source = material.linkage.sources.find(({ id }) => id === origin?.sourceId);
  const { claim, item } = material.claim(row.claims[0]!)!;
  const [speaker] = claim.attribution;
  const own =
    speaker!.kind === "author" || speaker!.kind === "outlet" || item.document.authors.includes(origin?.source ?? "");
  if (own) return item.document.genre === "opinion" ? "opinion" : "reporter";
  switch (source?.kind ?? speaker!.kind) {
    case "official":
    case "official-body":
    case "body":
    case "armed-group":
      return "official";
    case "expert":
      return "expert";
    case "outlet":
    case "agency":
      return "reporter";
    case "anonymous":
      return "unnamed";
    default:
      return "other";
  }
}
