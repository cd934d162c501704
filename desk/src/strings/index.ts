// The language in use: what was chosen in this browser, else what the browser asks for, else English. Every word of a
// page is of one language, so a change of language loads the page anew; the address keeps where the reader was.
import { en, type Strings } from "./en/index.js";
import { uk } from "./uk/index.js";

/** Another language is one folder beside `en`, and one line here. Names are written in the language itself. */
const catalogues = { en, uk } as const;
export type Language = keyof typeof catalogues;
export const languages: { id: Language; name: string }[] = [
  { id: "en", name: "English" },
  { id: "uk", name: "Українська" },
];

const key = "tocsin.language";
const known = (id: string | null | undefined): id is Language => id !== null && id !== undefined && id in catalogues;

function wanted(): Language {
  let kept: string | null = null;
  try {
    kept = globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    // Storage may be refused: the browser's own languages decide.
  }
  if (known(kept)) return kept;
  const asked = (globalThis.navigator?.languages ?? []).map((tag) => tag.slice(0, 2).toLowerCase());
  return asked.find(known) ?? "en";
}

export const language: Language = wanted();
export const strings: Strings = catalogues[language];
export type { Strings };

/** Keeps the choice and shows the desk in it. */
export function setLanguage(next: Language): void {
  try {
    localStorage.setItem(key, next);
  } catch {
    return;
  }
  if (next !== language) location.reload();
}
