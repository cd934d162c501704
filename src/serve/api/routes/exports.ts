// What leaves the desk as a file: the brief, and captures as they were fetched.
import { Hono } from "hono";
import { renderBriefHtml, renderBriefMarkdown } from "../../../assess/index.js";
import { type Brief, TocsinError } from "../../../model/index.js";
import type { Casework } from "../../casework.js";
import { asOfOf, dayOf } from "../request.js";
import type { BriefOf } from "./views.js";

const formats = {
  html: { type: "text/html; charset=utf-8", render: renderBriefHtml },
  md: { type: "text/markdown; charset=utf-8", render: renderBriefMarkdown },
  json: { type: "application/json", render: (brief: Brief) => `${JSON.stringify(brief, null, 2)}\n` },
} as const;

export function exportRoutes(casework: Casework, brief: BriefOf): Hono {
  const routes = new Hono();
  routes.get("/export/brief", (context) => {
    const dossier = casework.dossier();
    if (!dossier) throw new TocsinError("unavailable", "case", "it is still being read");
    const asked = context.req.query("format") ?? "html";
    if (!Object.hasOwn(formats, asked)) {
      throw new TocsinError("usage", "format", `there is no "${asked.slice(0, 20)}"`, "It is html, md or json.");
    }
    const { type, render } = formats[asked as keyof typeof formats];
    const asOf = asOfOf(context, dossier);
    return context.body(render(brief(dossier, asOf, dayOf(context, "since"))), 200, {
      "content-type": type,
      "content-disposition": `attachment; filename="${dossier.case.id}-${asOf}.${asked}"`,
      "cache-control": "no-store",
    });
  });
  routes.get("/captures/:id", async (context) => {
    const id = context.req.param("id");
    const bytes = await casework.bytes(id);
    if (!bytes) throw new TocsinError("not-found", "capture", "there is no such capture");
    // What strangers wrote is never shown as what it claims to be.
    return context.body(new Uint8Array(bytes), 200, {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${id.replace(/[^a-z0-9]/gi, "-")}.bin"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
    });
  });
  return routes;
}
