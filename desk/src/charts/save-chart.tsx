// A small menu beside a chart: the drawing as a file, for a report or a slide.
import { Icon } from "../parts/icon.js";
import { Popover } from "../parts/popover.js";
import { useDesk } from "../state/desk.js";
import { strings } from "../strings/index.js";
import { type Drawing, saveSheet } from "./save.js";

const words = strings.charts;

export interface SaveChartProps {
  title: string;
  /** Beginning of the file's name. */
  name: string;
  /** Called when a file is asked for. */
  drawings: () => readonly Drawing[];
}

export function SaveChart({ title, name, drawings }: SaveChartProps) {
  const desk = useDesk();
  const save = (format: "svg" | "png") => {
    const note = `${desk.case.name} · ${words.asOf(strings.day.long(desk.asOf))} · ${strings.product}`;
    void saveSheet({ title, note, drawings: drawings() }, `${name}-${desk.case.id}-${desk.asOf}`, format);
  };
  return (
    <Popover
      className="save-chart"
      align="end"
      button={
        <>
          <Icon name="save" size={14} />
          <span className="unseen">{words.save(title)}</span>
        </>
      }
    >
      {(close) => (
        <ul>
          {(["svg", "png"] as const).map((format) => (
            <li key={format}>
              <button
                type="button"
                onClick={() => {
                  save(format);
                  close();
                }}
              >
                {words[format]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  );
}
