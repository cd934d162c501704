// The brief: sentences that show their words, files to take away, a page that prints without the frame.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the brief (needs Chromium)", () => {
  const desk = deskPages();
  const sentence = ".page .sentence";
  const open = () => desk.open(`/brief?asOf=${moment}`, sentence);

  test("reads well in every theme and size", async () => {
    await expectReadable(await open(), sentence);
  });

  test("a sentence lights its reference, and pressed it shows the words in full", async () => {
    const page = await open();
    const cited = page.locator(`${sentence}:has(sup)`).first();
    await cited.hover();
    expect(await page.locator(".notes .lit").count()).toBeGreaterThan(0);
    await cited.locator("[role=button]").focus();
    await page.keyboard.press("Enter");
    const quote = page.locator(".sentence-spans blockquote p").first();
    await quote.waitFor();
    const words = (await quote.textContent()) ?? "";
    await expect.poll(() => page.url()).toContain("claim=");
    await page.locator(".sentence-spans a").first().click();
    await page.waitForSelector(".reader mark.own[data-field=content]");
    const article = ((await page.locator(".reader article").textContent()) ?? "").replaceAll(/\s+/g, " ");
    expect(article).toContain(words.split(" … ")[0]?.replaceAll(/\s+/g, " "));
  });

  test("is saved as HTML, Markdown and JSON", async () => {
    const page = await open();
    for (const [name, ending, part] of [
      ["HTML", "html", "<!doctype html>"],
      ["Markdown", "md", "# "],
      ["JSON", "json", '"kind": "brief"'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name, exact: true }).click(),
      ]);
      expect(file.suggestedFilename()).toBe(`northern-front-${moment}.${ending}`);
      expect(readFileSync(await file.path(), "utf8").toLowerCase()).toContain(part.toLowerCase());
    }
  });

  test("nothing of the frame is printed, nor what only the screen needs", async () => {
    const page = await open();
    await page.emulateMedia({ media: "print" });
    for (const gone of [".masthead", ".brief-tools", ".dissent"]) {
      expect(await page.locator(gone).isVisible(), gone).toBe(false);
    }
    expect(await page.locator(".page h1").isVisible()).toBe(true);
  });

  test("a different view stands in it under the name of who holds it, as words", async () => {
    const page = await open();
    await page.locator(".dissent textarea").fill("I doubt it <img src=x onerror=alert(1)>");
    await page.locator(".dissent button").click();
    await page.locator(sentence, { hasText: "I doubt it <img" }).waitFor();
    expect(await page.locator(sentence, { hasText: "I doubt it <img" }).textContent()).toContain("AK");
    expect(await page.locator("main img").count()).toBe(0);
    await page.keyboard.press("u");
    await page.locator(sentence, { hasText: "I doubt it <img" }).waitFor({ state: "detached" });
  });
});
