// Fetching, apart from the rest of the room: its library is loaded only by commands that are given an address.
export { createFetcher, type Fetcher, type FetcherOptions } from "./fetcher.js";
export { type FetchLimits, LIMITS } from "./limits.js";
export { type NetIo, nodeNet } from "./net-io.js";
