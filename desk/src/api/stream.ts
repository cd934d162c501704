// What the server says by itself: that something changed, and how work in progress goes on.
import { useSyncExternalStore } from "react";
import type { Job, VersionEvent } from "../model.js";
import { forgetCase, refresh } from "./query-client.js";

export interface Live {
  /** Null before the first connection or refusal. */
  connected: boolean | null;
  /** Newest first; kept as long as the page. */
  jobs: readonly Job[];
}

let live: Live = { connected: null, jobs: [] };
const listeners = new Set<() => void>();
const set = (patch: Partial<Live>) => {
  live = { ...live, ...patch };
  for (const listener of listeners) listener();
};

/** How far a job is; what is over stays over. */
const STEPS: Readonly<Record<Job["state"], number>> = { waiting: 0, working: 1, done: 2, failed: 2 };

/**
 * The jobs with what was heard of one. The stream may be ahead of the answer to the POST: a job never goes back.
 * @param jobs newest first
 */
export function withJob(jobs: readonly Job[], job: Job): readonly Job[] {
  const known = jobs.find(({ id }) => id === job.id);
  if (!known) return [job, ...jobs];
  if (STEPS[job.state] < STEPS[known.state]) return jobs;
  return jobs.map((one) => (one.id === job.id ? job : one));
}

/** Takes in a job as the answer to a POST or the stream tells it. */
export function noteJob(job: Job): void {
  set({ jobs: withJob(live.jobs, job) });
}

/** Forgets a job that is over. */
export const dropJob = (id: string) => set({ jobs: live.jobs.filter((job) => job.id !== id) });

let source: EventSource | null = null;
/** How long a broken connection may be silent before the reader is told, in milliseconds. */
const patience = 4000;
/** Whether the connection broke since it was last open. */
let broken = false;
let alarm: ReturnType<typeof setTimeout> | undefined;

/** Listens until the page is left. Calling it again does nothing. */
export function listen(): void {
  if (source) return;
  source = new EventSource("/api/stream");
  source.addEventListener("open", () => {
    clearTimeout(alarm);
    // What happened while nobody listened is unknown.
    if (broken) refresh();
    broken = false;
    set({ connected: true });
  });
  source.addEventListener("error", () => {
    broken = true;
    clearTimeout(alarm);
    alarm = setTimeout(() => set({ connected: false }), patience);
    // A connection that breaks is tried again by the browser; one that was answered with an error is not.
    if (source?.readyState !== EventSource.CLOSED) return;
    source = null;
    setTimeout(listen, patience);
  });
  source.addEventListener("version", (event) => {
    const { changed } = JSON.parse((event as MessageEvent<string>).data) as VersionEvent;
    if (changed === "case") void forgetCase();
    else refresh();
  });
  source.addEventListener("job", (event) => {
    const job = JSON.parse((event as MessageEvent<string>).data) as Job;
    noteJob(job);
    // A failure adds no document and so makes no new version, but the list of what could not be read grew.
    if (job.state === "failed" || job.problems.length > 0) refresh();
  });
}

export const useLive = (): Live =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => live,
  );
