// Whether this browser was already offered the tour. Offered once; done or declined, never again.
import { useSyncExternalStore } from "react";

const key = "tocsin.tour";
let done: boolean | undefined;
const listeners = new Set<() => void>();

function tourDone(): boolean {
  if (done !== undefined) return done;
  try {
    done = localStorage.getItem(key) !== null;
  } catch {
    // Where nothing can be kept, it would be offered on every page.
    done = true;
  }
  return done;
}

export function endTour(): void {
  done = true;
  try {
    localStorage.setItem(key, "done");
  } catch {
    // It is then offered again next time.
  }
  for (const listener of listeners) listener();
}

export const useTourDone = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, tourDone);
