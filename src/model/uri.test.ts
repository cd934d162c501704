import { expect, test } from "vitest";
import { adoptCanonical, canonicalUri } from "./uri.js";

test.each([
  ["https://ex.org/a?utm_source=x&id=3&utm_medium=rss#top", "https://ex.org/a?id=3"],
  ["https://ex.org/a?fbclid=1", "https://ex.org/a"],
  ["https://ex.org/a?gclid=1&b=%20&b", "https://ex.org/a?b=%20&b"],
  // Servers may mean something by the order, by an empty value and by a name that only begins like a tracker's.
  ["https://ex.org/a?z=1&a=", "https://ex.org/a?z=1&a="],
  ["https://ex.org/a?utmost=1", "https://ex.org/a?utmost=1"],
  ["https://ex.org/#!/story/4", "https://ex.org/#!/story/4"],
  ["HTTPS://EX.org:443", "https://ex.org/"],
  ["file:///a%20b.html#x", "file:///a%20b.html#x"],
  ["stdin:", "stdin:"],
])("canonicalUri %s", (uri, expected) => expect(canonicalUri(uri)).toBe(expected));

test.each([
  ["a path of the same site", "https://ex.org/a?p=1", "/story", "https://ex.org/story"],
  ["the mobile site's desktop page", "https://m.ex.org/a", "https://www.ex.org/a?utm_source=m", "https://www.ex.org/a"],
  ["another site's page", "https://evil.org/a", "https://ex.org/a", "https://evil.org/a"],
  ["another site below the same registry", "https://a.co.uk/x", "https://b.co.uk/x", "https://a.co.uk/x"],
  ["the front page", "https://ex.org/a", "https://ex.org/", "https://ex.org/a"],
  ["no web address", "https://ex.org/a", "javascript:x", "https://ex.org/a"],
  ["a page from the disk", "file:///a.html", "https://ex.org/a", "file:///a.html"],
])("adoptCanonical: %s", (_, uri, stated, expected) => expect(adoptCanonical(uri, stated)).toBe(expected));
