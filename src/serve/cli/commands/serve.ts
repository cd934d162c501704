// `tocsin serve`: the desk on this machine. It answers at once and says how far it is while a case is being read.

import { existsSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { createAdaptorServer } from "@hono/node-server";
import type { Command } from "commander";
import { shipped } from "../../../config.js";
import { TocsinError } from "../../../model/index.js";
import { createApp } from "../../api/app.js";
import { briefOf } from "../../brief.js";
import { loadCase } from "../../case-file.js";
import { createCaseList } from "../../case-list.js";
import { createCasework } from "../../casework.js";
import { command, createInvocation, withOutputFlags, withStoreFlags } from "../common.js";
import { lazyFetcher, withFetchFlags } from "../fetching.js";
import { counted } from "../output.js";
import { teller } from "./watch.js";

interface Flags {
  port?: string;
  host?: string;
  data?: string;
  case?: string;
  allowChanges?: boolean;
  watch?: boolean;
  allowHost?: string[];
  json?: boolean;
  quiet?: boolean;
}

export function serveCommand(): Command {
  const made = command("serve", "open the desk in the browser", [
    "tocsin serve",
    "tocsin serve --port 8080 --case my-case",
  ])
    .option("--port <number>", "port to listen on, 0 for any free one (default: 7717, or PORT)")
    .option("--host <address>", "address to listen on (default: 127.0.0.1, this machine only)")
    .option("--watch", "follow the feeds of the case meanwhile, fetching the page behind each new entry")
    .option("--allow-changes", "let everybody who can reach another address than this machine's change the case");
  return withOutputFlags(withStoreFlags(withFetchFlags(made))).action((flags: Flags) => serve(flags));
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") {
        const fix = "Stop the other program, or choose another port with --port (0 takes any free one).";
        reject(new TocsinError("unavailable", `port ${port}`, "another program is using it", fix));
      } else if (error.code === "EACCES") {
        reject(new TocsinError("unavailable", `port ${port}`, "this user may not use it", "Choose one above 1023."));
      } else reject(new TocsinError("unavailable", `${host}:${port}`, `it cannot be listened on (${error.message})`));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/** How often another process's work on the same database is looked for. */
const pollMs = 15_000;

const local = ["127.0.0.1", "localhost", "[::1]"];

/** Resolves when the invocation is told to end. */
function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

async function serve(flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output, pipeline, signal } = invocation;
  if (!existsSync(join(shipped.desk, "index.html"))) {
    throw new TocsinError("not-found", shipped.desk, "the desk is not built", "Run npm run build.");
  }
  const loaded = loadCase(config.casePath);
  const isLocal = local.includes(config.host) || config.host === "::1";
  const fetcher = lazyFetcher(config);
  const casework = createCasework({
    openStore: invocation.openStore,
    pipeline,
    fetcher,
    now: () => new Date(),
    signal,
    onProgress: (text) => output.progress(text),
    onProblem: (message) => output.warn(`tocsin: ${message}`),
  });
  const app = createApp({
    casework,
    cases: createCaseList({
      first: loaded,
      shipped: shipped.case,
      template: shipped.template,
      folder: join(config.dataFolder, "cases"),
    }),
    brief: briefOf,
    deskFolder: shipped.desk,
    hosts: isLocal ? new Set(local) : null,
    boundaries: config.boundaries,
    writable: isLocal || flags.allowChanges === true,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // Bound first: a busy port is told before any work is done.
  const { port } = await listen(server, config.port, config.host);
  const shownHost = config.host.includes(":") ? `[${config.host}]` : config.host;
  const address = `http://${shownHost}:${port}/`;
  let polling: NodeJS.Timeout | undefined;
  try {
    await casework.open(loaded);
    const dossier = casework.dossier();
    if (dossier && !signal.aborted) {
      if (config.json) output.line(JSON.stringify({ kind: "serving", address, case: loaded.case.id }));
      else output.line(`Tocsin is ready at ${output.style("bold", address)}`);
      output.note(`${loaded.case.name}: ${counted(dossier.entries.length, "document")} in ${casework.place()}`);
      if (!isLocal) output.warn("Anybody who can reach this address can read the case: there is no login.");
      output.note("Ctrl-C ends it.");
      polling = setInterval(() => void casework.refresh().catch(() => undefined), pollMs);
      await casework.keepHistory();
      if (flags.watch) {
        const { nodeNet } = await import("../../../collect/net/index.js");
        const { random, sleep } = nodeNet;
        await casework.follow({ watch: { random, sleep, signal, full: true }, tell: teller(output, false) });
      }
      await ended(signal);
    }
  } finally {
    clearInterval(polling);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await casework.close();
    await fetcher.close();
  }
  output.note("Ended.");
}
