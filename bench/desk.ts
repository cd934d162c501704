// How fast the desk's server answers on 100,000 claims: reading a case in, searching, sliding through time.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseCase } from "../src/assess/index.js";
import type { ClaimFilter } from "../src/model/index.js";
import { createPipeline } from "../src/pipeline.js";
import { createDossier } from "../src/serve/api/dossier.js";
import { boardView } from "../src/serve/api/views/board.js";
import { ledgerView } from "../src/serve/api/views/ledger.js";
import { mapView } from "../src/serve/api/views/map.js";
import { timelineView } from "../src/serve/api/views/timeline.js";
import { madeUpReports } from "./desk-set/reports.js";
import type { Bench } from "./run.js";

const DOCUMENTS = Number(process.env.TOCSIN_BENCH_DOCUMENTS ?? 20_000);
const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const QUERIES: ClaimFilter[] = [
  { q: "tanks" },
  { q: "pontoon bridges" },
  { q: "convoy 4" },
  { q: "stonebridge" },
  { q: "rocket launchers arrived" },
  { speaker: ["Border Service of Northland"] },
  { act: ["warn", "threaten"] },
  { standing: ["origin"] },
  { q: "fuel", act: ["deny"] },
  { from: "2023-01-01", to: "2023-03-31" },
  { conflict: ["yes"] },
  { q: "a" },
  { place: ["Oakford 0", "Stonebridge 1"] },
  { hedge: ["hedged"], code: ["MOBILIZE"] },
  {},
];

function timesOf(runs: number, work: (n: number) => unknown): { p50: number; p95: number; most: number } {
  const times = Array.from({ length: runs }, (_, n) => {
    const start = performance.now();
    // What the server sends is part of the answer's price.
    JSON.stringify(work(n));
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(times[Math.min(times.length - 1, Math.floor(share * times.length))]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), most: at(1) };
}

export const run: Bench = async () => {
  const pipeline = createPipeline((path) => new Uint8Array(readFileSync(file(`data/${path}`))));
  const warningCase = parseCase(readFileSync(file("cases/northern-front/case.yaml"), "utf8"), "case.yaml");
  const entries = [...madeUpReports(DOCUMENTS)];
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const dossier = await createDossier(warningCase, entries, [], pipeline, null);
  const loadSeconds = (performance.now() - start) / 1000;
  const last = dossier.last;
  const window = { by: "event" as const, offset: 0, limit: 200, claim: null };
  // The first query of a day builds what the others use; the slider is measured on days nobody has seen.
  const first = timesOf(1, () => ledgerView(dossier.at(last), {}, window));
  const search = timesOf(150, (n) => {
    const filter = { ...QUERIES[n % QUERIES.length]! };
    // Different every time, so that nothing is answered from what is kept.
    if (filter.q) filter.q = `${filter.q}${" ".repeat(Math.floor(n / QUERIES.length))}`;
    else filter.to = dossier.days[dossier.days.length - 1 - Math.floor(n / QUERIES.length)]!;
    return ledgerView(dossier.at(last), filter, window);
  });
  const scroll = timesOf(100, (n) => ledgerView(dossier.at(last), {}, { ...window, offset: 200 + n * 200 }));
  const { days } = dossier;
  const board = timesOf(60, (n) => boardView(dossier, days[days.length - 2 - n * 7]!, null));
  const ledger = timesOf(60, (n) => ledgerView(dossier.at(days[days.length - 5 - n * 7]!), {}, window));
  const map = timesOf(20, (n) => mapView(dossier.at(last), QUERIES[n % QUERIES.length]!));
  const timeline = timesOf(20, (n) => timelineView(dossier.at(last), QUERIES[n % QUERIES.length]!));
  return {
    claims: dossier.shelf.rows.length,
    /** Rows that enter the last assessment: most of what weighing costs. */
    evidence: dossier.at(last).assessment.evidence.length,
    loadSeconds: Math.round(loadSeconds * 10) / 10,
    memoryMB: Math.round((process.memoryUsage().rss - before) / 1e6),
    firstMs: first.most,
    searchMs: search,
    scrollMs: scroll,
    asOfMs: { board, ledger },
    mapMs: map,
    timelineMs: timeline,
  };
};
