// The desk's state and how to change it: one hook that every view reads.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import { forgetCase, openCase, useCase } from "../api.js";
import type { CaseView } from "../model.js";
import { strings } from "../strings/index.js";
import { complain } from "./decide.js";
import { type DeskSearch, type Facet, filterQuery, noFilter } from "./search.js";

export interface Desk {
  case: CaseView;
  search: DeskSearch;
  /** The day everything is shown as of. */
  asOf: string;
  newest: boolean;
  /** The filter as the server takes it. */
  filter: string;
  /** Index into `case.days` of the last day with reports on or before the as-of date; -1 before the first. */
  dayIndex: number;
  setAsOf: (day: string | null) => void;
  step: (by: number) => void;
  select: (claim: string | null) => void;
  toggle: (facet: Facet, value: string) => void;
  change: (patch: Partial<DeskSearch>) => void;
  clearFilter: () => void;
  /** Another view, with what is to be different there; the filter and the date come along. */
  go: (path: string, patch?: Partial<DeskSearch>) => void;
}

/** The state of the desk. Call it only below the frame, which waits until the case is there. */
export function useDesk(): Desk {
  const { data } = useCase();
  if (!data) throw new Error("useDesk is called before the case is loaded");
  const search = useSearch({ strict: false }) as DeskSearch;
  const navigate = useNavigate();
  const change = useCallback(
    (patch: Partial<DeskSearch>) =>
      void navigate({
        to: ".",
        replace: true,
        resetScroll: false,
        search: ((old: DeskSearch) => ({ ...old, ...patch })) as never,
      }),
    [navigate],
  );
  const go = useCallback(
    (to: string, patch: Partial<DeskSearch> = {}) =>
      void navigate({ to, search: ((old: DeskSearch) => ({ ...old, ...patch })) as never, resetScroll: false }),
    [navigate],
  );
  const last = data.last ?? new Date(0).toISOString().slice(0, 10);
  const opening = data.opensAt ?? last;
  const asOf = search.asOf ?? opening;
  const dayIndex = data.days.findLastIndex((day) => day <= asOf);
  const setAsOf = (day: string | null) => {
    const wanted = day ?? last;
    change({ asOf: wanted === opening ? undefined : wanted });
  };
  return {
    case: data,
    search,
    asOf,
    newest: asOf >= last,
    filter: filterQuery(search),
    dayIndex,
    setAsOf,
    step: (by) => {
      // From a day between two days with reports, the first step lands on the nearer one in that direction.
      const between = data.days[dayIndex] !== asOf && by < 0 ? 1 : 0;
      const day = data.days[dayIndex + by + between];
      if (day) setAsOf(day);
    },
    select: (claim) => change({ claim: claim ?? undefined }),
    toggle: (facet, value) => {
      const chosen = search[facet] ?? [];
      const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
      change({ [facet]: next.length > 0 ? next : undefined });
    },
    change,
    clearFilter: () => change(noFilter),
    go,
  };
}

/** What the address holds of one case and means nothing in another. */
const ofCase: DeskSearch = Object.fromEntries(["asOf", "since", "claim"].map((key) => [key, undefined]));

/** Opens another case on this server, at the day it opens at. */
export async function switchCase(id: string, name: string, go: Desk["go"]): Promise<void> {
  try {
    await openCase(id);
    go("/", { ...noFilter, ...ofCase });
    await forgetCase();
  } catch (error) {
    complain(`${strings.frame.notOpened}: ${name}`, error, () => void switchCase(id, name, go));
  }
}
