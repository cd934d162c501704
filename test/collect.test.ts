// Web addresses and feeds as a user meets them; every server is this machine's own.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jsonLines, root, start, tocsin } from "./run-tocsin.js";

/** Half a dozen runs of the command line, each with a database: time for them on a busy machine. */
const MINUTES = { timeout: 300_000 };
let folder: string;
let server: Server;
let host = "";
const hits: string[] = [];
const answers: Record<string, RequestListener> = {};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tocsin-collect-"));
  // Half a second is the shortest pause between two requests to a host: the tests need not be more polite.
  writeFileSync(join(folder, "tocsin.yaml"), "collect:\n  pauseSeconds: 0.5\n");
  server = createServer((request, response) => {
    hits.push(request.url ?? "");
    const answer = answers[request.url?.replace(/\?.*/, "") ?? ""];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  answers["/story"] = page("Troops at the border", "The ministry warned that it would respond.");
  await run(["init", "case"]);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (args: string[]) => tocsin(args, { cwd: folder });
const onCase = ["--case", "case", "--data", "data"];
const at = (path: string) => `http://${host}${path}`;
const allowed = () => ["--allow-host", host];

const says =
  (body: string, type: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, { "content-type": type, ...headers }).end(body);
  };
const page = (title: string, sentence: string) =>
  says(
    `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>
     <p>${sentence}</p><p>The defence ministry said on Sunday that the exercise would end in September, and that nothing else was planned along the border this year.</p></article></body></html>`,
    "text/html; charset=utf-8",
  );
const feed = (name: string, items: [path: string, title: string][]) =>
  says(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${name}</title>${items
      .map(([path, title]) => {
        const text = "The minister said that the talks would go on in September.";
        return `<item><title>${title}</title><link>${at(path)}?utm_source=rss</link><description>${text}</description></item>`;
      })
      .join("")}</channel></rss>`,
    "application/rss+xml",
  );

describe("addresses", () => {
  test("read shows a page; a private address is refused unless it is allowed by name", async () => {
    const refused = await run(["read", at("/story"), "--json"]);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/port \d+ is not one of the web\. Allow it with --allow-host 127\.0\.0\.1:\d+/);
    expect(hits).toEqual([]);
    const { code, out } = await run(["read", at("/story?utm_source=x"), "--json", ...allowed()]);
    expect(code).toBe(0);
    expect(jsonLines(out)[0]).toMatchObject({ kind: "document", uri: at("/story"), title: "Troops at the border" });
    expect(hits).toEqual(["/robots.txt", "/story"]);
  });

  test("collect.allow in tocsin.yaml allows it as well; a key it does not know is a mistake", async () => {
    const file = join(folder, "tocsin.yaml");
    const before = readFileSync(file, "utf8");
    writeFileSync(file, `${before}  allow: ["${host}"]\n`);
    expect((await run(["read", at("/story"), "--json"])).code).toBe(0);
    writeFileSync(file, `${before}  permit: []\n`);
    expect((await run(["read", at("/story")])).err).toMatch(/tocsin\.yaml: collect.*Its keys are .*collect/);
    writeFileSync(file, before);
  });

  test(
    "add takes pages, feeds and files together; a changed page is a new state of the same document",
    MINUTES,
    async () => {
      writeFileSync(join(folder, "note.txt"), "Note\n\nThe mayor said on Sunday that the bridge is closed.\n");
      answers["/feed"] = feed("Gazette", [["/a", "Talks go on"]]);
      const inputs = [at("/story"), "note.txt", at("/feed"), at("/nothing")];
      const first = await run(["add", ...inputs, ...onCase, ...allowed(), "--json"]);
      expect(first.code).toBe(2);
      // The page, the note, the feed and its entry.
      expect(jsonLines(first.out)[0]).toMatchObject({ added: 4, updated: 0, failed: [{ code: "not-found" }] });
      answers["/story"] = page("Troops at the border", "The ministry warned that it would not respond.");
      const again = await run(["add", at("/story#top"), ...onCase, ...allowed(), "--json"]);
      expect(jsonLines(again.out)[0]).toMatchObject({ added: 1, updated: 1 });
      const { out } = await run(["revisions", at("/story"), ...onCase]);
      expect(out).toMatch(/UTC {2}Troops at the border {2}superseded\n.*UTC {2}Troops at the border\n/);
      expect(out).toContain("that it would {+not+} respond.".replace("{+not+} ", "{+not +}"));
      const [old, now, change] = jsonLines((await run(["revisions", at("/story"), ...onCase, "--json"])).out);
      expect([old, now]).toMatchObject([{ current: false }, { current: true }]);
      expect(change).toMatchObject({ kind: "change", before: old?.document, after: now?.document });
      expect((await run(["revisions", at("/nowhere"), ...onCase])).err).toMatch(/holds no document from there/);
    },
  );
});

describe("feeds", () => {
  test("are added, exported, imported and removed; the rest of the case file stays as it is", MINUTES, async () => {
    const file = join(folder, "case", "case.yaml");
    const before = readFileSync(file, "utf8");
    const added = await run([
      "feeds",
      "add",
      "https://a.example/feed",
      "--name",
      "A & B",
      "--every",
      "60",
      "--case",
      "case",
    ]);
    expect(added.out).toMatch(/1 feed added/);
    expect(readFileSync(file, "utf8").startsWith(before)).toBe(true);
    const exported = await run(["feeds", "export", "--case", "case"]);
    writeFileSync(
      join(folder, "feeds.opml"),
      exported.out.replace("</body>", '<outline xmlUrl="https://b.example/"/></body>'),
    );
    const imported = await run(["feeds", "import", "feeds.opml", "--case", "case", "--json"]);
    expect(jsonLines(imported.out)[0]).toMatchObject({ added: ["https://b.example/"], known: 1 });
    const listed = jsonLines((await run(["feeds", "list", ...onCase, "--json"])).out);
    expect(listed).toMatchObject([
      { url: "https://a.example/feed", name: "A & B", everyMinutes: 60, lastTry: null },
      { url: "https://b.example/", name: null },
    ]);
    const removed = await run(["feeds", "remove", "https://a.example/feed", "https://b.example", "--case", "case"]);
    expect(removed.out).toMatch(/2 feeds taken out/);
    expect((await run(["feeds", "remove", "https://a.example/feed", "--case", "case"])).code).toBe(1);
    expect((await run(["feeds", "list", ...onCase])).out).toMatch(/follows no feed\. Add one/);
  });

  test.each([
    [["feeds", "add", "ftp://a.example/", "--case", "case"], /is no web address/],
    [["feeds", "add", "https://u:p@a.example/", "--case", "case"], /user name or a password/],
    [["feeds", "add", "https://a.example/", "--every", "soon", "--case", "case"], /no number of minutes/],
    [["feeds", "add", "https://a.example/"], /ships with Tocsin and is not changed\. Begin a case/],
    [["feeds", "import", "tocsin.yaml", "--case", "case"], /is no OPML file/],
    [["feeds", "import", "none.opml", "--case", "case"], /no such file/],
    [["watch", "--once", ...onCase], /the case follows no feed\. Add one with tocsin feeds add/],
  ])("%j fails in one line that says what to do", async (args, message) => {
    const { code, err } = await run(args);
    expect(code).toBe(1);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test(
    "watch --once asks what is due, takes what is new, tells what failed, ends with 2; status shows it",
    MINUTES,
    async () => {
      answers["/one"] = feed("One", [
        ["/a", "Talks go on"],
        ["/b", "Bridge closed"],
      ]);
      answers["/gone"] = (_, response) => response.writeHead(410).end();
      answers["/a"] = page("Talks go on until winter", "The minister said on Monday that the talks would go on.");
      await run(["feeds", "add", at("/one"), "--name", "One", "--case", "case"]);
      await run(["feeds", "add", at("/gone"), "--case", "case"]);
      const watching = ["watch", "--once", "--case", "case", "--data", "watched", ...allowed()];
      const { code, out } = await run([...watching, "--full", "--json"]);
      expect(code).toBe(2);
      const events = jsonLines(out);
      expect(events).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ kind: "feed", name: "One", outcome: "new", added: 2 }),
          expect.objectContaining({ kind: "feed", uri: at("/gone"), outcome: "gone", nextTry: null }),
          expect.objectContaining({ kind: "page", uri: at("/a"), outcome: "added" }),
          expect.objectContaining({
            kind: "page",
            uri: at("/b"),
            outcome: "failed",
            reason: "there is no such page (404)",
          }),
        ]),
      );
      expect(events.at(-1)).toMatchObject({ kind: "round", feeds: 2, failed: 1, added: 2, pages: 1 });
      // Nothing is due now; what is gone is not asked again.
      const second = await run(watching);
      expect(second).toMatchObject({ code: 0, out: "0 feeds asked, 0 new\n" });
      const status = await run(["status", "--case", "case", "--data", "watched"]);
      expect(status.out).toMatch(/One .*\n {2}last new .* UTC, next .* UTC/);
      expect(status.out).toMatch(/\/gone\n {2}stopped: it is gone for good \(410\)/);
      // The feed, and one document an entry: the page has taken the place of the summary.
      expect(status.out).toMatch(/documents +3\n/);
      const { out: json } = await run(["status", "--case", "case", "--data", "watched", "--json"]);
      expect(jsonLines(json)[0]?.feeds).toMatchObject([
        { name: "One", failures: 0 },
        { stopped: true, failures: 1 },
      ]);
    },
  );

  test("watch goes on until Ctrl-C, which ends it in order", MINUTES, async () => {
    await run(["feeds", "remove", at("/gone"), "--case", "case"]);
    const child = start(
      ["watch", "--case", join(folder, "case"), "--data", join(folder, "loop"), ...allowed()],
      folder,
    );
    let out = "";
    await new Promise<void>((resolve, reject) => {
      child.stdout?.setEncoding("utf8").on("data", (text) => {
        out += text;
        if (out.includes("2 new")) resolve();
      });
      child.on("exit", () => reject(new Error("it ended by itself")));
    });
    child.removeAllListeners("exit");
    child.kill("SIGINT");
    const code = await new Promise((resolve) => child.on("exit", resolve));
    expect(code).toBe(0);
    // The store was given back in order: it opens at once and holds what came.
    const { out: json } = await run(["status", "--case", "case", "--data", "loop", "--json"]);
    expect(jsonLines(json)[0]).toMatchObject({ documents: 3 });
  });
});

test("every command in docs/collecting.md exists, with every flag it is shown with", MINUTES, async () => {
  const text = readFileSync(join(root, "docs", "collecting.md"), "utf8");
  const lines = [...text.matchAll(/```\n([\s\S]*?)```/g)].flatMap(([, block]) => (block ?? "").trim().split("\n"));
  const commands = lines.filter((line) => line.startsWith("tocsin "));
  expect(commands.length).toBeGreaterThan(8);
  const helps = new Map<string, string>();
  for (const line of commands) {
    const [, name = "", second = ""] = line.split(" ");
    const words = name === "feeds" ? [name, second] : [name];
    const key = words.join(" ");
    if (!helps.has(key)) helps.set(key, (await run([...words, "--help"])).out);
    expect(helps.get(key)).toMatch(new RegExp(`Usage: tocsin ${key} [^]*Examples:\\n {2}tocsin `));
    for (const [flag] of line.matchAll(/--[a-z-]+/g)) expect(helps.get(key), line).toContain(flag);
  }
});
