// The matrix, used by keyboard alone: cells are decisions that can be taken back, and what-if saves nothing.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment, tabTo, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the matrix (needs Chromium)", () => {
  const desk = deskPages();
  const cell = ".matrix-grid [role=gridcell]";
  const open = () => desk.open(`/matrix?asOf=${moment}`, cell);
  const decisions = async () =>
    ((await (await fetch(`${desk.address}/api/decisions`)).json()) as { decisions: unknown[] }).decisions.length;

  test("reads well in every theme and size", async () => {
    await expectReadable(await open(), cell);
  });

  test("is a grid: rows bracketed by who spoke, a column for each explanation, an estimate that sums to one", async () => {
    const page = await open();
    expect(await page.getByRole("grid").count()).toBe(1);
    expect(await page.locator(".matrix-grid .hypothesis").count()).toBe(5);
    expect((await texts(page, ".matrix-grid tbody .bracket")).join()).toContain("Ministry of Foreign Affairs");
    for (const text of await texts(page, cell)) expect(text).toMatch(/^(CC|C|N|I|II)/);
    const estimate = await texts(page, ".matrix-grid tfoot tr:first-child .estimate b");
    const sum = estimate.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b, 0);
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(3);
    expect(await page.locator(".matrix-grid .breaking").count()).toBeGreaterThan(0);
  });

  test("arrows move, a number sets the cell under one's name, U takes it back, 0 gives it to the case file", async () => {
    const page = await open();
    const before = await decisions();
    await tabTo(page, cell);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const here = page.locator('[data-at="1 1"]');
    expect(await page.evaluate("document.activeElement.dataset.at")).toBe("1 1");
    const old = await here.getAttribute("data-rating");
    const estimate = await texts(page, ".matrix-grid tfoot tr:first-child .estimate b");
    await page.keyboard.press("5");
    await expect.poll(() => here.getAttribute("data-rating")).toBe("II");
    await expect.poll(() => here.textContent()).toContain("AK");
    // The keys of the grid are the grid's: the desk has not gone to another view.
    expect(page.url()).toContain("/matrix");
    await expect.poll(() => texts(page, ".matrix-grid tfoot tr:first-child .estimate b")).not.toEqual(estimate);
    expect(await decisions()).toBe(before + 1);
    await page.keyboard.press("u");
    await expect.poll(() => here.getAttribute("data-rating")).toBe(old);
    await expect.poll(() => here.textContent()).not.toContain("AK");
    await page.keyboard.press("1");
    await expect.poll(() => here.textContent()).toContain("AK");
    await page.keyboard.press("0");
    await expect.poll(() => here.textContent()).not.toContain("AK");
    expect(await here.getAttribute("data-rating")).toBe(old);
  });

  test("what-if changes cells and drops rows, shows both estimates, and saves nothing", async () => {
    const page = await open();
    const before = await decisions();
    const estimate = await texts(page, ".matrix-grid tfoot tr:first-child .estimate b");
    await page.getByRole("button", { name: "What if" }).click();
    await page.locator(cell).first().click();
    await page.keyboard.press("x");
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("5");
    await page.waitForSelector(".matrix-grid .cell.tried");
    expect(await page.locator(".matrix-grid .dropped").count()).toBe(1);
    expect(await page.locator(".matrix-trial").textContent()).toContain("1 cell, 1 row left out");
    await page.waitForSelector(".matrix-grid tfoot .tried .estimate");
    await expect.poll(() => texts(page, ".matrix-grid tfoot .tried .estimate b")).not.toEqual(estimate);
    expect(await texts(page, ".matrix-grid tfoot tr:first-child .estimate b")).toEqual(estimate);
    expect(await decisions()).toBe(before);
    await page.getByRole("button", { name: "Leave" }).click();
    expect(await page.locator(".matrix-grid :is(.tried, .dropped)").count()).toBe(0);
  });

  test("a row opens to its claims, and an explanation to the questions about deception", async () => {
    const page = await open();
    await tabTo(page, cell);
    await page.keyboard.press("Enter");
    await page.waitForSelector(".row-detail .claim-link");
    expect(page.url()).toContain("row=");
    await page.locator(".matrix-grid .hypothesis button").first().click();
    const drawer = page.locator("dialog[open]");
    expect(await drawer.textContent()).toContain("Could they want us to believe it");
    expect(await drawer.locator(".checklist").count()).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  test("what moves the leader is drawn for rows, acts, speakers and indicators", async () => {
    const page = await open();
    for (const handle of ["Act of speech", "Speaker", "Indicator"]) {
      await page.locator(".segments label", { hasText: handle }).click();
      expect(await page.locator(".tornado-plot rect").count()).toBeGreaterThan(2);
    }
  });

  test("before anything fired it says so", async () => {
    const page = await desk.open("/matrix?asOf=1999-01-01", ".matrix-empty");
    expect(await page.locator(".matrix-empty").textContent()).toContain("Nothing has fired");
  });
});
