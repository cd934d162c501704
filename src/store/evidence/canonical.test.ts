import { expect, test } from "vitest";
import { canonical, type Json } from "./canonical.js";

// Expected values follow from the rules of RFC 8785, section 3.2; the numbers are of its appendix B.
test.each<[string, Json, string]>([
  [
    "keys are sorted, at every depth",
    { b: { d: 1, c: 2 }, a: [3, { z: 0, y: 0 }] },
    '{"a":[3,{"y":0,"z":0}],"b":{"c":2,"d":1}}',
  ],
  ["by UTF-16 code units: a pair sorts before U+FB33", { "\ufb33": 1, "😀": 2, "€": 3 }, '{"€":3,"😀":2,"\ufb33":1}'],
  ["control characters are escaped, other letters are not", "a\u0000\n\u001f€/", '"a\\u0000\\n\\u001f€/"'],
  ["the shortest number", [1e21, 1e30, 4.5, 0.002, 1e-27, -0], "[1e+21,1e+30,4.5,0.002,1e-27,0]"],
  ["names and empty things", [true, false, null, [], {}], "[true,false,null,[],{}]"],
])("%s", (_, value, text) => {
  expect(canonical(value)).toBe(text);
  expect(canonical(JSON.parse(text))).toBe(text);
});

test.each<[string, Json]>([
  ["half a pair", "\ud83d"],
  ["half a pair in a key", { "x\udc00": 1 }],
  ["infinity", Number.POSITIVE_INFINITY],
])("%s has no canonical form", (_, value) => {
  expect(() => canonical(value)).toThrow(/half of a character|not finite/);
});
