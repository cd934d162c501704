// Single-key commands, silent while somebody types.
import { useEffect, useRef } from "react";

export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

/** The one command that works while somebody types. */
const anywhere = "mod+k";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== "range" && target.type !== "checkbox"));

/**
 * Runs the command whose key is pressed.
 * @param shortcuts by `KeyboardEvent.key`, lower case for letters; `mod+` in front asks for Ctrl or Cmd
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const mod = event.ctrlKey || event.metaKey;
      const name = (mod ? "mod+" : "") + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
      const command = latest.current[name];
      // While a dialog is open it owns the keyboard; in a text field Ctrl Z is the field's.
      const busy = typing(event.target) || document.querySelector("dialog[open]") !== null;
      // Enter belongs to the button or link that has the focus.
      if (event.key === "Enter" && (event.target as Element).closest("a, button, summary")) return;
      if (!command || event.defaultPrevented || event.altKey || (busy && name !== anywhere)) return;
      event.preventDefault();
      command(event);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
