// The time line: lanes over one axis that zooms, days chosen by hand or key, and the as-of date as a handle.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the time line (needs Chromium)", () => {
  const desk = deskPages();
  const dot = ".claims-lane circle";
  const open = (query = "") => desk.open(`/timeline?asOf=${moment}${query}`, dot);

  test("reads well in every theme and size", async () => {
    await expectReadable(await open(), dot);
  });

  test("has its lanes, and each is named", async () => {
    const page = await open();
    expect(await page.locator(".lane h2").allTextContents()).toEqual([
      "Level",
      "Explanations",
      "Claims",
      "Events",
      "Deadlines",
      "Forecasts",
    ]);
    expect(await page.locator(".forecasts-lane g[data-group]").count()).toBeGreaterThan(0);
    expect(await page.locator(".deadlines-lane g").count()).toBeGreaterThan(0);
  });

  test("the handle drives the as-of date from the keyboard", async () => {
    const page = await open();
    const dots = await page.locator(dot).count();
    await page.getByRole("slider", { name: /drag or use the arrow keys/ }).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => page.locator(dot).count()).toBeLessThan(dots);
    await page.keyboard.press("End");
    const { last } = (await (await fetch(`${desk.address}/api/case`)).json()) as { last: string };
    await expect.poll(() => page.locator(".as-of-date time").getAttribute("datetime")).toBe(last);
    // The date on the handle stays within the view at its last day too.
    const excess = "(([e]) => e.scrollWidth - e.clientWidth)(document.getElementsByTagName('main'))";
    await expect.poll(() => page.evaluate(excess)).toBe(0);
  });

  test("plus and minus zoom, the address keeps it, and the axis finds back to all days", async () => {
    const page = await open();
    const dots = await page.locator(dot).count();
    await page.keyboard.press("+");
    await expect.poll(() => page.url()).toContain("zoom=");
    await expect.poll(() => page.locator(dot).count()).toBeLessThan(dots);
    const near = await page.locator(dot).count();
    await page.reload();
    await page.waitForSelector(dot);
    expect(await page.locator(dot).count()).toBe(near);
    await page.keyboard.press("<");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await page.keyboard.press("-");
    await expect.poll(() => page.url()).not.toContain("zoom=");
    await expect.poll(() => page.locator(dot).count()).toBe(dots);
  });

  test("a drag chooses days of publication; Shift and drag sets the as-of date", async () => {
    const page = await open();
    const box = await page.locator(".events-lane svg").boundingBox();
    if (!box) throw new Error("the lane of events is not on screen");
    const at = (share: number) => [box.x + box.width * share, box.y + 3] as const;
    await page.mouse.move(...at(0.2));
    await page.mouse.down();
    await page.mouse.move(...at(0.6), { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=/);
    await page.waitForSelector(".lanes-brush");
    expect(await page.locator(`${dot}.out`).count()).toBeGreaterThan(0);
    await page.getByRole("slider", { name: "Last day of publication" }).focus();
    const before = page.url();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.url()).not.toBe(before);
    await page.locator(".timeline-tools").getByRole("button", { name: "All days" }).click();
    await expect.poll(() => page.url()).not.toContain("from=");
    await page.keyboard.down("Shift");
    await page.mouse.move(...at(0.5));
    await page.mouse.down();
    await page.mouse.move(...at(0.4), { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up("Shift");
    await expect.poll(() => new URL(page.url()).searchParams.get("asOf") ?? "").toMatch(/^2022/);
  });

  test("where there are too many claims for marks, days are drawn as bars", async () => {
    const page = await open();
    // The server sends no marks above two thousand claims.
    await page.route("**/api/timeline*", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), dots: null } });
    });
    await page.reload();
    await page.waitForSelector(".claims-lane g rect");
    expect(await page.locator(dot).count()).toBe(0);
    expect(await page.locator(".claims-lane header").textContent()).toContain("Claims a day");
  });

  test("J goes from claim to claim and shows each in words", async () => {
    const page = await open();
    await page.keyboard.press("j");
    await page.waitForSelector(".selected-text");
    const first = await page.locator(".selected-text").textContent();
    await page.keyboard.press("j");
    await expect.poll(() => page.locator(".selected-text").textContent()).not.toBe(first);
    expect(await page.locator(`${dot}.chosen`).count()).toBe(1);
  });

  test("the drawing is saved as a file that stands by itself, and as a picture", async () => {
    const page = await open();
    const save = async (name: string) => {
      await page.getByRole("button", { name: "Save as a file: Time line" }).click();
      const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
      expect(file.suggestedFilename()).toMatch(/^timeline-northern-front-2024-08-26\.(svg|png)$/);
      return readFileSync(await file.path());
    };
    const svg = (await save("Drawing (SVG)")).toString("utf8");
    expect(svg).toContain("Northern front");
    expect(svg).toContain("Explanations");
    expect(svg).toContain("as of 26 August 2024");
    // Nothing in it refers to the page, to a style sheet or to another address; no variable of the style sheet is left.
    expect(svg.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|var\(--|class=|<style|<script|href=/);
    const png = await save("Picture (PNG)");
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.length).toBeGreaterThan(20_000);
  });
});
