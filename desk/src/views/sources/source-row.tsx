// One source: its names, how much it says and how much of that is its own, and its record.
import { Link } from "@tanstack/react-router";
import { useClaim } from "../../api.js";
import { IntervalBar } from "../../charts/interval-bar.js";
import type { SourceRecord } from "../../model.js";
import { useDesk } from "../../state/desk.js";
import { noFilter } from "../../state/search.js";
import { strings } from "../../strings/index.js";

const words = strings.sources;

/** The ledger with nothing but what one source says, or publishes. */
const toClaims = ({ name, kind }: SourceRecord) =>
  ((old: object) => ({ ...old, ...noFilter, [kind === "outlet" ? "outlet" : "speaker"]: [name] })) as never;

export function SourceRow({ source }: { source: SourceRecord }) {
  const desk = useDesk();
  const { number, percent } = strings;
  const selected = useClaim(desk.asOf, desk.search.claim ?? null).data;
  const chosen =
    selected?.claim.id === desk.search.claim && [selected?.speaker, selected?.outlet].includes(source.name);
  const { aliases, domains, owner } = source;
  const known = [
    ...(aliases.length > 0 ? [words.also(aliases.slice(0, 6).join(", "))] : []),
    ...domains.slice(0, 3),
    ...(owner ? [words.owner(owner)] : []),
  ];
  return (
    <tr className={chosen ? "current-row" : undefined}>
      <th scope="row">
        <Link to="/ledger" search={toClaims(source)} title={words.inLedger}>
          {source.name}
        </Link>
        {known.length > 0 && <small className="quiet also">{known.join(" · ")}</small>}
        {source.lookAlikes.map((reason) => (
          <small key={reason} className="alarms also">
            <span aria-hidden="true">! </span>
            {reason}
          </small>
        ))}
      </th>
      <td>
        {source.kind ? words.kinds[source.kind] : <span className="quiet">{words.unknownKind}</span>}
        {source.country && <span className="quiet"> {source.country}</span>}
      </td>
      <td className="figure">{number(source.claims)}</td>
      <td className="figure">{number(source.documents)}</td>
      <td className="figure">{number(source.origins)}</td>
      <td className="record">
        {source.classes.length === 0 && <span className="quiet">{words.noRecord}</span>}
        {source.classes.map((one) => (
          <div key={one.class}>
            <span>{words.classes[one.class]}</span>
            <IntervalBar
              mean={one.mean}
              low={one.low}
              high={one.high}
              label={words.interval(percent(one.mean), percent(one.low), percent(one.high))}
            />
            <span className="quiet figure">{words.record(one.right, one.settled)}</span>
          </div>
        ))}
      </td>
      <td className="letter">
        {source.letter ? (
          <>
            <b>{source.letter}</b> <small>{source.letterNote}</small>
          </>
        ) : (
          <span className="quiet" title={source.letterNote}>
            {words.tooFew}
          </span>
        )}
      </td>
      <td>
        {source.hits + source.falseAlarms > 0 ? (
          <span className={source.falseAlarms > 0 ? "alarms" : undefined}>
            {words.alarms(source.hits, source.falseAlarms)}
          </span>
        ) : (
          <span className="quiet">{words.noAlarms}</span>
        )}
      </td>
    </tr>
  );
}
