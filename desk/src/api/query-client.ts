// What was answered is kept until the server says that something changed.
import { QueryClient } from "@tanstack/react-query";
import { RequestError } from "./request.js";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The stream says when an answer is out of date.
      staleTime: 5 * 60_000,
      // A refusal will be a refusal again. A server that does not answer gets a second try; one that still reads the
      // case is asked until it is done.
      retry: (count, error) =>
        error instanceof RequestError && (error.status === 503 || (error.status === 0 && count < 1)),
      retryDelay: 600,
    },
  },
});

/** Milliseconds within which several changes are answered by asking once. */
const gathering = 120;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Asks anew for all that is on screen; the rest is asked for when it is looked at. */
export function refresh(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "diff" });
  }, gathering);
}

/**
 * Another case is open: nothing that was answered holds any more. The frame keeps standing on the case before until the
 * next one is there, so that a sheet in the middle of something is not torn down.
 */
export async function forgetCase(): Promise<void> {
  await queryClient.refetchQueries({ queryKey: ["case"] });
  await queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== "case" });
}
