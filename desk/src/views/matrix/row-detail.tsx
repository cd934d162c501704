// The claims behind the row that is chosen.
import { useQueries } from "@tanstack/react-query";
import { queries } from "../../api.js";
import type { Matrix } from "../../model.js";
import { ClaimLink } from "../../parts/claim-link.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.matrix;
const most = 6;

export function RowDetail({ matrix }: { matrix: Matrix }) {
  const desk = useDesk();
  const id = desk.search.row;
  const row = matrix.rows.find((one) => one.id === id);
  const unseen = matrix.notSeen.find((one) => one.indicator === id);
  const claims = row?.claims ?? [];
  const found = useQueries({ queries: claims.slice(0, most).map((claim) => queries.claim(desk.asOf, claim)) });
  const question = desk.case.indicators.find((one) => one.id === (row ?? unseen)?.indicator)?.question;
  if (!row && !unseen) {
    return (
      <section className="row-detail">
        <h2>{words.row}</h2>
        <p className="quiet">{words.rowNone}</p>
      </section>
    );
  }
  return (
    <section className="row-detail" aria-live="polite">
      <h2>{row?.label ?? unseen?.name}</h2>
      {question && <p className="quiet">{question}</p>}
      {row && <p className="quiet">{words.weight(strings.percent(row.weight))}</p>}
      {unseen && <p>{unseen.collection}</p>}
      {row && claims.length === 0 && <p className="quiet">{words.noClaims}</p>}
      <ul>
        {found.map(({ data }, index) => (
          <li key={claims[index]} className={claims[index] === desk.search.claim ? "current" : undefined}>
            {data && <ClaimLink item={data} />}
          </li>
        ))}
      </ul>
      {claims.length > most && (
        <button
          type="button"
          className="link"
          onClick={() => desk.go("/ledger", { indicator: [row?.indicator ?? ""] })}
        >
          {words.moreClaims(claims.length - most)}
        </button>
      )}
    </section>
  );
}
