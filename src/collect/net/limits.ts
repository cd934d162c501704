// How much one answer may cost: bytes, time, steps.
import { MAX_BYTES } from "../file/read-bytes.js";

export interface FetchLimits {
  /** The whole exchange with its redirects, waiting for one's turn not counted. */
  readonly totalMs: number;
  readonly connectMs: number;
  /** From the request to the end of the headers. */
  readonly headersMs: number;
  /** Between two pieces of the body. */
  readonly idleMs: number;
  /** Bytes of the body, as sent and as unpacked. */
  readonly bytes: number;
  /** How many times its packed size a body may have once it is longer than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly redirects: number;
}

export const LIMITS: FetchLimits = {
  totalMs: 30_000,
  connectMs: 10_000,
  headersMs: 10_000,
  idleMs: 10_000,
  bytes: MAX_BYTES,
  ratio: 100,
  ratioFrom: 1_000_000,
  redirects: 5,
};
