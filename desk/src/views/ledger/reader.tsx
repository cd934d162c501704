// The document of a claim with its spans lit, the chain above it, and the claim's fields in the margin.
import { useEffect, useMemo, useRef } from "react";
import { useDocument } from "../../api.js";
import type { LedgerClaim, LedgerView } from "../../model.js";
import { Failure } from "../../parts/failure.js";
import { Icon } from "../../parts/icon.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Chain } from "./chain.js";
import { DescentNote } from "./descent-note.js";
import { FieldList } from "./field-list.js";
import { MarkedText, marksOf } from "./marked-text.js";

const words = strings.ledger;

export interface ReaderProps {
  item: LedgerClaim;
  ledger: LedgerView | undefined;
  lit: string | null;
  setLit: (key: string | null) => void;
}

export function Reader({ item, ledger, lit, setLit }: ReaderProps) {
  const desk = useDesk();
  const { data, error, refetch } = useDocument(desk.asOf, item.claim.document);
  const pane = useRef<HTMLElement>(null);
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
      <section className="reader" aria-label={words.document}>
        <Skeleton lines={10} height={22} label={strings.frame.loading} />
      </section>
    );
  }
  const { document, headlines } = view;
  const draw = { lit, setLit, select: desk.select, selected: item.claim.id };
  const source = { body: document.text, title: document.title, headline: headlines[item.claim.headline ?? -1]?.title };
  const headline = item.claim.from === "headline" ? headlines[item.claim.headline ?? -1] : undefined;
  return (
    <section className="reader" aria-label={words.document} ref={pane}>
      <Chain item={item} lit={lit} setLit={setLit} />
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
          <MarkedText.Body text={document.text} marks={marks.filter((mark) => mark.from === "body")} {...draw} />
          <footer className="quiet">
            {/^https?:/.test(document.uri) && (
              <p>
                <a href={document.uri} target="_blank" rel="noreferrer noopener">
                  {words.toDocument} <Icon name="out" size={12} />
                </a>
              </p>
            )}
            <p className="mono" title={words.capture}>
              {document.id}
            </p>
            {document.warnings.length > 0 && (
              <p>
                {words.warnings}: {document.warnings.join("; ")}
              </p>
            )}
          </footer>
        </article>
        <aside className="margin" aria-label={words.fields}>
          <FieldList claim={item.claim} text={source[item.claim.from] ?? ""} lit={lit} setLit={setLit} />
          <DescentNote key={item.claim.id} item={item} ledger={ledger} />
        </aside>
      </div>
    </section>
  );
}
