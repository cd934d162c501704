// What the desk sends to have something changed, and how it is told of it.
import { z } from "zod";
import { Day } from "./case.js";
import { Decision } from "./decision.js";

/** `POST /api/cases`: a case from the template. It is opened at once. */
export const NewCase = z.object({
  name: z.string().trim().min(1).max(200),
  question: z.string().trim().min(1).max(500),
  horizonDays: z.int().min(1).max(3650),
  /** West, south, east, north in degrees. */
  focus: z.tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ]),
  /**
   * Explanations beside "something else". One with the id of a template's explanation (see `CasesView.template`)
   * keeps what the template's indicators say of it; another is new, and every indicator is even on it. Those of the
   * template when none is given.
   */
  hypotheses: z
    .array(
      z.object({
        id: z.string().nullable(),
        name: z.string().trim().min(1).max(120),
        description: z.string().max(500),
      }),
    )
    .max(8),
});
export type NewCase = z.infer<typeof NewCase>;

/** `POST /api/decisions` takes a NewDecision and answers 201 with this. */
export const Decided = z.object({ decision: Decision, version: z.int() });
export type Decided = z.infer<typeof Decided>;

/** `POST /api/documents`: a text, an address or a file to take in. Answers 202 with a Job. */
export const NewDocument = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text: z.string().min(1).max(2_000_000),
    title: z.string().optional(),
    outlet: z.string().optional(),
    /** Day of publication, if the person knows it. */
    published: Day.optional(),
  }),
  z.object({ kind: z.literal("url"), url: z.url({ protocol: /^https?$/ }) }),
  z.object({ kind: z.literal("file"), name: z.string().min(1), base64: z.string().max(28_000_000) }),
]);
export type NewDocument = z.infer<typeof NewDocument>;

/** Work in progress: the answer to a POST, `GET /api/jobs/:id`, and what the stream sends when it moves on. */
export const Job = z.object({
  id: z.string(),
  state: z.enum(["waiting", "working", "done", "failed"]),
  /** What is being done, or what came of it, in words. */
  text: z.string(),
  /** Documents that were added. */
  documents: z.array(z.string()),
  problems: z.array(z.object({ subject: z.string(), reason: z.string(), fix: z.string().nullable() })),
});
export type Job = z.infer<typeof Job>;

/** `GET /api/stream`, server-sent events: named `version` (data: VersionEvent) and `job` (data: Job). */
export const VersionEvent = z.object({
  version: z.int(),
  case: z.string(),
  /** What changed: ask anew for what depends on it. */
  changed: z.enum(["documents", "decisions", "case"]),
});
export type VersionEvent = z.infer<typeof VersionEvent>;

/** Every error answer. */
export const Problem = z.object({ error: z.string(), fix: z.string().nullable() });
export type Problem = z.infer<typeof Problem>;
