// The explanations that exclude each other. Those of the template keep what its indicators say of them.
import { Icon } from "../parts/icon.js";
import { strings } from "../strings/index.js";
import type { StepProps } from "./wizard.js";

const words = strings.wizard;
const most = 8;

export function ExplanationStep({ made, change }: StepProps) {
  const { hypotheses } = made;
  const set = (at: number, patch: Partial<(typeof hypotheses)[number]>) =>
    change({ hypotheses: hypotheses.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  return (
    <fieldset className="explanations">
      <legend>{words.explanations}</legend>
      <p className="quiet">{words.explanationsHelp}</p>
      <ol>
        {hypotheses.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an explanation has no identity but its place while it is written
          <li key={at}>
            <input
              type="text"
              required
              maxLength={120}
              value={one.name}
              placeholder={words.explanation(at + 1)}
              aria-label={words.explanation(at + 1)}
              onChange={(event) => set(at, { name: event.target.value })}
            />
            <textarea
              rows={2}
              maxLength={500}
              value={one.description}
              placeholder={words.describe}
              aria-label={`${words.explanation(at + 1)}: ${words.describe}`}
              onChange={(event) => set(at, { description: event.target.value })}
            />
            <button
              type="button"
              className="icon-button"
              aria-label={`${words.removeOne}: ${one.name || words.explanation(at + 1)}`}
              onClick={() => change({ hypotheses: hypotheses.filter((_, index) => index !== at) })}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ol>
      {hypotheses.length < most && (
        <button
          type="button"
          className="link"
          onClick={() => change({ hypotheses: [...hypotheses, { id: null, name: "", description: "" }] })}
        >
          {words.addOne}
        </button>
      )}
    </fieldset>
  );
}
