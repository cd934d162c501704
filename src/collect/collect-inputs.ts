// Paths and web addresses, as they come on a command line.
import { canonicalUri } from "../model/uri.js";
import type { Collected } from "./capture.js";
import { collectPaths, countPaths } from "./file/collect-paths.js";
import type { CollectIo } from "./io.js";
import type { Fetcher } from "./net/fetcher.js";
import { collectUrls, isUrl } from "./url/collect-urls.js";

export interface InputSources {
  readonly io: CollectIo;
  readonly fetcher: Fetcher;
  readonly signal?: AbortSignal;
}

/**
 * Collects files, folders, `-` for standard input, and web addresses.
 *
 * @returns the paths, then the addresses, each in the order given; never throws
 */
export async function* collectInputs(
  inputs: readonly string[],
  { io, fetcher, signal }: InputSources,
): AsyncGenerator<Collected> {
  yield* collectPaths(
    inputs.filter((input) => !isUrl(input)),
    io,
  );
  yield* collectUrls(inputs.filter(isUrl), fetcher, { purpose: "page", ...(signal ? { signal } : {}) });
}

/** How many items `collectInputs` will yield, problems included, without reading or fetching any. */
export async function countInputs(inputs: readonly string[], io: CollectIo): Promise<number> {
  const urls = new Set(inputs.filter(isUrl).map(canonicalUri));
  return (
    urls.size +
    (await countPaths(
      inputs.filter((input) => !isUrl(input)),
      io,
    ))
  );
}
