// Holds the place of the view.
import { strings } from "../../strings/index.js";

export function SourcesView() {
  return (
    <div className="empty">
      <p>{strings.sources.empty}</p>
    </div>
  );
}
