// Commands that fetch: their flag, and a fetcher made only when there is something to fetch.
import type { Command } from "commander";
import type { Fetcher } from "../../collect/index.js";
import { type Config, version } from "../../config.js";

export function withFetchFlags(made: Command): Command {
  return made.option(
    "--allow-host <host>",
    "fetch from it although its address is private or its port unusual: host or host:port; may be repeated",
    (host: string, before: string[] = []) => [...before, host],
  );
}

/** Opens a fetcher; the caller closes it. */
export async function openFetcher({ collect }: Config): Promise<Fetcher> {
  const { createFetcher, nodeNet } = await import("../../collect/net/index.js");
  return createFetcher({ io: nodeNet, version: version(), ...collect });
}

/**
 * A fetcher that is opened by its first request, so that commands which are given paths only load nothing.
 * @returns a fetcher; its `close` ends what was opened
 */
export function lazyFetcher(config: Config): Fetcher {
  let opened: Promise<Fetcher> | null = null;
  return {
    fetch: async (request) => {
      opened ??= openFetcher(config);
      return (await opened).fetch(request);
    },
    close: async () => (await opened)?.close(),
  };
}
