// Work in progress as the server tells it, and what came of it.
import { Link } from "@tanstack/react-router";
import { dropJob, useLive } from "../../api.js";
import { Icon } from "../../parts/icon.js";
import { useDesk } from "../../state/desk.js";
import { strings } from "../../strings/index.js";
import { toDocument } from "./document-row.js";

const words = strings.inbox;

export function Jobs() {
  const desk = useDesk();
  const { jobs } = useLive();
  if (jobs.length === 0) return null;
  return (
    <section className="jobs" aria-live="polite">
      <h2>{words.jobs}</h2>
      <ul>
        {jobs.map((job) => (
          <li key={job.id} data-state={job.state}>
            <p>
              <span className="job-state">{words.jobStates[job.state]}</span> {job.text}
            </p>
            {job.documents.map((document) => (
              <Link key={document} to="/ledger" search={toDocument(document, desk.case.last)} className="link">
                {words.openDocument}
              </Link>
            ))}
            {job.problems.map((problem) => (
              <p key={problem.subject + problem.reason} className="problem">
                {problem.subject === job.text ? "" : `${problem.subject}: `}
                {problem.reason}
                {problem.fix && `. ${problem.fix}`}
              </p>
            ))}
            {(job.state === "done" || job.state === "failed") && (
              <button
                type="button"
                className="icon-button"
                aria-label={`${strings.frame.close}: ${job.text}`}
                onClick={() => dropJob(job.id)}
              >
                <Icon name="close" size={12} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
