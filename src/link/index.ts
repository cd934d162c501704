// What other rooms may ask of linking.
export { type Chronicle, type ChronicleDay, createChronicle } from "./chronicle.js";
export type { LinkDecision } from "./decisions.js";
export { type EventFigure, figuresOf } from "./events/figures.js";
export type { Ledger, LinkageChange } from "./ledger.js";
export { createLinker, type Linker, type LinkItem, linkClaims } from "./linker.js";
export {
  type Boundaries,
  createPlaceResolver,
  type Located,
  type PlaceOptions,
  type PlaceResolver,
} from "./places/index.js";
export { countOrigins, documentOf, originRange } from "./range.js";
export { type Retelling, retellingsBy, retellingsOf } from "./retellings.js";
export { createReuseIndex, type Passage, type Reuse, type ReuseIndex } from "./reuse/reuse.js";
export { parseSourceTables, type SourceTables } from "./sources/tables.js";
