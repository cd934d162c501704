// From a question to an open case with its first documents, in four short steps.
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { createCase, forgetCase, queries } from "../api.js";
import "../styles/inbox.css";
import type { NewCase } from "../model.js";
import { Dialog } from "../parts/dialog.js";
import { Failure } from "../parts/failure.js";
import { useDesk } from "../state/desk.js";
import { noFilter } from "../state/search.js";
import { strings } from "../strings/index.js";
import { Add } from "../views/inbox/add.js";
import { Jobs } from "../views/inbox/jobs.js";
import { AreaStep, areaFits } from "./area-step.js";
import { ExplanationStep } from "./explanation-step.js";
import { QuestionStep } from "./question-step.js";

const words = strings.wizard;

export interface StepProps {
  made: NewCase;
  change: (patch: Partial<NewCase>) => void;
}

const first: NewCase = { name: "", question: "", horizonDays: 90, focus: [22, 48, 36, 57], hypotheses: [] };

export function Wizard({ close }: { close: () => void }) {
  const desk = useDesk();
  const { data: cases } = useQuery(queries.cases());
  const [step, setStep] = useState(0);
  const [answers, setAnswers] = useState<Partial<NewCase>>({});
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const template = cases?.template;
  const made: NewCase = {
    ...first,
    ...(template ? { horizonDays: template.horizonDays, focus: template.focus, hypotheses: template.hypotheses } : {}),
    ...answers,
  };
  const change = (patch: Partial<NewCase>) => setAnswers((old) => ({ ...old, ...patch }));
  const fine = [
    made.name.trim() !== "" && made.question.trim() !== "" && made.horizonDays >= 1,
    made.hypotheses.every(({ name }) => name.trim() !== ""),
    areaFits(made.focus),
  ][step];
  const create = async () => {
    setBusy(true);
    setError(null);
    try {
      await createCase(made);
      await forgetCase();
      desk.change({ ...noFilter, asOf: undefined, since: undefined, claim: undefined });
      setStep(3);
    } catch (problem) {
      setError(problem);
    }
    setBusy(false);
  };
  const finish = () => {
    close();
    desk.go("/");
  };
  return (
    <Dialog title={words.title} close={close} className="wizard">
      <ol className="wizard-steps">
        {words.steps.map((name, index) => (
          <li key={name} aria-current={index === step ? "step" : undefined}>
            {name}
          </li>
        ))}
      </ol>
      {error !== null && <Failure error={error} retry={() => void create()} />}
      {step < 3 ? (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (!fine) return;
            if (step < 2) setStep(step + 1);
            else void create();
          }}
        >
          {step === 0 && <QuestionStep made={made} change={change} />}
          {step === 1 && <ExplanationStep made={made} change={change} />}
          {step === 2 && <AreaStep made={made} change={change} />}
          <div className="form-end">
            {step > 0 && (
              <button type="button" className="button" onClick={() => setStep(step - 1)}>
                {words.back}
              </button>
            )}
            <button type="submit" className="button primary" disabled={!fine || busy}>
              {step === 2 ? words.create : words.next}
            </button>
          </div>
        </form>
      ) : (
        <div className="form">
          <p>{words.created}</p>
          <Add />
          <Jobs />
          <div className="form-end">
            <button type="button" className="button primary" onClick={finish}>
              {words.finish}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
