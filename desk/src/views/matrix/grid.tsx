// The grid itself: rows bracketed by their origin, a cell for each explanation, what the row tells and does at its end.
import { useRef } from "react";
import { hueOf } from "../../lib/hues.js";
import type { Matrix, Rating } from "../../model.js";
import { Icon } from "../../parts/icon.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Estimate } from "./estimate.js";
import { gridAct, type Place } from "./grid-keys.js";
import { type Group, groupRows } from "./groups.js";
import { cellKey, type Trying } from "./trial.js";

const words = strings.matrix;

export interface Line {
  /** Row id; the indicator's for what was not seen. */
  id: string;
  indicator: string;
  name: string;
  cells: Matrix["rows"][number]["cells"];
}

/** What can be reached with the arrow keys, top to bottom. */
export function linesOf(matrix: Matrix, withNotSeen: boolean): Line[] {
  const seen = groupRows(matrix.rows).flatMap(({ rows }) => rows);
  const rest = matrix.notSeen.map((one) => ({ ...one, id: one.indicator }));
  return withNotSeen ? [...seen, ...rest] : seen;
}

export interface GridProps {
  matrix: Matrix;
  trying: Trying;
  cursor: Place;
  setCursor: (place: Place) => void;
  setCell: (line: Line, hypothesis: string, rating: Rating | null) => void;
  notSeen: boolean;
  toggleNotSeen: () => void;
  deceive: (hypothesis: string) => void;
}

