// Offers the tour to somebody who was never here, once.
import { endTour, useTourDone } from "../state/first-run.js";
import { openSheet, useSheet } from "../state/sheet.js";
import { strings } from "../strings/index.js";

const words = strings.tour;

export function Offer() {
  const done = useTourDone();
  const sheet = useSheet();
  if (done || sheet !== null) return null;
  return (
    <div className="status-said">
      <p>
        {words.offer}
        <button type="button" className="link" onClick={() => openSheet("tour")}>
          {words.start}
        </button>
        <button type="button" className="link" onClick={endTour}>
          {words.later}
        </button>
      </p>
    </div>
  );
}
