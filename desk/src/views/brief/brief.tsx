// The brief as it will print: an A4 page in serif, each sentence tied to the quoted words in the margin.
import { useState } from "react";
import { briefFile, useBrief } from "../../api.js";
import "../../styles/brief.css";
import { Failure } from "../../parts/failure.js";
import { Icon } from "../../parts/icon.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { Dissent } from "./dissent.js";
import { Notes } from "./notes.js";
import { numberNotes } from "./number-notes.js";
import { Sentence } from "./sentence.js";

const words = strings.brief;
const formats = Object.keys(words.formats) as (keyof typeof words.formats)[];

export function BriefView() {
  const desk = useDesk();
  const { data, error, refetch } = useBrief(desk.asOf);
  const [under, setUnder] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<string | null>(null);
  if (error && !data) {
    return (
      <div className="brief-desk">
        <Failure error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (!data) {
    return (
      <div className="brief-desk">
        <div className="page">
          <Skeleton lines={16} height={22} label={strings.frame.loading} />
        </div>
      </div>
    );
  }
  const notes = numberNotes(data);
  // What the hand points at, and the claim selected anywhere on the desk.
  const lit = desk.search.claim ? new Set([...under, desk.search.claim]) : under;
  const shown = new Set<string>();
  return (
    <div className="brief-desk">
      <div className="brief-tools">
        <p className="quiet">{words.help}</p>
        <p>
          <span className="quiet">{words.exports}</span>
          {formats.map((format) => (
            <a key={format} className="link" href={briefFile(desk.asOf, format)} download>
              {words.formats[format]}
            </a>
          ))}
          <button type="button" className="button" onClick={() => print()}>
            <Icon name="print" size={14} /> {words.print}
          </button>
        </p>
      </div>
      <article className="page">
        <header>
          <p className="page-line">
            <span>{words.name}</span>
            <span>{words.asOf(strings.day.long(data.asOf))}</span>
          </p>
          <h1>{data.title}</h1>
          {data.sections[0]?.heading !== desk.case.question && <p className="page-question">{desk.case.question}</p>}
        </header>
        {data.sections.length === 0 && (
          <>
            <p>{words.none}</p>
            <p className="quiet">{words.noneHelp}</p>
          </>
        )}
        {data.sections.map((section) => {
          // A source stands in the margin of the first section that uses it.
          const fresh = section.sentences
            .flatMap((sentence) => sentence.references)
            .filter((reference) => !shown.has(reference.claim) && shown.add(reference.claim))
            .flatMap((reference) => notes.get(reference.claim) ?? []);
          return (
            <section key={section.heading}>
              <div>
                <h2>{section.heading}</h2>
                {section.sentences.map((sentence, index) => {
                  const key = `${section.heading} ${index}`;
                  return (
                    <Sentence
                      key={key}
                      sentence={sentence}
                      notes={notes}
                      lit={lit}
                      setLit={setUnder}
                      isOpen={open === key}
                      toggle={() => {
                        setOpen(open === key ? null : key);
                        desk.select(open === key ? null : (sentence.references[0]?.claim ?? null));
                      }}
                    />
                  );
                })}
              </div>
              <Notes notes={fresh} lit={lit} setLit={setUnder} />
            </section>
          );
        })}
        <footer className="quiet">{words.footer}</footer>
      </article>
      {desk.case.writable && data.sections.length > 0 && <Dissent />}
    </div>
  );
}
