// The command line as a user meets it: results, errors, exit codes.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Claim, Document } from "../src/model/index.js";
import { jsonLines, start, tocsin } from "./run-tocsin.js";

const article = `Ministry warns of troops at the border

2024-08-25 10:00:00
The defence ministry of Ukraine said on Sunday that Belarus was moving tanks to the Gomel region.
"If they cross the border, we will respond," the ministry warned.
According to the analyst Konrad Muzyka, an attack is unlikely.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-cli-"));
  writeFileSync(join(folder, "article.txt"), article);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const commands = ["read", "init", "add", "assess", "brief", "status", "case", "serve", "verify", "export"];

test("help names every command, and every command's help has an example", async () => {
  const { out, code } = await tocsin(["--help"]);
  expect(code).toBe(0);
  for (const name of commands) expect(out).toContain(`\n  ${name}`);
  for (const name of commands) {
    const help = await tocsin([name, "--help"]);
    expect(help.code).toBe(0);
    expect(help.out).toMatch(/Examples:\n {2}(\S+ .*\| )?tocsin /);
  }
});

describe("read", () => {
  test("prints a document and claims whose spans are their words", async () => {
    const { out, code } = await tocsin(["read", join(folder, "article.txt"), "--json"]);
    expect(code).toBe(0);
    const rows = jsonLines(out);
    const document = rows[0] as Document;
    expect(document).toMatchObject({ kind: "document", title: "Ministry warns of troops at the border" });
    expect(document.published?.value).toBe("2024-08-25T10:00:00");
    const claims = rows.filter((row) => row.kind === "claim") as Claim[];
    const body = claims.filter((claim) => claim.from === "body");
    expect(body.length).toBeGreaterThanOrEqual(3);
    for (const claim of body) {
      expect(claim.spans.content.map(([s, e]) => document.text.slice(s, e)).join(" … ")).toContain(claim.text);
    }
    const threat = body.find((claim) => claim.text.includes("we will respond"));
    expect(threat?.condition?.text).toContain("If they cross the border");
  });

  test("reads standard input, and shows no colours in a pipe", async () => {
    const { out, code } = await tocsin(["read", "-"], { input: article });
    expect(code).toBe(0);
    expect(out).toContain("we will respond");
    expect(out).not.toContain("\u001b[");
  });

  test("each bad input is one line, the rest goes on, exit 2", async () => {
    const bad = join(folder, "bad");
    mkdirSync(bad);
    writeFileSync(join(bad, "a-empty.txt"), "");
    writeFileSync(join(bad, "b-binary.txt"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 0, 255, 254, 0]));
    writeFileSync(join(bad, "c-huge.txt"), Buffer.alloc(20 * 1024 * 1024 + 1, 97));
    writeFileSync(join(bad, "d-good.txt"), article);
    const { out, err, code } = await tocsin(["read", bad, join(folder, "missing.txt"), "--json"]);
    expect(code).toBe(2);
    expect(jsonLines(out).filter((row) => row.kind === "document")).toHaveLength(1);
    const lines = err.split("\n").filter((line) => line.startsWith("tocsin: "));
    expect(lines).toHaveLength(4);
    for (const name of ["a-empty.txt", "b-binary.txt", "c-huge.txt", "missing.txt"]) {
      expect(lines.filter((line) => line.includes(name))).toHaveLength(1);
    }
    expect(err).not.toMatch(/\n\s+at /);
    expect(err).toContain("1 document");
  });

  test("a feed is read with its entries", async () => {
    const items = ["Minister says talks go on", "Spokesman denies troop move"].map(
      (title, i) => `<item><title>${title}</title><link>https://example.org/${i}</link>
        <pubDate>Sun, 25 Aug 2024 10:0${i}:00 GMT</pubDate>
        <description>The minister said that the talks in Minsk would go on in September.</description></item>`,
    );
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>The Border Gazette</title>${items.join("")}</channel></rss>`;
    writeFileSync(join(folder, "feed.xml"), feed);
    const { out, code } = await tocsin(["read", join(folder, "feed.xml"), "--json"]);
    expect(code).toBe(0);
    const documents = jsonLines(out).filter((row) => row.kind === "document");
    expect(documents.map((document) => document.uri)).toEqual([
      expect.stringContaining("feed.xml"),
      "https://example.org/0",
      "https://example.org/1",
    ]);
  });

  test("a closed pipe is no failure", async () => {
    const child = start(["read", join(folder, "article.txt"), "--json"]);
    child.stdout?.destroy();
    let err = "";
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    await new Promise((resolve) => child.on("close", resolve));
    expect(err).not.toMatch(/EPIPE|\n\s+at /);
  });
});

