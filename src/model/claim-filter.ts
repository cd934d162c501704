// What narrows the ledger, the map, the time line and the list of events.
import { z } from "zod";
import { Day } from "./case.js";

/** What claims can be chosen by. */
export const FACETS = [
  "speaker",
  "act",
  "hedge",
  "place",
  "code",
  "outlet",
  "standing",
  "conflict",
  "indicator",
  "verdict",
] as const;
export const Facet = z.enum(FACETS);
export type Facet = z.infer<typeof Facet>;

/**
 * Query parameters that narrow the ledger, the map, the time line and the list of events. Values of one facet are
 * alternatives (the parameter is repeated), facets narrow each other. Values by facet: `speaker`, `outlet`, `place`: names
 * as the facet lists them; `act`, `code`: as in a claim; `hedge`: plain | hedged | conditional | denied | hypothetical;
 * `standing`: origin | echo | unknown; `conflict`: yes; `indicator`: ids; `verdict`: confirmed | rejected | open.
 * `q` holds words that must all be found (a word may be the beginning of one); `from` and `to` are days of publication.
 */
export const ClaimFilter = z.object({
  q: z.string().optional(),
  from: Day.optional(),
  to: Day.optional(),
  event: z.string().optional(),
  origin: z.string().optional(),
  document: z.string().optional(),
  ...(Object.fromEntries(FACETS.map((facet) => [facet, z.array(z.string()).optional()])) as Record<
    Facet,
    z.ZodOptional<z.ZodArray<z.ZodString>>
  >),
});
export type ClaimFilter = z.infer<typeof ClaimFilter>;
