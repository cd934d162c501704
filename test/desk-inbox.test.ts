// The inbox: what waits is decided one key each, and reports get in as text, file and address.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment, texts } from "./desk-page.js";

/** The last day of the worked case: what is added then is known on the day shown. */
const last = "2024-12-31";
const hostile = `Border guards <img src=x onerror="alert(1)"> say so
<script>alert(2)</script> The ministry of defence said on Monday that "<b onmouseover=alert(3)>5,000 soldiers</b>" had arrived near Gomel.`;

describe.skipIf(!chromiumPath())("the inbox (needs Chromium)", () => {
  const desk = deskPages();
  const open = (day: string = moment) => desk.open(`/inbox?asOf=${day}`, ".inbox-side .add");

  test("reads well in every theme and size", async () => {
    const page = await open();
    await page.waitForSelector(".inbox-row");
    await expectReadable(page, ".inbox-row");
  });

  test("C and R decide, the next one takes the place, the count goes down, U brings it back", async () => {
    const page = await open();
    const current = page.locator(".inbox-row[aria-current]");
    await current.waitFor();
    const waiting = () => page.locator(".tab-inbox .waiting").textContent();
    const [first, count] = [await current.textContent(), Number(await waiting())];
    await page.keyboard.press("r");
    await expect.poll(() => current.textContent()).not.toBe(first);
    await page.locator(".status-line", { hasText: "Evidence rejected" }).waitFor();
    await expect.poll(waiting).toBe(String(count - 1));
    await page.keyboard.press("u");
    await expect.poll(waiting).toBe(String(count));
    await page.keyboard.press("j");
    await expect.poll(() => current.textContent()).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => current.textContent()).toBe(first);
  });

  test("a pasted report is read while one looks on, waits to be seen, and its markup does nothing", async () => {
    const page = await open(last);
    await page.locator(".add textarea").fill(hostile);
    await page.locator(".add input[type=text]").nth(0).fill('<svg onload="alert(4)">');
    await page.locator(".add input[type=text]").nth(1).fill("<iframe src=javascript:alert(5)>");
    await page.locator(".add input[type=date]").fill(last);
    await page.locator(".add button[type=submit]").click();
    await page.locator('.jobs li[data-state="done"]').waitFor();
    const waiting = page.locator(".inbox-row", { hasText: "<svg onload" });
    await waiting.waitFor();
    await waiting.locator("a").click();
    await page.waitForURL(/\/ledger\?.*document=/);
    await page.waitForSelector(".reader article");
    expect(await page.locator(".reader article").textContent()).toContain("<iframe src=javascript:alert(5)>");
    // Words as words: no element of the markup exists, and a dialog of the browser would have failed the test.
    expect(await page.locator("main :is(script, iframe, img, b[onmouseover])").count()).toBe(0);
    await page.keyboard.press("0");
    await waiting.waitFor();
    await waiting.locator("button").click();
    await waiting.waitFor({ state: "detached" });
    await page.keyboard.press("u");
    await waiting.waitFor();
  });

  test("a file that cannot be read says why", async () => {
    const page = await open(last);
    await page.locator(".ways label", { hasText: "File" }).click();
    await page.locator(".drop input").setInputFiles({
      name: "photo.png",
      mimeType: "image/png",
      buffer: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    });
    const job = page.locator('.jobs li[data-state="failed"]');
    await job.waitFor();
    expect(await job.locator(".problem").textContent()).not.toBe("");
    await page.locator(".refused li", { hasText: "photo.png" }).first().waitFor();
  });

  test("an address is checked before it is sent", async () => {
    const page = await open(last);
    await page.locator(".ways label", { hasText: "Address" }).click();
    await page.locator(".add input").last().fill("ftp://example.org/report");
    expect(await page.locator(".add button[type=submit]").isDisabled()).toBe(true);
    expect((await texts(page, ".add form p")).join()).toContain("begins with http");
  });
});
