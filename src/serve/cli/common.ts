// What every command shares: the flags, the configuration they make, and how a failure ends.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { type Config, type Flags, readConfig, shipped, version } from "../../config.js";
import { TocsinError } from "../../model/index.js";
import { createPipeline, type Pipeline } from "../../pipeline.js";
import { openKeys } from "../../store/evidence/keys.js";
import type { Store } from "../../store/port.js";
import { createOutput, type Output } from "./output.js";

/** Exit codes: 0 all well, 1 nothing could be done, 2 some inputs failed and the rest was done, 130 interrupted. */
export const exit = { done: 0, failed: 1, partial: 2, interrupted: 130 } as const;

/** What a command runs with. */
export interface Invocation {
  readonly config: Config;
  readonly output: Output;
  readonly pipeline: Pipeline;
  /** Opens the store the configuration names; the command closes it. */
  openStore(): Promise<Store>;
  /** Aborted by Ctrl-C or a request to end: finish what is begun, then stop. */
  readonly signal: AbortSignal;
}

/** A new command with an example under its help. */
export function command(name: string, summary: string, examples: readonly string[]): Command {
  return new Command(name)
    .description(summary)
    .addHelpText("after", `\nExamples:\n${examples.map((example) => `  ${example}`).join("\n")}\n`)
    .helpOption("-h, --help", "show this help");
}

/** Flags for a command that works on a case in a store. */
export function withStoreFlags(made: Command): Command {
  return made
    .option("--data <folder>", "folder of the embedded store (default: ./.tocsin, or DATABASE_URL)")
    .option("--case <path>", "case.yaml, or the folder it lies in (default: here, else the shipped case)");
}

export function withOutputFlags(made: Command): Command {
  return made.option("--json", "print JSON, one object a line").option("-q, --quiet", "print results and errors only");
}

/** Aborts on the first Ctrl-C or SIGTERM; a second one ends the process at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exit.interrupted);
      controller.abort();
    });
  }
  return controller.signal;
}

export function createInvocation(flags: Flags): Invocation {
  const config = readConfig(flags, process.env, process.cwd());
  const output = createOutput({ quiet: config.quiet });
  return {
    config,
    output,
    // A copy as plain bytes: a Buffer's constructor and slices behave otherwise, and tables are viewed as other widths.
    pipeline: createPipeline((path) => new Uint8Array(readFileSync(join(shipped.data, path))), config),
    // Loaded when wanted: a database is a tenth of a second that --help and read need not pay.
    openStore: async () => {
      const options = { tool: `tocsin ${version()}`, keys: openKeys(config.keyFolder) };
      return config.databaseUrl
        ? (await import("../../store/postgres.js")).openPostgresStore(config.databaseUrl, options)
        : (await import("../../store/pglite.js")).openEmbeddedStore(config.dataFolder, options);
    },
    signal: interruption(),
  };
}

/** Runs `work` with an open store and closes it whatever happens. */
export async function withStore<T>(invocation: Invocation, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await invocation.openStore();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** One line for a user; no stack trace, whatever went wrong. TOCSIN_DEBUG=1 shows it. */
export function failureLine(error: unknown): string {
  if (error instanceof TocsinError) return `tocsin: ${error.message}`;
  const reason = error instanceof Error ? error.message : String(error);
  return `tocsin: something went wrong that should not have: ${reason}\n  Set TOCSIN_DEBUG=1 to see where, and please report it.`;
}
