// Reads times, deadlines, quantities, forces and events of a passage with the English readers.
import type { ExtractModels } from "../../models.js";
import { createEventCoder } from "./events/index.js";
import type { FactReader } from "./facts.js";
import { createPostureReader } from "./posture/index.js";
import { readQuantities } from "./quantities/index.js";
import { scan } from "./quantities/scan.js";
import { deadlinesOf, readPlaced, timesOf } from "./times/index.js";
import { spanOf } from "./words/words.js";

/**
 * Builds the reader of facts.
 * @throws TocsinError "malformed" when the vocabulary of forces is none
 */
export function createFactReader(models: ExtractModels): FactReader {
  const readPosture = models.forces === undefined ? () => [] : createPostureReader(models.forces);
  const codeEvent = createEventCoder(models.events ?? null);
  return ({ words, document }) => {
    const { text } = words;
    const s = scan(text);
    const reading = readPlaced(s, { published: document.published });
    const times = timesOf(reading);
    // numbers inside a date are no quantities
    const taken = times.map(({ span }) => span);
    const quantities = readQuantities(s, taken);
    return {
      times,
      deadlines: deadlinesOf(reading),
      quantities,
      posture: readPosture(s, quantities),
      eventOf: ({ content, attribution, act }) =>
        codeEvent(content.map((piece) => text.slice(...spanOf(words, piece))).join(" "), {
          speaker: attribution[0]?.name ?? null,
          act,
        }),
    };
  };
}
