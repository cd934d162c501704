// Could they want us to believe it? Four checklists for one explanation, with what the claims can answer filled in.
import type { Matrix } from "../../model.js";
import { Dialog } from "../../parts/dialog.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";

const words = strings.matrix;

export function Deception({ matrix, hypothesis, close }: { matrix: Matrix; hypothesis: string; close: () => void }) {
  const desk = useDesk();
  const name = matrix.hypotheses.find((one) => one.id === hypothesis)?.name ?? "";
  const questions = matrix.deception[hypothesis] ?? [];
  return (
    <Dialog title={words.deceptionOf(strings.capital(name))} close={close} className="drawer">
      {(Object.keys(words.checklists) as (keyof typeof words.checklists)[]).map((checklist) => {
        const own = questions.filter((one) => one.checklist === checklist);
        if (own.length === 0) return null;
        return (
          <section key={checklist} className="checklist">
            <h3>{words.checklists[checklist]}</h3>
            <dl>
              {own.map((one) => (
                <div key={one.question}>
                  <dt>{one.question}</dt>
                  <dd className={one.answer === null ? "quiet" : undefined}>
                    {one.answer ?? words.forPerson}{" "}
                    {one.claims[0] && (
                      <button
                        type="button"
                        className="link"
                        onClick={() => desk.go("/ledger", { claim: one.claims[0] ?? "" })}
                      >
                        {words.restsOn(one.claims.length)}
                      </button>
                    )}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}
