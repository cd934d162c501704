// The map: places as the server counts them, unit symbols near, a table instead, and days chosen below.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment, phone, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the map (needs Chromium)", () => {
  const desk = deskPages();
  const row = ".place-list > li";
  const open = (query = "", landmark = row) => desk.open(`/map?asOf=${moment}${query}`, landmark);
  /** Software drawing is slow on a busy machine. */
  const drawn = ".map-canvas[data-drawn] canvas";

  // Each change of theme and size draws the map anew: slow where no graphics card does it.
  test("reads well in every theme and size", { timeout: 180_000 }, async () => {
    await expectReadable(await open(), row);
  });

  test("draws, and its list opens a place to its claims, which the address keeps", async () => {
    const page = await open();
    await page.waitForSelector(drawn, { timeout: 60_000 });
    await page.locator(`${row} > button`).first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("spot=");
    expect(await page.locator(`${row}.chosen .claim-link`).count()).toBeGreaterThan(0);
    await page.reload();
    await page.waitForSelector(`${row}.chosen .claim-link`);
    expect(await page.locator(".legend").textContent()).toContain("GeoNames");
    expect(await page.locator(".legend").textContent()).toContain("UN view");
  });

  test("forces become symbols from zoom 6, and the library that draws them is fetched only then", {
    timeout: 180_000,
  }, async () => {
    const page = await open();
    await page.waitForSelector(drawn, { timeout: 60_000 });
    const scripts = () =>
      page.evaluate("performance.getEntriesByType('resource').filter((e) => /symbols.*\\.js/.test(e.name)).length");
    expect(await scripts()).toBe(0);
    for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Zoom in" }).click();
    await page.waitForSelector(".map-canvas[data-units]", { timeout: 60_000 });
    expect(await scripts()).toBe(1);
  });

  test("a selected claim lights its places", async () => {
    const ledger = await fetch(`${desk.address}/api/ledger?asOf=${moment}&place=Gomel&limit=1`);
    const { claims } = (await ledger.json()) as { claims: { claim: { id: string } }[] };
    const page = await open(`&claim=${encodeURIComponent(claims[0]?.claim.id ?? "")}`);
    await page.waitForSelector(`${row}.chosen`);
    expect((await texts(page, `${row}.chosen .place-name`)).join()).toContain("Gomel");
  });

  test("the table holds the same places in the same order and is worked from the keyboard", async () => {
    const page = await open();
    const names = await texts(page, `${row} .place-name`);
    await page.getByRole("button", { name: "Show as a table" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".place-table tbody");
    expect(page.url()).toContain("as=table");
    expect(await texts(page, ".place-table tbody th")).toEqual(names);
    expect(await page.locator(".map-canvas").count()).toBe(0);
    await page.locator(".place-table tbody button").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForSelector(".place-open .claim-link");
    await expectReadable(page, ".place-table tbody");
  });

  test("days are chosen with the arrow keys or by dragging, and all of them come back", async () => {
    const page = await open();
    const first = page.getByRole("slider", { name: "First day of publication" });
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("from=");
    await page.getByRole("button", { name: "All days" }).click();
    await expect.poll(() => page.url()).not.toContain("from=");
    const count = await page.locator(row).count();
    const box = await page.locator(".day-brush-bars").boundingBox();
    if (!box) throw new Error("the brush is not on screen");
    await page.mouse.move(box.x + box.width * 0.1, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=.*to=|to=.*from=/);
    await expect.poll(() => page.locator(row).count()).toBeLessThan(count);
  });

  test("nothing fits: it says so, and on a phone the list stands below the map", async () => {
    const page = await open("&q=nobodysaidthis", ".map-list .empty");
    expect(await page.locator(".map-list .empty").textContent()).toContain("No claim");
    await page.setViewportSize(phone);
    await page.goto(`${desk.address}/map?asOf=${moment}`);
    await page.waitForSelector(row);
    const pane = await page.locator(".map-pane").boundingBox();
    const list = await page.locator(".map-list").boundingBox();
    expect((list?.y ?? 0) >= (pane?.y ?? 0) + (pane?.height ?? 0)).toBe(true);
  });
});
