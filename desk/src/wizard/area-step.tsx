// The area the map opens at.
import type { NewCase } from "../model.js";
import { strings } from "../strings/index.js";
import type { StepProps } from "./wizard.js";

const words = strings.wizard;
const limits = [180, 90, 180, 90];

/** Whether four numbers are an area: within the globe, west of east and south of north. */
export function areaFits([west, south, east, north]: NewCase["focus"]): boolean {
  const inside = [west, south, east, north].every((n, at) => Number.isFinite(n) && Math.abs(n) <= (limits[at] ?? 0));
  return inside && west < east && south < north;
}

export function AreaStep({ made, change }: StepProps) {
  const { focus } = made;
  const same = (area: NewCase["focus"]) => area.every((n, at) => n === focus[at]);
  return (
    <fieldset className="area">
      <legend>{words.area}</legend>
      <p className="quiet">{words.areaHelp}</p>
      <div className="area-choices">
        {words.areas.map(([name, ...area]) => (
          <button
            type="button"
            key={name}
            className="button"
            aria-pressed={same(area)}
            onClick={() => change({ focus: area })}
          >
            {name}
          </button>
        ))}
      </div>
      <div className="fields">
        {words.sides.map((side, at) => (
          <label key={side} className="field">
            <span>{side}</span>
            <input
              type="number"
              step="any"
              min={-(limits[at] ?? 0)}
              max={limits[at]}
              value={Number.isNaN(focus[at]) ? "" : focus[at]}
              onChange={(event) => {
                const next = [...focus] as NewCase["focus"];
                next[at] = event.target.valueAsNumber;
                change({ focus: next });
              }}
            />
          </label>
        ))}
      </div>
      {!areaFits(focus) && <p role="alert">{words.badArea}</p>}
    </fieldset>
  );
}
