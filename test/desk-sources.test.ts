// Sources and indicators as tables: sorted, searched, and honest about how little is settled.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the sources (needs Chromium)", () => {
  const desk = deskPages();
  const row = ".sources-table tbody tr";
  const names = ".wide-table:first-of-type .sources-table tbody th";
  const open = () => desk.open(`/sources?asOf=${moment}`, row);

  test("reads well in every theme and size", async () => {
    await expectReadable(await open(), row);
  });

  test("are sorted by their columns and found by name", async () => {
    const page = await open();
    const table = page.locator(".sources-view > .wide-table");
    const claims = (await table.locator("tbody td:nth-child(3)").allTextContents()).map(Number);
    expect(claims).toEqual(claims.toSorted((a, b) => b - a));
    await table.getByRole("button", { name: "Source" }).focus();
    await page.keyboard.press("Enter");
    const sorted = await table.locator("tbody th a").allTextContents();
    expect(sorted).toEqual(sorted.toSorted((a, b) => a.localeCompare(b)));
    await page.getByRole("searchbox", { name: "Find a source" }).fill("lukash");
    await expect
      .poll(() => texts(page, `.sources-view > ${names.split(" ")[0]} tbody th a`))
      .toEqual(["Alexander Lukashenko"]);
    await table.locator("tbody a").click();
    await page.waitForURL(/\/ledger\?.*speaker=Alexander/);
  });

  test("say too few rather than a letter, and count indicators on settled questions only", async () => {
    const page = await open();
    expect(await page.locator(".sources-table .letter .quiet").first().textContent()).toBe("too few");
    expect(await page.locator(".outcomes li").count()).toBeGreaterThan(0);
    expect(await page.locator(".indicator-records tbody tr").count()).toBeGreaterThan(10);
    await page.goto(`${desk.address}/sources?asOf=2022-02-20`);
    await page.waitForSelector(row);
    expect(await page.locator(".indicator-records").textContent()).toContain("No question of the case is settled");
  });
});
