// The board: the answer in words and numbers, the level that only a person changes, what changed since a chosen day.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { accessibilityFaults, deskPages, expectReadable, moment, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the board (needs Chromium)", () => {
  const desk = deskPages();
  const row = ".distribution tbody tr";
  const open = (search = `?asOf=${moment}`) => desk.open(`/${search}`, row);

  test("reads well in every theme and size, and needs no scrolling on a desk", async () => {
    const page = await open();
    await page.evaluate("document.fonts.ready");
    expect(
      await page.evaluate("(([e]) => e.scrollHeight - e.clientHeight)(document.getElementsByTagName('main'))"),
    ).toBe(0);
    await expectReadable(page, row);
  });

  test("answers the question in words and numbers that sum to one", async () => {
    const page = await open();
    expect(await page.locator("h1").textContent()).toMatch(/\?$/);
    const numbers = await texts(page, ".distribution td.number");
    const sum = numbers.map((text) => Number.parseInt(text, 10)).reduce((a, b) => a + b, 0);
    // Each number is rounded by itself.
    expect(Math.abs(sum - 100)).toBeLessThanOrEqual(numbers.length / 2);
    for (const word of await texts(page, ".distribution td.word")) expect(word).toMatch(/chance|likely|certain/);
  });

  test("an indicator opens to its claims, and a claim to its words in the source", async () => {
    const page = await open();
    await page.locator('.indicator-group[data-state="fired"] .indicator').first().click();
    const link = page.locator(".indicator-detail .claim-link").first();
    const claim = (await link.locator(".claim-link-text").textContent()) ?? "";
    await link.click();
    await page.waitForSelector(".reader mark.own[data-field=content]");
    // A quotation in pieces is shown joined by " … ": its first piece stands in the text as it is.
    const lit = (await texts(page, ".reader mark.own[data-field=content]")).join("");
    expect(lit.replaceAll(/\s+/g, " ")).toContain(claim.split(" … ")[0]?.replaceAll(/\s+/g, " "));
  });

  test("the day compared with can be chosen, and stands in the address", async () => {
    const page = await open();
    const heading = page.locator(".changes h2");
    const before = await heading.textContent();
    await page.locator(".since button").first().click();
    await page.locator(".since input[type=date]").fill("2024-08-06");
    await expect.poll(() => heading.textContent()).toBe("What changed since 6 Aug 2024");
    expect(before).not.toContain("6 Aug 2024");
    expect(page.url()).toContain("since=2024-08-06");
  });

  test("the level is raised by a person, with a reason, and taken back", async () => {
    const page = await open();
    await page.locator(".level button").click();
    const form = page.locator("dialog.level-form");
    expect(await accessibilityFaults(page)).toEqual([]);
    const save = form.locator("button[type=submit]");
    await form.locator("label", { hasText: "Concerned" }).click();
    // Without a reason there is no level.
    expect(await save.isDisabled()).toBe(true);
    await form.locator("textarea").fill("Air defence forward, two origins");
    await save.click();
    await page.locator('.level strong[data-level="concerned"]').waitFor();
    await expect.poll(() => page.locator(".level small").textContent()).toContain("AK");
    // It leaks into no earlier day.
    await page.keyboard.press("[");
    await page.locator('.level strong[data-level="calm"]').waitFor();
    await page.keyboard.press("]");
    await page.locator('.level strong[data-level="concerned"]').waitFor();
    await page.keyboard.press("u");
    await page.locator('.level strong[data-level="calm"]').waitFor();
  });

  test("confirmed evidence makes a second estimate beside the first", async () => {
    const page = await open();
    expect(await page.locator(".distribution.both").count()).toBe(0);
    await page.goto(`${desk.address}/inbox?asOf=${moment}`);
    await page.locator(".inbox-row").first().waitFor();
    await page.keyboard.press("c");
    await page.locator(".status-line", { hasText: "Evidence confirmed" }).waitFor();
    await page.keyboard.press("1");
    await page.waitForSelector(".distribution.both td.confirmed");
    const numbers = (await texts(page, ".distribution td.confirmed")).map((text) => Number.parseInt(text, 10));
    expect(Math.abs(numbers.reduce((a, b) => a + b, 0) - 100)).toBeLessThanOrEqual(numbers.length / 2);
    await page.keyboard.press("u");
    await page.waitForSelector(".distribution.both", { state: "detached" });
  });
});
