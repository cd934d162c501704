// The server: it says where it is, keeps to its names, leaks nothing from the future, and ends when told.

import type { ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BoardView, Brief, CaseView, DocumentView, HistoryView, LedgerView } from "../src/model/index.js";
import { address, start, tocsin } from "./run-tocsin.js";

let folder: string;
let child: ChildProcess;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-serve-"));
  child = start(["serve", "--port", "0", "--data", join(folder, "data")], folder);
  base = await address(child);
});
afterAll(async () => {
  child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

const get = async (path: string) => (await fetch(new URL(path, base))).json();

test("every view keeps its shape", async () => {
  const warningCase = CaseView.parse(await get("/api/case"));
  expect(warningCase.id).toBe("northern-front");
  expect(warningCase.documents).toBeGreaterThanOrEqual(30);
  BoardView.parse(await get("/api/board?asOf=2024-08-26"));
  HistoryView.parse(await get("/api/history"));
  const ledger = LedgerView.parse(await get("/api/ledger?asOf=2024-08-26"));
  const id = ledger.claims[0]?.claim.document ?? "";
  expect(DocumentView.parse(await get(`/api/documents/${encodeURIComponent(id)}`)).document.id).toBe(id);
  Brief.parse(await get("/api/brief?asOf=2024-08-26"));
});

test("three days tell three stories", async () => {
  const leaders = [];
  for (const day of ["2022-02-23", "2022-10-26", "2024-08-26"]) {
    leaders.push(BoardView.parse(await get(`/api/board?asOf=${day}`)).assessment.leader);
  }
  expect(new Set(leaders).size).toBe(3);
});

test("nothing published later is known earlier", async () => {
  const { days } = CaseView.parse(await get("/api/case"));
  for (const day of days) {
    const ledger = LedgerView.parse(await get(`/api/ledger?asOf=${day}&limit=500`));
    const ids = new Set(ledger.claims.map(({ claim }) => claim.id));
    for (const { date } of ledger.claims) expect(date === null || date <= day).toBe(true);
    expect(ledger.known).toBe(ids.size);
    for (const { descent } of ledger.claims)
      expect(descent?.origin === null || ids.has((descent?.origin ?? "").replace(/^origin-/, ""))).toBe(true);
    const { assessment } = BoardView.parse(await get(`/api/board?asOf=${day}`));
    for (const reading of assessment.indicators) for (const claim of reading.claims) expect(ids.has(claim)).toBe(true);
  }
});

test("errors are JSON that says what to do", async () => {
  const bad = await fetch(new URL("/api/board?asOf=soon", base));
  expect(bad.status).toBe(400);
  expect(await bad.json()).toEqual({ error: 'asOf: "soon" is no day', fix: "Write it as YYYY-MM-DD." });
  expect((await fetch(new URL("/api/documents/none", base))).status).toBe(404);
  expect((await fetch(new URL("/api/nothing", base))).status).toBe(404);
});

test("a page of another name is refused, and no script from elsewhere may run", async () => {
  const { port } = new URL(base);
  const status = await new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path: "/api/case", headers: { host: "evil.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
  expect(status).toBe(403);
  const page = await fetch(base);
  const policy = page.headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(await page.text()).not.toMatch(/<script(?![^>]*src=)/);
});

test("a path cannot leave the desk's folder", async () => {
  for (const path of [
    "/..%2f..%2fpackage.json",
    "/assets/..%2f..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
  ]) {
    const answer = await fetch(new URL(path, base));
    expect(await answer.text()).not.toContain('"name": "tocsin"');
  }
});

test("a busy port is told in one line", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = other.address() as AddressInfo;
  const { code, err } = await tocsin(["serve", "--port", String(port), "--data", join(folder, "other")]);
  other.close();
  expect(code).toBe(1);
  expect(err).toMatch(new RegExp(`port ${port}: another program is using it\\. .*--port`));
});

test("it ends cleanly when told, and the next start finds the case there", async () => {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGINT");
  expect(await ended).toBe(0);
  child = start(["serve", "--port", "0", "--data", join(folder, "data")], folder);
  base = await address(child);
  expect(CaseView.parse(await get("/api/case")).documents).toBeGreaterThanOrEqual(30);
});
