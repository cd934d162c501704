// Reads a document in another process that is ended when it takes too long or too much: the only way to stop a parser.
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Capture } from "../../model/document.js";
import { type ProblemCode, TocsinError } from "../../model/problem.js";
import { type Reading, subjectOf } from "../reader.js";
import { cpuSeconds, residentMB } from "./usage.js";

/** What one document may take of the machine. */
export interface ChildLimits {
  /** Of processor time, where the system tells; else by the clock. */
  seconds: number;
  /** Of the JavaScript heap. */
  heapMB: number;
  /** Of the whole process, where the system tells (Linux). */
  residentMB: number;
}

export const CHILD_LIMITS: ChildLimits = { seconds: 10, heapMB: 256, residentMB: 900 };

/** Starting takes a fraction of a second; on a machine that is overwhelmed it may take long and is nobody's fault. */
const STARTING_SECONDS = 60;
const LOOK_EVERY_MS = 100;
/** How many times its seconds a document may wait for the processor, and how much of them counts as having used it. */
const PATIENCE = 6;
const MOSTLY = 0.8;

type Answer =
  | { ready: true }
  | { n: number; reading: Reading }
  | { n: number; problem: { code: ProblemCode; subject: string; reason: string; fix: string | null } };

interface Child {
  process: ChildProcess;
  ready: Promise<void>;
  heapMB: number;
}

let current: Child | null = null;
let last: Promise<unknown> = Promise.resolve();
let n = 0;

/**
 * Reads a capture in the child process, one after the other; the process is kept for the next one.
 *
 * @throws TocsinError what the reader throws, `time` past the limit, `memory` when the process ran out of it
 */
export function readInChild(capture: Capture, bytes: Uint8Array, limits: ChildLimits = CHILD_LIMITS): Promise<Reading> {
  const turn = last.then(() => attempt(capture, bytes, limits));
  last = turn.catch(() => null);
  return turn;
}

/** Ends the child process, if there is one. It ends by itself with this process. */
export function endChild(): void {
  current?.process.kill("SIGKILL");
  current = null;
}

async function attempt(capture: Capture, bytes: Uint8Array, limits: ChildLimits): Promise<Reading> {
  if (current && current.heapMB !== limits.heapMB) endChild();
  current ??= start(limits.heapMB);
  const child = current;
  hold(child.process, true);
  try {
    await within(child.ready, STARTING_SECONDS);
    return await ask(child.process, capture, bytes, limits);
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    endChild();
    throw problemOf(error.why, capture, limits);
  } finally {
    hold(child.process, false);
  }
}

/** Why the process had to be ended, or ended itself. */
class Ended extends Error {
  constructor(readonly why: "time" | "memory" | "start") {
    super(why);
  }
}

function problemOf(why: Ended["why"], capture: Capture, { seconds, heapMB }: ChildLimits): TocsinError {
  const subject = subjectOf(capture);
  if (why === "start") return new TocsinError("unavailable", subject, "the process that reads it could not be started");
  if (why === "time") return new TocsinError("time", subject, `takes longer than ${seconds} seconds to read`);
  return new TocsinError("memory", subject, `takes more memory to read than ${heapMB} MB and was given up`);
}

function ask(process: ChildProcess, capture: Capture, bytes: Uint8Array, limits: ChildLimits): Promise<Reading> {
  n += 1;
  const id = n;
  const began = { at: performance.now(), cpu: cpuSeconds(process.pid) ?? 0 };
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      clearInterval(watch);
      process.off("message", hear).off("exit", left);
      settle();
    };
    const hear = (answer: Answer) => {
      if ("ready" in answer || answer.n !== id) return;
      if ("reading" in answer) return end(() => resolve(answer.reading));
      const { code, subject, reason, fix } = answer.problem;
      end(() => reject(new TocsinError(code, subject, reason, fix)));
    };
    const left = () => end(() => reject(new Ended("memory")));
    const look = () => {
      const wall = (performance.now() - began.at) / 1000;
      const used = (cpuSeconds(process.pid) ?? Number.POSITIVE_INFINITY) - began.cpu;
      // On a machine that is busy with other things a document is not to blame for the wait.
      if (wall > limits.seconds * PATIENCE || (wall > limits.seconds && used > limits.seconds * MOSTLY)) {
        end(() => reject(new Ended("time")));
      } else if (residentMB(process.pid) > limits.residentMB) end(() => reject(new Ended("memory")));
    };
    const watch = setInterval(look, Math.min(LOOK_EVERY_MS, limits.seconds * 1000));
    process.on("message", hear).on("exit", left);
    process.send({ n: id, capture, bytes }, (error) => error && left());
  });
}

function start(heapMB: number): Child {
  const built = fileURLToPath(new URL("./worker.js", import.meta.url));
  // Run from the sources (tests, benches), the worker needs the loader that its parent has.
  const source = !existsSync(built);
  const loader = source ? ["--import", pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href] : [];
  const process = fork(source ? built.replace(/\.js$/, ".ts") : built, {
    execArgv: [...loader, `--max-old-space-size=${heapMB}`],
    env: {},
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ready = new Promise<void>((resolve, reject) => {
    process.once("message", () => resolve());
    process.once("exit", () => reject(new Ended("start")));
    process.once("error", () => reject(new Ended("start")));
  });
  ready.catch(() => null);
  process.on("error", () => null);
  process.once("exit", () => {
    if (current?.process === process) current = null;
  });
  return { process, ready, heapMB };
}

/** An idle child keeps nobody waiting: only while it works does this process stay for it. */
function hold(process: ChildProcess, working: boolean): void {
  const channel = process.channel as { ref(): void; unref(): void } | null | undefined;
  if (working) {
    process.ref();
    channel?.ref();
  } else {
    process.unref();
    channel?.unref();
  }
}

async function within(work: Promise<void>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Ended("start")), seconds * 1000);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
