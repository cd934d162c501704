// The case that is open on a server: it is read once, kept in memory, and changed one thing at a time; whoever listens is
// told of every change.
import { fileURLToPath } from "node:url";
import {
  type Collected,
  captureOf,
  collectPaths,
  collectUrls,
  type Fetcher,
  MAX_BYTES,
  mediaTypeOf,
} from "../collect/index.js";
import {
  type Decided,
  type Job,
  type NewDecision,
  type NewDocument,
  TocsinError,
  type VersionEvent,
} from "../model/index.js";
import type { Pipeline } from "../pipeline.js";
import type { Refused, Revision, Store, StoredDocument } from "../store/port.js";
import type { Dossier } from "./api/dossier.js";
import { type LoadedCase, loadCase } from "./case-file.js";
import { checkDecision } from "./decide.js";
import { ingest } from "./ingest.js";
import { createJobs, type Jobs, problemOf } from "./jobs.js";
import { keepAssessments, prepare } from "./prepare.js";
import { type WatchOptions, watch } from "./watch/watch.js";

export type CaseworkEvent = { kind: "version"; data: VersionEvent } | { kind: "job"; data: Job };

export interface Casework {
  /** Null while the case is being read. */
  dossier(): Dossier | null;
  version(): number;
  progress(): string;
  /** Reads a case, in place of the one that was open. */
  open(loaded: LoadedCase): Promise<void>;
  loaded(): LoadedCase | null;
  /** @throws TocsinError "usage" when the decision is about nothing that is there */
  decide(decision: NewDecision): Promise<Decided>;
  take(document: NewDocument): Job;
  /** Tries an input again that was refused. */
  retry(uri: string): Promise<Job>;
  readonly jobs: Jobs;
  refused(): Promise<Refused[]>;
  feeds(): ReturnType<Store["feeds"]>;
  revisions(uri: string): Promise<Revision[]>;
  document(id: string): Promise<StoredDocument | null>;
  bytes(id: string): Promise<Uint8Array | null>;
  /** Looks whether another process added or decided something, and takes it in. */
  refresh(): Promise<void>;
  /** Follows the feeds of the case that is open until told to end. */
  follow(options: FollowOptions): Promise<void>;
  listen(listener: (event: CaseworkEvent) => void): () => void;
  /** Where the store is, fit to be shown. */
  place(): string;
  /** Keeps the assessment of every day on which something was published, so that the store holds the finished case. */
  keepHistory(): Promise<void>;
  /** Ends what is begun, then gives the store back. */
  close(): Promise<void>;
}

export interface FollowOptions {
  readonly watch: Pick<WatchOptions, "random" | "sleep" | "signal" | "full">;
  readonly tell: WatchOptions["tell"];
}

export interface CaseworkOptions {
  /** Called once, when the first case is opened. */
  readonly openStore: () => Promise<Store>;
  readonly pipeline: Pipeline;
  readonly now: () => Date;
  readonly fetcher: Fetcher;
  readonly signal?: AbortSignal;
  readonly onProgress?: (text: string) => void;
  readonly onProblem?: (message: string) => void;
}

async function* one(input: Collected): AsyncIterable<Collected> {
  yield input;
}

const quoted = (text: string) => JSON.stringify(text);

/** A text as a person pasted it, with what they know of it in front. */
function bytesOf(text: string, known: Omit<Extract<NewDocument, { kind: "text" }>, "kind" | "text">): Uint8Array {
  const { title, outlet, published } = known;
  const lines = [
    title && `title: ${quoted(title)}`,
    outlet && `outlet: ${quoted(outlet)}`,
    published && `date: ${published}`,
  ].filter(Boolean);
  const head = lines.length > 0 ? `---\n${lines.join("\n")}\n---\n\n` : "";
  return new TextEncoder().encode(head + text);
}

