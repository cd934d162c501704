// Holds the place of the view.
import { strings } from "../../strings/index.js";

export function ForecastsView() {
  return (
    <div className="empty">
      <p>{strings.forecasts.empty}</p>
    </div>
  );
}
