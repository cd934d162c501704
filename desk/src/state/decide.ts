// Decisions on their way to the server: shown at once, marked as not yet saved, put back and explained when they fail,
// and taken back by a withdrawal.
import { useSyncExternalStore } from "react";
import { sendDecision } from "../api/changes.js";
import { refresh } from "../api/query-client.js";
import { RequestError } from "../api/request.js";
import { rulingText } from "../lib/rulings.js";
import type { Ruling } from "../model.js";
import { strings } from "../strings/index.js";
import { foresee } from "./foresee.js";
import { askPerson } from "./person.js";

export interface Pending {
  key: number;
  ruling: Ruling;
}
export interface Failed {
  key: number;
  /** What was not done, why, and what the reader can do. */
  text: string;
  reason: string;
  again: () => void;
}
export interface Deciding {
  /** Not yet saved. */
  pending: readonly Pending[];
  /** Stay until they are read. */
  failed: readonly Failed[];
  /** The last thing that was saved or undone. */
  line: { key: number; text: string; canUndo: boolean } | null;
}

let state: Deciding = { pending: [], failed: [], line: null };
const listeners = new Set<() => void>();
const set = (patch: Partial<Deciding>) => {
  state = { ...state, ...patch };
  for (const listener of listeners) listener();
};
let count = 0;
/** Decisions on their way; undoing waits for them, so that it takes back what the reader sees. */
const underWay = new Set<Promise<unknown>>();
/** What this visit decided and has not undone, the last one last. */
const done: { id: string; text: string; asOf: string }[] = [];

/**
 * Signs and saves a ruling. What it changes on screen changes at once and goes back if it cannot be saved.
 * @param note why, in words; empty when the ruling says it all
 * @returns true once it is saved, false when nobody signed or it failed (which the desk has then said)
 */
export async function decide(ruling: Ruling, asOf: string, note = ""): Promise<boolean> {
  const by = await askPerson();
  if (!by) return false;
  const key = ++count;
  const restore = foresee(ruling, by);
  set({ pending: [...state.pending, { key, ruling }], line: null });
  const over = () => state.pending.filter((one) => one.key !== key);
  const sending = sendDecision({ ruling, by, note, asOf });
  underWay.add(sending);
  try {
    const { decision } = await sending;
    const undoes = ruling.kind === "withdrawal" ? done.find(({ id }) => id === ruling.decision) : undefined;
    if (ruling.kind !== "withdrawal") done.push({ id: decision.id, text: rulingText(ruling), asOf });
    const text = undoes ? strings.decisions.undone(undoes.text) : rulingText(ruling);
    set({ pending: over(), line: { key, text, canUndo: ruling.kind !== "withdrawal" } });
    refresh();
    return true;
  } catch (error) {
    restore();
    set({ pending: over() });
    complain(strings.decisions.notSaved(rulingText(ruling)), error, () => void decide(ruling, asOf, note));
    return false;
  } finally {
    underWay.delete(sending);
  }
}

/**
 * Says what could not be done, until it is read.
 * @param text what it was, without the full stop
 * @param again tries it once more
 */
export function complain(text: string, error: unknown, again: () => void): void {
  const key = ++count;
  const message = error instanceof Error ? error.message : String(error);
  const reason = error instanceof RequestError && error.fix ? `${message} ${error.fix}` : message;
  const retry = () => {
    dismiss(key);
    again();
  };
  set({ failed: [...state.failed, { key, text, reason, again: retry }] });
}

/** Takes the last decision of this visit back. */
export async function undo(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
  const last = done.at(-1);
  if (!last) {
    set({ line: { key: ++count, text: strings.decisions.nothingToUndo, canUndo: false } });
    return;
  }
  if (await decide({ kind: "withdrawal", decision: last.id }, last.asOf)) {
    const at = done.findIndex(({ id }) => id === last.id);
    if (at >= 0) done.splice(at, 1);
  }
}

export const dismiss = (key: number) => set({ failed: state.failed.filter((one) => one.key !== key) });
export const clearLine = (key: number) => {
  if (state.line?.key === key) set({ line: null });
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useDeciding = (): Deciding => useSyncExternalStore(subscribe, () => state);

/** Whether a ruling that fits is on its way. */
export const usePending = (fits: (ruling: Ruling) => boolean): boolean =>
  useDeciding().pending.some(({ ruling }) => fits(ruling));
