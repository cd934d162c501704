// What somebody tries in the matrix without saving it.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { whatIf } from "../../api.js";
import type { Rating, WhatIf, WhatIfChange } from "../../model.js";

export interface Trial {
  cells: ReadonlyMap<string, Rating>;
  dropped: ReadonlySet<string>;
}
const nothing: Trial = { cells: new Map(), dropped: new Set() };

export const cellKey = (indicator: string, hypothesis: string) => `${indicator} ${hypothesis}`;

function changeOf({ cells, dropped }: Trial): WhatIfChange {
  return {
    cells: [...cells].map(([key, rating]) => {
      const [indicator = "", hypothesis = ""] = key.split(" ");
      return { indicator, hypothesis, rating };
    }),
    drop: [...dropped],
  };
}

export interface Trying {
  /** Null while nobody tries anything. */
  trial: Trial | null;
  /** The estimate with what is tried. */
  result: WhatIf | undefined;
  error: unknown;
  start: () => void;
  leave: () => void;
  reset: () => void;
  /** @param rating null takes the try back */
  setCell: (indicator: string, hypothesis: string, rating: Rating | null) => void;
  toggleRow: (row: string) => void;
}

export function useTrial(asOf: string): Trying {
  const [trial, setTrial] = useState<Trial | null>(null);
  const change = changeOf(trial ?? nothing);
  const { data, error } = useQuery({
    queryKey: ["what-if", asOf, change],
    queryFn: ({ signal }) => whatIf(asOf, change, signal),
    enabled: trial !== null,
    placeholderData: keepPreviousData,
  });
  return {
    trial,
    result: trial ? data : undefined,
    error: trial ? error : null,
    start: () => setTrial(nothing),
    leave: () => setTrial(null),
    reset: () => setTrial(nothing),
    setCell: (indicator, hypothesis, rating) =>
      setTrial((old) => {
        const cells = new Map(old?.cells);
        if (rating) cells.set(cellKey(indicator, hypothesis), rating);
        else cells.delete(cellKey(indicator, hypothesis));
        return { ...(old ?? nothing), cells };
      }),
    toggleRow: (row) =>
      setTrial((old) => {
        const dropped = new Set(old?.dropped);
        if (!dropped.delete(row)) dropped.add(row);
        return { ...(old ?? nothing), dropped };
      }),
  };
}
