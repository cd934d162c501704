// One whole story on an empty desk of one's own and on the worked case: from a pasted report to a printed brief.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { accessibilityFaults, deskPages, texts } from "./desk-page.js";

/** The last day of the worked case: a deadline stated in it has passed, and what is added then is known. */
const day = "2024-12-31";
const report = `Air defence seen near Gomel

The Ministry of Defence of Ukraine said on 31 December 2024 that Belarus had moved air defence systems to the border near Gomel.
"We see no strike group," the ministry's spokesman said.`;

describe.skipIf(!chromiumPath())("a whole story (needs Chromium)", () => {
  const desk = deskPages();

  test("paste a report, confirm a claim, set a cell, raise the level, resolve a forecast, print the brief", async () => {
    const page = await desk.open(`/inbox?asOf=${day}`, ".inbox-side .add", { by: null });

    // A report comes in, and the first decision asks who decides.
    await page.locator(".add textarea").fill(report);
    await page.locator(".add input[type=text]").nth(1).fill("Border Wire");
    await page.locator(".add input[type=date]").fill(day);
    await page.locator(".add button[type=submit]").click();
    await page.locator('.jobs li[data-state="done"] a').first().click();
    await page.waitForURL(/\/ledger\?.*document=/);
    await page.waitForSelector(".claim-row .chip[data-act]");
    await page.waitForSelector(".reader mark.own[data-field=content]");
    expect(await page.locator(".reader .dateline").textContent()).toContain("Border Wire");
    await page.keyboard.press("c");
    await page.locator("dialog.who input").fill("AK");
    await page.keyboard.press("Enter");
    await page.locator('.claim-row .verdict[data-verdict="confirmed"]').waitFor();

    // A cell of the matrix.
    await page.keyboard.press("6");
    const cell = page.locator('[data-at="0 0"]');
    await cell.focus();
    await page.keyboard.press((await cell.getAttribute("data-rating")) === "II" ? "1" : "5");
    await expect.poll(() => cell.textContent()).toContain("AK");

    // The level, with a reason.
    await page.goto(`${desk.address}/?asOf=${day}`);
    await page.locator(".level button").click();
    await page.locator("dialog.level-form label", { hasText: "Watchful" }).click();
    await page.locator("dialog.level-form textarea").fill("Air defence near Gomel, one origin");
    await page.locator("dialog.level-form button[type=submit]").click();
    await page.locator('.level strong[data-level="watchful"]').waitFor();
    await expect.poll(() => page.locator(".level small").textContent()).toContain("AK");

    // A forecast whose day has passed.
    await page.keyboard.press("7");
    const due = page.locator('[data-group="due"] .forecast');
    await due.first().waitFor();
    const before = await due.count();
    await due.first().locator("button").first().click();
    const form = page.locator("dialog[open] form");
    await form.locator("input[name=outcome]").nth(1).check();
    if ((await form.locator("input[name=condition]").count()) > 0)
      await form.locator("input[name=condition]").first().check();
    await form.getByRole("textbox", { name: /Find a claim/ }).fill("https://example.org/report");
    await page.keyboard.press("Enter");
    await form.locator("button[type=submit]").click();
    await expect.poll(() => due.count()).toBe(before - 1);

    // The brief, as it prints: the level and who raised it are in it, the frame is not.
    await page.keyboard.press("9");
    await page.waitForSelector(".page .sentence");
    const brief = (await texts(page, ".page")).join(" ");
    expect(brief.toLowerCase()).toContain("watchful");
    expect(brief).toContain("AK");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".masthead").isVisible()).toBe(false);
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: "screen" });

    // All of it is on record under one name, and can be taken back.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("decided");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("dialog.audit li").count()).toBeGreaterThanOrEqual(4);
    for (const line of await texts(page, "dialog.audit li p:nth-of-type(2)")) expect(line).toContain("AK");
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("a case of one's own in four steps, from the keyboard, with a first report", async () => {
    const page = await desk.open(`/?asOf=${day}`, ".distribution tbody tr");
    await page.keyboard.press("Control+k");
    await page.keyboard.type("own case");
    await page.keyboard.press("Enter");
    const wizard = page.locator("dialog.wizard");
    await wizard.locator("input").first().fill("Suwalki corridor");
    await wizard.locator("textarea").first().fill("Will the corridor be closed within 60 days?");
    await wizard.locator("input[type=number]").fill("60");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await wizard.locator(".explanations input").first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await wizard.locator("button[type=submit]").click();
    await wizard.locator(".area button", { hasText: "Europe" }).click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await wizard.locator("button[type=submit]").click();
    await wizard.locator(".add textarea").waitFor();
    await wizard.locator(".add textarea").fill(report);
    await wizard.locator(".add input[type=date]").fill(day);
    await wizard.locator(".add button[type=submit]").click();
    await wizard.locator('.jobs li[data-state="done"]').waitFor();
    await wizard.locator("button", { hasText: "Go to the board" }).click();
    await page.locator("h1", { hasText: "Will the corridor be closed within 60 days?" }).waitFor();
    await page.waitForSelector(".distribution tbody tr");
    // Back to the worked case, by name.
    await page.keyboard.press("Control+k");
    await page.keyboard.type("northern front");
    await page.locator("dialog[open] [role=option]", { hasText: "Cases" }).first().click();
    await page.locator("h1", { hasText: "Belarusian territory" }).waitFor();
  });
});
