// One filter for every view that lists claims: words, facets with how much each value would leave, days of publication.
import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useLedgerHead } from "../api.js";
import { facetLabel } from "../lib/facets.js";
import { fold } from "../lib/text.js";
import type { Facet, LedgerView } from "../model.js";
import { Dialog } from "../parts/dialog.js";
import { Icon } from "../parts/icon.js";
import { Popover } from "../parts/popover.js";
import { useDesk } from "../state/desk.js";
import { useNarrow } from "../state/media.js";
import { facets, filterCount } from "../state/search.js";
import { useShortcuts } from "../state/shortcuts.js";
import { strings } from "../strings/index.js";
import { ChosenFilters } from "./chosen-filters.js";

const { filter: words } = strings;

export function FilterBar() {
  const desk = useDesk();
  const narrow = useNarrow();
  const { data } = useLedgerHead(desk.asOf, desk.filter);
  const [sheet, setSheet] = useState(false);
  const counts = data?.facets ?? undefined;
  const path = useLocation({ select: (location) => location.pathname });
  // The view of origins shows one event and is not narrowed by it.
  const count = filterCount(path === "/origins" ? { ...desk.search, event: undefined } : desk.search);
  return (
    <search className="filter-bar" aria-label={words.label}>
      <SearchBox />
      {narrow ? (
        <button type="button" className="popover-button" aria-haspopup="dialog" onClick={() => setSheet(true)}>
          {words.label}
          {count > 0 && <span className="count">{count}</span>}
        </button>
      ) : (
        <>
          {facets.map((facet) => (
            <Popover
              key={facet}
              button={<FacetButton name={words.facets[facet]} chosen={desk.search[facet]?.length} />}
            >
              {() => <FacetMenu facet={facet} counts={counts} />}
            </Popover>
          ))}
          <Popover
            button={<FacetButton name={words.published} chosen={Number(Boolean(desk.search.from || desk.search.to))} />}
          >
            {() => <DayMenu />}
          </Popover>
        </>
      )}
      <ChosenFilters counts={counts} />
      {sheet && (
        <Dialog title={words.label} close={() => setSheet(false)} className="sheet filter-sheet">
          {facets.map((facet) => (
            <details key={facet}>
              <summary>
                <FacetButton name={words.facets[facet]} chosen={desk.search[facet]?.length} />
              </summary>
              <FacetMenu facet={facet} counts={counts} />
            </details>
          ))}
          <details>
            <summary>
              <FacetButton name={words.published} chosen={Number(Boolean(desk.search.from || desk.search.to))} />
            </summary>
            <DayMenu />
          </details>
        </Dialog>
      )}
    </search>
  );
}

function FacetButton({ name, chosen = 0 }: { name: string; chosen?: number | undefined }) {
  return (
    <>
      {name}
      {chosen > 0 && <span className="count">{chosen}</span>}
      <Icon name="down" size={12} />
    </>
  );
}

/** Types freely, and writes to the address when the hand rests. */
function SearchBox() {
  const desk = useDesk();
  const { change } = desk;
  const fromAddress = desk.search.q ?? "";
  const [text, setText] = useState(fromAddress);
  const written = useRef(fromAddress);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fromAddress !== written.current) {
      written.current = fromAddress;
      setText(fromAddress);
    }
  }, [fromAddress]);
  useEffect(() => {
    if (text === written.current) return;
    const timer = setTimeout(() => {
      written.current = text;
      change({ q: text || undefined });
    }, 120);
    return () => clearTimeout(timer);
  }, [text, change]);
  useShortcuts({ "/": () => input.current?.focus() });
  return (
    <div className="search-box">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={text}
        placeholder={words.searchHint}
        aria-label={words.search}
        aria-keyshortcuts="/"
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && (text ? setText("") : event.currentTarget.blur())}
      />
    </div>
  );
}

function FacetMenu({ facet, counts }: { facet: Facet; counts: NonNullable<LedgerView["facets"]> | undefined }) {
  const desk = useDesk();
  const [find, setFind] = useState("");
  const values = counts?.[facet] ?? [];
  const wanted = fold(find);
  const visible = values.filter(({ value, label }) => fold(facetLabel(facet, value, label)).includes(wanted));
  const chosen = new Set(desk.search[facet]);
  const name = words.facets[facet];
  return (
    <div className="facet-menu">
      {values.length > 8 && (
        <input
          type="text"
          value={find}
          placeholder={words.find(name)}
          aria-label={words.find(name)}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      {values.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {visible.map(({ value, label, count }) => (
          <li key={value}>
            <label>
              <input type="checkbox" checked={chosen.has(value)} onChange={() => desk.toggle(facet, value)} />
              <span>{facetLabel(facet, value, label)}</span>
              <span className="quiet figure">{strings.number(count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.size > 0 && (
        <button type="button" className="link" onClick={() => desk.change({ [facet]: undefined })}>
          {words.clear}
        </button>
      )}
    </div>
  );
}

function DayMenu() {
  const desk = useDesk();
  const { first, last } = desk.case;
  return (
    <div className="facet-menu day-menu">
      {(["from", "to"] as const).map((key) => (
        <label key={key}>
          <span>{words[key]}</span>
          <input
            type="date"
            value={desk.search[key] ?? ""}
            min={first ?? undefined}
            max={last ?? undefined}
            onChange={(event) => desk.change({ [key]: event.target.value || undefined })}
          />
        </label>
      ))}
    </div>
  );
}
