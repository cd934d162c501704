// A sentence of the brief. Pressed, it shows the words it stands on in full.
import { Link } from "@tanstack/react-router";
import type { Brief } from "../../model.js";
import { toClaim } from "../../parts/claim-link.js";
import { strings } from "../../strings/index.js";
import type { Note } from "./notes.js";

const words = strings.brief;

export interface SentenceProps {
  sentence: Brief["sections"][number]["sentences"][number];
  notes: ReadonlyMap<string, Note>;
  lit: ReadonlySet<string>;
  setLit: (claims: ReadonlySet<string>) => void;
  isOpen: boolean;
  toggle: () => void;
}

export function Sentence({ sentence, notes, lit, setLit, isOpen, toggle }: SentenceProps) {
  const claims = new Set(sentence.references.map((reference) => reference.claim));
  const on = isOpen || [...claims].some((claim) => lit.has(claim));
  const openable = claims.size > 0 || sentence.basis !== null;
  return (
    <div
      className={`sentence ${on ? "lit" : ""}`}
      onPointerEnter={() => setLit(claims)}
      onPointerLeave={() => setLit(new Set())}
    >
      <p>
        {openable ? (
          // biome-ignore lint/a11y/useSemanticElements: a button would not break over lines as text does
          <span
            role="button"
            tabIndex={0}
            aria-expanded={isOpen}
            title={words.show}
            onClick={() => getSelection()?.isCollapsed !== false && toggle()}
            onKeyDown={(event) => {
              if (event.key !== "Enter" && event.key !== " ") return;
              event.preventDefault();
              toggle();
            }}
          >
            {sentence.text}
          </span>
        ) : (
          sentence.text
        )}
        {[...claims].map((claim) => {
          const number = notes.get(claim)?.number ?? 0;
          return (
            <sup key={claim}>
              <a
                href={`#note-${number}`}
                aria-label={words.reference(number)}
                onFocus={() => setLit(claims)}
                onBlur={() => setLit(new Set())}
              >
                {number}
              </a>
            </sup>
          );
        })}
      </p>
      {isOpen && (
        <div className="sentence-spans">
          {sentence.references.map((reference) => (
            <blockquote key={`${reference.claim} ${reference.span.join()}`}>
              <p>{reference.quote}</p>
              <footer>
                {reference.outlet ?? strings.ledger.unknownOutlet}
                {reference.date && `, ${strings.day.short(reference.date)}`} ·{" "}
                <Link to="/ledger" search={toClaim(reference.claim)} className="link">
                  {words.open}
                </Link>
              </footer>
            </blockquote>
          ))}
          {sentence.basis && (
            <p className="quiet">
              {words.basis}: {sentence.basis}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
