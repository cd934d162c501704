// The answer first: the question, how likely each explanation is, the level, what changed, and the indicators behind it.
import { useState } from "react";
import { useBoard, useHistory } from "../../api.js";
import "../../styles/board.css";
import { Failure } from "../../parts/failure.js";
import { Origins } from "../../parts/origins.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useDesk } from "../../state/desk.js";
import { lastLooked } from "../../state/looked.js";
import { strings } from "../../strings/index.js";
import { Changes } from "./changes.js";
import { Collect } from "./collect.js";
import { Distribution } from "./distribution.js";
import { Due } from "./due.js";
import { Indicators } from "./indicators.js";
import { Inputs } from "./inputs.js";
import { LevelMark } from "./level.js";
import { Standing } from "./standing.js";

const words = strings.board;

export function Board() {
  const desk = useDesk();
  const looked = lastLooked(desk.case.id, desk.case.last);
  const since = desk.search.since ?? (looked && looked < desk.asOf ? looked : null);
  const board = useBoard(desk.asOf, since);
  const history = useHistory();
  const [inputs, setInputs] = useState(false);
  const { data } = board;
  return (
    <div className="board">
      <header className="question" data-tour="question">
        <div>
          <h1>{desk.case.question}</h1>
          <p className="quiet">
            {words.meta(desk.case.horizonDays)}
            {data && (
              <>
                {" · "}
                <Origins range={data.assessment.origins} articles={data.assessment.documents} />
                {" · "}
                {words.claimsRead(data.assessment.claims)}
              </>
            )}
          </p>
        </div>
        {data && <LevelMark level={data.level} />}
      </header>
      {board.error && !data && <Failure error={board.error} retry={() => void board.refetch()} />}
      {!data && !board.error && <Skeleton lines={12} height={28} label={strings.frame.loading} />}
      {data && (
        <>
          <div className="board-main">
            <Distribution board={data} points={history.data?.points ?? []} />
            <Standing assessment={data.assessment} openInputs={() => setInputs(true)} />
            <Indicators readings={data.assessment.indicators} />
          </div>
          <div className="board-side">
            <Changes board={data} since={since} looked={looked} />
            <Due due={data.due} asOf={desk.asOf} />
            <Collect readings={data.assessment.indicators} />
          </div>
          {inputs && <Inputs assessment={data.assessment} close={() => setInputs(false)} />}
        </>
      )}
    </div>
  );
}
