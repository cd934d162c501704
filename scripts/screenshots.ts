// Photographs every view of the desk in both themes, on the shipped case, for the documentation and for looking at.
// Run after a build: npx tsx scripts/screenshots.ts [folder] [--as-of YYYY-MM-DD]
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromiumPath, openBrowser, startDesk } from "../test/browser.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "as-of": { type: "string", default: "2024-08-26" } },
});
const folder = positionals[0] ?? "docs/images";
/** Each view with what must be on screen before it is photographed. */
const views = {
  board: ["/", ".distribution tbody tr"],
  ledger: ["/ledger", ".claim-row .chip"],
  origins: ["/origins", ".event-row"],
  map: ["/map", ".map-canvas[data-drawn]"],
  timeline: ["/timeline", "main svg"],
  matrix: ["/matrix", ".matrix-grid [role=gridcell]"],
  forecasts: ["/forecasts", ".forecast"],
  sources: ["/sources", "main table"],
  brief: ["/brief", ".page .sentence"],
  inbox: ["/inbox", ".inbox-row"],
} as const;
/** Sizes by what the file's name gets appended. */
const sizes = { "": { width: 1440, height: 900 }, "-phone": { width: 390, height: 844 } };

if (!chromiumPath()) throw new Error("Chromium is not installed: set CHROMIUM_PATH to where it is");
mkdirSync(folder, { recursive: true });
const desk = await startDesk();
const browser = await openBrowser();
try {
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const theme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport, colorScheme: theme, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.addInitScript("localStorage.setItem('tocsin.tour', 'done')");
      for (const [name, [path, landmark]] of Object.entries(views)) {
        await page.goto(`${desk.address}${path}?asOf=${values["as-of"]}`, { waitUntil: "load" });
        await page.waitForSelector(landmark);
        // The event with most retellings shows best what the view of origins is for.
        if (name === "origins") {
          await page.locator(".event-row", { hasText: "7 articles" }).first().click();
          await page.waitForSelector(".drift-table");
        }
        await page.evaluate("document.fonts.ready");
        // What is fetched and drawn after the first sight: lists beside maps, plots, the text of a source.
        await page.waitForTimeout(700);
        const file = join(folder, `${name}${size}${theme === "dark" ? "-dark" : ""}.png`);
        await page.screenshot({ path: file });
        process.stderr.write(`${file}\n`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await desk.stop();
}
