// Who decides: initials asked for at the first decision and kept in this browser.
import { useSyncExternalStore } from "react";

const key = "tocsin.by";
let name: string | null | undefined;
/** Set while the desk waits for somebody to sign; called with the name, or null when they would rather not. */
let waiting: ((name: string | null) => void) | null = null;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** Who signs decisions in this browser; null while nobody said. */
export function person(): string | null {
  if (name !== undefined) return name;
  try {
    name = localStorage.getItem(key)?.trim() || null;
  } catch {
    name = null;
  }
  return name;
}

/** Asks who is deciding, unless that is known. Resolves to null when the reader leaves without signing. */
export function askPerson(again = false): Promise<string | null> {
  const known = person();
  if (known && !again) return Promise.resolve(known);
  waiting?.(null);
  return new Promise((resolve) => {
    waiting = resolve;
    tell();
  });
}

/** Answers `askPerson`. */
export function sign(answer: string | null): void {
  const text = answer?.trim() || null;
  if (text) {
    name = text;
    try {
      localStorage.setItem(key, text);
    } catch {
      // Storage may be refused: the name then lasts as long as the page.
    }
  }
  const resolve = waiting;
  waiting = null;
  resolve?.(text);
  tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useAsking = (): boolean => useSyncExternalStore(subscribe, () => waiting !== null);
