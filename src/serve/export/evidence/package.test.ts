import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sample } from "../../../store/contract.js";
import { makeSigner } from "../../../store/evidence/contract.js";
import { entryOf, hashOfLeaf, leafOf } from "../../../store/evidence/entry.js";
import { append, type Complete, emptyFrontier, rangeHash, root } from "../../../store/evidence/merkle.js";
import { signTreeHead, verifierKey } from "../../../store/evidence/note.js";
import { inclusionRanges } from "../../../store/evidence/proof.js";
import { checkPackage } from "./check-package.js";
import { bytesName, packageFiles, packageName, writePackage } from "./package.js";

const folder = mkdtempSync(join(tmpdir(), "tocsin-package-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [size, index] = [11, 6];
const signer = makeSigner();
const origin = "tocsin.local/0123456789abcdef";
const key = verifierKey(origin, signer.publicKey);

/** A package of one entry of a small log. */
function evidence() {
  const uri = "https://example.org/a\u202eb\nc";
  const made = sample("Packed", "2024-08-25");
  const capture = { ...made.entry.capture, uri, headers: { etag: '"1"' } };
  const entry = entryOf(capture, index, "fetch", "tocsin 0.1.0");
  const leaf = leafOf(entry);
  const nodes: Uint8Array[][] = [];
  let frontier = emptyFrontier;
  for (let n = 0; n < size; n += 1) {
    const step = append(frontier, hashOfLeaf(n === index ? leaf : `another entry ${n}`));
    frontier = step.frontier;
    nodes.push(step.nodes);
  }
  const hashOf = ({ level, last }: Complete) => nodes[last]?.[level] as Uint8Array;
  const path = inclusionRanges(index, size).map((range) => rangeHash(range, hashOf));
  const checkpoint = signTreeHead({ origin, size, root: root(frontier) }, signer);
  return {
    entry,
    files: { bytes: made.bytes, inclusion: { entry, leaf, path }, checkpoint, size, key, stored: made.entry },
  };
}

let place: string;
let round = 0;
const { entry, files } = evidence();
const bytesFile = bytesName(entry.digest);
beforeEach(() => {
  round += 1;
  place = join(folder, `${round}`, packageName(entry, size));
  writePackage(place, packageFiles(files));
});

/** Puts other content in place of that of a file. */
function alter(name: string, change: (content: Buffer) => string | Uint8Array): void {
  const path = join(place, name);
  const content = readFileSync(path);
  chmodSync(path, 0o644);
  writeFileSync(path, change(content));
}

test("holds what it should, under safe names, and is not there half", () => {
  expect(readdirSync(place).sort()).toEqual(
    ["README.txt", bytesFile, "capture.json", "document.json", "proof.json"].sort(),
  );
  expect(packageName(entry, size)).toMatch(/^evidence-[0-9a-f]{16}-6-of-11$/);
  expect(new Uint8Array(readFileSync(join(place, bytesFile)))).toEqual(files.bytes);
  expect(statSync(join(place, bytesFile)).mode & 0o222, "not to be edited by accident").toBe(0);
  expect(readdirSync(join(place, ".."))).toHaveLength(1);
  expect(() => writePackage(place, packageFiles(files))).toThrow(/there is something already/);
  const readme = readFileSync(join(place, "README.txt"), "utf8");
  expect(readme, "an address cannot make the words around it read otherwise").toContain("https://example.org/a?b?c\n");
});

test("is sound by itself, and by the key one was given", () => {
  expect(checkPackage(place)).toEqual({ entry, size, key, faults: [] });
  expect(checkPackage(place, [key]).faults).toEqual([]);
  const other = verifierKey(origin, makeSigner().publicKey);
  expect(checkPackage(place, [other]).faults).toEqual(["proof.json: checkpoint: no known key has signed it"]);
});

describe("is not sound", () => {
  type Fields = Record<string, unknown>;
  const json = (change: (value: Fields) => Fields) => (content: Buffer) => {
    const value = JSON.parse(content.toString()) as Fields;
    return JSON.stringify({ ...value, ...change(value) });
  };
  test.each<[string, () => void, RegExp]>([
    [
      "other bytes",
      () => alter(bytesFile, (content) => Buffer.concat([content, Buffer.from(" ")])),
      /the bytes have the digest/,
    ],
    ["no bytes", () => unlinkSync(join(place, bytesFile)), /the bytes are missing/],
    [
      "another time",
      () =>
        alter(
          "capture.json",
          json(() => ({ fetchedAt: "2024-08-25T09:00:00.000Z" })),
        ),
      /capture.json: it states something else/,
    ],
    [
      "a further field",
      () =>
        alter(
          "capture.json",
          json(() => ({ note: "x" })),
        ),
      /capture.json/,
    ],
    [
      "another document",
      () =>
        alter("document.json", (content) => content.toString().replaceAll(entry.digest, `sha256:${"0".repeat(64)}`)),
      /about other bytes/,
    ],
    ["no JSON", () => alter("proof.json", () => "{"), /it is no JSON/],
    [
      "a hash of the path",
      () =>
        alter(
          "proof.json",
          json(({ path }) => ({ path: (path as string[]).toReversed() })),
        ),
      /not in the log that was signed/,
    ],
    [
      "a step less",
      () =>
        alter(
          "proof.json",
          json(({ path }) => ({ path: (path as string[]).slice(1) })),
        ),
      /not in the log that was signed/,
    ],
    [
      "another place",
      () =>
        alter(
          "proof.json",
          json(() => ({ index: 5 })),
        ),
      /not in the log that was signed/,
    ],
    [
      "another size",
      () =>
        alter(
          "proof.json",
          json(() => ({ size: 12 })),
        ),
      /another size/,
    ],
    [
      "the leaf in other words",
      () =>
        alter(
          "proof.json",
          json((value) => ({ leaf: `${value.leaf} ` })),
        ),
      /not in the log that was signed/,
    ],
    [
      "another root",
      () =>
        alter(
          "proof.json",
          json((value) => ({ checkpoint: `${value.checkpoint}`.replace("\n11\n", "\n12\n") })),
        ),
      /the signature is not that of the key/,
    ],
    [
      "a key that is none",
      () =>
        alter(
          "proof.json",
          json(() => ({ key: "key" })),
        ),
      /no Ed25519 verifier key/,
    ],
    [
      "a link instead of a file",
      () => {
        unlinkSync(join(place, bytesFile));
        symlinkSync("/etc/hostname", join(place, bytesFile));
      },
      /it is no plain file/,
    ],
  ])("with %s", (_, change, fault) => {
    change();
    expect(checkPackage(place).faults.join("\n")).toMatch(fault);
  });

  test("with any byte of the bytes changed", () => {
    for (let at = 0; at < files.bytes.length; at += 1) {
      alter(bytesFile, () => files.bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));
      expect(checkPackage(place).faults).toHaveLength(1);
    }
  });
});

test("a folder without a proof is no package", () => {
  expect(() => checkPackage(folder)).toThrow(/there is no evidence package/);
});