describe("a case of one's own", () => {
  const at = (name: string) => join(folder, name);

  test("init, add twice, status, assess, brief", async () => {
    const begun = await tocsin(["init", at("case")]);
    expect(begun.code).toBe(0);
    expect(readFileSync(join(at("case"), "case.yaml"), "utf8")).toContain("hypotheses:");
    const common = ["--case", at("case"), "--data", at("data")];
    const first = await tocsin(["add", at("article.txt"), ...common, "--json"]);
    expect(jsonLines(first.out)[0]).toMatchObject({ kind: "added", added: 1, known: 0, failed: [] });
    const second = await tocsin(["add", at("article.txt"), ...common, "--json"]);
    expect(jsonLines(second.out)[0]).toMatchObject({ added: 0, known: 1 });
    const status = jsonLines((await tocsin(["status", ...common, "--json"])).out)[0];
    expect(status).toMatchObject({ kind: "status", documents: 1, first: "2024-08-25", refused: [] });
    const assessed = await tocsin(["assess", ...common, "--as-of", "2024-08-26", "--json"]);
    const assessment = jsonLines(assessed.out).at(-1) as { hypotheses: { probability: number }[] };
    expect(assessment.hypotheses.reduce((sum, h) => sum + h.probability, 0)).toBeCloseTo(1, 9);
    const brief = await tocsin(["brief", ...common, "--as-of", "2024-08-26"]);
    expect(brief.code).toBe(0);
    expect(brief.out).toMatch(/^# /);
  });

  test("init does not write over a case", async () => {
    const { code, err } = await tocsin(["init", at("case")]);
    expect(code).toBe(1);
    expect(err).toContain("there is a case already");
  });

  test("what cannot be taken is listed by status", async () => {
    writeFileSync(at("void.txt"), "");
    const common = ["--case", at("case"), "--data", at("data")];
    expect((await tocsin(["add", at("void.txt"), ...common])).code).toBe(2);
    expect((await tocsin(["status", ...common])).out).toMatch(/1 input could not be taken:\n.*void\.txt/);
  });
});

test("case check names the line of every mistake", async () => {
  expect((await tocsin(["case", "check"])).out).toMatch(/is a case: 5 hypotheses, \d+ indicators/);
  const file = join(folder, "broken.yaml");
  writeFileSync(file, "id: broken\nname: Broken\nquestion: Will it?\nhorizonDays: soon\n");
  const { out, code } = await tocsin(["case", "check", file]);
  expect(code).toBe(1);
  expect(out).toMatch(/broken\.yaml:4: horizonDays: /);
});

test.each([
  [["assess", "--as-of", "yesterday"], /no day.*YYYY-MM-DD/],
  [["serve", "--port", "99999"], /no port/],
  [["status", "--case", "/nowhere/case.yaml"], /no case file.*tocsin init/],
  [["read"], /missing required argument/],
  [["frobnicate"], /unknown command/],
])("%j fails in one line that says what to do", async (args, message) => {
  const { code, err } = await tocsin([...args, ...(args[0] === "assess" ? ["--data", join(folder, "d2")] : [])]);
  expect(code).toBe(1);
  expect(err).toMatch(message);
  expect(err).not.toMatch(/\n\s+at /);
});
