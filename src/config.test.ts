import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig, shipped } from "./config.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-config-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("without anything: the folder beside, the shipped case, this machine only", () => {
  expect(readConfig({}, {}, folder)).toEqual({
    dataFolder: join(folder, ".tocsin"),
    casePath: shipped.case,
    databaseUrl: null,
    host: "127.0.0.1",
    port: 7717,
    boundaries: "un",
    // Nothing private is fetched from, and no host is asked more than once in two seconds.
    collect: { allow: [], pauseMs: 2000 },
    keyFolder: join(folder, ".tocsin", "keys"),
    json: false,
    quiet: false,
  });
});

test("flags win over the environment, the environment over the file", () => {
  writeFileSync(join(folder, "tocsin.yaml"), "port: 1000\ndata: from-file\nboundaries: de-facto\n");
  expect(readConfig({}, {}, folder)).toMatchObject({
    port: 1000,
    dataFolder: join(folder, "from-file"),
    boundaries: "de-facto",
  });
  expect(readConfig({}, { PORT: "2000" }, folder).port).toBe(2000);
  expect(readConfig({ port: "3000" }, { PORT: "2000" }, folder).port).toBe(3000);
});

test("a case in the working folder is meant before the shipped one", () => {
  writeFileSync(join(folder, "case.yaml"), "id: mine\n");
  expect(readConfig({}, {}, folder).casePath).toBe(folder);
});

test("a data folder on the command line wins over a database in the environment", () => {
  const environment = { DATABASE_URL: "postgres://there/db" };
  expect(readConfig({}, environment, folder).databaseUrl).toBe("postgres://there/db");
  expect(readConfig({ data: "here" }, environment, folder).databaseUrl).toBeNull();
});

test.each([
  ["port: many", /tocsin\.yaml: port: .*Its keys are/],
  ["colour: red", /tocsin\.yaml: colour: .*Its keys are/],
  ["a: [", /tocsin\.yaml: /],
])("a file that says %j is refused with what is wrong", (text, message) => {
  writeFileSync(join(folder, "tocsin.yaml"), text);
  expect(() => readConfig({}, {}, folder)).toThrow(message);
});

test.each(["-1", "70000", "x", " "])("port %j is none", (port) => {
  expect(() => readConfig({ port }, {}, folder)).toThrow(/is no port/);
});
