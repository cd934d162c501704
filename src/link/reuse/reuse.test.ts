import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TocsinError } from "../../model/index.js";
import { createReuseIndex } from "./reuse.js";
import { emptyWords, splitWords } from "./split.js";

const words = (count: number, seed: number): string[] =>
  Array.from({ length: count }, (_, i) => `w${((i + 1) * 7919 * (seed + 1) + seed * 104729) % 99991}x${seed}`);
const text = (list: string[]): string => list.join(" ");

const base = words(300, 1);
const other = (seed: number, count = 200): string[] => words(count, seed);

describe("kinds of reuse", () => {
  const everyTenth = base.map((word, i) => (i % 10 === 4 ? `changed${i}` : word));
  const quotation = base.slice(50, 90);
  test.each([
    ["the same text", base, 1],
    ["a text with every tenth word changed", everyTenth, 1],
    ["its first two fifths", base.slice(0, 120), 1],
    ["all of it inside another text", [...other(2), ...base, ...other(3)], 1],
    ["forty words quoted in another text", [...other(4), ...quotation, ...other(5)], 1],
    ["another text", other(6), 0],
    ["five words of it in another text", [...other(7), ...base.slice(10, 15), ...other(8)], 0],
  ])("%s", (_, copy, found) => {
    const index = createReuseIndex();
    index.add("filler", text(other(20)));
    index.add("base", text(base));
    expect(index.add("copy", text(copy)).map(({ id }) => id)).toEqual(found ? ["base"] : []);
  });

  test("a quotation is told with its exact words on both sides", () => {
    const index = createReuseIndex();
    index.add("base", text(base));
    const copy = `Before it, ${text(other(4)).toUpperCase()}: "${text(quotation).toUpperCase()}", and after.`;
    const [reuse] = index.add("copy", copy);
    expect(reuse!.passages).toHaveLength(1);
    const { here, there } = reuse!.passages[0]!;
    expect(text(base).slice(...there)).toBe(text(quotation));
    expect(copy.slice(...here)).toBe(text(quotation).toUpperCase());
    expect(reuse!.contains).toBeCloseTo(38 / 298, 5);
  });

  test("a formula that every text has is no reuse, and a reprint of a reprint still is", () => {
    const index = createReuseIndex();
    const formula = text(words(12, 99));
    for (let i = 0; i < 60; i++) expect(index.add(`one ${i}`, `${text(other(100 + i, 80))} ${formula}`)).toEqual([]);
    for (let i = 0; i < 60; i++) {
      const found = index.add(`reprint ${i}`, text(base));
      expect(found.length > 0).toBe(i > 0);
    }
  });
});

describe("what a store keeps", () => {
  const filled = () => {
    const index = createReuseIndex();
    for (let i = 0; i < 50; i++) index.add(`${i}`, text([...other(i), ...base.slice(i, i + 30)]));
    return index;
  };

  test("an index restored from its segments finds the same, and holds what was found", () => {
    const index = filled();
    const again = createReuseIndex();
    for (const { document, bytes } of index.unsaved()) again.restore(document, bytes);
    expect([...index.unsaved()], "each is given once").toEqual([]);
    expect([...again.unsaved()], "what was restored is saved already").toEqual([]);
    expect(again.size).toBe(50);
    expect(again.find(text(base))).toEqual(index.find(text(base)));
    for (let i = 0; i < 50; i++) expect(again.partners(`${i}`)).toMatchObject(index.partners(`${i}`));
    expect(again.add("new", text(base))).toEqual(index.add("new", text(base)));
    expect([...again.unsaved()].map(({ document }) => document)).toEqual(["new"]);
  });

  test("damaged bytes are refused, never misread", () => {
    const index = createReuseIndex();
    index.add("a", text(base));
    const [segment] = index.unsaved();
    const { bytes } = segment!;
    const cut = [new Uint8Array(0), new Uint8Array(100), bytes.slice(0, 40), bytes.slice(0, bytes.length - 9)];
    for (const bad of cut) expect(() => index.restore("b", bad)).toThrow(TocsinError);
    const rows = new Uint8Array([...bytes, 1, 2, 3]);
    expect(() => index.restore("b", rows)).toThrow(TocsinError);
    expect(index.size).toBe(1);
  });
});

test("either text knows the other, each from its own side", () => {
  const index = createReuseIndex();
  index.add("base", text(base));
  index.add("cut", text(base.slice(0, 120)));
  const [fromBase, fromCut] = [index.partners("base")[0]!, index.partners("cut")[0]!];
  expect([fromBase.id, fromCut.id]).toEqual(["cut", "base"]);
  expect([fromBase.contains, fromBase.contained]).toEqual([fromCut.contained, fromCut.contains]);
  expect(fromBase.passages[0]!.here).toEqual(fromCut.passages[0]!.there);
});

test("a text that was read anew takes the place of its old self, and the same text changes nothing", () => {
  const index = createReuseIndex();
  index.add("base", text(base));
  index.add("copy", text(base));
  expect(index.add("copy", text(base)).map(({ id }) => id)).toEqual(["base"]);
  const before = [...index.unsaved()];
  index.add("base", text([...other(9), ...base]));
  expect(index.partners("copy").map(({ id }) => id)).toEqual(["base"]);
  const again = createReuseIndex();
  for (const { document, bytes } of [...index.unsaved(), before[1]!]) again.restore(document, bytes);
  expect(again.partners("copy"), "what was found in the old text is forgotten").toEqual(index.partners("copy"));
  index.add("copy", text(other(3)));
  expect(index.partners("base")).toEqual([]);
  expect(index.find(text(base)).map(({ id }) => id)).toEqual(["base"]);
  expect(index.size).toBe(2);
});

test("spans are words of the text, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (value) => {
      const found = emptyWords(4);
      splitWords(value, found);
      let end = 0;
      for (let i = 0; i < found.count; i++) {
        const [start, length] = [found.starts[i]!, found.lengths[i]!];
        expect(start).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = start + length;
        expect(value.slice(start, end)).not.toMatch(/[\s.,;:!?"]/u);
      }
      expect(end).toBeLessThanOrEqual(value.length);
    }),
  );
});

test("passages lie inside both texts, whatever the texts", () => {
  const word = fc.constantFrom(..."alpha beta gamma delta epsilon zeta eta theta iota kappa".split(" "));
  const sentence = fc.array(word, { minLength: 0, maxLength: 120 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(sentence, sentence, (a, b) => {
      const index = createReuseIndex();
      index.add("a", a);
      for (const { passages, contained, contains, resemblance } of index.find(b)) {
        for (const share of [contained, contains, resemblance]) expect(share).toBeLessThanOrEqual(1);
        for (const { here, there } of passages) {
          expect(here[0]).toBeLessThan(here[1]);
          expect(there[0]).toBeLessThan(there[1]);
          expect(here[1]).toBeLessThanOrEqual(b.length);
          expect(there[1]).toBeLessThanOrEqual(a.length);
        }
      }
    }),
  );
});
