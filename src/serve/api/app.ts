// The HTTP face: the API under /api, the desk at /.
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { type CaseView, TocsinError } from "../../model/index.js";
import type { CaseList } from "../case-list.js";
import type { Casework } from "../casework.js";
import { ownNames, ownPages } from "./guard.js";
import { changeRoutes } from "./routes/changes.js";
import { exportRoutes } from "./routes/exports.js";
import { type BriefOf, viewRoutes } from "./routes/views.js";

export interface AppOptions {
  readonly casework: Casework;
  readonly cases: CaseList;
  readonly brief: BriefOf;
  /** Folder of the built desk. */
  readonly deskFolder: string;
  /** Host names this server answers to; a page of another name that resolves here is refused. Null: any. */
  readonly hosts: ReadonlySet<string> | null;
  readonly boundaries: CaseView["boundaries"];
  /** Whether decisions and documents are taken. */
  readonly writable: boolean;
}

const status = { "not-found": 404, usage: 400, malformed: 400, unavailable: 503, "too-large": 413 } as const;

export function createApp(options: AppOptions): Hono {
  const { casework, cases, brief, deskFolder, hosts, boundaries, writable } = options;
  const app = new Hono();

  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // maplibre sets style attributes on the elements it makes.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", "blob:"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      crossOriginEmbedderPolicy: false,
      strictTransportSecurity: false,
    }),
  );
  app.use(ownNames(hosts));
  app.use("/api/*", ownPages(writable));
  app.route("/api", viewRoutes({ casework, brief, facts: { boundaries, writable } }));
  app.route("/api", exportRoutes(casework, brief));
  app.route("/api", changeRoutes({ casework, cases }));
  app.all("/api/*", (context) =>
    context.json({ error: "there is no such view", fix: "See docs/api.md for what there is." }, 404),
  );

  app.use(
    "/assets/*",
    serveStatic({
      root: deskFolder,
      onFound: (_path, context) => context.header("cache-control", "public, max-age=31536000, immutable"),
    }),
  );
  app.use("*", serveStatic({ root: deskFolder }));
  // The desk keeps its state in the address: every other path is the desk itself.
  app.get("*", serveStatic({ root: deskFolder, path: "index.html" }));

  app.onError((error, context) => {
    if (error instanceof TocsinError) {
      const code = status[error.code as keyof typeof status] ?? 500;
      return context.json({ error: `${error.subject}: ${error.reason}`, fix: error.fix }, code);
    }
    // Never a stack trace to a browser; the terminal shows it.
    console.error(error);
    return context.json({ error: "something went wrong on the server", fix: "See the terminal it runs in." }, 500);
  });
  return app;
}
