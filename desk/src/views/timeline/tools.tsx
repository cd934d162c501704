// Above the lanes: what is shown and chosen, and buttons for what the hand can do over them.

import type { Drawing } from "../../charts/save.js";
import { SaveChart } from "../../charts/save-chart.js";
import { Icon } from "../../parts/icon.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import type { Days } from "./window.js";

const words = strings.timeline;

export interface ToolsProps {
  shown: Days | null;
  zoom: (factor: number) => void;
  move: (share: number) => void;
  all: () => void;
  drawings: () => readonly Drawing[];
}

export function Tools({ shown, zoom, move, all, drawings }: ToolsProps) {
  const { search, change } = useDesk();
  const { short } = strings.day;
  const brushed = search.from !== undefined || search.to !== undefined;
  const between =
    search.from && search.to
      ? strings.filter.between(short(search.from), short(search.to))
      : search.from
        ? strings.filter.after(short(search.from))
        : search.to
          ? strings.filter.before(short(search.to))
          : null;
  return (
    <div className="timeline-tools">
      <p className="quiet timeline-help">{words.help}</p>
      {brushed && (
        <p className="figure">
          {strings.filter.published} {between}{" "}
          <button type="button" className="link" onClick={() => change({ from: undefined, to: undefined })}>
            {strings.charts.clearBrush}
          </button>
        </p>
      )}
      {shown && (
        <p className="figure">
          {words.zoomed(short(shown[0]), short(shown[1]))}{" "}
          <button type="button" className="link" onClick={all}>
            {words.zoomAll}
          </button>
        </p>
      )}
      <div className="timeline-buttons">
        <Tool icon="left" label={words.back} disabled={!shown} act={() => move(-0.5)} />
        <Tool icon="right" label={words.forward} disabled={!shown} act={() => move(0.5)} />
        <Tool icon="plus" label={words.zoomIn} act={() => zoom(0.5)} />
        <Tool icon="minus" label={words.zoomOut} disabled={!shown} act={() => zoom(2)} />
        <SaveChart title={words.label} name="timeline" drawings={drawings} />
      </div>
    </div>
  );
}

interface ToolProps {
  icon: "left" | "right" | "plus" | "minus";
  label: string;
  disabled?: boolean;
  act: () => void;
}

const Tool = ({ icon, label, disabled = false, act }: ToolProps) => (
  <button type="button" className="icon-button" aria-label={label} title={label} disabled={disabled} onClick={act}>
    <Icon name={icon} />
  </button>
);
