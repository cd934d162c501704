// Every question the desk asks, as a hook. The as-of date and the filter are part of each key, so that moving back to a
// day already seen is instant.
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type {
  BoardView,
  Brief,
  CasesView,
  CaseView,
  DecisionsView,
  DiffView,
  DocumentView,
  EventsView,
  EventTree,
  Forecasts,
  HistoryView,
  InboxView,
  LedgerClaim,
  LedgerView,
  MapView,
  Matrix,
  Sources,
  TimelineView,
} from "../model.js";
import { get } from "./request.js";

/** Rows a window of the ledger holds. */
export const windowRows = 100;

const id = encodeURIComponent;
/** @param filter as `filterQuery` writes it: "" or "&act=warn" */
const at = (asOf: string, filter = "") => `?asOf=${id(asOf)}${filter}`;
const ask = <T>(queryKey: readonly unknown[], path: string) =>
  queryOptions({ queryKey, queryFn: ({ signal }) => get<T>(path, signal) });

export const queries = {
  case: () => ask<CaseView>(["case"], "case"),
  cases: () => ask<CasesView>(["cases"], "cases"),
  history: () => ask<HistoryView>(["history"], "history"),
  board: (asOf: string, since: string | null) =>
    ask<BoardView>(["board", asOf, since], `board${at(asOf)}${since ? `&since=${id(since)}` : ""}`),
  /** @param page running number of the window, from 0; the first brings groups and facets */
  ledger: (asOf: string, filter: string, by: "event" | "day", page: number) =>
    ask<LedgerView>(
      ["ledger", asOf, filter, by, page],
      `ledger${at(asOf, filter)}&by=${by}&offset=${page * windowRows}&limit=${windowRows}`,
    ),
  /** Where one claim stands in the filtered list. */
  row: (asOf: string, filter: string, by: "event" | "day", claim: string) =>
    ask<LedgerView>(
      ["ledger", asOf, filter, by, "row", claim],
      `ledger${at(asOf, filter)}&by=${by}&limit=1&claim=${id(claim)}`,
    ),
  claim: (asOf: string, claim: string) => ask<LedgerClaim>(["claim", asOf, claim], `claims/${id(claim)}${at(asOf)}`),
  document: (asOf: string, document: string) =>
    ask<DocumentView>(["document", asOf, document], `documents/${id(document)}${at(asOf)}`),
  diff: (document: string, from: string) =>
    ask<DiffView>(["diff", document, from], `documents/${id(document)}/diff?from=${id(from)}`),
  events: (asOf: string, filter: string) => ask<EventsView>(["events", asOf, filter], `events${at(asOf, filter)}`),
  event: (asOf: string, event: string) => ask<EventTree>(["event", asOf, event], `events/${id(event)}${at(asOf)}`),
  map: (asOf: string, filter: string) => ask<MapView>(["map", asOf, filter], `map${at(asOf, filter)}`),
  timeline: (asOf: string, filter: string) =>
    ask<TimelineView>(["timeline", asOf, filter], `timeline${at(asOf, filter)}`),
  matrix: (asOf: string) => ask<Matrix>(["matrix", asOf], `matrix${at(asOf)}`),
  forecasts: (asOf: string) => ask<Forecasts>(["forecasts", asOf], `forecasts${at(asOf)}`),
  sources: (asOf: string) => ask<Sources>(["sources", asOf], `sources${at(asOf)}`),
  brief: (asOf: string) => ask<Brief>(["brief", asOf], `brief${at(asOf)}`),
  inbox: (asOf: string) => ask<InboxView>(["inbox", asOf], `inbox${at(asOf)}`),
  decisions: () => ask<DecisionsView>(["decisions"], "decisions"),
};

// The answer before stays on screen until the next one is there, so that nothing flickers while sliding or typing.
const steady = { placeholderData: keepPreviousData } as const;

export const useCase = () => useQuery(queries.case());
export const useCases = () => useQuery(queries.cases());
export const useHistory = () => useQuery(queries.history());
export const useBoard = (asOf: string, since: string | null = null) =>
  useQuery({ ...queries.board(asOf, since), ...steady });
/** The first window of the ledger: totals, groups and facets of the filtered list. */
export const useLedgerHead = (asOf: string, filter: string, by: "event" | "day" = "event") =>
  useQuery({ ...queries.ledger(asOf, filter, by, 0), ...steady });
export const useClaim = (asOf: string, claim: string | null) =>
  useQuery({ ...queries.claim(asOf, claim ?? ""), enabled: claim !== null, ...steady });
export const useDocument = (asOf: string, document: string | null) =>
  useQuery({ ...queries.document(asOf, document ?? ""), enabled: document !== null, ...steady });
export const useDiff = (document: string, from: string | null) =>
  useQuery({ ...queries.diff(document, from ?? ""), enabled: from !== null });
export const useEvents = (asOf: string, filter: string) => useQuery({ ...queries.events(asOf, filter), ...steady });
export const useEvent = (asOf: string, event: string | null) =>
  useQuery({ ...queries.event(asOf, event ?? ""), enabled: event !== null, ...steady });
export const useMap = (asOf: string, filter: string) => useQuery({ ...queries.map(asOf, filter), ...steady });
export const useTimeline = (asOf: string, filter: string) => useQuery({ ...queries.timeline(asOf, filter), ...steady });
export const useMatrix = (asOf: string) => useQuery({ ...queries.matrix(asOf), ...steady });
export const useForecasts = (asOf: string) => useQuery({ ...queries.forecasts(asOf), ...steady });
export const useSources = (asOf: string) => useQuery({ ...queries.sources(asOf), ...steady });
export const useBrief = (asOf: string) => useQuery({ ...queries.brief(asOf), ...steady });
export const useInbox = (asOf: string) => useQuery({ ...queries.inbox(asOf), ...steady });
export const useDecisions = () => useQuery(queries.decisions());

/** Address of the brief as a file. */
export const briefFile = (asOf: string, format: "html" | "md" | "json") =>
  `/api/export/brief${at(asOf)}&format=${format}`;
