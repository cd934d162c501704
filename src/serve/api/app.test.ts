// The API as a page uses it: what it answers, what it takes, whom it refuses.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shipped } from "../../config.js";
import {
  BoardView,
  CasesView,
  CaseView,
  Decided,
  DecisionsView,
  DiffView,
  DocumentView,
  EventsView,
  EventTree,
  Forecasts,
  InboxView,
  Job,
  LedgerView,
  MapView,
  Matrix,
  type NewDecision,
  type Ruling,
  Sources,
  TimelineView,
  WhatIf,
} from "../../model/index.js";
import { createPipeline } from "../../pipeline.js";
import { sample } from "../../store/contract.js";
import { openEmbeddedStore } from "../../store/pglite.js";
import type { Store } from "../../store/port.js";
import { briefOf } from "../brief.js";
import { loadCase } from "../case-file.js";
import { createCaseList } from "../case-list.js";
import { type Casework, createCasework } from "../casework.js";
import { createApp } from "./app.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-api-"));
let casework: Casework;
let store: Store;
let app: Hono;

beforeAll(async () => {
  const pipeline = createPipeline((path) => new Uint8Array(readFileSync(join(shipped.data, path))));
  const first = loadCase(shipped.case);
  casework = createCasework({
    openStore: async () => {
      store = await openEmbeddedStore(join(folder, "data"));
      return store;
    },
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
  app = createApp({
    casework,
    cases: createCaseList({ first, shipped: shipped.case, template: shipped.template, folder: join(folder, "cases") }),
    brief: briefOf,
    deskFolder: desk,
    hosts: new Set(["localhost"]),
    boundaries: "un",
    writable: true,
  });
  await casework.open(first);
}, 120_000);
afterAll(async () => {
  await casework?.close();
  rmSync(folder, { recursive: true, force: true });
});

const headers = { host: "localhost" };
const get = async (path: string) => (await app.request(`/api${path}`, { headers })).json();
const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
  app.request(`/api${path}`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", ...more },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const decision = (ruling: Ruling, more: Partial<NewDecision> = {}): NewDecision => {
  return { ruling, by: "AK", note: "seen with my own eyes", asOf: "2024-08-26", ...more };
};
const decided = async (ruling: Ruling, more: Partial<NewDecision> = {}) => {
  const answer = await post("/decisions", decision(ruling, more));
  const body = await answer.json();
  expect(answer.status, JSON.stringify(body)).toBe(201);
  return Decided.parse(body).decision;
};
const at = "asOf=2024-08-26";

describe("every view keeps its shape", () => {
  test.each<[string, { parse(value: unknown): unknown }]>([
    ["/case", CaseView],
    ["/cases", CasesView],
    [`/board?${at}`, BoardView],
    [`/board?${at}&since=2022-10-26`, BoardView],
    [`/ledger?${at}`, LedgerView],
    [`/map?${at}`, MapView],
    [`/timeline?${at}`, TimelineView],
    [`/events?${at}`, EventsView],
    [`/matrix?${at}`, Matrix],
    [`/forecasts?${at}`, Forecasts],
    [`/sources?${at}`, Sources],
    [`/inbox?${at}`, InboxView],
    ["/decisions", DecisionsView],
  ])("%s", async (path, shape) => {
    const answer = await app.request(`/api${path}`, { headers });
    expect(answer.status).toBe(200);
    shape.parse(await answer.json());
  });

  test("documents, claims, events and the brief by id", async () => {
    const { claims } = LedgerView.parse(await get(`/ledger?${at}&limit=1`));
    const { claim, event } = claims[0]!;
    const id = encodeURIComponent(claim.id);
    expect(await get(`/claims/${id}?${at}`)).toMatchObject({ claim: { id: claim.id } });
    const view = DocumentView.parse(await get(`/documents/${encodeURIComponent(claim.document)}?${at}`));
    expect(view.revisions).toEqual([{ document: claim.document, fetchedAt: view.capture.fetchedAt, current: true }]);
    EventTree.parse(await get(`/events/${encodeURIComponent(event!)}?${at}`));
    const brief = await app.request(`/api/export/brief?${at}&format=md`, { headers });
    expect(brief.headers.get("content-disposition")).toBe('attachment; filename="northern-front-2024-08-26.md"');
    expect(await brief.text()).toContain("diversion");
  });

  test("a claim asked for stands in the window", async () => {
    const all = LedgerView.parse(await get(`/ledger?${at}&limit=500`));
    const wanted = all.claims.at(-3)!.claim.id;
    const view = LedgerView.parse(await get(`/ledger?${at}&limit=5&claim=${encodeURIComponent(wanted)}`));
    expect(view.claims.map(({ claim }) => claim.id)).toContain(wanted);
    expect(view.claims[view.found! - view.offset]!.claim.id).toBe(wanted);
  });

  test("a document of later is not there earlier", async () => {
    const { claims } = LedgerView.parse(await get(`/ledger?${at}&from=2024-08-01&limit=1`));
    const path = `/api/documents/${encodeURIComponent(claims[0]!.claim.document)}`;
    expect((await app.request(`${path}?${at}`, { headers })).status).toBe(200);
    expect((await app.request(`${path}?asOf=2022-10-26`, { headers })).status).toBe(404);
  });

  test.each([
    ["/ledger?offset=-1", 400],
    ["/ledger?from=yesterday", 400],
    ["/events/none", 404],
    ["/claims/none", 404],
    ["/export/brief?format=docx", 400],
    ["/jobs/none", 404],
    ["/nothing", 404],
  ])("%s is %i, and says why", async (path, status) => {
    const answer = await app.request(`/api${path}`, { headers });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ error: expect.any(String) });
  });
});

