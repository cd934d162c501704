// One request: JSON there and back, with errors a reader can act on.
import type { Problem } from "../model.js";
import { strings } from "../strings/index.js";

/** A failed request, worded for the reader. */
export class RequestError extends Error {
  constructor(
    message: string,
    readonly fix: string | null,
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
  ) {
    super(message);
    this.name = "RequestError";
  }
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(`/api/${path}`, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new RequestError(strings.frame.unreachable, null, 0);
  }
  if (response.ok) return (await response.json()) as T;
  const problem = await (response.json() as Promise<Problem>).catch(() => null);
  throw new RequestError(
    problem?.error ?? `${response.status} ${response.statusText}`,
    problem?.fix ?? null,
    response.status,
  );
}

/** @param path below /api/, with its query */
export const get = <T>(path: string, signal: AbortSignal): Promise<T> =>
  request(path, { signal, headers: { accept: "application/json" } });

export const post = <T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> =>
  request(path, {
    method: "POST",
    headers: { accept: "application/json", "content-type": "application/json" },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
