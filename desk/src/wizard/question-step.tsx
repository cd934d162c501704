// The name, the question and how far ahead it looks.
import { strings } from "../strings/index.js";
import type { StepProps } from "./wizard.js";

const words = strings.wizard;

export function QuestionStep({ made, change }: StepProps) {
  return (
    <>
      <label className="field">
        <span>{words.name}</span>
        <input
          type="text"
          required
          maxLength={200}
          value={made.name}
          placeholder={words.nameHint}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{words.question}</span>
        <textarea
          rows={2}
          required
          maxLength={500}
          value={made.question}
          placeholder={words.questionHint}
          onChange={(event) => change({ question: event.target.value })}
        />
      </label>
      <label className="field narrow-field">
        <span>{words.horizon}</span>
        <input
          type="number"
          min={1}
          max={3650}
          value={made.horizonDays}
          onChange={(event) => change({ horizonDays: Math.round(event.target.valueAsNumber) || 1 })}
        />
      </label>
    </>
  );
}
