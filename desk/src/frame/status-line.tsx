// What became of a decision: that it is on its way, that it was saved (with the way back), or why it was not.
import { useEffect } from "react";
import { useLive } from "../api.js";
import { Icon } from "../parts/icon.js";
import { clearLine, dismiss, undo, useDeciding } from "../state/decide.js";
import { strings } from "../strings/index.js";
import { Offer } from "../tour/offer.js";

const words = strings.decisions;
/** Milliseconds a saved decision is mentioned. */
const mention = 8000;

export function StatusLine() {
  const { pending, failed, line } = useDeciding();
  const { connected } = useLive();
  const key = line?.key;
  useEffect(() => {
    if (key === undefined) return;
    const timer = setTimeout(() => clearLine(key), mention);
    return () => clearTimeout(timer);
  }, [key]);
  return (
    <div className="status-line">
      <Offer />
      {connected === false && <p className="status-offline">{strings.frame.offline}</p>}
      <div role="alert">
        {failed.map((one) => (
          <div key={one.key} className="status-failed">
            <p>
              <strong>{one.text}.</strong> {one.reason}
            </p>
            <button type="button" className="link" onClick={one.again}>
              {strings.frame.retry}
            </button>
            <button type="button" className="link" onClick={() => dismiss(one.key)}>
              {words.dismiss}
            </button>
          </div>
        ))}
      </div>
      <div role="status" className={pending.length > 0 || line ? "status-said" : undefined}>
        {pending.length > 0 ? (
          <p className="quiet">{words.saving} …</p>
        ) : (
          line && (
            <p>
              {line.text}
              {line.canUndo && (
                <button type="button" className="link" onClick={() => void undo()} aria-keyshortcuts="u">
                  {words.undo} <kbd>U</kbd>
                </button>
              )}
              <button
                type="button"
                className="icon-button"
                aria-label={strings.frame.close}
                onClick={() => clearLine(line.key)}
              >
                <Icon name="close" size={12} />
              </button>
            </p>
          )
        )}
      </div>
    </div>
  );
}
