// What waits for a person: proposed evidence and new documents, one key each, and beside them how things get in.
import { useEffect, useRef, useState } from "react";
import { useInbox } from "../../api.js";
import "../../styles/inbox.css";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { addFiles } from "../../state/add.js";
import { useDesk } from "../../state/desk.js";
import { noFilter } from "../../state/search.js";
import { useShortcuts } from "../../state/shortcuts.js";
import { strings } from "../../strings/index.js";
import { Add } from "./add.js";
import { DocumentRow } from "./document-row.js";
import { Feeds } from "./feeds.js";
import { itemsOf, rule, see } from "./items.js";
import { Jobs } from "./jobs.js";
import { ProposalRow } from "./proposal-row.js";
import { Refused } from "./refused.js";

const words = strings.inbox;

export function Inbox() {
  const desk = useDesk();
  const { data, error, refetch } = useInbox(desk.asOf);
  const [at, setAt] = useState(0);
  const [over, setOver] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const items = itemsOf(data);
  const current = Math.min(at, items.length - 1);
  const item = items[current];
  const key = item?.key;
  // What was decided leaves the list, and the next one takes its place under the same key.
  useEffect(() => {
    if (key) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [key]);
  const open = () => {
    if (item?.kind === "document") desk.go("/ledger", { ...noFilter, document: item.document.id, claim: undefined });
    if (item?.kind === "proposal") desk.go("/ledger", { ...noFilter, claim: item.proposal.claim.claim.id });
  };
  useShortcuts({
    j: () => setAt(Math.min(current + 1, items.length - 1)),
    k: () => setAt(Math.max(current - 1, 0)),
    Enter: open,
    ...(desk.case.writable && item
      ? {
          c: () => item.kind === "proposal" && rule(item.proposal, "confirmed", desk.asOf),
          r: () => item.kind === "proposal" && rule(item.proposal, "rejected", desk.asOf),
          s: () => item.kind === "document" && see([item.document.id], desk.asOf),
        }
      : {}),
  });
  if (error && !data) {
    return (
      <div className="ledger-message">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  const row = { current: item?.key, choose: (chosen: string) => setAt(items.findIndex((one) => one.key === chosen)) };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere on the view
    <div
      className="inbox"
      data-tour="inbox"
      data-over={over ? "" : undefined}
      onDragOver={(event) => {
        if (!desk.case.writable || !event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node | null) || setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (!desk.case.writable || event.dataTransfer.files.length === 0) return;
        event.preventDefault();
        void addFiles(event.dataTransfer.files);
      }}
    >
      {over && <p className="drop-here">{words.dropAnywhere}</p>}
      <div className="inbox-main" ref={list}>
        <h1 className="unseen">{strings.views.inbox}</h1>
        {!data && <Skeleton lines={10} height={48} label={strings.frame.loading} />}
        {data && items.length === 0 && (
          <div className="inbox-clear">
            <p>{words.emptyTitle}</p>
            <p className="quiet">{words.emptyHelp}</p>
          </div>
        )}
        {data && items.length > 0 && (
          <>
            <section aria-labelledby="inbox-proposals">
              <header>
                <h2 id="inbox-proposals">
                  {words.proposals} <small>{words.shown(data.proposals.length, data.proposed)}</small>
                </h2>
                <small className="wide-only">{words.keys}</small>
              </header>
              {data.proposals.length === 0 && <p className="quiet">{words.noProposals}</p>}
              <ol>
                {data.proposals.map((proposal) => (
                  <ProposalRow key={`${proposal.indicator} ${proposal.claim.claim.id}`} proposal={proposal} {...row} />
                ))}
              </ol>
            </section>
            <section aria-labelledby="inbox-documents">
              <header>
                <h2 id="inbox-documents">
                  {words.documents} <small>{words.shown(data.documents.length, data.unseen)}</small>
                </h2>
                {desk.case.writable && data.documents.length > 1 && (
                  <button
                    type="button"
                    className="link"
                    onClick={() =>
                      see(
                        data.documents.map(({ id }) => id),
                        desk.asOf,
                      )
                    }
                  >
                    {words.seenAll}
                  </button>
                )}
              </header>
              {data.documents.length === 0 && <p className="quiet">{words.noDocuments}</p>}
              <ol>
                {data.documents.map((document) => (
                  <DocumentRow key={document.id} document={document} {...row} />
                ))}
              </ol>
            </section>
          </>
        )}
      </div>
      <div className="inbox-side">
        {desk.case.writable ? <Add /> : <p className="quiet">{strings.frame.readOnly}</p>}
        <Jobs />
        {data && <Refused refused={data.refused} />}
        {data && <Feeds feeds={data.feeds} />}
      </div>
    </div>
  );
}
