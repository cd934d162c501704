// One event: its tree in time, the decisions that can be made about what is marked, and what each retelling changed.
import { useState } from "react";
import { daysOf, eventTitle } from "../../lib/events.js";
import { treeLines } from "../../lib/tree.js";
import type { EventTree } from "../../model.js";
import { Origins } from "../../parts/origins.js";
import { useDesk } from "../../state/desk.js";
import { useShortcuts } from "../../state/shortcuts.js";
import { strings } from "../../strings/index.js";
import { DriftTable } from "./drift-table.js";
import { linkRulings } from "./link-rulings.js";
import { Rulings } from "./rulings.js";
import { Tree } from "./tree.js";

const words = strings.tree;

export function EventSheet({ tree }: { tree: EventTree }) {
  const desk = useDesk();
  const { event } = tree;
  const lines = treeLines(tree);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) =>
    setMarked((old) => {
      const next = new Set(old);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  const chosen = lines.filter(({ key }) => marked.has(key));
  const rulings = linkRulings(tree, chosen);
  const clear = () => setMarked(new Set());
  const rule = (name: keyof typeof rulings) => () => {
    rulings[name]?.(desk.asOf);
    if (rulings[name]) clear();
  };
  useShortcuts(
    desk.case.writable ? { m: rule("merge"), x: rule("split"), d: rule("distinct"), w: rule("origin") } : {},
  );
  const { kind, text } = eventTitle(event.label);
  // A label is cut to one line; here there is room for the words of the first origin.
  const said = tree.origins[0]?.claim.claim.text;
  const whole = said && text.endsWith("…") ? strings.capital(said) : text;
  return (
    <>
      <header className="event-head">
        <p className="quiet">
          {kind && `${kind} · `}
          {daysOf(event)}
        </p>
        <h2>{whole}</h2>
        <p>
          <Origins range={event.origins} articles={event.documents} />
        </p>
        {event.conflicts.length > 0 && (
          <ul className="event-conflicts" aria-label={words.conflicts}>
            {event.conflicts.map((conflict) => (
              <li key={conflict.field + conflict.note}>{conflict.note}</li>
            ))}
          </ul>
        )}
      </header>
      <Tree lines={lines} marked={marked} toggle={desk.case.writable ? toggle : null} current={desk.search.claim} />
      {desk.case.writable && <Rulings count={chosen.length} rulings={rulings} rule={rule} clear={clear} />}
      {tree.origins
        .filter(({ retellings }) => retellings.length > 0)
        .map((branch) => (
          <DriftTable key={branch.origin.id} branch={branch} />
        ))}
    </>
  );
}
