// One request at a time and host, with a pause between them.
import type { NetIo } from "./net-io.js";

/** Waits for one's turn at a host. */
export type TakeTurn = (host: string, pauseMs: number, signal?: AbortSignal) => Promise<void>;

/**
 * Turns at hosts: each begins at least `pauseMs` after the one before it at the same host.
 * @returns a function that resolves when the turn has come
 */
export function createTurns({ now, sleep }: Pick<NetIo, "now" | "sleep">): TakeTurn {
  const free = new Map<string, number>();
  return async (host, pauseMs, signal) => {
    const at = now().getTime();
    const turn = Math.max(at, free.get(host) ?? at);
    free.set(host, turn + pauseMs);
    if (free.size > 1000) for (const [name, time] of free) if (time <= at) free.delete(name);
    if (turn > at) await sleep(turn - at, signal);
  };
}
