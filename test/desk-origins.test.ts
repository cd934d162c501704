// Origins: the tree of an event, what each retelling changed, and decisions about what belongs together.
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment, tabTo, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("origins (needs Chromium)", () => {
  const desk = deskPages();
  const open = () => desk.open(`/origins?asOf=${moment}`, ".event-row");
  /** The event of the worked case with one statement and its retellings. */
  const statement = async (page: Page) => {
    await page.locator(".event-row", { hasText: "7 articles" }).first().click();
    await page.locator(".drift-table").first().waitFor();
  };

  test("reads well in every theme and size", async () => {
    const page = await open();
    await statement(page);
    await expectReadable(page, ".tree-node");
  });

  test("J and K go from event to event; the address keeps which", async () => {
    const page = await open();
    await page.waitForSelector(".tree-node");
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).toContain("event=");
    const heading = await page.locator(".event-row[aria-current] .event-row-text").textContent();
    await page.reload();
    await page.waitForSelector(".tree-node");
    expect(await page.locator(".event-row[aria-current] .event-row-text").textContent()).toBe(heading);
  });

  test("one statement with six retellings, each with what it changed in words and marks", async () => {
    const page = await open();
    await statement(page);
    expect(await page.locator('.tree-node[data-kind="origin"]').count()).toBe(1);
    expect(await page.locator('.tree-node[data-kind="echo"]').count()).toBe(6);
    // A head for the field, one for the origin, one for each retelling.
    expect(await page.locator(".drift-table thead th").count()).toBe(8);
    expect(await page.locator(".drift-table del").count()).toBeGreaterThan(0);
    for (const note of await texts(page, ".tree-notes li span")) expect(note).not.toBe("");
  });

  test("a retelling is split off by keyboard and put back", async () => {
    const page = await open();
    await statement(page);
    const origins = page.locator(".event-head .origins");
    const before = await origins.textContent();
    await tabTo(page, ".tree-names li:last-child input", 140);
    await page.keyboard.press("Space");
    expect(await texts(page, ".rulings .button:disabled")).toEqual(["One origin M"]);
    await page.keyboard.press("x");
    await page.locator(".status-line", { hasText: "Split from the origin" }).waitFor();
    await expect.poll(() => origins.textContent()).not.toBe(before);
    await page.keyboard.press("u");
    await expect.poll(() => origins.textContent()).toBe(before);
  });
});
