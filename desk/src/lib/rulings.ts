// What a ruling is called.
import type { Ruling } from "../model.js";
import { strings } from "../strings/index.js";

/** One line, in the language of the desk: "Claim confirmed". */
export function rulingText(ruling: Ruling): string {
  const { kinds } = strings.decisions;
  switch (ruling.kind) {
    case "claim":
    case "proposal":
      return kinds[ruling.kind][ruling.verdict];
    case "cell":
      return ruling.rating === null ? kinds.cellCleared : `${kinds.cell}: ${strings.board.ratings[ruling.rating]}`;
    case "level":
      return kinds.level(strings.levels[ruling.level]);
    case "link":
      return kinds.link[ruling.ruling];
    case "resolution":
      return kinds.resolution(ruling.outcome);
    case "dissent":
      return kinds.dissent;
    case "seen":
      return kinds.seen(ruling.documents.length);
    case "withdrawal":
      return kinds.withdrawal;
  }
}

/** The first claim or document a ruling is about, to go and look at; null when it is about none. */
export function subjectOf(ruling: Ruling): string | null {
  switch (ruling.kind) {
    case "claim":
    case "proposal":
      return ruling.claim;
    case "link":
      return ruling.claims[0] ?? null;
    case "resolution":
      return ruling.question;
    default:
      return null;
  }
}
