import { expect, test } from "vitest";
import type { Job } from "../model.js";
import { withJob } from "./stream.js";

const job = (id: string, state: Job["state"], text = ""): Job => ({ id, state, text, documents: [], problems: [] });

test("a job that is over stays over when the answer to its POST comes late", () => {
  const heard = [job("j1", "working"), job("j1", "failed", "no text"), job("j1", "waiting")];
  expect(heard.reduce<readonly Job[]>(withJob, [])).toEqual([job("j1", "failed", "no text")]);
});

test("progress replaces progress, and new jobs come first", () => {
  const heard = [job("j1", "working", "a"), job("j2", "waiting"), job("j1", "working", "b")];
  expect(heard.reduce<readonly Job[]>(withJob, [])).toEqual([job("j2", "waiting"), job("j1", "working", "b")]);
});
