// Who may ask: pages of this server only, under its own names, and for changes only with JSON that a form cannot send.
import type { MiddlewareHandler } from "hono";

/** The host of a request without its port, IPv6 brackets kept. */
function hostName(header: string | undefined): string {
  return (header ?? "").replace(/:\d+$/, "").toLowerCase();
}

/**
 * A hostile page can point its own name at this machine; its requests carry that name.
 * @param hosts names the server answers to; null: any
 */
export function ownNames(hosts: ReadonlySet<string> | null): MiddlewareHandler {
  return async (context, next) => {
    if (hosts && !hosts.has(hostName(context.req.header("host")))) {
      return context.json({ error: "this desk does not answer to that name", fix: "Open it by its address." }, 403);
    }
    return next();
  };
}

/** Refuses changes that another site's page could have sent, and all of them where nothing may be changed. */
export function ownPages(writable: boolean): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === "GET" || context.req.method === "HEAD") return next();
    if (!writable) {
      const fix = "Start it with --allow-changes if everybody who can reach it may change the case.";
      return context.json({ error: "this desk can be read only", fix }, 403);
    }
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const isOwn =
      (site === undefined || site === "same-origin" || site === "none") &&
      (origin === undefined || URL.parse(origin)?.host === context.req.header("host"));
    if (!isOwn) return context.json({ error: "a page of another site may change nothing here", fix: null }, 403);
    if (!/^application\/json\b/i.test(context.req.header("content-type") ?? "")) {
      return context.json({ error: "changes are sent as application/json", fix: null }, 415);
    }
    return next();
  };
}
