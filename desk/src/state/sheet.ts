// Which sheet of the frame is open; any part of the desk may open one.
import { useSyncExternalStore } from "react";

export type Sheet = "palette" | "shortcuts" | "audit" | "wizard" | "tour";

let open: Sheet | null = null;
const listeners = new Set<() => void>();

/** Opens a sheet in place of the one that is open; null closes it. */
export function openSheet(sheet: Sheet | null): void {
  open = sheet;
  for (const listener of listeners) listener();
}

export const useSheet = (): Sheet | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
