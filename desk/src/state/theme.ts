// Light, dark, high contrast or the system's choice, kept in this browser.
import { useSyncExternalStore } from "react";

export type Theme = "light" | "dark" | "contrast" | "system";
export const themes: readonly Theme[] = ["light", "dark", "contrast", "system"];
const key = "tocsin.theme";
const order: Theme[] = ["system", "light", "dark", "contrast"];
const listeners = new Set<() => void>();

function current(): Theme {
  const chosen = document.documentElement.dataset.theme;
  return themes.find((theme) => theme === chosen) ?? "system";
}

/** Sets and remembers the theme. */
export function setTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    if (theme === "system") localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Storage may be refused: the theme then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

export const nextTheme = () => setTheme(order[(order.indexOf(current()) + 1) % order.length] ?? "system");

function subscribe(listener: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  listeners.add(listener);
  system.addEventListener("change", listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener("change", listener);
  };
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, current);

/** Whether dark colours are on screen, whoever decided it. */
export const useDark = (): boolean =>
  useSyncExternalStore(subscribe, () => {
    const theme = current();
    return theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  });
