// The address must survive copying, and a bad address must not break the desk.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type DeskSearch, parseSearch, writeSearch } from "./search.js";

test.each<[string, DeskSearch]>([
  ["", {}],
  ["?asOf=2024-08-26", { asOf: "2024-08-26" }],
  ["?asOf=2024-13-45", {}],
  ["?asOf=yesterday&q=tanks", { q: "tanks" }],
  ["?act=warn&act=deny&act=warn", { act: ["warn", "deny"] }],
  ["?by=day&by=event&unknown=1", { by: "day" }],
  ["?claim=sha256%3Aab%233", { claim: "sha256:ab#3" }],
  ["?speaker=&place=Gomel", { place: ["Gomel"] }],
  ["?as=table&spot=627907&zoom=2024-08-01_2024-09-01", { as: "table", spot: "627907", zoom: "2024-08-01_2024-09-01" }],
  ["?as=list&zoom=2024-08-01", {}],
])("reads %s", (query, expected) => {
  expect(parseSearch(query)).toEqual(expected);
});

test("what is written is read back", () => {
  const text = fc.string({ minLength: 1, unit: "grapheme" });
  fc.assert(
    fc.property(text, fc.uniqueArray(text, { minLength: 1 }), (q, speaker) => {
      const search: DeskSearch = { asOf: "2022-10-26", q, speaker };
      expect(parseSearch(writeSearch(search))).toEqual(search);
    }),
  );
});
