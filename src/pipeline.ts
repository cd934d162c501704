// The steps in order: read, extract, place, link, assess. The only file besides serve that knows several rooms.
import { type AssessInput, assess } from "./assess/index.js";
import { createExtractor, type Extractor } from "./extract/index.js";
import { createTagger, loadTaggerModels } from "./extract/tag/index.js";
import {
  type Boundaries,
  createLinker,
  createPlaceResolver,
  createReuseIndex,
  type Ledger,
  type LinkDecision,
  type ReuseIndex,
} from "./link/index.js";
import {
  type Assessment,
  type Capture,
  type Case,
  type Claim,
  type Day,
  type Document,
  type Headline,
  type Linkage,
  type LookAlike,
  type Source,
  TocsinError,
} from "./model/index.js";
import { readCapture, unpack } from "./read/index.js";

/** Changes whenever claims made by older code should be made anew. */
export const engine = "tocsin 2";

/** A document with what was read from it, before it is stored. */
export interface Understood {
  readonly document: Document;
  readonly headlines: Headline[];
  readonly claims: Claim[];
}

/** Reads a file of the shipped data by its path below `data/`. */
export type ReadData = (path: string) => Uint8Array;

export interface Pipeline {
  /** The capture itself, then what it holds that is to be read on its own: a feed's entries, an archive's pages. */
  open(capture: Capture, bytes: Uint8Array): AsyncIterable<{ capture: Capture; bytes: Uint8Array }>;
  /**
   * Bytes to claims.
   * @param wary reads in a process that can be ended, whatever the bytes look like: for what failed before
   * @throws TocsinError when the bytes cannot be read as what they claim to be
   */
  understand(capture: Capture, bytes: Uint8Array, wary?: boolean): Promise<Understood>;
  /** An empty index of what texts share; a store can keep what is in it. */
  openReuse(): ReuseIndex;
  /** What the claims of these documents have to do with each other, as analysts' decisions about origins have it. */
  link(items: readonly Understood[], decisions?: readonly LinkDecision[], reuse?: ReuseIndex): Linkage;
  /** Opens a ledger that links documents as they come in, one at a time. */
  openLedger(decisions?: readonly LinkDecision[], reuse?: ReuseIndex): Ledger;
  /** Pairs of sources whose names look alike; they are never merged. */
  lookAlikes(sources: readonly Source[]): LookAlike[];
  /** What follows for the hypotheses of the case on a day; `items` hold nothing later than that day. */
  assess(input: AssessInput): Assessment;
}

/** Called on first use, so that commands which extract nothing do not load models. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export interface PipelineOptions {
  /** Which country disputed areas are counted to; the view of the United Nations when not given. */
  readonly boundaries?: Boundaries;
}

export function createPipeline(data: ReadData, { boundaries = "un" }: PipelineOptions = {}): Pipeline {
  const json = (path: string): unknown => JSON.parse(new TextDecoder().decode(data(path)));
  const extractor = lazy(
    (): Extractor =>
      createExtractor({
        tagger: createTagger(loadTaggerModels((name) => data(`models/${name}`))),
        forces: json("forces/vocabulary.json"),
        events: data("events/weights.bin"),
      }),
  );
  const places = lazy(() =>
    createPlaceResolver(data("gazetteer/places.bin"), json("gazetteer/overlay.json"), { boundaries }),
  );
  const linker = lazy(() => createLinker(data));
  return {
    open: async function* (capture, bytes) {
      yield { capture, bytes };
      try {
        yield* unpack(capture, bytes);
      } catch (error) {
        // What keeps it from being opened keeps it from being read, and is reported there.
        if (!(error instanceof TocsinError)) throw error;
      }
    },
    understand: async (capture, bytes, wary = false) => {
      const { document, headlines } = await readCapture(capture, bytes, wary);
      const claims = extractor().extract(document, headlines);
      return { document, headlines, claims: places().resolve(document, claims, headlines) };
    },
    openReuse: createReuseIndex,
    link: (items, decisions, reuse) => linker().link(items, decisions, reuse),
    openLedger: (decisions, reuse) => linker().open(decisions, reuse),
    lookAlikes: (sources) => linker().lookAlikes(sources),
    assess,
  };
}

export type { AssessInput, Case, Day };
