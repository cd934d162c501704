// One line that says what a retelling changed.
import type { FieldDrift } from "../../model/index.js";
import { shared, termsOf, wordsOf } from "../match/terms.js";
import { emptyWords } from "../match/words.js";
import { list, named } from "./words.js";

/** In quotation marks, those within it as single ones. */
const quoted = (text: string | null): string => `"${(text ?? "").replace(/["“”]/gu, "'")}"`;
const names: Readonly<Record<FieldDrift["field"], string>> = {
  hedge: "hedge",
  condition: "condition",
  quantity: "figure",
  place: "place",
  time: "time",
  deadline: "deadline",
  forces: "forces",
  speaker: "speaker",
  act: "act",
  content: "content",
};

/** "on Minsk to withdraw its forces": what is left of "called on Minsk to withdraw its forces". */
const demand = /^(?:(?:up)?on )?((?:the )?\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)* to \p{Ll}.*)$/u;

/** A sentence or quotation of a report, as it stands in a line about it. */
function told(text: string | null): string {
  const asked = text?.match(demand)?.[1];
  if (asked) return `the call on ${asked}`;
  return text && isQuotation(text) ? `the ${text.includes(" ") ? "words" : "word"} ${text}` : quoted(text);
}

const fewWords = 3;

/** True for a sentence that does little more than name these forces. */
function isAboutOnly(text: string, forces: readonly string[]): boolean {
  const found = forces.filter((name) => text.includes(name));
  const rest = found.reduce((left, name) => left.replace(name, " "), text);
  return found.length > 0 && wordsOf(rest).filter((word) => !emptyWords.has(word)).length <= fewWords;
}

const wording = (what: string, before: string | null, after: string): string =>
  before === null ? `adds the ${what} ${quoted(after)}` : `the ${what} ${quoted(before)} became ${quoted(after)}`;

function clause({ field, change, before, after }: FieldDrift): string | null {
  if (change === "kept") return null;
  const what = names[field];
  switch (field) {
    case "forces":
    case "place":
      if (change === "dropped") return `drops ${before}`;
      if (change === "added") return `adds ${after}`;
      return `${before} became ${after}`;
    case "speaker":
      // What the speaker relies on is told with what was left out.
      if (change === "dropped") return isReliance(before) ? null : `does not name ${named(before ?? "")}`;
      return `credits ${named(after ?? "")} instead of ${named(before ?? "")}`;
    case "act":
      return `turns ${before} into ${after}`;
    case "content":
      // What was left out is told together, at the end.
      return change === "added" ? `adds ${told(after)}` : null;
    case "condition":
      // Told with what was left out.
      if (change === "dropped") return null;
      return after === null ? `loses the condition ${quoted(before)}` : wording(what, before, after);
    case "hedge":
      return after === null ? `loses the hedge ${quoted(before)}` : wording(what, before, after);
    default:
      return after === null ? `drops the ${what} ${quoted(before)}` : wording(what, before, after);
  }
}

/** What matters most first: what made the story harder, then what went missing. */
const order: readonly FieldDrift["change"][] = ["hardened", "changed", "softened", "dropped", "added", "kept"];
const mostOmissions = 3;

/** Says in one line what changed; the same fields in the same order give the same line. */
export function summaryOf(fields: readonly FieldDrift[]): string {
  const sorted = [...fields].sort((a, b) => order.indexOf(a.change) - order.indexOf(b.change));
  const isOmission = ({ field, change }: FieldDrift) => field === "content" && change === "dropped";
  // Forces that went missing are named once, not again with the sentence that named them.
  const forces = fields.flatMap(({ field, change, before }) =>
    field === "forces" && change === "dropped" ? (before ?? "").split(/, | and /u) : [],
  );
  const omissions = [...new Set(sorted.filter(isOmission).map(({ before }) => before ?? ""))]
    .filter((text) => !isAboutOnly(text, forces))
    .sort((a, b) => Number(isQuotation(b)) - Number(isQuotation(a)));
  const added = sorted.filter(({ field, change }) => field === "content" && change === "added");
  const repeats = (drift: FieldDrift) =>
    added.slice(0, added.indexOf(drift)).some((other) => saysTheSame(drift.after ?? "", other.after ?? ""));
  const clauses = new Set(sorted.flatMap((drift) => (repeats(drift) ? [] : (clause(drift) ?? []))));
  const first = [
    ...new Set(
      fields.flatMap(({ field, change, before }) =>
        field === "speaker" && change === "dropped" && isReliance(before) ? [before!] : [],
      ),
    ),
  ];
  if (omissions.length + first.length > 0) {
    const rest = omissions.length - mostOmissions;
    const more = rest > 0 ? [`${rest} more ${rest === 1 ? "point" : "points"}`] : [];
    clauses.add(`leaves out ${list([...first, ...omissions.slice(0, mostOmissions).map(told), ...more])}`);
  }
  return clauses.size === 0 ? "Keeps what it retells." : `${sentence([...clauses].join("; "))}.`;
}

const isReliance = (text: string | null): boolean => text?.startsWith("that ") ?? false;
const isQuotation = (text: string): boolean => text.startsWith('"') && text.endsWith('"');

/** Share of its words that a sentence has in common with another when it says it again. */
const again = 0.7;

function saysTheSame(a: string, b: string): boolean {
  const [x, y] = [termsOf(a).strong, termsOf(b).strong];
  return x.length > 0 && shared(x, y) / Math.min(x.length, y.length) >= again;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
