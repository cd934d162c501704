// What the marks mean; always visible and short.
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.map;

export function Legend() {
  const { boundaries } = useDesk().case;
  return (
    <div className="legend">
      <h2 className="unseen">{words.legend}</h2>
      <ul>
        <li>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <circle cx="14" cy="9" r="8" className="legend-ring" />
            <circle cx="14" cy="9" r="4.500" className="legend-dot" />
          </svg>
          {words.point}
        </li>
        <li>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <circle cx="14" cy="9" r="4.500" className="legend-dot confirmed" />
          </svg>
          {words.confirmedMark}
        </li>
        <li>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <path d="M10 5.500c0-5 8-5 8 0 5-1 5 8 0 7 0 5-8 5-8 0-5 1-5-8 0-7z" className="legend-dot" />
            <path d="m10.500 6 7 6m0-6-7 6" className="legend-border" />
          </svg>
          {words.unit}
        </li>
        <li>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <path d="M5 9h18" className="legend-band" />
            <path d="M1 9h26" className="legend-border" />
          </svg>
          {words.border}
        </li>
        <li>
          <svg viewBox="0 0 28 18" aria-hidden="true">
            <text x="1" y="13">
              Aa·3
            </text>
          </svg>
          {words.area}
        </li>
        {boundaries === "un" && (
          <li>
            <svg viewBox="0 0 28 18" aria-hidden="true">
              <path d="M1 9h26" className="legend-disputed" />
            </svg>
            {words.disputed}
          </li>
        )}
      </ul>
      <p className="quiet">
        {words.count} · {words.attribution} · {words.boundaries[boundaries]}
      </p>
    </div>
  );
}
