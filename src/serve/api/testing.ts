// The API of the shipped case on a store of its own, for tests.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { shipped } from "../../config.js";
import { Decided, type Decision, type NewDecision, type Ruling } from "../../model/index.js";
import { createPipeline } from "../../pipeline.js";
import { openEmbeddedStore } from "../../store/pglite.js";
import type { Store } from "../../store/port.js";
import { briefOf } from "../brief.js";
import { loadCase } from "../case-file.js";
import { createCaseList } from "../case-list.js";
import { type Casework, createCasework } from "../casework.js";
import { createApp } from "./app.js";

const headers = { host: "localhost" };

/** A server in the process, and how a page of it asks. */
export interface OpenedApi {
  readonly app: Hono;
  readonly casework: Casework;
  readonly store: Store;
  answer(path: string): Promise<Response>;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown, more?: Record<string, string>): Promise<Response>;
  /** @throws when the decision is refused */
  decided(ruling: Ruling, more?: Partial<NewDecision>): Promise<Decision>;
  close(): Promise<void>;
}

export function decision(ruling: Ruling, more: Partial<NewDecision> = {}): NewDecision {
  return { ruling, by: "AK", note: "seen with my own eyes", asOf: "2024-08-26", ...more };
}

export async function openApi(): Promise<OpenedApi> {
  const folder = mkdtempSync(join(tmpdir(), "tocsin-api-"));
  const pipeline = createPipeline((path) => new Uint8Array(readFileSync(join(shipped.data, path))));
  const first = loadCase(shipped.case);
  const store = await openEmbeddedStore(join(folder, "data"));
  const casework = createCasework({
    openStore: async () => store,
    pipeline,
    now: () => new Date("2026-01-01T12:00:00.000Z"),
    fetcher: {
      fetch: async () => {
        throw new Error("nothing dials out here");
      },
      close: async () => {},
    },
  });
  const desk = join(folder, "desk");
  mkdirSync(desk);
  writeFileSync(join(desk, "index.html"), "<!doctype html>");
  const app = createApp({
    casework,
    cases: createCaseList({ first, shipped: shipped.case, template: shipped.template, folder: join(folder, "cases") }),
    brief: briefOf,
    deskFolder: desk,
    hosts: new Set(["localhost"]),
    boundaries: "un",
    writable: true,
  });
  await casework.open(first);
  const answer = async (path: string) => app.request(`/api${path}`, { headers });
  const post = async (path: string, body: unknown, more: Record<string, string> = {}) =>
    app.request(`/api${path}`, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", ...more },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    app,
    casework,
    store,
    answer,
    get: async (path) => (await answer(path)).json(),
    post,
    decided: async (ruling, more = {}) => {
      const reply = await post("/decisions", decision(ruling, more));
      const body: unknown = await reply.json();
      if (reply.status !== 201) throw new Error(`refused: ${JSON.stringify(body)}`);
      return Decided.parse(body).decision;
    },
    close: async () => {
      await casework.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
