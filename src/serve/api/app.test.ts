// The API as a page uses it: what it answers, and whom it refuses.
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shipped } from "../../config.js";
import {
  BoardView,
  CasesView,
  CaseView,
  DecisionsView,
  DocumentView,
  EventsView,
  EventTree,
  Forecasts,
  InboxView,
  LedgerView,
  MapView,
  Matrix,
  Sources,
  TimelineView,
} from "../../model/index.js";
import { briefOf } from "../brief.js";
import { loadCase } from "../case-file.js";
import { createApp } from "./app.js";
import { decision, type OpenedApi, openApi } from "./testing.js";

let api: OpenedApi;
const get = (path: string) => api.get(path);
const post = (path: string, body: unknown, more?: Record<string, string>) => api.post(path, body, more);
const at = "asOf=2024-08-26";
beforeAll(async () => {
  api = await openApi();
}, 120_000);
afterAll(() => api?.close());

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
    const answer = await api.answer(path);
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
    const brief = await api.answer(`/export/brief?${at}&format=md`);
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
    const path = `/documents/${encodeURIComponent(claims[0]!.claim.document)}`;
    expect((await api.answer(`${path}?${at}`)).status).toBe(200);
    expect((await api.answer(`${path}?asOf=2022-10-26`)).status).toBe(404);
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
    const answer = await api.answer(path);
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
      casework: api.casework,
      cases: {
        all: () => [],
        template: () => loadCase(shipped.template).case,
        find: () => never(),
        create: () => never(),
      },
      brief: briefOf,
      deskFolder: tmpdir(),
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
