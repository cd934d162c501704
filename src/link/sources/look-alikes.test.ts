import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Source } from "../../model/index.js";
import { lookAlikes, parseConfusables, skeleton } from "./look-alikes.js";

const confusables = parseConfusables(
  readFileSync(new URL("../../../data/sources/confusables.tsv", import.meta.url), "utf8"),
);

// "paypal" in Cyrillic letters is the example of Unicode Technical Standard 39, section 4; the others follow its table.
test.each([
  ["paypal", "\u0440\u0430ypal", true],
  ["Reuters", "\u0420euters", false],
  ["Reuters", "Reut\u0435rs", true],
  ["modern", "rnodern", true],
  ["BBC", "\u0412\u0412\u0421", true],
  ["Belta", "Be1ta", true],
  ["Belta", "Delta", false],
  ["Kyiv Post", "Kyiv-Post", true],
])("%s and %s", (a, b, alike) => {
  expect(skeleton(a, confusables) === skeleton(b, confusables)).toBe(alike);
});

const source = (id: string, name: string, aliases: string[] = []): Source => ({
  id,
  name,
  kind: "outlet",
  aliases,
  country: null,
  domains: [],
  owner: null,
});

test("look-alikes are told as pairs, and one source's own spellings are not", () => {
  const sources = [source("reuters", "Reuters", ["REUTERS"]), source("fake", "R\u0435uters"), source("tass", "TASS")];
  expect(lookAlikes(sources, confusables)).toEqual([
    { a: "fake", b: "reuters", reason: '"R\u0435uters" and "Reuters" look alike and are two sources.' },
  ]);
});

test("a name made to pass for a source that is known and not held is told as well, and so is an address", () => {
  const known = [source("reuters", "Reuters"), source("bbc", "BBC News"), source("bbc-2", "B B C News")];
  expect(lookAlikes([source("fake", "R\u0435uters")], confusables, known).map(({ a, b }) => [a, b])).toEqual([
    ["fake", "reuters"],
  ]);
  const held = [
    { ...source("a", "Border Gazette"), domains: ["modern-times.example"] },
    { ...source("b", "The Modern Times"), domains: ["rnodern-times.example"] },
  ];
  expect(lookAlikes(held, confusables)).toMatchObject([{ a: "a", b: "b" }]);
});
