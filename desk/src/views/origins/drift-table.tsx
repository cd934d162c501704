// What each retelling did with each field of the origin, word by word.
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { driftRows } from "../../lib/drift.js";
import { wordRuns } from "../../lib/words.js";
import type { EventTree, FieldDrift } from "../../model.js";
import { toClaim } from "../../parts/claim-link.js";
import { strings } from "../../strings/index.js";

const words = strings.tree;

export function DriftTable({ branch }: { branch: EventTree["origins"][number] }) {
  const retellings = branch.retellings.toSorted((a, b) => (a.date ?? "9999").localeCompare(b.date ?? "9999"));
  const rows = driftRows(retellings.map(({ drift }) => drift?.fields ?? null));
  const title = `${words.table}: ${branch.origin.source}`;
  return (
    <section className="drift-section">
      <h3>
        {words.table} <small>{branch.origin.source}</small>
      </h3>
      {rows.length === 0 ? (
        <p className="quiet">{strings.capital(words.unchanged)}.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="drift-scroll" tabIndex={0} aria-label={title}>
          <table className="drift-table">
            <caption className="unseen">{title}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="unseen">{words.field}</span>
                </th>
                <th scope="col">{words.origin}</th>
                {retellings.map((one) => (
                  <th key={one.document} scope="col">
                    <Link to="/ledger" search={toClaim(one.claims[0] ?? "")} title={one.title ?? undefined}>
                      {one.outlet ?? strings.ledger.unknownOutlet}
                    </Link>
                    {one.date && <small>{strings.day.noYear(one.date)}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.field}>
                  <th scope="row">{strings.driftFields[row.field]}</th>
                  <td>
                    {row.before.map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                  </td>
                  {row.cells.map((cell, at) => (
                    <td key={retellings[at]?.document}>
                      {cell.map((one) => (
                        <Change key={one.change + one.before + one.after} drift={one} />
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

const glyphs: Partial<Record<FieldDrift["change"], string>> = { hardened: "▲", softened: "▽" };

function Change({ drift }: { drift: FieldDrift }) {
  const { change, before, after } = drift;
  const name = <span className="unseen">{strings.drift[change]}: </span>;
  if (change === "kept") {
    return (
      <p data-change={change}>
        {after || before ? name : null}
        {after || before || strings.drift.kept}
      </p>
    );
  }
  const glyph = glyphs[change];
  return (
    <p data-change={change} title={strings.drift[change]}>
      {name}
      {glyph && <b aria-hidden="true">{glyph} </b>}
      {before !== null && after !== null ? (
        wordRuns(before, after).map((run, index) => {
          const Run = run.change === "removed" ? "del" : run.change === "added" ? "ins" : "span";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a difference never move
            <Fragment key={index}>
              <Run>{run.text.trim()}</Run>{" "}
            </Fragment>
          );
        })
      ) : after === null ? (
        <del>{before}</del>
      ) : (
        <ins>{after}</ins>
      )}
    </p>
  );
}
