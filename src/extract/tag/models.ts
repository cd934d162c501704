// The trained models as files: their names, and how they are read.
import { TocsinError } from "../../model/index.js";
import { SITES } from "./chain.js";
import { JUDGE_BITS } from "./judge.js";
import { LINK_BITS, type LinkModel } from "./link.js";
import type { PosModel } from "./pos.js";
import { RESCORE_BITS } from "./rescore.js";
import { unpackTable, type WeightTable } from "./table.js";

/** Files of a model folder. */
export const MODEL_FILES = {
  pos: "pos.bin",
  dictionary: "pos-dictionary.bin",
  parse: "parse.bin",
  roles: "roles.bin",
  spans: "spans.bin",
  stack: "stack.bin",
  numbers: "numbers.bin",
} as const;

/** Weights that are not hashed: transition scores of both passes, linker, calibration. */
export interface PlainNumbers {
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly link: Float32Array;
  readonly calibration: Float32Array;
  readonly rescore: Float32Array;
  readonly judge: Float32Array;
}

/** Bins of the calibration curve: edges and values, from nought to one. */
export const CALIBRATION_SIZE = 32;

/** Everything the finder of attributions needs. */
export interface TaggerModels {
  readonly pos: PosModel;
  readonly parse: WeightTable;
  readonly roles: WeightTable;
  /** Weights of the first-pass features: eight for the first pass, then eight for the second. */
  readonly spans: WeightTable;
  readonly stack: WeightTable;
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly link: LinkModel;
  readonly calibration: Float32Array;
  /** Weights of the second look at whole spans. */
  readonly rescore: Float32Array;
  /** Weights of the judge of whole attributions. */
  readonly judge: Float32Array;
}

const LENGTHS = [SITES * 64, SITES * 64, 1 << LINK_BITS, CALIBRATION_SIZE, 1 << RESCORE_BITS, 1 << JUDGE_BITS] as const;

/** The plain numbers as a file. */
export function packNumbers(n: PlainNumbers): Uint8Array {
  const all = new Float32Array(LENGTHS.reduce((a, b) => a + b));
  let at = 0;
  for (const [i, part] of [n.first, n.second, n.link, n.calibration, n.rescore, n.judge].entries()) {
    all.set(part, at);
    at += LENGTHS[i]!;
  }
  return new Uint8Array(all.buffer);
}

/**
 * Reads the models.
 * @param read gives the bytes of a file of the model folder
 * @throws TocsinError when a file is damaged
 */
export function loadTaggerModels(read: (name: string) => Uint8Array): TaggerModels {
  const table = (name: string): WeightTable => unpackTable(read(name), name);
  const bytes = read(MODEL_FILES.numbers);
  const total = LENGTHS.reduce((a, b) => a + b);
  if (bytes.byteLength !== total * 4) {
    throw new TocsinError("malformed", MODEL_FILES.numbers, "has the wrong size", "Train the models anew.");
  }
  const all = new Float32Array(bytes.slice().buffer);
  const part = (i: number): Float32Array => {
    const at = LENGTHS.slice(0, i).reduce((a, b) => a + b, 0);
    return all.subarray(at, at + LENGTHS[i]!);
  };
  return {
    pos: { weights: table(MODEL_FILES.pos), dictionary: table(MODEL_FILES.dictionary) },
    parse: table(MODEL_FILES.parse),
    roles: table(MODEL_FILES.roles),
    spans: table(MODEL_FILES.spans),
    stack: table(MODEL_FILES.stack),
    first: part(0),
    second: part(1),
    link: { weights: part(2) },
    calibration: part(3),
    rescore: part(4),
    judge: part(5),
  };
}
