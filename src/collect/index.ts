// Where inputs come in: the only room that touches the disk for inputs or dials out.
export { type Collected, type CollectedCapture, captureOf, contentId } from "./capture.js";
export { collectInputs, countInputs } from "./collect-inputs.js";
export {
  EVERY_MINUTES,
  isDue,
  newFeedState,
  nextPoll,
  type PollResult,
  silentFor,
} from "./feeds/schedule.js";
export { collectPaths, countPaths } from "./file/collect-paths.js";
export { MAX_BYTES } from "./file/read-bytes.js";
export { type CollectIo, type Entry, type EntryKind, nodeIo } from "./io.js";
export { mediaTypeOf } from "./media-type.js";
export type { Fetcher } from "./net/fetcher.js";
export type { FetchOutcome, FetchRequest } from "./net/outcome.js";
export { collected, collectUrls, isUrl } from "./url/collect-urls.js";
