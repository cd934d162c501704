// Pages of the desk for the browser tests: one server and one browser a file, and a watch over what no page may do.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type DeskServer, openBrowser, startDesk } from "./browser.js";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };
/** A day of the worked case on which the question was open. */
export const moment = "2024-08-26";

export interface OpenOptions {
  size?: { width: number; height: number };
  theme?: "light" | "dark";
  locale?: string;
  /** Who decides in this browser; nobody when null. */
  by?: string | null;
  /** Whether the tour was never offered. */
  firstVisit?: boolean;
  context?: BrowserContextOptions;
}

export interface DeskPages {
  readonly address: string;
  /** Opens a page and waits for `landmark`, a selector. */
  open: (path: string, landmark: string, options?: OpenOptions) => Promise<Page>;
  /** Takes a fault that the test wanted off the record. */
  forgive: (pattern: RegExp) => void;
}

/**
 * Starts a desk of its own for a file of tests. After each test nothing may have been written to the console as an error,
 * refused by the content security policy, or asked of another machine.
 */
export function deskPages(): DeskPages {
  let server: DeskServer;
  let browser: Browser;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDesk(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    const found = faults;
    faults = [];
    expect(found).toEqual([]);
  });
  return {
    get address() {
      return server.address;
    },
    forgive: (pattern) => {
      faults = faults.filter((fault) => !pattern.test(fault));
    },
    open: async (path, landmark, options = {}) => {
      const { size = wide, theme = "light", locale = "en-GB", by = "AK", firstVisit = false } = options;
      const context = await browser.newContext({
        viewport: size,
        colorScheme: theme,
        reducedMotion: "reduce",
        locale,
        ...options.context,
      });
      contexts.push(context);
      if (!firstVisit) await context.addInitScript("localStorage.setItem('tocsin.tour', 'done')");
      if (by) await context.addInitScript(`localStorage.setItem('tocsin.by', ${JSON.stringify(by)})`);
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
      page.on("pageerror", (error) => faults.push(error.message));
      page.on("dialog", (dialog) => {
        faults.push(`a dialog of the browser: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(server.address) && !/^(data|blob):/.test(url)) faults.push(`request to ${url}`);
      });
      await page.goto(server.address + path);
      await page.waitForSelector(landmark);
      return page;
    },
  };
}

export const texts = (page: Page, selector: string): Promise<string[]> => page.locator(selector).allTextContents();

/** Serious and critical findings of axe-core, each with its first place. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const { violations } = (await page.evaluate("axe.run()")) as {
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.html} ${nodes[0]?.failureSummary}`);
}

/** No serious fault in light, dark and high contrast, on a desk and on a phone, and nothing to scroll sideways to. */
export async function expectReadable(page: Page, landmark: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate("document.documentElement.dataset.theme = 'contrast'");
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.evaluate("delete document.documentElement.dataset.theme");
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.waitForSelector(landmark);
    const excess = () =>
      page.evaluate(
        "[document.documentElement, document.querySelector('main')].map((e) => e.scrollWidth - e.clientWidth)",
      );
    await expect.poll(excess, { message: `sideways at ${width}` }).toEqual([0, 0]);
  }
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Tabs from the top of the page until an element that fits has the focus; fails after `most` steps. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  await page.evaluate("document.activeElement?.blur?.()");
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
  }
  throw new Error(`${selector} cannot be reached by keyboard in ${most} steps`);
}
