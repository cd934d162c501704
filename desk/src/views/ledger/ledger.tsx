// Claims on the left, the words they come from on the right.
import { useState } from "react";
import { useClaim } from "../../api.js";
import "../../styles/ledger.css";
import { Dialog } from "../../parts/dialog.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { useNarrow } from "../../state/media.js";
import { useShortcuts } from "../../state/shortcuts.js";
import { strings } from "../../strings/index.js";
import { claimActions, SetAside } from "./actions.js";
import { ClaimList } from "./claim-list.js";
import { ListHead } from "./list-head.js";
import { Reader } from "./reader.js";
import { useRows } from "./use-rows.js";

const words = strings.ledger;

export function Ledger() {
  const desk = useDesk();
  const narrow = useNarrow();
  const [lit, setLit] = useState<string | null>(null);
  const [aside, setAside] = useState(false);
  const { search } = desk;
  const by = search.by === "day" ? "day" : "event";
  const rows = useRows(desk.asOf, desk.filter, by, search.claim);
  const { head } = rows;
  // On a wide screen something is always open beside the list, without claiming that the reader chose it.
  const current = rows.selectedRow ?? (search.claim || narrow || !head?.total ? null : 0);
  const listed = current === null ? undefined : rows.rowAt(current);
  // A claim that the filter hides or that lies far away is fetched by itself.
  const alone = useClaim(desk.asOf, search.claim && !listed ? search.claim : null);
  const selected = listed ?? (alone.data?.claim.id === search.claim ? alone.data : undefined);
  const move = async (step: number) => {
    if (!head?.total) return;
    const from = rows.selectedRow ?? (search.claim || narrow ? -1 : 0);
    const item = await rows.fetchRow(Math.min(Math.max(from + step, 0), head.total - 1));
    if (item) desk.select(item.claim.id);
  };
  const act = selected && claimActions(selected, desk);
  const open = () => {
    if (selected) desk.select(selected.claim.id);
    document.querySelector<HTMLElement>(".reader")?.focus();
  };
  useShortcuts({
    Enter: open,
    j: () => void move(1),
    k: () => void move(-1),
    ...(act
      ? {
          ...(desk.case.writable ? { c: act.confirm, r: act.reject, e: () => setAside(true) } : {}),
          o: act.origins,
        }
      : {}),
  });

  if (rows.error && !head) {
    return (
      <div className="ledger-message">
        <Failure error={rows.error} retry={rows.retry} />
      </div>
    );
  }
  const reader = selected && <Reader item={selected} lit={lit} setLit={setLit} setAside={() => setAside(true)} />;
  return (
    <div className="ledger" data-tour="ledger">
      <section className="ledger-list" aria-label={words.list}>
        <ListHead head={head} by={by} />
        {!head && <Skeleton lines={14} height={40} label={strings.frame.loading} />}
        {head?.total === 0 && <Nothing known={head.known} />}
        {head && head.total > 0 && (
          <ClaimList
            rows={rows}
            current={current}
            query={search.q ?? ""}
            move={(step) => void move(step)}
            open={open}
            select={desk.select}
            setLit={setLit}
          />
        )}
      </section>
      {narrow
        ? reader &&
          search.claim && (
            <Dialog title={words.document} close={() => desk.select(null)} className="sheet">
              {reader}
            </Dialog>
          )
        : (reader ?? (
            <div className="empty">
              <p>{alone.error ? words.gone : words.pick}</p>
              <p className="quiet">{words.pickHelp}</p>
            </div>
          ))}
      {aside && selected && <SetAside item={selected} close={() => setAside(false)} />}
    </div>
  );
}

/** Says why the list is empty, and how to fill it. */
function Nothing({ known }: { known: number }) {
  const desk = useDesk();
  return (
    <div className="empty">
      <p>{known === 0 ? words.none : words.empty}</p>
      <p className="quiet">{known === 0 ? words.noneHelp : words.emptyHelp}</p>
      {known > 0 && (
        <button type="button" className="button" onClick={desk.clearFilter}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
