// The ledger: claims found, narrowed, walked through and decided on, with their words lit in the source.
import { describe, expect, test } from "vitest";
import { chromiumPath } from "./browser.js";
import { deskPages, expectReadable, moment, phone, tabTo, texts } from "./desk-page.js";

describe.skipIf(!chromiumPath())("the ledger (needs Chromium)", () => {
  const desk = deskPages();
  const row = ".claim-row:not(.waiting-row)";
  const open = (search = `?asOf=${moment}`) => desk.open(`/ledger${search}`, row);

  test("reads well in every theme and size", async () => {
    await expectReadable(await open(), row);
  });

  test("lights what the hand points at, both ways", async () => {
    const page = await open();
    await page.waitForSelector(".reader mark.own[data-field=speaker]");
    await page.locator(".reader mark.own[data-field=speaker]").first().hover();
    expect(await page.locator(".field-list .lit").count()).toBe(1);
    await page.locator(".claim-row[aria-current] strong").hover();
    expect(await page.locator(".reader mark.lit[data-field=speaker]").count()).toBeGreaterThan(0);
  });

  test("J and K move, / searches, a facet narrows, and all of it is in the address", async () => {
    const page = await open();
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).toContain("claim=");
    const first = page.url();
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).not.toBe(first);
    await page.keyboard.press("k");
    await expect.poll(() => page.url()).toBe(first);
    await page.keyboard.press("/");
    await page.keyboard.type("wagner");
    await expect.poll(() => page.url()).toContain("q=wagner");
    await page
      .locator(".claim-row .found", { hasText: /wagner/i })
      .first()
      .waitFor();
    await page.keyboard.type(" nobody said this");
    await page.waitForSelector(".ledger-list .empty");
    await page.locator(".ledger-list .empty button").click();
    await page.waitForSelector(row);
    expect(page.url()).not.toContain("q=");
  });

  test("facets count what they would leave, and each chosen one can be taken away", async () => {
    const page = await open();
    await page.locator(".filter-bar .popover-button", { hasText: "Act" }).click();
    const warns = page.locator(".facet-menu label", { hasText: "warns" });
    const count = (await warns.locator(".figure").textContent()) ?? "";
    await warns.locator("input").check();
    await expect.poll(() => page.url()).toContain("act=warn");
    await expect.poll(() => page.locator(".ledger-list header p").textContent()).toContain(`${count} of`);
    for (const act of await texts(page, `${row} .chip[data-act]`)) expect(act).toContain("warns");
    await page.keyboard.press("Escape");
    await page.locator(".chosen-filters .chip").click();
    await expect.poll(() => page.url()).not.toContain("act=");
  });

  test("confirm, reject, reject with a note; a verdict shows who gave it", async () => {
    const page = await open();
    await page.keyboard.press("j");
    const verdict = page.locator(".claim-row[aria-current] .verdict");
    await page.keyboard.press("c");
    await verdict.and(page.locator('[data-verdict="confirmed"]')).waitFor();
    await page.keyboard.press("r");
    await verdict.and(page.locator('[data-verdict="rejected"]')).waitFor();
    expect(await verdict.textContent()).toContain("AK");
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.locator("dialog[open] textarea").fill("Spoken by the other ministry");
    await page.locator("dialog[open] button[type=submit]").click();
    await verdict.and(page.locator('[data-verdict="rejected"]')).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("decided");
    await page.keyboard.press("Enter");
    await page.locator("dialog.audit q", { hasText: "Spoken by the other ministry" }).waitFor();
    // Taken back from the record, one after the other.
    for (let left = 3; left > 0; left--) {
      const back = page.locator("dialog.audit li button");
      await expect.poll(() => back.count()).toBe(left);
      await back.first().click();
    }
    await expect.poll(() => page.locator("dialog.audit li button").count()).toBe(0);
  });

  test("O leads to the origins of the claim's event", async () => {
    const page = await open();
    await page.keyboard.press("o");
    await page.waitForURL(/\/origins\?.*event=/);
    await page.waitForSelector(".tree-node");
  });

  test("the capture is named by time and hash", async () => {
    const page = await open();
    await page.waitForSelector(".reader footer code");
    expect(await page.locator(".reader footer code").textContent()).toMatch(/^[0-9a-f]{64}$/);
    expect(await page.locator(".reader footer time").textContent()).toMatch(/\d{2}:\d{2} UTC/);
  });

  test("a report that changed shows what was removed and what was added, as words", async () => {
    const page = await open();
    const earlier = `sha256:${"0".repeat(64)}`;
    await page.route("**/api/documents/**", async (route) => {
      if (new URL(route.request().url()).pathname.endsWith("/diff")) {
        const runs = [
          { change: "kept", text: "The ministry said that " },
          { change: "removed", text: "<b>9,000</b>" },
          { change: "added", text: "up to 5,000" },
          { change: "kept", text: " soldiers had come." },
        ];
        return route.fulfill({ json: { from: earlier, to: "now", runs } });
      }
      const view = (await (await route.fetch()).json()) as { document: { id: string }; revisions: object[] };
      const before = { document: earlier, fetchedAt: "2024-08-25T08:00:00.000Z", current: false };
      return route.fulfill({ json: { ...view, revisions: [before, ...view.revisions] } });
    });
    await page.reload();
    await page.locator(".revision-choice select").selectOption(earlier);
    const difference = page.locator(".difference");
    expect(await difference.locator("del").textContent()).toContain("<b>9,000</b>");
    expect(await difference.locator("ins").textContent()).toContain("up to 5,000");
    expect(await difference.locator("b").count()).toBe(0);
    await page.locator(".revision-choice select").selectOption("");
    await page.waitForSelector(".reader mark.own[data-field=content]");
  });

  test("the list is reached and used by keyboard alone", async () => {
    const page = await open();
    await tabTo(page, ".claim-row");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.url()).toContain("claim=");
    await expect.poll(() => page.evaluate("document.activeElement?.matches('.claim-row[aria-current]')")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate("document.activeElement?.matches('.reader')")).toBe(true);
  });

  test("of 100,000 claims only windows around what is on screen are asked for and drawn", async () => {
    const total = 100_000;
    const perGroup = 5;
    const page = await open();
    const { claims } = (await (await fetch(`${desk.address}/api/ledger?asOf=${moment}&limit=1`)).json()) as {
      claims: { claim: { id: string } }[];
    };
    const row = (n: number) => ({
      ...claims[0],
      claim: { ...claims[0]?.claim, id: `${claims[0]?.claim.id}-${n}`, text: `Claim number ${n}.` },
      event: null,
    });
    const offsets: number[] = [];
    await page.route("**/api/ledger?*", async (route) => {
      const query = new URL(route.request().url()).searchParams;
      const offset = Number(query.get("offset") ?? 0);
      const wanted = query.get("claim");
      offsets.push(offset);
      await route.fulfill({
        json: {
          asOf: moment,
          known: total,
          total,
          origins: { low: 1, high: 2 },
          documents: 1,
          offset,
          claims: Array.from({ length: Math.min(Number(query.get("limit")), total - offset) }, (_, at) =>
            row(offset + at),
          ),
          groups:
            offset > 0
              ? null
              : Array.from({ length: total / perGroup }, (_, at) => ({
                  id: `group ${at}`,
                  label: `group ${at}`,
                  start: null,
                  end: null,
                  event: null,
                  from: at * perGroup,
                  count: perGroup,
                })),
          facets: offset > 0 ? null : {},
          found: wanted ? Number(wanted.split("-").at(-1)) : null,
        },
      });
    });
    await page.route("**/api/claims/*", (route) => {
      const id = decodeURIComponent(new URL(route.request().url()).pathname.split("/").at(-1) ?? "");
      return route.fulfill({ json: row(Number(id.split("-").at(-1))) });
    });
    await page.goto(`${desk.address}/ledger?asOf=${moment}`);
    await page.locator(".claim-row-text", { hasText: "Claim number 0." }).waitFor();
    // Every heading and every claim has its place from the start.
    const height = total * 98 + (total / perGroup) * 36;
    expect(await page.evaluate("document.querySelector('.claim-list ol').offsetHeight")).toBe(height);
    await page.evaluate("(([e]) => e.scrollTo(0, e.scrollHeight))(document.getElementsByClassName('claim-list'))");
    await page.locator(".claim-row-text", { hasText: `Claim number ${total - 1}.` }).waitFor();
    expect(await page.evaluate("document.querySelector('.claim-list ol').offsetHeight")).toBe(height);
    expect(await page.locator(".claim-list li").count()).toBeLessThan(60);
    expect(Math.max(...offsets)).toBe(total - 100);
    // The board's count, the first window, the last two, and one that scrolling may have passed.
    expect(new Set(offsets).size).toBeLessThan(8);
    // A claim far down, named in the address, is found and shown in its place.
    await page.goto(`${desk.address}/ledger?asOf=${moment}&claim=${encodeURIComponent(row(54_321).claim.id)}`);
    await page.locator(".claim-row[aria-current] .claim-row-text", { hasText: "Claim number 54321." }).waitFor();
    await page.keyboard.press("j");
    await page.locator(".claim-row[aria-current] .claim-row-text", { hasText: "Claim number 54322." }).waitFor();
  });

  test("on a phone the source opens as a sheet and gives the list back", async () => {
    const page = await desk.open(`/ledger?asOf=${moment}`, row, { size: phone });
    await page.locator(row).nth(1).click();
    await page.waitForSelector("dialog[open] .reader mark.own");
    await page.locator("dialog[open] > div > header .icon-button").click();
    expect(await page.locator("dialog[open]").count()).toBe(0);
    expect(await page.locator(row).first().isVisible()).toBe(true);
  });
});
