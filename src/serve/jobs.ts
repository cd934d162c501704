// Work that takes longer than an answer may: one at a time, its progress told to whoever listens.
import { type Job, TocsinError } from "../model/index.js";

export interface Jobs {
  /**
   * Puts work at the end of the line.
   * @param text what it will do, in words
   * @param work tells how far it is, and returns what came of it
   */
  start(text: string, work: (tell: (text: string) => void) => Promise<Omit<Job, "id" | "state">>): Job;
  find(id: string): Job | null;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

/** How many finished jobs are remembered. */
const remembered = 100;

/** A failure as a job reports it: what, why, and what to do. */
export function problemOf(error: unknown, subject: string): Job["problems"][number] {
  if (error instanceof TocsinError) return { subject: error.subject, reason: error.reason, fix: error.fix };
  return { subject, reason: error instanceof Error ? error.message : String(error), fix: null };
}

/** @param onChange told of every change of a job */
export function createJobs(onChange: (job: Job) => void): Jobs {
  const jobs = new Map<string, Job>();
  let line: Promise<unknown> = Promise.resolve();
  let next = 1;

  function set(job: Job): Job {
    jobs.set(job.id, job);
    onChange(job);
    const [oldest] = jobs.values();
    if (jobs.size > remembered && oldest && (oldest.state === "done" || oldest.state === "failed")) {
      jobs.delete(oldest.id);
    }
    return job;
  }

  return {
    start: (text, work) => {
      const id = `j${next++}`;
      const first = set({ id, state: "waiting", text, documents: [], problems: [] });
      line = line.then(async () => {
        set({ ...first, state: "working" });
        try {
          const result = await work((now) => void set({ ...first, state: "working", text: now }));
          const isNothing = result.documents.length === 0 && result.problems.length > 0;
          set({ id, state: isNothing ? "failed" : "done", ...result });
        } catch (error) {
          const problem = problemOf(error, text);
          set({ id, state: "failed", text: problem.reason, documents: [], problems: [problem] });
        }
      });
      return first;
    },
    find: (id) => jobs.get(id) ?? null,
    idle: async () => {
      await line;
    },
  };
}
