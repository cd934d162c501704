// What a page changes through the API: decisions with their days, documents, the case that is open.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  BoardView,
  CasesView,
  CaseView,
  DecisionsView,
  DiffView,
  DocumentView,
  InboxView,
  Job,
  LedgerView,
  Matrix,
  WhatIf,
} from "../../model/index.js";
import { sample } from "../../store/contract.js";
import { decision, type OpenedApi, openApi } from "./testing.js";

let api: OpenedApi;
const get = (path: string) => api.get(path);
const post = (path: string, body: unknown, more?: Record<string, string>) => api.post(path, body, more);
const at = "asOf=2024-08-26";
beforeAll(async () => {
  api = await openApi();
}, 120_000);
afterAll(() => api?.close());

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
    const made = await api.decided({ kind: "level", level: "concerned" });
    expect(await levelOn("2024-08-26")).toBe("concerned");
    expect(await levelOn("2022-10-26")).toBeNull();
    await api.decided({ kind: "withdrawal", decision: made.id });
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
    const made = await api.decided({ kind: "cell", indicator: row.indicator, hypothesis: matrix.leader, rating: "II" });
    expect(await leader("2024-08-26")).toBeLessThan(before);
    expect(await leader("2022-10-26")).toBe(earlier);
    await api.decided({ kind: "withdrawal", decision: made.id });
    expect(await leader("2024-08-26")).toBe(before);
  });

  test("confirming a proposal takes it out of the inbox and shows the estimate both ways", async () => {
    const inbox = InboxView.parse(await get(`/inbox?${at}`));
    const { indicator, claim } = inbox.proposals[0]!;
    const made = await api.decided({ kind: "proposal", indicator, claim: claim.claim.id, verdict: "confirmed" });
    expect(InboxView.parse(await get(`/inbox?${at}`)).proposed).toBe(inbox.proposed - 1);
    expect(BoardView.parse(await get(`/board?${at}`)).assessment.confirmed).not.toBeNull();
    await api.decided({ kind: "withdrawal", decision: made.id });
  });

  test("a proposal rejected and confirmed again fires its indicator again", async () => {
    const { indicator, claim } = InboxView.parse(await get(`/inbox?${at}`)).proposals[0]!;
    const fired = async () => {
      const found = await get(`/claims/${encodeURIComponent(claim.claim.id)}?${at}`);
      return (found as { indicators: string[] }).indicators.includes(indicator);
    };
    const rule = (verdict: "confirmed" | "rejected") =>
      api.decided({ kind: "proposal", indicator, claim: claim.claim.id, verdict });
    const rejected = await rule("rejected");
    expect(await fired()).toBe(false);
    const confirmed = await rule("confirmed");
    expect(await fired()).toBe(true);
    for (const { id } of [confirmed, rejected]) await api.decided({ kind: "withdrawal", decision: id });
  });

  test("two origins merged are one, from that day on, and two again when it is taken back", async () => {
    const range = async () => LedgerView.parse(await get(`/ledger?${at}&limit=1`)).origins;
    const before = await range();
    const { claims } = LedgerView.parse(await get(`/ledger?${at}&standing=origin&limit=500`));
    const pair = [
      claims[0]!.claim.id,
      claims.find((one) => one.claim.document !== claims[0]!.claim.document)!.claim.id,
    ];
    const made = await api.decided({ kind: "link", ruling: "merge", claims: pair });
    const merged = LedgerView.parse(await get(`/ledger?${at}&limit=500`)).claims;
    const originOf = (id: string) => merged.find(({ claim }) => claim.id === id)!.descent?.origin;
    expect(originOf(pair[0]!)).toBe(originOf(pair[1]!));
    expect((await range()).low).toBeLessThan(before.low);
    await api.decided({ kind: "withdrawal", decision: made.id });
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
    await api.casework.jobs.idle();
    return Job.parse(await get(`/jobs/${id}`));
  }

  test("a pasted text is read, linked and waits in the inbox; pasted again it is known", async () => {
    const heard: string[] = [];
    const stop = api.casework.listen(({ kind, data }) => heard.push(kind === "job" ? data.state : kind));
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
    await api.decided({ kind: "seen", documents: job.documents }, { asOf: "2024-08-27" });
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
  await api.store.add("northern-front", entry, bytes);
  await api.casework.refresh();
  expect(CaseView.parse(await get("/case")).documents).toBe(documents + 1);
  // The page has changed at its address: one document still, in its newer state.
  const newer = sample("Elsewhere, corrected", "2024-08-28");
  const document = { ...newer.entry.document, uri: entry.document.uri };
  const capture = { ...newer.entry.capture, fetchedAt: "2024-08-29T09:00:00.000Z" };
  await api.store.add("northern-front", { ...newer.entry, capture, document }, newer.bytes);
  await api.store.decide(
    "northern-front",
    decision({ kind: "level", level: "alarmed" }, { asOf: "2024-08-28" }),
    new Date(),
  );
  await api.casework.refresh();
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