export function createCasework(options: CaseworkOptions): Casework {
  const { openStore, pipeline, now, fetcher, signal, onProgress, onProblem } = options;
  let opened: Store | null = null;
  const listeners = new Set<(event: CaseworkEvent) => void>();
  let open: { loaded: LoadedCase; dossier: Dossier | null } | null = null;
  let version = 1;
  let logSize = -1;
  let progress = "opening the store";
  /** Changes are made one after another: each starts from what the one before left. */
  let line: Promise<unknown> = Promise.resolve();

  const emit = (event: CaseworkEvent) => {
    for (const listener of listeners) listener(event);
  };
  const jobs = createJobs((data) => emit({ kind: "job", data }));

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = line.then(work);
    line = result.catch(() => undefined);
    return result;
  }

  function held(): Store {
    if (opened) return opened;
    throw new TocsinError("unavailable", "store", "it is still being opened", "Try again in a few seconds.");
  }

  function ready(): { loaded: LoadedCase; dossier: Dossier } {
    if (open?.dossier) return { loaded: open.loaded, dossier: open.dossier };
    throw new TocsinError("unavailable", "case", "it is still being read", "Try again in a few seconds.");
  }

  function changed(next: Dossier, what: VersionEvent["changed"]): void {
    if (!open) return;
    open = { ...open, dossier: next };
    version += 1;
    emit({ kind: "version", data: { version, case: next.case.id, changed: what } });
  }

  /** What the store keeps of linking and weighing is what the dossier now holds. */
  async function keep(next: Dossier, linked: boolean): Promise<void> {
    await held().clearAssessments(next.case.id);
    if (linked && next.days.length > 0) await held().saveLinkage(next.case.id, next.at(next.last).linkage);
    if (next.days.length > 0) await held().saveAssessments([next.at(next.last).assessment]);
  }

  /** Takes in documents that are stored; those the case holds no more go. */
  async function takeIn(added: readonly StoredDocument[]): Promise<void> {
    await inTurn(async () => {
      const { dossier } = ready();
      const ids = dossier.entries.map(({ document }) => document.id);
      const current = await held().known(dossier.case.id, ids);
      const gone = new Set(ids.filter((id) => !current.has(id)));
      const next = await dossier.with(added, gone);
      logSize = (await held().log.frontier()).size;
      await keep(next, true);
      changed(next, "documents");
    });
  }

  async function read(
    inputs: AsyncIterable<Collected>,
    tell: (text: string) => void,
  ): Promise<Omit<Job, "id" | "state">> {
    const { dossier } = ready();
    const stored: StoredDocument[] = [];
    const report = await ingest(inputs, {
      store: held(),
      pipeline,
      caseId: dossier.case.id,
      now,
      ...(signal ? { signal } : {}),
      onStored: (entry) => {
        stored.push(entry);
        tell(`read ${entry.document.title ?? entry.document.uri}`);
      },
    });
    if (stored.length > 0) {
      tell("linking and weighing");
      await takeIn(stored);
    }
    const claims = stored.reduce((sum, entry) => sum + entry.claims.length, 0);
    const known = report.known > 0 ? `${report.known} already known` : "";
    const added = stored.length > 0 ? `${stored.length} added with ${claims} claims` : "";
    return {
      text: [added, known].filter(Boolean).join(", ") || "nothing was added",
      documents: stored.map(({ document }) => document.id),
      problems: report.problems.map((problem) => problemOf(problem, problem.subject)),
    };
  }

  const refresh = () =>
    inTurn(async () => {
      if (!open?.dossier) return;
      const { dossier } = open;
      const decisions = await held().decisions(dossier.case.id);
      if (decisions.length > dossier.decisions.length) changed(await dossier.decided(decisions), "decisions");
      // Whatever comes in is entered in the log: while it has not grown, no document is new and none has changed.
      const { size } = await held().log.frontier();
      if (size === logSize) return;
      logSize = size;
      const base = open.dossier;
      const entries: StoredDocument[] = [];
      for await (const entry of held().documents(base.case.id)) entries.push(entry);
      const ids = new Set(entries.map(({ document }) => document.id));
      const gone = new Set(base.entries.map(({ document }) => document.id).filter((id) => !ids.has(id)));
      const fresh = entries.filter(({ document }) => base.shelf.numberOf(document.id) < 0);
      if (fresh.length + gone.size > 0) changed(await base.with(fresh, gone), "documents");
    });

  const fetched = (url: string) => collectUrls([url], fetcher, { purpose: "page", ...(signal ? { signal } : {}) });

  const collected = (bytes: Uint8Array, name: string, mediaType: string): Collected => {
    const capture = captureOf(bytes, { uri: "", mediaType, fetchedAt: now() });
    // The address holds the hash: two files of one name are two documents.
    return {
      capture: { ...capture, uri: `${name.includes("/") ? name : `upload:${capture.id.slice(7, 23)}/${name}`}` },
      bytes,
    };
  };

  function inputsOf(document: NewDocument): { text: string; inputs: AsyncIterable<Collected> } {
    if (document.kind === "url") {
      return { text: `fetching ${document.url}`, inputs: fetched(document.url) };
    }
    if (document.kind === "text") {
      const { kind, text, ...known } = document;
      const bytes = bytesOf(text, known);
      const hasHead = bytes.length > new TextEncoder().encode(text).length;
      const name = encodeURIComponent((known.title ?? "pasted text").slice(0, 60));
      return {
        text: "reading the pasted text",
        inputs: one(collected(bytes, `${name}.${hasHead ? "md" : "txt"}`, hasHead ? "text/markdown" : "text/plain")),
      };
    }
    const bytes = new Uint8Array(Buffer.from(document.base64, "base64"));
    if (bytes.length > MAX_BYTES) {
      throw new TocsinError("too-large", document.name, `it holds more than ${MAX_BYTES / 1e6} MB`);
    }
    const name = encodeURIComponent(document.name.replace(/^.*[\\/]/, "").slice(0, 120));
    return { text: `reading ${document.name}`, inputs: one(collected(bytes, name, mediaTypeOf(document.name))) };
  }

  return {
    jobs,
    dossier: () => open?.dossier ?? null,
    version: () => version,
    progress: () => progress,
    loaded: () => open?.loaded ?? null,

    open: (loaded) =>
      inTurn(async () => {
        open = { loaded, dossier: null };
        opened ??= await openStore();
        const dossier = await prepare({
          store: opened,
          pipeline,
          loaded,
          now,
          ...(signal ? { signal } : {}),
          onProgress: (text) => {
            progress = text;
            onProgress?.(text);
          },
          ...(onProblem ? { onProblem } : {}),
        });
        logSize = (await opened.log.frontier()).size;
        changed(dossier, "case");
      }),

    decide: (decision) =>
      inTurn(async () => {
        const { dossier } = ready();
        const { ruling } = decision;
        checkDecision(decision, dossier);
        const decided = await held().decide(dossier.case.id, decision, now());
        const next = await dossier.decided([...dossier.decisions, decided]);
        const withdrawn =
          ruling.kind === "withdrawal" ? dossier.decisions.find(({ id }) => id === ruling.decision) : null;
        const isAboutOrigins = ruling.kind === "link" || withdrawn?.ruling.kind === "link";
        // What only says that somebody looked changes no figure.
        if (ruling.kind !== "seen") await keep(next, isAboutOrigins);
        changed(next, "decisions");
        return { decision: decided, version };
      }),

    take: (document) => {
      ready();
      const { text, inputs } = inputsOf(document);
      return jobs.start(text, (tell) => read(inputs, tell));
    },

    retry: async (uri) => {
      const { dossier, loaded } = ready();
      const refused = (await held().refusals(dossier.case.id)).find((one) => one.uri === uri);
      if (!refused) throw new TocsinError("not-found", uri, "no such input was refused");
      await held().forgive(dossier.case.id, uri);
      return jobs.start(`trying ${uri} again`, async (tell) => {
        if (/^https?:/.test(uri)) return read(fetched(uri), tell);
        if (uri.startsWith("file:")) return read(collectPaths([fileURLToPath(uri)]), tell);
        throw new TocsinError(
          "usage",
          uri,
          `it has no address to be read from again (${loaded.file})`,
          "Add it again.",
        );
      });
    },

    refused: async () => held().refusals(ready().dossier.case.id),
    feeds: async () => held().feeds(ready().dossier.case.id),
    revisions: async (uri) => held().revisions(ready().dossier.case.id, uri),
    document: (id) => held().document(id),
    bytes: (id) => held().bytes(id),

    refresh,

    follow: async ({ watch: options, tell }) => {
      const { loaded } = ready();
      await watch({
        ...options,
        store: held(),
        pipeline,
        fetcher,
        now,
        // The case that is open when a round begins.
        loadCase: () => loadCase((open?.loaded ?? loaded).file).case,
        tell: (event) => {
          tell(event);
          if (event.kind === "round" && event.added + event.updated + event.pages > 0) void refresh();
        },
      });
    },

    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    place: () => held().place,
    keepHistory: () => keepAssessments(held(), ready().dossier),
    close: async () => {
      await jobs.idle();
      await line;
      await opened?.close();
    },
  };
}
