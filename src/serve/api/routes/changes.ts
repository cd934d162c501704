// What can be changed: decisions, documents, the case that is open; and the stream that tells of it.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { z } from "zod";
import { type CasesView, NewCase, NewDecision, NewDocument, TocsinError } from "../../../model/index.js";
import type { CaseList } from "../../case-list.js";
import type { Casework } from "../../casework.js";
import { bodyOf } from "../request.js";

/** A file of 20 MB as base64, with something to spare. */
const mostBytes = 30_000_000;
/** A line now and then keeps proxies and sleeping laptops from dropping the stream. */
const heartbeatMs = 20_000;

export interface ChangeOptions {
  readonly casework: Casework;
  readonly cases: CaseList;
}

export function changeRoutes({ casework, cases }: ChangeOptions): Hono {
  const routes = new Hono();
  routes.use(
    bodyLimit({
      maxSize: mostBytes,
      onError: (context) => context.json({ error: "that is too large", fix: "At most 20 MB at a time." }, 413),
    }),
  );

  routes.post("/decisions", async (context) => {
    return context.json(await casework.decide(await bodyOf(context, NewDecision)), 201);
  });
  routes.post("/documents", async (context) => context.json(casework.take(await bodyOf(context, NewDocument)), 202));
  routes.post("/retry", async (context) => {
    const { uri } = await bodyOf(context, z.object({ uri: z.string().min(1) }));
    return context.json(await casework.retry(uri), 202);
  });
  routes.get("/jobs/:id", (context) => {
    const job = casework.jobs.find(context.req.param("id"));
    if (!job) throw new TocsinError("not-found", "job", "there is no such job");
    return context.json(job);
  });

  routes.get("/cases", (context) => {
    const open = casework.loaded()?.case.id ?? "";
    const list = cases.all().map(({ loaded: { case: one }, shipped }) => {
      return { id: one.id, name: one.name, question: one.question, shipped };
    });
    const { horizonDays, focus, hypotheses } = cases.template();
    const explanations = hypotheses
      .filter(({ residual }) => !residual)
      .map(({ id, name, description }) => ({ id, name, description }));
    const view: CasesView = { open, cases: list, template: { horizonDays, focus, hypotheses: explanations } };
    return context.json(view);
  });
  routes.post("/cases", async (context) => {
    const { loaded } = cases.create(await bodyOf(context, NewCase));
    await casework.open(loaded);
    return context.json({ id: loaded.case.id }, 201);
  });
  routes.post("/cases/:id/open", async (context) => {
    const { loaded } = cases.find(context.req.param("id"));
    await casework.open(loaded);
    return context.json({ id: loaded.case.id });
  });

  routes.get("/stream", (context) =>
    streamSSE(context, async (stream) => {
      const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = casework.listen(({ kind, data }) => {
        void stream.writeSSE({ event: kind, data: JSON.stringify(data) });
      });
      const beat = setInterval(() => void stream.writeSSE({ event: "beat", data: "" }), heartbeatMs);
      await stream.writeSSE({ event: "beat", data: "" });
      await ended;
      clearInterval(beat);
      stop();
    }),
  );
  return routes;
}
