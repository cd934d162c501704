// The views as tabs: all at the top on a desk, five at the bottom of a phone with the others behind "more".
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useBoard } from "../api.js";
import { Dialog } from "../parts/dialog.js";
import { Icon } from "../parts/icon.js";
import { useDesk } from "../state/desk.js";
import { useNarrow } from "../state/media.js";
import { strings } from "../strings/index.js";
import { pocket, type ViewId, views } from "./views.js";

const keep = ((old: object) => old) as never;

export function Tabs() {
  const narrow = useNarrow();
  const [more, setMore] = useState(false);
  const shown = narrow ? views.filter(({ id }) => pocket.includes(id)) : views;
  return (
    <nav className="tabs" aria-label={strings.frame.views}>
      {shown.map((view) => (
        <Tab key={view.id} {...view} />
      ))}
      {narrow && (
        <button type="button" onClick={() => setMore(true)} aria-haspopup="dialog">
          <Icon name="more" size={20} />
          <span>{strings.frame.more}</span>
        </button>
      )}
      {more && (
        <Dialog title={strings.frame.views} close={() => setMore(false)} className="more-sheet">
          <nav aria-label={strings.frame.more}>
            {views
              .filter(({ id }) => !pocket.includes(id))
              .map((view) => (
                <Tab key={view.id} {...view} onClick={() => setMore(false)} />
              ))}
          </nav>
        </Dialog>
      )}
    </nav>
  );
}

function Tab({ id, path, onClick }: { id: ViewId; path: string; onClick?: () => void }) {
  return (
    <Link
      to={path}
      search={keep}
      className={id === "inbox" ? "tab-inbox" : undefined}
      activeOptions={{ exact: true, includeSearch: false }}
      {...(onClick ? { onClick } : {})}
    >
      <Icon name={id} size={20} />
      <span>{strings.views[id]}</span>
      {id === "inbox" && <Waiting />}
    </Link>
  );
}

/** How much waits in the inbox; the board knows it. */
function Waiting() {
  const desk = useDesk();
  const { data } = useBoard(desk.asOf, desk.search.since ?? null);
  if (!data?.inbox) return null;
  return (
    <span className="waiting" title={strings.frame.waiting(data.inbox)}>
      {data.inbox > 999 ? "999+" : data.inbox}
    </span>
  );
}
