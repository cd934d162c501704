// A reader for a format that holds documents and is none: says what is inside, which is then read on its own.
import { TocsinError } from "../../model/problem.js";
import type { Contents, Opened, Reader, Reading } from "../reader.js";
import { subjectOf } from "../reader.js";

/** A format that holds others. */
export interface Container extends Pick<Reader, "name" | "mediaTypes" | "holds" | "sniff" | "pointers"> {
  open: NonNullable<Reader["open"]>;
  /** What one of its parts is called: "message", "row". Without it parts are told by their media type. */
  part?: string;
}

const NAMES: Record<string, string> = {
  "text/html": "web page",
  "application/xhtml+xml": "web page",
  "application/pdf": "PDF",
  "text/plain": "text",
  "message/rfc822": "e-mail",
  "application/rss+xml": "feed",
  "application/atom+xml": "feed",
};

/** The reader of a container: a document without text whose warnings list what was found and what was lost. */
export function containerReader(container: Container): Reader {
  return {
    ...container,
    async read(capture, bytes): Promise<Reading> {
      const tally = new Map<string, number>();
      const { title, outlet, notes } = await drain(container.open(capture, bytes), (mediaType) => {
        const name = container.part ?? NAMES[mediaType] ?? mediaType;
        tally.set(name, (tally.get(name) ?? 0) + 1);
      });
      const pointers = container.pointers?.(capture, bytes).length ?? 0;
      if (tally.size === 0 && pointers === 0) {
        const reason = [`no document was found in this ${container.name}`, ...notes].join("; ");
        throw new TocsinError("empty", subjectOf(capture), reason);
      }
      const held = [...tally].map(([name, count]) => `${count} ${plural(name, count)}`).join(", ");
      const pointed = `points to ${pointers} ${plural("article", pointers)} that it does not hold`;
      return {
        document: {
          kind: "document",
          id: capture.id,
          uri: capture.uri,
          mediaType: capture.mediaType,
          language: "und",
          title: title ?? nameOf(capture.uri),
          outlet,
          authors: [],
          genre: "other",
          published: null,
          text: "",
          warnings: [
            ...(held ? [`a ${container.name} that holds ${held}, each read on its own`] : []),
            ...(pointers > 0 ? [held ? pointed : `a ${container.name} that ${pointed}`] : []),
            ...notes,
          ],
        },
        headlines: [],
      };
    },
  };
}

async function drain(opened: Opened, see: (mediaType: string) => void): Promise<Contents> {
  for (;;) {
    const step = await opened.next();
    if (step.done) return step.value;
    see(step.value.capture.mediaType);
  }
}

function plural(name: string, count: number): string {
  return count === 1 || name.includes("/") ? name : `${name}s`;
}

/** The last part of an address, readable. */
function nameOf(uri: string): string | null {
  const name = /([^/#?]+)(?:[?#].*)?$/.exec(uri)?.[1];
  if (!name) return null;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
