// The decisions about what is marked, as buttons with their keys. Always in the same place, so that nothing moves.
import { strings } from "../../strings/index.js";
import type { LinkRuling, LinkRulings } from "./link-rulings.js";

const words = strings.tree;
const buttons: { ruling: LinkRuling; text: string; help: string; key: string }[] = [
  { ruling: "merge", text: words.merge, help: words.mergeHelp, key: "M" },
  { ruling: "split", text: words.split, help: words.splitHelp, key: "X" },
  { ruling: "distinct", text: words.distinct, help: words.distinctHelp, key: "D" },
  { ruling: "origin", text: words.isOrigin, help: words.isOriginHelp, key: "W" },
];

export interface RulingsProps {
  count: number;
  rulings: LinkRulings;
  rule: (ruling: LinkRuling) => () => void;
  clear: () => void;
}

export function Rulings({ count, rulings, rule, clear }: RulingsProps) {
  return (
    <div className="rulings" role="toolbar" aria-label={words.mark}>
      <span className="quiet" role="status">
        {count > 0 ? words.marked(count) : words.keys}
      </span>
      {count > 0 && (
        <>
          {buttons.map(({ ruling, text, help, key }) => (
            <button
              type="button"
              key={ruling}
              className="button"
              title={help}
              disabled={rulings[ruling] === null}
              aria-keyshortcuts={key.toLowerCase()}
              onClick={rule(ruling)}
            >
              {text} <kbd>{key}</kbd>
            </button>
          ))}
          <button type="button" className="link" onClick={clear}>
            {words.clear}
          </button>
        </>
      )}
    </div>
  );
}
