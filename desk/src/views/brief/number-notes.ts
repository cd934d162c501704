import type { Brief } from "../../model.js";
import type { Note } from "./notes.js";

/** Numbers the references of a brief from 1 in reading order, each claim once. */
export function numberNotes(brief: Brief): Map<string, Note> {
  const notes = new Map<string, Note>();
  for (const section of brief.sections) {
    for (const sentence of section.sentences) {
      for (const reference of sentence.references) {
        if (!notes.has(reference.claim)) notes.set(reference.claim, { number: notes.size + 1, reference });
      }
    }
  }
  return notes;
}
