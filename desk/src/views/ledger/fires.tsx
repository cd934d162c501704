// Which indicators a claim speaks for, each leading to its other claims.
import { Link } from "@tanstack/react-router";
import type { LedgerClaim } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { noFilter } from "../../state/search.js";
import { strings } from "../../strings/index.js";

export function Fires({ item }: { item: LedgerClaim }) {
  const desk = useDesk();
  const fired = desk.case.indicators.filter(({ id }) => item.indicators.includes(id));
  if (fired.length === 0) return null;
  return (
    <div className="descent">
      <h3>{strings.ledger.fires}</h3>
      <ul>
        {fired.map(({ id, name, question }) => (
          <li key={id}>
            <Link
              to="/ledger"
              search={((old: object) => ({ ...old, ...noFilter, indicator: [id] })) as never}
              title={question}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
