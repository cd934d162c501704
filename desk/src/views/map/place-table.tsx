// The map as a table: the same places in the same order, for the keyboard, a screen reader, or a quick comparison.
import { useEffect, useRef } from "react";
import { Origins } from "../../parts/origins.js";
import { strings } from "../../strings/index.js";
import type { Place } from "./clusters.js";
import type { PlaceListProps } from "./place-list.js";
import { PlaceClaims } from "./place-list.js";
import { forcesText, kindText } from "./place-text.js";

const { columns, label } = strings.map;

export function PlaceTable({ places, open, setOpen, chosen }: PlaceListProps) {
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (open) body.current?.querySelector(`[data-place="${CSS.escape(open)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [open]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable from the keyboard
    <section className="place-table" tabIndex={0} aria-label={label}>
      <table ref={body}>
        <thead>
          <tr>
            <th scope="col">{columns.place}</th>
            <th scope="col">{columns.kind}</th>
            <th scope="col">{columns.country}</th>
            <th scope="col">{columns.origins}</th>
            <th scope="col" className="figure">
              {columns.claims}
            </th>
            <th scope="col" className="figure">
              {columns.confirmed}
            </th>
            <th scope="col">{columns.forces}</th>
            <th scope="col">{columns.days}</th>
          </tr>
        </thead>
        {places.map((place) => (
          <PlaceRow
            key={place.id}
            place={place}
            isOpen={place.id === open}
            chosen={chosen.has(place.id)}
            toggle={() => setOpen(place.id === open ? null : place.id)}
          />
        ))}
      </table>
    </section>
  );
}

interface PlaceRowProps {
  place: Place;
  isOpen: boolean;
  chosen: boolean;
  toggle: () => void;
}

function PlaceRow({ place, isOpen, chosen, toggle }: PlaceRowProps) {
  const { number, day } = strings;
  const days = [...new Set([place.first, place.last].flatMap((one) => one ?? []))];
  return (
    <tbody data-place={place.id} className={chosen ? "current-row" : undefined}>
      <tr>
        <th scope="row">
          <button type="button" className="link" aria-expanded={isOpen} onClick={toggle}>
            {place.name}
          </button>
        </th>
        <td className="quiet">{kindText(place)}</td>
        <td>{place.country ?? ""}</td>
        <td>
          <Origins range={place.origins} articles={place.documents} />
        </td>
        <td className="figure">{number(place.claims)}</td>
        <td className="figure">{number(place.confirmed)}</td>
        <td>{forcesText(place)}</td>
        <td className="figure">{days.map(day.short).join(" – ")}</td>
      </tr>
      {isOpen && (
        <tr className="place-open">
          <td colSpan={8}>
            <PlaceClaims place={place} />
          </td>
        </tr>
      )}
    </tbody>
  );
}
