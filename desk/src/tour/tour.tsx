// A card that goes from thing to thing and says what each is for. It never covers the desk: everything stays usable.
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import "../styles/tour.css";
import { views } from "../frame/views.js";
import { useDesk } from "../state/desk.js";
import { endTour } from "../state/first-run.js";
import { strings } from "../strings/index.js";
import { placeCard } from "./place-card.js";
import { steps } from "./steps.js";

const words = strings.tour;
/** Milliseconds between looks at where the thing is: views load, lists grow. */
const look = 250;

export function Tour({ close }: { close: () => void }) {
  const desk = useDesk();
  const { go } = desk;
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const ring = useRef<HTMLDivElement>(null);
  const step = steps[at];
  const end = () => {
    endTour();
    close();
  };
  useEffect(() => {
    const view = views.find(({ id }) => id === step?.view);
    if (view && location.pathname !== view.path) go(view.path);
    card.current?.focus();
  }, [step, go]);
  useLayoutEffect(() => {
    const follow = () => {
      const thing = document.querySelector(`[data-tour="${step?.anchor}"]`);
      if (card.current && ring.current) placeCard(card.current, ring.current, thing);
    };
    follow();
    const timer = setInterval(follow, look);
    addEventListener("resize", follow);
    return () => {
      clearInterval(timer);
      removeEventListener("resize", follow);
    };
  }, [step]);
  if (!step) return null;
  const [heading, text] = words.steps[step.id];
  const last = at === steps.length - 1;
  const next = () => (last ? end() : setAt(at + 1));
  return (
    <>
      <div ref={ring} className="tour-ring" aria-hidden="true" />
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-modal="false"
        aria-labelledby="tour-heading"
        aria-describedby="tour-text"
        tabIndex={-1}
        onKeyDown={(event) => {
          const run = { Escape: end, ArrowRight: next, ArrowLeft: () => setAt(Math.max(0, at - 1)) }[event.key];
          if (!run) return;
          event.preventDefault();
          run();
        }}
      >
        <p className="quiet">{words.step(at + 1, steps.length)}</p>
        <h2 id="tour-heading">{heading}</h2>
        <p id="tour-text">{text}</p>
        <div className="tour-buttons">
          <button type="button" className="link" onClick={end}>
            {words.skip}
          </button>
          <button type="button" className="button" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {words.back}
          </button>
          <button type="button" className="button primary" onClick={next}>
            {last ? words.done : words.next}
          </button>
        </div>
      </div>
    </>
  );
}
