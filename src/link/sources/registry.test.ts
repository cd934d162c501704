import { describe, expect, test } from "vitest";
import { tables } from "../testing/tables.js";
import { createSourceRegistry } from "./registry.js";
import { parseSourceTables } from "./tables.js";

const registry = createSourceRegistry(tables);

describe("one identity, however it is written", () => {
  test.each([
    ["Ukraine's Ministry of Foreign Affairs", "body", "ua-foreign-ministry"],
    ["the Ministry of Foreign Affairs of Ukraine", "body", "ua-foreign-ministry"],
    ["Ukrainian MFA", "body", "ua-foreign-ministry"],
    ["the foreign ministry in Kyiv", "body", "ua-foreign-ministry"],
    ["Belarusian defence ministry", "body", "by-defence-ministry"],
    ["Ministry of Defense of the Republic of Belarus", "body", "by-defence-ministry"],
    ["the Pentagon", "body", "us-defense-department"],
    ["the Kremlin", "body", "ru-presidency"],
    ["Alexander Lukashenko", "person", "alexander-lukashenko"],
    ["President Lukashenko", "person", "alexander-lukashenko"],
    ["Aliaksandr Lukashenka", "person", "alexander-lukashenko"],
    ["Mr Lukashenko", "person", "alexander-lukashenko"],
    ["The Kyiv Independent", "outlet", "kyiv-independent"],
    ["Minsk", "body", "voice-by"],
    ["Belarus", "body", "voice-by"],
    ["the Border Watch project", "group", "body-border-watch"],
    ["Border Watch", "group", "body-border-watch"],
  ])("%s", (name, kind, id) => {
    expect(registry.identify(name, null, kind, null).id).toBe(id);
  });

  test("an officer speaks for the body his role names, a former one does not", () => {
    expect(registry.identify("Ilse Tarn", "foreign minister of Latvia", "person", null).body).toBe(
      "lv-foreign-ministry",
    );
    expect(registry.identify("Ilse Tarn", "former foreign minister of Latvia", "person", null).body).toBeNull();
  });

  test.each([
    ["intelligence services", "group"],
    ["They", "group"],
    ["who", "group"],
    ["The move", "person"],
    ["local residents", "anonymous"],
    ["a source", "anonymous"],
    ["Ukrainian officials", "anonymous"],
  ])("%s names nobody", (name, kind) => {
    expect(registry.identify(name, null, kind, null).generic).toBe(true);
  });

  test("a body without its country is open until the document says which", () => {
    expect(registry.identify("the defence ministry", null, "body", null)).toMatchObject({
      country: null,
      bodyType: "defence-ministry",
    });
    expect(registry.identify("the defence ministry", null, "body", "PL").id).toBe("pl-defence-ministry");
  });
});

describe("who published", () => {
  test.each([
    ["Ministry of Foreign Affairs of Ukraine", "https://mfa.example/x", "ua-foreign-ministry"],
    ["South China Morning Post", "", "scmp"],
    [null, "https://www.bbc.co.uk/news/1", "bbc"],
    [null, "https://news.bbc.co.uk/news/1", "bbc"],
    [null, "https://never-heard.example/1", "outlet-never-heard-example"],
  ])("%s %s", (name, uri, id) => {
    expect(registry.outlet(name, uri)?.id).toBe(id);
  });

  test("nobody, when neither a name nor a host says so", () => {
    expect(registry.outlet(null, "file:///tmp/x.txt")).toBeNull();
  });
});

test.each(["", "{", "{}", '{"bodies":3}'])("damaged tables are refused: %s", (json) => {
  expect(() => parseSourceTables(json, "")).toThrow(/sources\/sources\.json/u);
});

test("every curated source has one id, and names that belong to no other", () => {
  const ids = tables.sources.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const names = tables.sources.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].map((one) => ({ id, one: one.toLowerCase() })),
  );
  for (const { id, one } of names) expect(names.filter((other) => other.one === one && other.id !== id)).toEqual([]);
});
