// Holds the place of the view.
import { strings } from "../../strings/index.js";

export function MatrixView() {
  return (
    <div className="empty">
      <p>{strings.matrix.empty}</p>
    </div>
  );
}