describe("who may change what", () => {
  const level = decision({ kind: "level", level: "watchful" });
  test.each<[string, Record<string, string>, number]>([
    ["a page of another site", { "sec-fetch-site": "cross-site" }, 403],
    ["a page of another port", { "sec-fetch-site": "same-site" }, 403],
    ["another origin", { origin: "https://evil.example" }, 403],
    ["an origin that is none", { origin: "null" }, 403],
    ["a form", { "content-type": "text/plain" }, 415],
    ["a form that is encoded", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["another name", { host: "evil.example" }, 403],
  ])("%s is refused", async (_, more, status) => {
    for (const path of ["/decisions", "/documents", "/cases", "/retry", "/what-if", "/cases/northern-front/open"]) {
      expect((await post(path, level, more)).status).toBe(status);
    }
  });

  test("nothing of it was kept", async () => {
    expect(DecisionsView.parse(await get("/decisions")).decisions).toEqual([]);
  });

  test("a desk that can only be read says so", async () => {
    const readOnly = createApp({
      casework,
      cases: {
        all: () => [],
        template: () => loadCase(shipped.template).case,
        find: () => never(),
        create: () => never(),
      },
      brief: briefOf,
      deskFolder: folder,
      hosts: null,
      boundaries: "un",
      writable: false,
    });
    const answer = await readOnly.request("/api/decisions", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(level),
    });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ error: "this desk can be read only" });
  });
});
const never = (): never => {
  throw new Error("not asked for");
};

