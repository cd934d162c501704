// What can be asked of a case: one path a view, every one as of a day.
import { type Context, Hono } from "hono";
import { forecastsOf, matrixOf, sourcesOf, whatIfOf } from "../../../assess/index.js";
import { type Brief, type Day, TocsinError, WhatIfChange } from "../../../model/index.js";
import type { Casework } from "../../casework.js";
import type { Dossier } from "../dossier.js";
import { asOfOf, bodyOf, dayOf, filterOf, windowOf } from "../request.js";
import type { Standing } from "../standing.js";
import { boardView } from "../views/board.js";
import { caseView, historyView, type ServerFacts } from "../views/case.js";
import { diffView } from "../views/diff.js";
import { eventsView, eventTree } from "../views/events.js";
import { inboxView } from "../views/inbox.js";
import { documentView, ledgerView } from "../views/ledger.js";
import { mapView } from "../views/map.js";
import { timelineView } from "../views/timeline.js";
import { weighingOf } from "../weighing.js";

/** The brief as of a day, compared with another; with the last day of publication before it when that is null. */
export type BriefOf = (dossier: Dossier, asOf: Day, since: Day | null) => Brief;

export interface ViewOptions {
  readonly casework: Casework;
  readonly facts: Omit<ServerFacts, "version">;
  readonly brief: BriefOf;
}

type Ask = (dossier: Dossier, context: Context) => unknown;

function found<T>(value: T | null, what: string): T {
  if (value === null) throw new TocsinError("not-found", what, `the case holds no such ${what} on that day`);
  return value;
}

export function viewRoutes({ casework, facts, brief }: ViewOptions): Hono {
  const routes = new Hono();
  const answer = (ask: Ask) => async (context: Context) => {
    const dossier = casework.dossier();
    context.header("cache-control", "no-store");
    if (!dossier) {
      context.header("retry-after", "1");
      return context.json({ error: casework.progress(), fix: "It takes a few seconds." }, 503);
    }
    return context.json((await ask(dossier, context)) as object);
  };
  const get = (path: string, ask: Ask) => routes.get(path, answer(ask));
  const at = (ask: (standing: Standing, context: Context, dossier: Dossier) => unknown): Ask => {
    return (dossier, context) => ask(dossier.at(asOfOf(context, dossier)), context, dossier);
  };

  get("/case", (dossier) => caseView(dossier, { ...facts, version: casework.version() }));
  get("/board", (dossier, context) => boardView(dossier, asOfOf(context, dossier), dayOf(context, "since")));
  get("/history", historyView);
  get(
    "/ledger",
    at((standing, context) => ledgerView(standing, filterOf(context), windowOf(context))),
  );
  get(
    "/claims/:id",
    at((standing, context) => {
      const row = standing.rowOf(context.req.param("id") ?? "");
      return found(row < 0 ? null : standing.ledgerClaim(row), "claim");
    }),
  );
  get("/documents/:id", async (dossier, context) => {
    const standing = dossier.at(asOfOf(context, dossier));
    const id = context.req.param("id") ?? "";
    const entry = found(standing.entryOf(id), "document");
    return found(documentView(standing, id, await casework.revisions(entry.document.uri)), "document");
  });
  get("/documents/:id/diff", async (_, context) => {
    const [from, to] = [context.req.query("from") ?? "", context.req.param("id") ?? ""];
    const [before, after] = [await casework.document(from), await casework.document(to)];
    return diffView(found(before, "document").document, found(after, "document").document);
  });
  get(
    "/events",
    at((standing, context) => eventsView(standing, filterOf(context))),
  );
  get(
    "/events/:id",
    at((standing, context) => found(eventTree(standing, context.req.param("id") ?? ""), "event")),
  );
  get(
    "/map",
    at((standing, context) => mapView(standing, filterOf(context))),
  );
  get(
    "/timeline",
    at((standing, context) => timelineView(standing, filterOf(context))),
  );
  get(
    "/matrix",
    at((standing, _, dossier) => matrixOf(weighingOf(dossier, standing))),
  );
  get(
    "/forecasts",
    at(async (standing, _, dossier) => {
      return forecastsOf({ ...weighingOf(dossier, standing), assessments: await dossier.history() });
    }),
  );
  get(
    "/sources",
    at((standing, _, dossier) => sourcesOf(weighingOf(dossier, standing))),
  );
  get("/brief", (dossier, context) => brief(dossier, asOfOf(context, dossier), dayOf(context, "since")));
  get("/inbox", async (dossier, context) => {
    const standing = dossier.at(asOfOf(context, dossier));
    return inboxView(standing, await casework.refused(), await casework.feeds());
  });
  get("/decisions", ({ decisions }) => {
    const withdrawn = new Set(
      decisions.flatMap(({ ruling }) => (ruling.kind === "withdrawal" ? [ruling.decision] : [])),
    );
    return {
      decisions: decisions.map((decision) => ({ decision, withdrawn: withdrawn.has(decision.id) })).reverse(),
    };
  });
  routes.post(
    "/what-if",
    answer(async (dossier, context) => {
      const change = await bodyOf(context, WhatIfChange);
      return whatIfOf(weighingOf(dossier, dossier.at(asOfOf(context, dossier))), change);
    }),
  );
  return routes;
}
