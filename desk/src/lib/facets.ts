// How the values of facets are called.
import type { Facet } from "../model.js";
import { strings } from "../strings/index.js";

const named: Partial<Record<Facet, Record<string, string>>> = {
  act: strings.acts,
  hedge: strings.hedges,
  code: strings.codes,
  standing: strings.ledger.standing,
  verdict: strings.verdicts,
  conflict: { yes: strings.filter.conflict },
};

/**
 * A facet's value in the language of the desk; names stay as they are.
 * @param label what the server calls it, for values that are ids
 */
export const facetLabel = (facet: Facet, value: string, label?: string): string =>
  named[facet]?.[value] ?? label ?? value;
