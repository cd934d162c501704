// What narrows the list just now, as chips that take it away again.
import { useLocation } from "@tanstack/react-router";
import { facetLabel } from "../lib/facets.js";
import type { LedgerView } from "../model.js";
import { Icon } from "../parts/icon.js";
import { useDesk } from "../state/desk.js";
import { facets } from "../state/search.js";
import { strings } from "../strings/index.js";

const { filter: words } = strings;

export function ChosenFilters({ counts }: { counts: NonNullable<LedgerView["facets"]> | undefined }) {
  const desk = useDesk();
  const path = useLocation({ select: (location) => location.pathname });
  const { search } = desk;
  const chips: { key: string; text: string; remove: () => void }[] = facets.flatMap((facet) =>
    (search[facet] ?? []).map((value) => ({
      key: facet + value,
      text: facetLabel(facet, value, counts?.[facet]?.find((one) => one.value === value)?.label),
      remove: () => desk.toggle(facet, value),
    })),
  );
  const { from, to } = search;
  if (from || to) {
    const [first, last] = [from && strings.day.short(from), to && strings.day.short(to)];
    const text = first && last ? words.between(first, last) : first ? words.after(first) : words.before(last ?? "");
    chips.push({ key: "days", text, remove: () => desk.change({ from: undefined, to: undefined }) });
  }
  const single = {
    event: words.oneEvent,
    origin: words.oneOrigin,
    document: search.document ? strings.ledger.document : "",
  };
  for (const key of ["event", "origin", "document"] as const) {
    // The view of origins shows one event and is not narrowed by it.
    if (search[key] && !(key === "event" && path === "/origins"))
      chips.push({ key, text: single[key], remove: () => desk.change({ [key]: undefined }) });
  }
  if (chips.length === 0) return null;
  return (
    <div className="chosen-filters">
      {chips.map(({ key, text, remove }) => (
        <button type="button" key={key} className="chip filled" aria-label={words.remove(text)} onClick={remove}>
          {text} <Icon name="close" size={12} />
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" className="link" onClick={desk.clearFilter}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
