// The document of a claim with its spans lit, the chain above it, and the claim's fields in the margin.
import { useEffect, useMemo, useRef, useState } from "react";
import { useDocument } from "../../api.js";
import type { LedgerClaim } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Skeleton } from "../../parts/skeleton.js";
import { VerdictChip } from "../../parts/verdict-chip.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Actions } from "./actions.js";
import { CaptureNote } from "./capture-note.js";
import { Chain } from "./chain.js";
import { DescentNote } from "./descent-note.js";
import { FieldList } from "./field-list.js";
import { Fires } from "./fires.js";
import { MarkedText, marksOf } from "./marked-text.js";
import { Difference, RevisionChoice } from "./revisions.js";

const words = strings.ledger;

export interface ReaderProps {
  item: LedgerClaim;
  lit: string | null;
  setLit: (key: string | null) => void;
  setAside: () => void;
}

export function Reader({ item, lit, setLit, setAside }: ReaderProps) {
  const desk = useDesk();
  const { data, error, refetch } = useDocument(desk.asOf, item.claim.document);
  const pane = useRef<HTMLElement>(null);
  const [compared, setCompared] = useState<{ document: string; from: string } | null>(null);
  // While the next document loads, the one before it may still be here: it must not be marked with another's spans.
  const view = data?.document.id === item.claim.document ? data : undefined;
  const marks = useMemo(() => (view ? marksOf(view.claims, item.claim.id) : []), [view, item.claim.id]);
  useEffect(() => {
    if (!view) return;
    const first = pane.current?.querySelector(`[data-claim="${CSS.escape(item.claim.id)}"]`);
    if (first) first.scrollIntoView({ block: "nearest" });
    else pane.current?.scrollTo({ top: 0 });
  }, [view, item.claim.id]);
  if (error && !data) {
    return (
      <div className="ledger-message">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (!view) {
    return (
      <section className="reader" aria-label={words.document} ref={pane} tabIndex={-1}>
        <Skeleton lines={10} height={22} label={strings.frame.loading} />
      </section>
    );
  }
  const { document, headlines } = view;
  const draw = { lit, setLit, select: desk.select, selected: item.claim.id };
  const source = { body: document.text, title: document.title, headline: headlines[item.claim.headline ?? -1]?.title };
  const headline = item.claim.from === "headline" ? headlines[item.claim.headline ?? -1] : undefined;
  const from = compared?.document === document.id ? compared.from : null;
  return (
    <section className="reader" aria-label={words.document} ref={pane} tabIndex={-1}>
      <div className="reader-top">
        <Chain item={item} lit={lit} setLit={setLit} />
        <VerdictChip item={item} />
        <Actions item={item} setAside={setAside} />
      </div>
      <div className="reader-columns">
        <article lang={document.language === "und" ? undefined : document.language}>
          <header>
            <p className="dateline">
              {document.outlet ?? words.unknownOutlet}
              {document.published && ` · ${strings.day.long(document.published.value)}`}
              {document.authors.length > 0 && ` · ${words.authors} ${document.authors.join(", ")}`}
              {document.genre !== "news" && document.genre !== "other" && ` · ${document.genre}`}
            </p>
            <h2>
              {document.title ? (
                <MarkedText
                  text={document.title}
                  span={[0, document.title.length]}
                  marks={marks.filter((mark) => mark.from === "title")}
                  {...draw}
                />
              ) : (
                words.untitled
              )}
            </h2>
          </header>
          {headline && (
            <aside className="reader-headline">
              <p className="quiet">{words.fromHeadline}</p>
              <p>
                <MarkedText
                  text={headline.title}
                  span={[0, headline.title.length]}
                  marks={marks.filter((mark) => mark.from === "headline" && mark.headline === item.claim.headline)}
                  {...draw}
                />
              </p>
            </aside>
          )}
          <RevisionChoice
            view={view}
            from={from}
            setFrom={(one) => setCompared(one ? { document: document.id, from: one } : null)}
          />
          {from ? (
            <Difference document={document.id} from={from} />
          ) : (
            <MarkedText.Body text={document.text} marks={marks.filter((mark) => mark.from === "body")} {...draw} />
          )}
          <CaptureNote view={view} />
        </article>
        <aside className="margin" aria-label={words.fields}>
          <FieldList claim={item.claim} text={source[item.claim.from] ?? ""} lit={lit} setLit={setLit} />
          <Fires item={item} />
          <DescentNote key={item.claim.id} item={item} />
        </aside>
      </div>
    </section>
  );
}
