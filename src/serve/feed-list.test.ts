import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { withFeeds, withoutFeed } from "./feed-list.js";

const a = { url: "https://a.org/feed", name: "A: the first" };
const b = { url: "https://b.org/feed", everyMinutes: 60 };
const listed = (yaml: string) => parseDocument(yaml).toJS().feeds;

test.each([
  ["no list yet", "id: x\n# why\nname: X # because\n"],
  ["no line end at the end", "id: x"],
  ["an empty list", "id: x\nfeeds: []\nname: X\n"],
  ["a key without a value", "id: x\nfeeds:\nname: X\n"],
  ["a list in brackets", 'id: x\nfeeds: [{ url: "https://z.org/" }] # mine\nname: X\n'],
  [
    "a list of lines",
    "id: x\nfeeds:\n  # the best\n  - url: https://z.org/ # good\n    name: Z\n\n# the rest\nname: X\n",
  ],
  ["a list that is not indented", "feeds:\n- url: https://z.org/\n- url: https://y.org/\nid: x\n"],
  ["a list at the end without a line end", "id: x\nfeeds:\n  - url: https://z.org/"],
])("%s", (_, yaml) => {
  const before = listed(yaml) ?? [];
  const added = withFeeds(yaml, [a, b]);
  expect(listed(added)).toEqual([...before, a, b]);
  expect(parseDocument(added).toJS()).toMatchObject({ id: "x" });
  // Every line that was there still is, but for that of the list itself.
  for (const line of yaml.split("\n").filter((text) => !text.startsWith("feeds:"))) expect(added).toContain(line);
  const without = withoutFeed(added, a.url)!;
  expect(listed(without)).toEqual([...before, b]);
  expect(listed(withoutFeed(without, b.url)!)).toEqual(before);
});

test("adding to a shipped case adds lines and changes none", () => {
  for (const name of ["northern-front", "template"]) {
    const yaml = readFileSync(new URL(`../../cases/${name}/case.yaml`, import.meta.url), "utf8");
    expect(withFeeds(yaml, [a]).startsWith(yaml)).toBe(true);
    expect(listed(withFeeds(withFeeds(yaml, [a]), [b]))).toEqual([a, b]);
  }
});

test("what is not listed is not taken out", () => {
  expect(withoutFeed("id: x\n", a.url)).toBeNull();
  expect(withoutFeed(withFeeds("id: x\n", [a]), b.url)).toBeNull();
});
