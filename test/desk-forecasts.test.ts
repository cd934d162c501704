// Forecasts: what became of them is settled by hand, with evidence, and can be taken back.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, tabTo, texts } from "./desk-page.js";

/** A day on which the deadline of 1 October 2024 has passed. */
const after = "2024-12-31";

describe.skipIf(!chromiumPath())("the forecasts (needs Chromium)", () => {
  const desk = deskPages();
  const row = ".forecast";
  const open = (query = "") => desk.open(`/forecasts?asOf=${after}${query}`, row);

  test("reads well in every theme and size", async () => {
    await expectReadable(await open(), row);
  });

  test("stand in four groups, what is due first", async () => {
    const page = await open();
    expect((await texts(page, ".forecast-groups h2")).map((text) => text.replace(/ \d+$/, ""))).toEqual([
      "Due",
      "Open",
      "Resolved",
      "Void or ambiguous",
    ]);
    expect(await page.locator('[data-group="due"] .forecast').count()).toBeGreaterThan(0);
  });

  test("a due one is resolved by keyboard alone, not without evidence, and the finding can be taken back", async () => {
    const page = await open();
    const due = await page.locator('[data-group="due"] .forecast').count();
    await tabTo(page, '[data-group="due"] .forecast button');
    await page.keyboard.press("Enter");
    const form = page.locator("dialog[open] form");
    await form.waitFor();
    await form.locator("button[type=submit]").focus();
    await page.keyboard.press("Enter");
    expect(await form.locator(".resolve-complaint").textContent()).toContain("Choose what happened");
    await form.locator("input[name=outcome]").first().focus();
    // Of radio buttons the arrows choose: the second is "it did not happen".
    await page.keyboard.press("ArrowDown");
    if ((await form.locator("input[name=condition]").count()) > 0) {
      await form.locator("input[name=condition]").first().focus();
      await page.keyboard.press("Space");
    }
    await form.locator("button[type=submit]").focus();
    await page.keyboard.press("Enter");
    expect(await form.locator(".resolve-complaint").textContent()).toContain("evidence");
    await form.getByRole("textbox", { name: /Find a claim/ }).focus();
    await page.keyboard.type("https://example.org/report");
    await page.keyboard.press("Enter");
    await page.keyboard.type("border");
    await form.locator(".evidence-hits button").first().waitFor();
    await page.keyboard.press("Enter");
    expect(await form.locator(".evidence-pieces li").count()).toBe(2);
    await form.locator("textarea").focus();
    await page.keyboard.type('Seen from <img src=x onerror="alert(1)">');
    await form.locator("button[type=submit]").focus();
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    const settled = page.locator('[data-group="resolved"] .forecast');
    await settled.first().waitFor();
    expect(await settled.first().textContent()).toContain("it did not happen");
    expect(await settled.first().textContent()).toContain("AK, 31 Dec 2024");
    expect(await settled.first().textContent()).toContain("<img src=x");
    expect(await page.locator("main img").count()).toBe(0);
    await expect.poll(() => page.locator('[data-group="due"] .forecast').count()).toBe(due - 1);
    // The record of the speaker has begun, and says that it is short.
    await page.locator(".speakers", { hasText: "Too few" }).waitFor();
    await page.keyboard.press("u");
    await expect.poll(() => page.locator('[data-group="due"] .forecast').count()).toBe(due);
  });

  test("J and K move, Enter opens the form, Escape leaves it", async () => {
    const page = await open();
    await page.keyboard.press("j");
    await page.waitForSelector(`${row}.lit`);
    await page.keyboard.press("j");
    await expect.poll(() => page.locator(`${row}.lit`).count()).toBe(1);
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open] form");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  test("the desk's own record stands beside the others, with how few cases it rests on", async () => {
    const page = await open();
    expect(await page.locator(".own li").count()).toBeGreaterThan(1);
    expect(await page.locator(".own").textContent()).toContain("Brier score");
    expect(await page.locator(".plots svg[role=img]").count()).toBe(2);
    expect(await page.locator(".plots svg[role=img]").nth(1).getAttribute("aria-label")).toMatch(/n = \d/);
  });
});
