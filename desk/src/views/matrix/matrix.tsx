// Evidence against explanations: cells set from the keyboard, the estimate below, what would change it beside, and a way
// to try things that are never saved.
import { useMemo, useState } from "react";
import { useMatrix } from "../../api.js";
import "../../styles/charts.css";
import "../../styles/matrix-side.css";
import "../../styles/matrix.css";
import type { Rating } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { decide } from "../../state/decide.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Deception } from "./deception.js";
import { Grid, type Line, linesOf } from "./grid.js";
import { ratings } from "./grid-keys.js";
import { strongest } from "./groups.js";
import { RowDetail } from "./row-detail.js";
import { Tornado } from "./tornado.js";
import { type Trying, useTrial } from "./trial.js";

const words = strings.matrix;

export function MatrixView() {
  const desk = useDesk();
  const { data: full, error, refetch } = useMatrix(desk.asOf);
  const [all, setAll] = useState(false);
  const data = useMemo(() => (full && !all ? { ...full, rows: strongest(full.rows) } : full), [full, all]);
  const trying = useTrial(desk.asOf);
  const [place, setCursor] = useState({ row: 0, column: 0 });
  const [notSeen, setNotSeen] = useState(false);
  const [deceiving, setDeceiving] = useState<string | null>(null);
  if (error && !data) {
    return (
      <div className="matrix-message">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="matrix-message">
        <Skeleton lines={14} height={26} label={strings.frame.loading} />
      </div>
    );
  }
  const lines = linesOf(data, notSeen);
  // Rows come and go with the day: the cursor stays on the grid.
  const cursor = { row: Math.min(place.row, Math.max(0, lines.length - 1)), column: place.column };
  const setCell = (line: Line, hypothesis: string, rating: Rating | null) => {
    if (trying.trial) trying.setCell(line.indicator, hypothesis, rating);
    else if (desk.case.writable && (rating !== null || line.cells[hypothesis]?.by)) {
      void decide({ kind: "cell", indicator: line.indicator, hypothesis, rating }, desk.asOf);
    }
  };
  const leader = data.hypotheses.find(({ id }) => id === data.leader);
  const breaking = trying.result ? trying.result.breakingRows : data.breakingSet;
  return (
    <div className={`matrix-view ${trying.trial ? "trying" : ""}`}>
      <h1 className="unseen">{strings.views.matrix}</h1>
      <div className="matrix-main">
        <Bar
          trying={trying}
          setRating={(rating) => {
            const line = lines[cursor.row];
            const hypothesis = data.hypotheses[cursor.column];
            if (line && hypothesis) setCell(line, hypothesis.id, rating);
          }}
        />
        {trying.error !== null && trying.error !== undefined && <Failure error={trying.error} retry={trying.reset} />}
        {data.rows.length === 0 && (
          <div className="matrix-empty">
            <p>{words.empty}</p>
            <p className="quiet">{words.emptyHelp}</p>
          </div>
        )}
        <Grid
          matrix={data}
          trying={trying}
          cursor={cursor}
          setCursor={setCursor}
          setCell={setCell}
          notSeen={notSeen}
          toggleNotSeen={() => setNotSeen(!notSeen)}
          deceive={setDeceiving}
        />
        <p className="quiet matrix-note">
          <span>{breaking.length > 0 ? words.breaking : words.noBreaking}</span>
          <span className="matrix-keys">
            {trying.trial ? words.tryKeys : desk.case.writable ? words.keys : words.readOnly}
          </span>
          {full && full.rows.length > data.rows.length && (
            <button type="button" className="link" onClick={() => setAll(true)}>
              {words.allRows(data.rows.length, full.rows.length)}
            </button>
          )}
        </p>
      </div>
      <aside className="matrix-side" aria-label={words.tornado}>
        <RowDetail matrix={data} />
        {leader && (
          <p className="stability">{words.stability(strings.capital(leader.name), strings.percent(data.stability))}</p>
        )}
        <Tornado matrix={data} />
      </aside>
      {deceiving && <Deception matrix={data} hypothesis={deceiving} close={() => setDeceiving(null)} />}
    </div>
  );
}

/** Above the grid: the ratings as buttons for the cell under the cursor, and the way into trying things. */
function Bar({ trying, setRating }: { trying: Trying; setRating: (rating: Rating | null) => void }) {
  const desk = useDesk();
  const { trial } = trying;
  const locked = !desk.case.writable && !trial;
  return (
    <div className="matrix-bar">
      <fieldset className="rating-keys" disabled={locked}>
        <legend className="unseen">{words.set}</legend>
        {ratings.map((rating, index) => (
          <button
            type="button"
            key={rating}
            data-rating={rating}
            title={strings.board.ratings[rating]}
            onClick={() => setRating(rating)}
          >
            <kbd>{index + 1}</kbd> {rating}
            <span className="unseen"> {strings.board.ratings[rating]}</span>
          </button>
        ))}
        <button type="button" onClick={() => setRating(null)}>
          <kbd>0</kbd> {words.clear}
        </button>
      </fieldset>
      {trial ? (
        <p className="matrix-trial" role="status">
          <strong>{words.whatIfHelp}</strong> {words.changed(trial.cells.size, trial.dropped.size)}
          <button
            type="button"
            className="link"
            disabled={trial.cells.size + trial.dropped.size === 0}
            onClick={trying.reset}
          >
            {words.reset}
          </button>
          <button type="button" className="button" onClick={trying.leave}>
            {words.leave}
          </button>
        </p>
      ) : (
        <button type="button" className="button" onClick={trying.start}>
          {words.whatIf}
        </button>
      )}
    </div>
  );
}
