// The frame of the desk in a real browser on the real server and the shipped case: views, keys, languages, themes,
// decisions and how they are taken back.
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { accessibilityFaults, deskPages, moment, phone, tabTo, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the desk (needs Chromium)", () => {
  const desk = deskPages();
  const board = ".distribution tbody tr";

  test("every view opens from its tab and from its key, and the date comes along", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board);
    const paths = await page
      .locator(".tabs a")
      .evaluateAll((links) => links.map((link) => new URL((link as unknown as { href: string }).href).pathname));
    expect(paths).toEqual([
      "/",
      "/ledger",
      "/origins",
      "/map",
      "/timeline",
      "/matrix",
      "/forecasts",
      "/sources",
      "/brief",
      "/inbox",
    ]);
    for (const [index, path] of paths.entries()) {
      await page.keyboard.press(String((index + 1) % 10));
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
      expect(new URL(page.url()).searchParams.get("asOf")).toBe(moment);
      expect(await page.locator(".tabs a.active").count()).toBe(1);
    }
  });

  test("all views can be reached with the Tab key alone", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board);
    for (const path of ["/ledger", "/origins", "/inbox"]) {
      await tabTo(page, `.tabs a[href^="${path}"]`);
      await page.keyboard.press("Enter");
      await expect.poll(() => new URL(page.url()).pathname).toBe(path);
    }
  });

  test("on a phone five stand at the bottom and the others behind more", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board, { size: phone });
    expect(await page.locator(".tabs > *").count()).toBe(5);
    await page.locator(".tabs > button").click();
    await page.locator("dialog[open] a", { hasText: "Origins" }).click();
    await page.waitForURL(/\/origins/);
    expect(await page.locator("dialog[open]").count()).toBe(0);
  });

  test("another as-of date is another distribution, and the address says which", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board);
    const before = await texts(page, ".distribution td.number");
    await page.locator(".as-of-date button").first().click();
    await page.locator(".as-of-menu button").first().click();
    await expect.poll(() => page.url()).not.toContain(moment);
    await expect.poll(() => texts(page, ".distribution td.number")).not.toEqual(before);
    expect(await page.locator(".band").textContent()).toContain("as it stood on");
    await page.reload();
    await page.waitForSelector(board);
    expect(await texts(page, ".distribution td.number")).not.toEqual(before);
  });

  test("the slider works from the keyboard", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board);
    await page.locator(".as-of-slider input").focus();
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => page.url()).not.toContain(moment);
    const earlier = new URL(page.url()).searchParams.get("asOf") ?? "";
    expect(earlier < moment).toBe(true);
    await page.keyboard.press("Home");
    await expect.poll(() => (new URL(page.url()).searchParams.get("asOf") ?? "9") < earlier).toBe(true);
  });

  test("Ctrl K finds views, claims and actions, ? explains, T turns the theme, and Escape closes", async () => {
    const page = await desk.open("/", board);
    await page.keyboard.press("Control+k");
    await page.locator("dialog[open] input").waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.type("origins");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/origins/);
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await page.keyboard.press("Control+k");
    await page.keyboard.type("wagner");
    await page.locator("dialog[open] [role=option]", { hasText: "Claims" }).first().click();
    await page.waitForURL(/\/ledger\?.*claim=/);
    await page.keyboard.press("?");
    expect(await page.locator("dialog[open]").textContent()).toContain("Undo the last decision");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
    const ground = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await ground();
    await page.keyboard.press("t");
    await page.keyboard.press("t");
    await expect.poll(ground).not.toBe(light);
  });

  test("the whole frame speaks Ukrainian, chosen or asked for by the browser, and remembers it", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board, { locale: "uk-UA" });
    expect(await page.evaluate("[document.documentElement.lang, document.documentElement.dir]")).toEqual(["uk", "ltr"]);
    expect(await texts(page, ".tabs a span:first-of-type")).toContain("Реєстр");
    for (const word of await texts(page, ".distribution td.word")) expect(word).toMatch(/[а-яіїєґ]/i);
    // What the desk itself says holds no English but the names it shows.
    for (const heading of await texts(page, "main h2, main h3")) expect(heading).toMatch(/[а-яіїєґ]/i);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("English");
    await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
    await page.waitForSelector(board);
    expect(await page.evaluate("document.documentElement.lang")).toBe("en");
    expect(page.url()).toContain(moment);
  });

  test("the first decision asks who decides; U takes it back; the record keeps both", async () => {
    const page = await desk.open(`/ledger?asOf=${moment}`, ".claim-row", { by: null });
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await page.locator("dialog.who input").fill("OK");
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator(".claim-row[aria-current] .verdict", { hasText: "OK" }).waitFor();
    await page.locator(".status-line", { hasText: "Claim confirmed" }).waitFor();
    await page.keyboard.press("u");
    await page.locator(".status-line", { hasText: "Undone: Claim confirmed" }).waitFor();
    await page.locator(".claim-row[aria-current] .verdict").waitFor({ state: "detached" });
    await page.keyboard.press("u");
    await page.locator(".status-line", { hasText: "Nothing of this visit" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("decided");
    await page.keyboard.press("Enter");
    await page.locator("dialog.audit li.withdrawn", { hasText: "OK" }).waitFor();
    expect(await page.locator("dialog.audit li").count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test("what cannot be saved is put back, said, and can be tried again", async () => {
    const page = await desk.open(`/ledger?asOf=${moment}`, ".claim-row");
    let refuse = true;
    await page.route("**/api/decisions", (route) =>
      refuse && route.request().method() === "POST"
        ? route.fulfill({ status: 503, json: { error: "the store is busy", fix: "Try again in a moment." } })
        : route.continue(),
    );
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    const failed = page.locator(".status-failed");
    await failed.waitFor();
    expect(await failed.textContent()).toContain("Not saved: Claim rejected. the store is busy Try again in a moment.");
    expect(await page.locator(".claim-row[aria-current] .verdict").count()).toBe(0);
    refuse = false;
    await failed.locator("button").first().click();
    await page.locator('.claim-row[aria-current] .verdict[data-verdict="rejected"]').waitFor();
    expect(await page.locator(".status-failed").count()).toBe(0);
    await page.keyboard.press("u");
    await page.locator(".status-line", { hasText: "Undone" }).waitFor();
    desk.forgive(/503/);
  });

  test("what one browser decides, another shows without being asked", async () => {
    const one = await desk.open(`/ledger?asOf=${moment}`, ".claim-row");
    const other = await desk.open(`/ledger?asOf=${moment}`, ".claim-row");
    await one.keyboard.press("j");
    await one.keyboard.press("c");
    await other.locator(".claim-row .verdict", { hasText: "AK" }).first().waitFor();
    await one.keyboard.press("u");
    await other.locator(".claim-row .verdict", { hasText: "AK" }).first().waitFor({ state: "detached" });
  });

  test("the tour goes from thing to thing by keyboard, ends, and is never offered again", async () => {
    const page = await desk.open(`/?asOf=${moment}`, board, { firstVisit: true });
    await page.getByRole("button", { name: "Take the tour" }).click();
    const card = page.locator(".tour-card");
    await card.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const count = Number((await card.locator("p").first().textContent())?.split(" of ")[1]);
    const seen = new Set<string>();
    for (let step = 1; step < count; step++) {
      seen.add((await card.locator("h2").textContent()) ?? "");
      // Each step stands at a thing that is there.
      await page.locator(".tour-ring").waitFor({ state: "visible" });
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => card.locator("p").first().textContent()).toBe(`${step + 1} of ${count}`);
    }
    expect(seen.size).toBe(count - 1);
    await page.keyboard.press("ArrowRight");
    await card.waitFor({ state: "detached" });
    await page.reload();
    await page.waitForSelector(board);
    expect(await page.getByRole("button", { name: "Take the tour" }).count()).toBe(0);
  });

  test("an address nobody knows, a day out of range and a claim that is gone are all survived", async () => {
    const page = await desk.open("/nowhere", "main");
    expect(await page.locator("main").textContent()).toContain("no page");
    await page.goto(`${desk.address}/ledger?asOf=1999-01-01&claim=gone`);
    await page.waitForSelector(".ledger-list .empty");
    await page.goto(`${desk.address}/origins?asOf=${moment}&event=gone`);
    await page.locator(".origins-main .empty", { hasText: "no such event" }).waitFor();
    await page.goto(`${desk.address}/?asOf=not-a-day`);
    await page.waitForSelector(board);
    desk.forgive(/404/);
  });

  test("the first view needs less than 250 kB of JavaScript", async () => {
    const page = await desk.open("/", board);
    const urls = (await page.evaluate(
      "performance.getEntriesByType('resource').filter((e) => e.startTime < 1400).map((e) => e.name).filter((name) => name.endsWith('.js'))",
    )) as string[];
    expect(urls.length).toBeGreaterThan(0);
    let size = 0;
    for (const url of urls) size += gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer())).length;
    expect(size).toBeLessThan(250_000);
  });
});