describe("decisions", () => {
  test.each<[string, unknown, RegExp]>([
    ["no JSON", "{", /not JSON/],
    ["nobody signs", decision({ kind: "level", level: "alarmed" }, { by: " " }), /^by/],
    ["no reason for a level", decision({ kind: "level", level: "alarmed" }, { note: "" }), /no reason/],
    ["a level of nobody's", decision({ kind: "level", level: "purple" } as never), /ruling/],
    ["an unknown claim", decision({ kind: "claim", claim: "none", verdict: "confirmed" }), /no such claim/],
    [
      "an unknown cell",
      decision({ kind: "cell", indicator: "none", hypothesis: "attack", rating: "CC" }),
      /no such row/,
    ],
    ["an unknown decision", decision({ kind: "withdrawal", decision: "d99" }), /no such decision/],
    [
      "an unknown forecast",
      decision({
        kind: "resolution",
        question: "none",
        outcome: "yes",
        condition: null,
        day: "2024-08-26",
        evidence: ["x"],
      }),
      /no such forecast/,
    ],
  ])("%s is refused with 400", async (_, body, message) => {
    const answer = await post("/decisions", body);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { error: string }).error).toMatch(message);
  });

  test("a level counts from its day on, and can be taken back", async () => {
    const levelOn = async (day: string) => BoardView.parse(await get(`/board?asOf=${day}`)).level?.level ?? null;
    const made = await decided({ kind: "level", level: "concerned" });
    expect(await levelOn("2024-08-26")).toBe("concerned");
    expect(await levelOn("2022-10-26")).toBeNull();
    await decided({ kind: "withdrawal", decision: made.id });
    expect(await levelOn("2024-08-26")).toBeNull();
    const { decisions } = DecisionsView.parse(await get("/decisions"));
    expect(decisions.map((one) => [one.decision.ruling.kind, one.withdrawn])).toEqual([
      ["withdrawal", false],
      ["level", true],
    ]);
  });

  test("a cell moves the estimate, later days only, and what-if moves nothing", async () => {
    const leader = async (day: string) => {
      const { assessment } = BoardView.parse(await get(`/board?asOf=${day}`));
      return assessment.hypotheses.find(({ id }) => id === assessment.leader)!.probability;
    };
    const [before, earlier] = [await leader("2024-08-26"), await leader("2022-10-26")];
    const matrix = Matrix.parse(await get(`/matrix?${at}`));
    const row = matrix.rows.find(({ state }) => state === "fired")!;
    const change = {
      cells: [{ indicator: row.indicator, hypothesis: matrix.leader, rating: "II" as const }],
      drop: [],
    };
    const tried = WhatIf.parse(await (await post(`/what-if?${at}`, change)).json());
    expect(tried.hypotheses.find(({ id }) => id === matrix.leader)!.probability).not.toBeCloseTo(before, 3);
    expect(await leader("2024-08-26")).toBe(before);
    const made = await decided({ kind: "cell", indicator: row.indicator, hypothesis: matrix.leader, rating: "II" });
    expect(await leader("2024-08-26")).toBeLessThan(before);
    expect(await leader("2022-10-26")).toBe(earlier);
    await decided({ kind: "withdrawal", decision: made.id });
    expect(await leader("2024-08-26")).toBe(before);
  });

  test("confirming a proposal takes it out of the inbox and shows the estimate both ways", async () => {
    const inbox = InboxView.parse(await get(`/inbox?${at}`));
    const { indicator, claim } = inbox.proposals[0]!;
    const made = await decided({ kind: "proposal", indicator, claim: claim.claim.id, verdict: "confirmed" });
    expect(InboxView.parse(await get(`/inbox?${at}`)).proposed).toBe(inbox.proposed - 1);
    expect(BoardView.parse(await get(`/board?${at}`)).assessment.confirmed).not.toBeNull();
    await decided({ kind: "withdrawal", decision: made.id });
  });

  test("two origins merged are one, from that day on, and two again when it is taken back", async () => {
    const range = async () => LedgerView.parse(await get(`/ledger?${at}&limit=1`)).origins;
    const before = await range();
    const { claims } = LedgerView.parse(await get(`/ledger?${at}&standing=origin&limit=500`));
    const pair = [
      claims[0]!.claim.id,
      claims.find((one) => one.claim.document !== claims[0]!.claim.document)!.claim.id,
    ];
    const made = await decided({ kind: "link", ruling: "merge", claims: pair });
    const merged = LedgerView.parse(await get(`/ledger?${at}&limit=500`)).claims;
    const originOf = (id: string) => merged.find(({ claim }) => claim.id === id)!.descent?.origin;
    expect(originOf(pair[0]!)).toBe(originOf(pair[1]!));
    expect((await range()).low).toBeLessThan(before.low);
    await decided({ kind: "withdrawal", decision: made.id });
    expect(await range()).toEqual(before);
  });
});

