// What a person waits for at the desk with 100,000 claims: the first paint, a view, a search, a step in time, a scroll.
// Needs a built desk and Chromium; the peer is the same desk on the shipped case.
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { createAdaptorServer } from "@hono/node-server";
import type { Page } from "playwright-core";
import { parseCase } from "../src/assess/index.js";
import { shipped } from "../src/config.js";
import { TocsinError } from "../src/model/index.js";
import { createPipeline } from "../src/pipeline.js";
import { createApp } from "../src/serve/api/app.js";
import { createDossier, type Dossier } from "../src/serve/api/dossier.js";
import { briefOf } from "../src/serve/brief.js";
import { loadCase, readSet } from "../src/serve/case-file.js";
import { createCaseList } from "../src/serve/case-list.js";
import type { Casework } from "../src/serve/casework.js";
import { chromiumPath, openBrowser, startDesk } from "../test/browser.js";
import { madeUpReports } from "./desk-set/reports.js";
import type { Bench } from "./run.js";

const DOCUMENTS = Number(process.env.TOCSIN_BENCH_DOCUMENTS ?? 20_000);
const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A server that only answers: what the desk asks of a large case, without a store behind it. */
async function serveDossier(dossier: Dossier): Promise<{ address: string; stop: () => Promise<void> }> {
  const first = loadCase(shipped.case);
  const casework = {
    dossier: () => dossier,
    version: () => 1,
    progress: () => "",
    loaded: () => first,
    refused: async () => [],
    feeds: async () => [],
    revisions: async () => [],
    listen: () => () => {},
  } as unknown as Casework;
  const app = createApp({
    casework,
    cases: createCaseList({ first, shipped: shipped.case, template: shipped.template, folder: "/nonexistent" }),
    brief: briefOf,
    deskFolder: shipped.desk,
    hosts: null,
    boundaries: "un",
    writable: false,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = (values: number[], share: number) => {
  const sorted = values.toSorted((a, b) => a - b);
  return round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
};

/** Milliseconds from an action until the page shows what it was for. */
async function until(page: Page, act: () => Promise<unknown>, shown: string): Promise<number> {
  const start = performance.now();
  await act();
  await page.waitForSelector(shown, { timeout: 60_000 });
  return performance.now() - start;
}

async function firstPaint(page: Page, address: string): Promise<{ paintMs: number; answerMs: number }> {
  const start = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForSelector(".distribution tbody tr", { timeout: 60_000 });
  const answerMs = performance.now() - start;
  const paintMs = await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0");
  return { paintMs: round(Number(paintMs)), answerMs: round(answerMs) };
}

/** Runs in the page, as text: this folder is compiled without the browser's names. */
const scrolling = `(async () => {
  const list = [...document.querySelectorAll("main *")].find(
    (one) => one.scrollHeight > one.clientHeight + 1500 && getComputedStyle(one).overflowY !== "visible",
  );
  if (!list) return null;
  const frames = [];
  const begin = performance.now();
  let last = begin;
  const from = list.scrollTop;
  await new Promise((resolve) => {
    const step = (now) => {
      frames.push(now - last);
      last = now;
      list.scrollTop += 60;
      if (now - begin < 4000) requestAnimationFrame(step);
      else resolve();
    };
    requestAnimationFrame(step);
  });
  return {
    framesPerSecond: Math.round((frames.length / (last - begin)) * 10000) / 10,
    slowestFrameMs: Math.round(Math.max(...frames.slice(1))),
    pixels: Math.round(list.scrollTop - from),
  };
})()`;

async function measure(address: string, days: readonly string[], words: readonly string[]) {
  const browser = await openBrowser({ drawsMaps: false });
  try {
    const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.addInitScript("localStorage.setItem('tocsin.tour', 'done')");
    const paint = await firstPaint(page, address);
    // The code of the other views is fetched once the first one stands.
    await page.waitForTimeout(2_500);
    const visit = async () => {
      const times: number[] = [];
      for (const [path, shown] of [
        ["Ledger", ".claim-row"],
        ["Time line", "main svg"],
        ["Matrix", ".matrix-grid [role=gridcell]"],
        ["Sources", "main table"],
        ["Board", ".distribution tbody tr"],
      ] as const) {
        const link = page.getByRole("link", { name: path, exact: true }).first();
        times.push(await until(page, () => link.click(), shown));
      }
      return times;
    };
    const views = await visit();
    const again = await visit();
    await page.getByRole("link", { name: "Ledger", exact: true }).first().click();
    await page.waitForSelector(".claim-row");
    const scroll = await page.evaluate(scrolling);
    const searches: number[] = [];
    for (const query of words) {
      const answered = page.waitForResponse((answer) => answer.url().includes("q="));
      searches.push(
        await until(
          page,
          async () => {
            await page.getByRole("searchbox").first().fill(query);
            await answered;
          },
          ".claim-row",
        ),
      );
    }
    await page.goto(`${address}/?asOf=${days.at(-3)}`);
    await page.waitForSelector(".distribution tbody tr");
    const steps: number[] = [];
    for (let n = 0; n < 8; n++) {
      const answered = page.waitForResponse((answer) => answer.url().includes("/api/board"));
      const start = performance.now();
      await page.keyboard.press("[");
      await answered.catch(() => null);
      steps.push(performance.now() - start);
    }
    return {
      ...paint,
      viewMs: { p50: at(views, 0.5), most: at(views, 1) },
      viewAgainMs: { p50: at(again, 0.5), most: at(again, 1) },
      searchMs: { p50: at(searches, 0.5), most: at(searches, 1) },
      stepMs: { p50: at(steps, 0.5), most: at(steps, 1) },
      scroll,
    };
  } finally {
    await browser.close();
  }
}

export const run: Bench = async () => {
  if (!chromiumPath()) {
    throw new TocsinError("not-found", "Chromium", "it is not installed", "Set CHROMIUM_PATH to where it is.");
  }
  const pipeline = createPipeline((path) => new Uint8Array(readFileSync(file(`data/${path}`))));
  const text = readFileSync(file("cases/northern-front/case.yaml"), "utf8");
  const warningCase = { ...parseCase(text, "case.yaml", readSet), opensAt: null };
  const dossier = await createDossier(warningCase, [...madeUpReports(DOCUMENTS)], [], pipeline, null);
  await dossier.history();
  const large = await serveDossier(dossier);
  const worked = await startDesk();
  try {
    return {
      claims: dossier.shelf.rows.length,
      ...(await measure(large.address, dossier.days, ["tanks", "bridge", "fuel trains", "oakford", "convoy"])),
      peer: {
        case: "northern-front",
        ...(await measure(
          worked.address,
          ["2024-08-25", "2024-08-26", "2024-08-27"],
          ["tanks", "border", "special forces", "gomel", "ministry"],
        )),
      },
    };
  } finally {
    await large.stop();
    await worked.stop();
  }
};
