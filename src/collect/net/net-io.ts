// The network's edges as arguments: clock, waiting, name lookup and the dialling itself.
import { lookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { buildConnector } from "undici";

/** What a connection is made with: everything undici says, at addresses that were checked. */
export interface Dial {
  readonly target: buildConnector.Options;
  /** One or more addresses, all of them allowed. */
  readonly addresses: readonly string[];
  readonly timeoutMs: number;
}

/** Everything fetching needs from the machine. */
export interface NetIo {
  now(): Date;
  /** Waits; ends early, without throwing, when the signal is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  /** A number from 0 up to 1. */
  random(): number;
  /** Every address of a host name; rejects with node's system errors. */
  resolve(host: string): Promise<string[]>;
  /** Connects to one of the addresses and to no other. */
  dial(dial: Dial, done: buildConnector.Callback): void;
}

/** The machine this process runs on. */
export const nodeNet: NetIo = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    try {
      await wait(milliseconds, undefined, signal ? { signal } : {});
    } catch {
      // Only an abort ends it early.
    }
  },
  random: Math.random,
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  dial: ({ target, addresses, timeoutMs }, done) => {
    const known = addresses.map((address) => ({ address, family: isIP(address) }));
    const fixed: LookupFunction = (_host, options, found) => {
      if (options.all) found(null, known);
      else found(null, known[0]!.address, known[0]!.family);
    };
    buildConnector({ timeout: timeoutMs, autoSelectFamily: true, lookup: fixed, allowH2: false })(target, done);
  },
};
