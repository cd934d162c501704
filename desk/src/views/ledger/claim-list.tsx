// The list of claims under sticky headings, drawn only where it is looked at. Every line has its final height before its
// claim is there, so that nothing moves when it comes.
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";
import { headOf, lineOf, placeOf } from "../../lib/rows.js";
import { strings } from "../../strings/index.js";
import { ClaimRow } from "./claim-row.js";
import { GroupHead } from "./group-head.js";
import type { Rows } from "./use-rows.js";

const heights = { group: 36, claim: 98 };

export interface ClaimListProps {
  rows: Rows;
  /** Row of the claim that is open beside the list. */
  current: number | null;
  query: string;
  move: (by: number) => void;
  open: () => void;
  select: (claim: string) => void;
  setLit: (key: string | null) => void;
}

export function ClaimList({ rows, current, query, move, open, select, setLit }: ClaimListProps) {
  const { groups, look } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const stuck = useRef(0);
  const list = useVirtualizer({
    count: rows.lines,
    getScrollElement: () => scroller.current,
    // Other groups are other heights: a new function makes the list lay its lines out afresh.
    estimateSize: useCallback((line: number) => heights[placeOf(groups, line).kind], [groups]),
    getItemKey: useCallback(
      (line: number) => {
        const place = placeOf(groups, line);
        return place.kind === "group" ? `g${groups[place.group]?.id}` : place.row;
      },
      [groups],
    ),
    overscan: 8,
    // The heading of the group at the upper edge stays drawn, so that it can stick there.
    rangeExtractor: (range) => {
      stuck.current = headOf(groups, range.startIndex);
      return [...new Set([stuck.current, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
    scrollPaddingStart: heights.group,
  });
  const items = list.getVirtualItems();
  const first = items.find((item) => item.index !== stuck.current)?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => look(first, last), [look, first, last]);
  const line = current === null ? -1 : lineOf(groups, current);
  useEffect(() => {
    if (line < 0) return;
    list.scrollToIndex(line, { align: "auto" });
    // The keyboard stays with the selection when it already was in the list.
    if (scroller.current?.contains(document.activeElement)) {
      requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>("button[aria-current]")?.focus());
    }
  }, [list, line]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys and hover bubble up here from the rows
    <div
      ref={scroller}
      className="claim-list"
      onKeyDown={(event) => {
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!by) return;
        event.preventDefault();
        move(by);
      }}
      onPointerOver={(event) =>
        setLit((event.target as Element).closest("[data-key]")?.getAttribute("data-key") ?? null)
      }
      onPointerLeave={() => setLit(null)}
    >
      <ol style={{ height: list.getTotalSize() }}>
        {items.map((virtual) => {
          const place = placeOf(groups, virtual.index);
          const group = groups[place.group];
          const sticky = virtual.index === stuck.current;
          const item = place.kind === "claim" ? rows.rowAt(place.row) : undefined;
          return (
            <li
              key={virtual.key}
              className={sticky ? "stuck" : undefined}
              style={
                sticky
                  ? { height: virtual.size }
                  : { height: virtual.size, transform: `translateY(${virtual.start}px)` }
              }
            >
              {place.kind === "group" ? (
                group && <GroupHead group={group} />
              ) : item ? (
                <ClaimRow
                  item={item}
                  query={query}
                  current={place.row === current}
                  focusable={current === null || place.row === current}
                  open={open}
                  select={select}
                />
              ) : (
                <div className="claim-row waiting-row">
                  <span className="unseen">{strings.frame.loading}</span>
                  <i />
                  <i />
                </div>
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
