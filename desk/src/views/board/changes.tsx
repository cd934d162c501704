// What is different since the reader last looked, or since any day they choose.
import { Link } from "@tanstack/react-router";
import type { BoardView } from "../../model.js";
import { toClaim } from "../../parts/claim-link.js";
import { Icon } from "../../parts/icon.js";
import { Popover } from "../../parts/popover.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.board;
const glyph = { "+": "+", "-": "−", "~": "~", "!": "!" } as const;
/** Lines shown; the rest stands in the ledger. */
const most = 9;

export interface ChangesProps {
  board: BoardView;
  since: string | null;
  /** Newest day seen on an earlier visit. */
  looked: string | null;
}

export function Changes({ board, since, looked }: ChangesProps) {
  // The table beside this list shows how far each estimate moved; here it is said only when nothing else is.
  const news = board.changes.filter((change) => change.kind !== "estimate");
  const changes = news.length > 0 ? news : board.changes;
  return (
    <section className="changes" data-tour="changes">
      <div className="changes-head">
        <h2>{board.previous ? words.changes(strings.day.short(board.previous.asOf)) : words.changesFirst}</h2>
        {board.previous && <Since since={since} looked={looked} />}
      </div>
      {changes.length === 0 && <p className="quiet">{board.previous ? words.nothingNew : words.noChanges}</p>}
      <ul>
        {changes.slice(0, most).map((change) => (
          <li key={change.kind + change.text} data-mark={change.mark} title={change.text}>
            <b aria-hidden="true">{glyph[change.mark]}</b>
            {change.claims[0] ? (
              <Link to="/ledger" search={toClaim(change.claims[0])}>
                {strings.capital(change.text)}
              </Link>
            ) : (
              <span>{strings.capital(change.text)}</span>
            )}
          </li>
        ))}
      </ul>
      {changes.length > most && <p className="quiet">{strings.tree.more(changes.length - most)}</p>}
    </section>
  );
}

/** The day compared with. */
function Since({ since, looked }: Omit<ChangesProps, "board">) {
  const desk = useDesk();
  const days = desk.case.days.filter((day) => day < desk.asOf);
  return (
    <Popover
      align="end"
      className="since"
      button={
        <>
          <span className="unseen">{words.since}</span>
          <Icon name="down" size={12} />
        </>
      }
    >
      {(close) => (
        <div className="as-of-menu">
          {looked && looked < desk.asOf && (
            <button
              type="button"
              aria-current={since === looked ? "date" : undefined}
              onClick={() => {
                desk.change({ since: looked });
                close();
              }}
            >
              {words.sinceLooked(strings.day.short(looked))}
            </button>
          )}
          <button
            type="button"
            aria-current={since === null || since === days.at(-1) ? "date" : undefined}
            onClick={() => {
              desk.change({ since: looked && looked < desk.asOf ? days.at(-1) : undefined });
              close();
            }}
          >
            {words.sinceBefore}
          </button>
          <label>
            <span>{words.since}</span>
            <input
              type="date"
              value={since ?? days.at(-1) ?? ""}
              min={desk.case.first ?? undefined}
              max={desk.asOf}
              onChange={(event) => event.target.value && desk.change({ since: event.target.value })}
            />
          </label>
        </div>
      )}
    </Popover>
  );
}