describe("documents", () => {
  const text = {
    kind: "text",
    title: "Ministry on Gomel",
    outlet: "The Test Gazette",
    published: "2024-08-27",
    text: "The defence ministry of Ukraine said that 3,000 soldiers had arrived in Gomel on Monday.",
  };
  async function done(answer: Response): Promise<Job> {
    expect(answer.status).toBe(202);
    const { id } = Job.parse(await answer.json());
    await casework.jobs.idle();
    return Job.parse(await get(`/jobs/${id}`));
  }

  test("a pasted text is read, linked and waits in the inbox; pasted again it is known", async () => {
    const heard: string[] = [];
    const stop = casework.listen(({ kind, data }) => heard.push(kind === "job" ? data.state : kind));
    const before = CaseView.parse(await get("/case"));
    const job = await done(await post("/documents", text));
    stop();
    expect(job).toMatchObject({ state: "done", problems: [] });
    expect(heard).toEqual(expect.arrayContaining(["waiting", "working", "version", "done"]));
    const after = CaseView.parse(await get("/case"));
    expect(after.documents).toBe(before.documents + 1);
    expect(after.days).toContain("2024-08-27");
    const view = DocumentView.parse(await get(`/documents/${encodeURIComponent(job.documents[0]!)}?asOf=2024-08-27`));
    expect(view.document).toMatchObject({ title: text.title, outlet: text.outlet, text: text.text });
    expect(view.claims.length).toBeGreaterThan(0);
    const inbox = InboxView.parse(await get("/inbox?asOf=2024-08-27"));
    expect(inbox.documents.map(({ id }) => id)).toEqual(job.documents);
    expect(await done(await post("/documents", text))).toMatchObject({ state: "done", text: "1 already known" });
    await decided({ kind: "seen", documents: job.documents }, { asOf: "2024-08-27" });
    expect(InboxView.parse(await get("/inbox?asOf=2024-08-27")).unseen).toBe(0);
  });

  test("a file that cannot be read says why and is listed", async () => {
    const base64 = Buffer.from([0, 1, 2, 3, 0, 255, 254, 0, 9, 9]).toString("base64");
    const job = await done(await post("/documents", { kind: "file", name: "../../etc/passwd.txt", base64 }));
    expect(job).toMatchObject({ state: "failed", problems: [{ reason: expect.any(String) }] });
    const { refused } = InboxView.parse(await get("/inbox"));
    expect(refused).toMatchObject([
      { uri: expect.stringMatching(/^upload:[0-9a-f]{16}\/passwd\.txt$/), quarantined: false },
    ]);
  });

  test("an address that cannot be had is a failed job, not a broken server", async () => {
    const job = await done(await post("/documents", { kind: "url", url: "https://made-up.example/" }));
    expect(job.state).toBe("failed");
    expect((await post("/documents", { kind: "url", url: "file:///etc/passwd" })).status).toBe(400);
  });
});

test("what another process stores and decides is there after the next look", async () => {
  const { documents } = CaseView.parse(await get("/case"));
  const { entry, bytes } = sample("Elsewhere", "2024-08-28");
  await store.add("northern-front", entry, bytes);
  await casework.refresh();
  expect(CaseView.parse(await get("/case")).documents).toBe(documents + 1);
  // The page has changed at its address: one document still, in its newer state.
  const newer = sample("Elsewhere, corrected", "2024-08-28");
  const document = { ...newer.entry.document, uri: entry.document.uri };
  const capture = { ...newer.entry.capture, fetchedAt: "2024-08-29T09:00:00.000Z" };
  await store.add("northern-front", { ...newer.entry, capture, document }, newer.bytes);
  await store.decide(
    "northern-front",
    decision({ kind: "level", level: "alarmed" }, { asOf: "2024-08-28" }),
    new Date(),
  );
  await casework.refresh();
  expect(CaseView.parse(await get("/case")).documents).toBe(documents + 1);
  expect(BoardView.parse(await get("/board?asOf=2024-08-28")).level?.level).toBe("alarmed");
  const view = DocumentView.parse(await get(`/documents/${encodeURIComponent(document.id)}`));
  expect(view.revisions.map(({ current }) => current)).toEqual([false, true]);
  const path = `/documents/${encodeURIComponent(document.id)}/diff?from=${encodeURIComponent(entry.document.id)}`;
  const { runs } = DiffView.parse(await get(path));
  const side = (other: string) => runs.flatMap(({ change, text }) => (change === other ? [] : [text])).join("");
  expect([side("added"), side("removed")]).toEqual([entry.document.text, document.text]);
});

test("a case begun on the desk opens at once and is listed; the worked case is there again when asked for", async () => {
  const made = await post("/cases", {
    name: "Southern pass",
    question: "Will the pass be closed within 30 days?",
    horizonDays: 30,
    focus: [20, 40, 25, 45],
    hypotheses: [],
  });
  expect(made.status).toBe(201);
  expect(CaseView.parse(await get("/case"))).toMatchObject({ id: "southern-pass", documents: 0, days: [] });
  BoardView.parse(await get("/board"));
  LedgerView.parse(await get("/ledger"));
  InboxView.parse(await get("/inbox"));
  Matrix.parse(await get("/matrix"));
  const { cases } = CasesView.parse(await get("/cases"));
  expect(cases.map(({ id }) => id)).toEqual(["northern-front", "southern-pass"]);
  expect((await post("/cases/northern-front/open", {})).status).toBe(200);
  expect(CaseView.parse(await get("/case")).id).toBe("northern-front");
  expect((await post("/cases/none/open", {})).status).toBe(404);
});