export function Grid(props: GridProps) {
  const { matrix, trying, cursor, setCursor, setCell, notSeen, toggleNotSeen, deceive } = props;
  const desk = useDesk();
  const table = useRef<HTMLTableElement>(null);
  const lines = linesOf(matrix, notSeen);
  const numbers = new Map(lines.map((line, index) => [line.id, index]));
  const { hypotheses } = matrix;
  const leader = strings.capital(hypotheses.find(({ id }) => id === matrix.leader)?.name ?? "");
  const most = Math.max(0.01, ...matrix.rows.map((row) => row.diagnosticity));
  const bits = Math.max(0.001, ...matrix.notSeen.map((one) => one.information));
  const lit = new Set(trying.result ? trying.result.breakingRows : matrix.breakingSet);
  const open = (id: string) => desk.change({ row: desk.search.row === id ? undefined : id });

  const focus = ({ row, column }: Place) => {
    setCursor({ row, column });
    table.current?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!(event.target as HTMLElement).matches("[data-at]")) return;
    const act = gridAct(event, cursor, lines.length, hypotheses.length);
    const line = lines[cursor.row];
    const hypothesis = hypotheses[cursor.column];
    if (!act || !line || !hypothesis) return;
    if (act.kind === "drop" && !trying.trial) return;
    event.preventDefault();
    if (act.kind === "move") focus(act.to);
    else if (act.kind === "set") setCell(line, hypothesis.id, act.rating);
    else if (act.kind === "open") open(line.id);
    else trying.toggleRow(line.id);
  };

  const cells = (line: Line) => {
    const row = numbers.get(line.id) ?? 0;
    return hypotheses.map((one, column) => {
      const tried = trying.trial?.cells.get(cellKey(line.indicator, one.id));
      const cell = line.cells[one.id];
      const rating = tried ?? cell?.rating ?? "N";
      const by = tried ? null : (cell?.by ?? null);
      const here = cursor.row === row && cursor.column === column;
      return (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its cells
        <td
          key={one.id}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern for an interactive table
          role="gridcell"
          tabIndex={here ? 0 : -1}
          data-at={`${row} ${column}`}
          data-rating={rating}
          className={tried ? "cell tried" : "cell"}
          aria-label={`${rating}, ${words.cell(strings.capital(one.name), strings.board.ratings[rating], by)}`}
          aria-readonly={!desk.case.writable && !trying.trial}
          title={words.cell(strings.capital(one.name), strings.board.ratings[rating], by)}
          onFocus={() => !here && setCursor({ row, column })}
          onClick={() => focus({ row, column })}
        >
          {rating}
          {by && <small>{by}</small>}
        </td>
      );
    });
  };

  return (
    <div className={`matrix-scroll ${trying.trial ? "trying" : ""}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the pattern for an interactive table */}
      <table ref={table} className="matrix-grid" role="grid" aria-label={words.label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className="bracket">
              {words.origin}
            </th>
            <th scope="col">{words.evidence}</th>
            {hypotheses.map((one) => (
              <th key={one.id} scope="col" className="hypothesis" style={{ color: hueOf(hypotheses, one.id) }}>
                <span>{strings.capital(one.name)}</span>
                <button type="button" className="icon-button" title={words.deception} onClick={() => deceive(one.id)}>
                  <span aria-hidden="true">?</span>
                  <span className="unseen">{words.deceptionOf(strings.capital(one.name))}</span>
                </button>
              </th>
            ))}
            <th scope="col" title={words.diagnosticityHelp}>
              {words.diagnosticity}
            </th>
            <th scope="col" className="figure">
              {words.effect(leader)}
            </th>
          </tr>
        </thead>
        {groupRows(matrix.rows).map((group) => (
          <tbody key={group.id} className={`group ${group.kind}`}>
            {group.rows.map((row, index) => {
              const dropped = trying.trial?.dropped.has(row.id) ?? false;
              const chosen = row.claims.includes(desk.search.claim ?? "") || desk.search.row === row.id;
              return (
                <tr
                  key={row.id}
                  className={[
                    dropped ? "dropped" : "",
                    lit.has(row.id) ? "breaking" : "",
                    chosen ? "current-row" : "",
                  ].join(" ")}
                >
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={group.rows.length} className="bracket">
                      <Bracket group={group} />
                    </th>
                  )}
                  <th scope="row" className="evidence">
                    <div className="evidence-line">
                      {trying.trial && (
                        <input
                          type="checkbox"
                          checked={!dropped}
                          aria-label={words.drop(row.label)}
                          onChange={() => trying.toggleRow(row.id)}
                        />
                      )}
                      <button type="button" aria-expanded={desk.search.row === row.id} onClick={() => open(row.id)}>
                        {row.name}
                      </button>
                      {group.source && <small className="narrow-origin">{group.source}</small>}
                      {row.confirmed && (
                        <span className="confirmed-mark" title={words.confirmed}>
                          <Icon name="check" size={12} />
                          <span className="unseen">{words.confirmed}</span>
                        </span>
                      )}
                    </div>
                  </th>
                  {cells(row)}
                  <td className="tells" title={words.weight(strings.percent(row.weight))}>
                    <i
                      style={{
                        width: `${(row.diagnosticity / most) * 100}%`,
                        opacity: 0.35 + 0.65 * Math.min(1, row.weight),
                      }}
                    />
                    <span className="unseen">{row.diagnosticity.toFixed(2)}</span>
                  </td>
                  <td className="figure">{strings.points(row.effect)}</td>
                </tr>
              );
            })}
          </tbody>
        ))}
        {matrix.notSeen.length > 0 && (
          <tbody className="group not-seen">
            <tr>
              <td className="bracket" />
              <td className="toggle" colSpan={hypotheses.length + 3}>
                <button type="button" aria-expanded={notSeen} onClick={toggleNotSeen}>
                  <Icon name="down" size={12} />
                  {words.notSeen(matrix.notSeen.length)} <small>{words.notSeenHelp}</small>
                </button>
              </td>
            </tr>
            {notSeen &&
              matrix.notSeen.map((one) => (
                <tr key={one.indicator} className={desk.search.row === one.indicator ? "current-row" : undefined}>
                  <td className="bracket" />
                  <th scope="row" className="evidence">
                    <button
                      type="button"
                      aria-expanded={desk.search.row === one.indicator}
                      onClick={() => open(one.indicator)}
                    >
                      {one.name}
                    </button>{" "}
                    <small>{strings.board.states[one.state]}</small>
                  </th>
                  {cells({ ...one, id: one.indicator })}
                  <td className="tells" title={words.bits(one.information)}>
                    <i style={{ width: `${(one.information / bits) * 100}%` }} />
                    <span className="unseen">{words.bits(one.information)}</span>
                  </td>
                  <td />
                </tr>
              ))}
          </tbody>
        )}
        <Estimate matrix={matrix} result={trying.result} />
      </table>
    </div>
  );
}

function Bracket({ group: { kind, source, day } }: { group: Group }) {
  if (kind === "overdue") return <span title={words.overdueHelp}>{words.overdue}</span>;
  if (kind === "assumed") return words.assumed;
  return (
    <>
      <span>{source ?? words.unknownOrigin}</span>
      {day && <small>{strings.day.short(day)}</small>}
    </>
  );
}
