// Reads a case file: YAML to `Case`, with every mistake named by line and with its fix.
import { isNode, LineCounter, parseDocument } from "yaml";
import { Case, TocsinError } from "../../model/index.js";
import { validate } from "../indicators/validator.js";
import { type Inconsistency, inconsistencies } from "./consistency.js";
import { type ReadSet, withIncluded } from "./include.js";

/** One mistake in a case file. */
export interface CaseMistake {
  /** One-based line, null when the file has no such place. */
  line: number | null;
  /** Where in the file: "indicators.3.likelihoods". */
  path: string;
  reason: string;
  fix: string;
}

/** What is known of a case file once it is checked. */
export interface CheckedCase {
  /** Null when there is any mistake. */
  value: Case | null;
  mistakes: CaseMistake[];
  /** What is allowed and of no use: indicators that hardly tell explanations apart. */
  warnings: CaseMistake[];
}

const NO_SETS: ReadSet = () => null;

/**
 * Parses and checks a case file.
 * @param yaml the file's text
 * @param file its name, for messages
 * @param readSet reads the indicator sets it includes
 * @throws TocsinError "malformed" naming the first mistake, its line and its fix, and how many more there are
 */
export function parseCase(yaml: string, file: string, readSet: ReadSet = NO_SETS): Case {
  const { value, mistakes } = checkCase(yaml, readSet);
  if (value) return value;
  const [first, ...more] = mistakes;
  const place = first!.line === null ? file : `${file}:${first!.line}`;
  const rest = more.length > 0 ? ` (${more.length} more)` : "";
  throw new TocsinError(
    "malformed",
    place,
    `${first!.path ? `${first!.path}: ` : ""}${first!.reason}${rest}`,
    first!.fix,
  );
}

/** As `parseCase`, but returns every mistake instead of throwing the first; `value` is null when there is any. */
export function checkCase(yaml: string, readSet: ReadSet = NO_SETS): CheckedCase {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const mistakes = document.errors.map((error) => ({
      line: lines.linePos(error.pos[0]).line,
      path: "",
      reason: `not valid YAML (${error.message.split("\n")[0]!.replace(/\.$/, "")})`,
      fix: "Check the indentation, the quotes and the colons on this line.",
    }));
    return { value: null, mistakes, warnings: [] };
  }
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return null;
  };
  const parsed = Case.safeParse(document.toJS());
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => ({
      line: lineOf(issue.path),
      path: issue.path.join("."),
      reason: lowerFirst(issue.message),
      fix: fixFor(issue),
    }));
    return { value: null, mistakes, warnings: [] };
  }
  const placed = ({ path, reason, fix }: Inconsistency): CaseMistake => ({
    line: lineOf(path),
    path: path.join("."),
    reason,
    fix,
  });
  const included = withIncluded(parsed.data, readSet);
  // The sets are sound by their own tests: what contradicts itself is the file's.
  const mistakes = [...inconsistencies(parsed.data), ...included.mistakes].map(placed);
  if (mistakes.length > 0) return { value: null, mistakes, warnings: [] };
  return { value: included.value, mistakes, warnings: useless(parsed.data, included.value).map(placed) };
}

/** Indicators that the validator would drop: whatever is seen, they move next to nothing. */
function useless(file: Case, whole: Case): Inconsistency[] {
  const places = new Map(file.indicators.map(({ id }, n) => [id, ["indicators", n, "likelihoods"]]));
  return validate(whole)
    .filter(({ verdict }) => verdict === "drop")
    .map(({ indicator }) => ({
      path: places.get(indicator) ?? ["include"],
      reason: `the indicator "${indicator}" hardly tells explanations apart: its ratings are all but equal`,
      fix: 'Rate it anew or remove it; one of a set is left out under "without".',
    }));
}

function fixFor(issue: { code: string; message: string }): string {
  if (/received undefined/.test(issue.message)) return "Add this key.";
  if (issue.code === "invalid_value") return "Use one of the values named.";
  if (issue.code === "invalid_union") return "Give the id of a set, or a mapping that begins with it: { set: ID }.";
  if (issue.code === "unrecognized_keys") return "Remove the key or correct its spelling.";
  return "Correct the value.";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, "");
}
