// The views in the order of the tabs: the answer first, the evidence behind it, what waits at the end.
export const views = [
  { id: "board", path: "/", filtered: false },
  { id: "ledger", path: "/ledger", filtered: true },
  { id: "origins", path: "/origins", filtered: true },
  { id: "map", path: "/map", filtered: true },
  { id: "timeline", path: "/timeline", filtered: true },
  { id: "matrix", path: "/matrix", filtered: false },
  { id: "forecasts", path: "/forecasts", filtered: false },
  { id: "sources", path: "/sources", filtered: false },
  { id: "brief", path: "/brief", filtered: false },
  { id: "inbox", path: "/inbox", filtered: false },
] as const;
export type ViewId = (typeof views)[number]["id"];

/** Those that stand in the bottom bar of a phone; the others open from "more". */
export const pocket: readonly ViewId[] = ["board", "ledger", "map", "inbox"];
