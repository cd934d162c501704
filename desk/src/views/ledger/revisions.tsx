// What became of a report since it was first taken: its text with what was removed and added, run by run.
import { useDiff } from "../../api.js";
import type { DocumentView } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { strings } from "../../strings/index.js";

const words = strings.ledger;

export interface RevisionsProps {
  view: DocumentView;
  /** Document compared with, null while the text itself is shown. */
  from: string | null;
  setFrom: (document: string | null) => void;
}

/** Chooses between the text and what changed in it; nothing for a report that never changed. */
export function RevisionChoice({ view, from, setFrom }: RevisionsProps) {
  const { revisions, document } = view;
  const others = revisions.filter((one) => one.document !== document.id);
  if (others.length === 0) return null;
  const number = (id: string) => revisions.findIndex((one) => one.document === id) + 1;
  return (
    <div className="revision-choice">
      <span className="quiet">{words.revisions(revisions.length)}</span>
      <label>
        <span className="quiet">{words.compareWith}</span>
        <select value={from ?? ""} onChange={(event) => setFrom(event.target.value || null)}>
          <option value="">—</option>
          {others.map((one) => (
            <option key={one.document} value={one.document}>
              {words.revision(number(one.document), strings.instant(one.fetchedAt))}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

const elements = { kept: "span", removed: "del", added: "ins" } as const;

export function Difference({ document, from }: { document: string; from: string }) {
  const { data, error, refetch } = useDiff(document, from);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton lines={8} height={22} label={strings.frame.loading} />;
  if (data.runs.every((run) => run.change === "kept")) return <p className="quiet">{words.noDifference}</p>;
  return (
    <section className="text difference" aria-label={words.compare}>
      {data.runs.map((run, index) => {
        const Run = elements[run.change];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a difference never move
          <Run key={index}>
            {run.change !== "kept" && <span className="unseen">{words[run.change]}: </span>}
            {run.text}
          </Run>
        );
      })}
    </section>
  );
}
