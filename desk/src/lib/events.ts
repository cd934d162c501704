// How an event is called, and when it was.
import type { EventHead } from "../model.js";
import { strings } from "../strings/index.js";
import { dayNumber, dayText } from "./scale.js";

/** "25 Aug 2024", "25 – 26 Aug 2024". The end of an event is the first day that no longer belongs to it. */
export function daysOf({ start, end }: Pick<EventHead, "start" | "end">): string {
  if (!start) return strings.tree.undated;
  const last = end ? dayText(dayNumber(end) - 1) : start.slice(0, 10);
  return last > start.slice(0, 10)
    ? `${strings.day.noYear(start)} – ${strings.day.short(last)}`
    : strings.day.short(start);
}

/** "Attack, Kursk, 6 August 2024: troops crossed" in its two parts, without the day; another form stays whole. */
export function eventTitle(label: string): { kind: string | null; text: string } {
  const parts = /^(.{1,60}?), (?:\d{1,2} )?(?:\p{L}+ )?\d{4}: (.+)$/u.exec(label);
  return parts?.[1] && parts[2] ? { kind: parts[1], text: capitalised(parts[2]) } : { kind: null, text: label };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
