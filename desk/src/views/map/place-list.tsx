// The places of the map as a list: each opens to its claims, one origin at a time.
import { useEffect, useRef } from "react";
import { ClaimLink } from "../../parts/claim-link.js";
import { Icon } from "../../parts/icon.js";
import { Origins } from "../../parts/origins.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import type { Place } from "./clusters.js";
import { forcesText, kindText } from "./place-text.js";

const words = strings.map;

export interface PlaceListProps {
  places: readonly Place[];
  open: string | null;
  setOpen: (place: string | null) => void;
  chosen: ReadonlySet<string>;
}

export function PlaceList({ places, open, setOpen, chosen }: PlaceListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // The list may stand below the map on a phone: only its own scroller moves.
    if (open) list.current?.querySelector(`[data-place="${CSS.escape(open)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    <ul className="place-list" ref={list}>
      {places.map((place) => {
        const isOpen = place.id === open;
        const forces = forcesText(place);
        return (
          <li key={place.id} data-place={place.id} className={chosen.has(place.id) ? "chosen" : undefined}>
            <button type="button" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : place.id)}>
              <span className="place-name">{place.name}</span>
              <span className="quiet">{kindText(place)}</span>
              <Origins range={place.origins} articles={place.documents} />
              {place.confirmed > 0 && (
                <span className="place-confirmed">{words.confirmed(place.confirmed, place.claims)}</span>
              )}
              {forces && <span className="place-forces quiet">{forces}</span>}
              <Icon name="down" size={12} />
            </button>
            {isOpen && <PlaceClaims place={place} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Echoes fold into the first claim of their origin, with how many there are. */
export function PlaceClaims({ place }: { place: Place }) {
  const desk = useDesk();
  const folded = new Map<string, Place["newest"]>();
  for (const item of place.newest) {
    const key = item.descent?.origin ?? item.claim.id;
    folded.set(key, [...(folded.get(key) ?? []), item]);
  }
  const older = place.claims - place.newest.length;
  return (
    <div className="place-claims">
      <ul>
        {[...folded.values()].map((items) => {
          const first = items.find((item) => item.descent?.standing === "origin") ?? items[0];
          if (!first) return null;
          const current = items.some((item) => item.claim.id === desk.search.claim);
          return (
            <li key={first.claim.id} className={current ? "current" : undefined}>
              <ClaimLink item={first} />
              {items.length > 1 && <small>{words.echoes(items.length - 1)}</small>}
            </li>
          );
        })}
      </ul>
      <button type="button" className="link" onClick={() => desk.go("/ledger", { place: [place.name] })}>
        {older > 0 ? words.more(older) : words.inLedger}
      </button>
    </div>
  );
}
