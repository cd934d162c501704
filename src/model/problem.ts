// Errors a user can act on: what is wrong, with which input, and what to do.

/** Why an input could not be taken. */
export type ProblemCode =
  | "not-found"
  | "unreadable"
  | "empty"
  | "binary"
  | "too-large"
  | "bad-encoding"
  | "unsupported"
  | "malformed"
  | "encrypted"
  | "time"
  | "memory"
  | "locked"
  | "unavailable"
  /** Not asked for, or not answered: a rule of ours or of the other side stands against it. */
  | "refused"
  | "timed-out"
  | "usage";

/** A failure that is the input's or the environment's, never the program's: shown without a stack trace. */
export class TocsinError extends Error {
  /**
   * @param code what kind of failure
   * @param subject the file, address or option it is about
   * @param reason one clause, lower case, no full stop
   * @param fix what the reader can do, null when nothing helps
   */
  constructor(
    readonly code: ProblemCode,
    readonly subject: string,
    readonly reason: string,
    readonly fix: string | null = null,
  ) {
    super(fix ? `${subject}: ${reason}. ${fix}` : `${subject}: ${reason}`);
    this.name = "TocsinError";
  }
}
