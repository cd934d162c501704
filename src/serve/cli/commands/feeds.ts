// `tocsin feeds`: the feeds that a case follows, listed, changed, and exchanged with other feed readers.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { parseCase } from "../../../assess/index.js";
import { caseFileOf, readConfig, shipped } from "../../../config.js";
import { parseUri, TocsinError } from "../../../model/index.js";
import { readOpml } from "../../../read/index.js";
import { loadCase, readSet } from "../../case-file.js";
import { renderOpml } from "../../export/opml.js";
import { type ListedFeed, withFeeds, withoutFeed } from "../../feed-list.js";
import { command, createInvocation, exit, withOutputFlags, withStore, withStoreFlags } from "../common.js";
import { followedFeeds, printFeeds } from "../feed-rows.js";
import { counted, createOutput } from "../output.js";

interface Flags {
  data?: string;
  case?: string;
  name?: string;
  every?: string;
  json?: boolean;
  quiet?: boolean;
}

export function feedsCommand(): Command {
  const made = new Command("feeds")
    .description("list and change the feeds that a case follows")
    .helpOption("-h, --help", "show this help")
    .addHelpText(
      "after",
      "\nExamples:\n  tocsin feeds add https://example.org/feed.xml --name Gazette --every 60 --case my-case\n  tocsin feeds import subscriptions.opml --case my-case\n  tocsin feeds list --case my-case\n",
    );
  const list = command("list", "show the feeds with their last answer, next try and failures", [
    "tocsin feeds list --case my-case",
  ]);
  made.addCommand(withOutputFlags(withStoreFlags(list)).action(listFeeds));
  const add = command("add", "follow feeds from now on", [
    "tocsin feeds add https://example.org/feed.xml --name Gazette --every 60",
  ])
    .argument("<urls...>", "web addresses of RSS, Atom or JSON feeds")
    .option("--name <name>", "what to call it; with one address only")
    .option("--every <minutes>", "how often to ask, every 30 minutes when not given");
  made.addCommand(withOutputFlags(withCaseFlag(add)).action(addFeeds));
  const remove = command("remove", "follow feeds no longer; what they brought stays", [
    "tocsin feeds remove https://example.org/feed.xml",
  ]).argument("<urls...>", "web addresses as the case file has them");
  made.addCommand(withOutputFlags(withCaseFlag(remove)).action(removeFeeds));
  const importing = command("import", "follow the feeds of an OPML file", [
    "tocsin feeds import subscriptions.opml --case my-case",
  ]).argument("<file>", "an OPML file, as feed readers export it");
  made.addCommand(withOutputFlags(withCaseFlag(importing)).action(importFeeds));
  const exporting = command("export", "write the feeds as OPML to standard output", [
    "tocsin feeds export --case my-case > feeds.opml",
  ]);
  made.addCommand(withCaseFlag(exporting).action(exportFeeds));
  return made;
}

function withCaseFlag(made: Command): Command {
  return made.option("--case <path>", "case.yaml, or the folder it lies in (default: here)");
}

async function listFeeds(flags: Flags): Promise<void> {
  const invocation = createInvocation(flags);
  const { config, output } = invocation;
  const { case: warningCase } = loadCase(config.casePath);
  const states = await withStore(invocation, (store) => store.feeds(warningCase.id));
  const now = new Date();
  const feeds = followedFeeds(warningCase.feeds, states, now);
  if (config.json) for (const feed of feeds) output.line(JSON.stringify(feed));
  else if (feeds.length === 0) output.line("The case follows no feed. Add one with tocsin feeds add ADDRESS.");
  else printFeeds(output, feeds, now);
}

function addFeeds(urls: string[], flags: Flags): void {
  if (flags.name !== undefined && urls.length > 1) {
    throw new TocsinError("usage", "--name", "names one feed, and several are given", "Add them one by one.");
  }
  const everyMinutes = flags.every === undefined ? null : minutesOf(flags.every);
  change(flags, { add: urls.map((url) => ({ url: webAddress(url), name: flags.name ?? null, everyMinutes })) });
}

function removeFeeds(urls: string[], flags: Flags): void {
  change(flags, { remove: urls });
}

function importFeeds(file: string, flags: Flags): void {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new TocsinError("not-found", file, "there is no such file that can be read");
  }
  change(flags, { add: readOpml(bytes, file).map(({ url, name }) => ({ url, name })) });
}

function exportFeeds(flags: Flags): void {
  const { config, output } = createInvocation(flags);
  const { case: warningCase } = loadCase(config.casePath);
  output.line(renderOpml(warningCase.name, warningCase.feeds, new Date()).trimEnd());
}

function minutesOf(text: string): number {
  const minutes = Number(text);
  if (Number.isInteger(minutes) && minutes >= 1) return minutes;
  throw new TocsinError("usage", "--every", `"${text}" is no number of minutes`, "Give a whole number from 1 on.");
}

function webAddress(text: string): string {
  const url = parseUri(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new TocsinError("usage", text, "is no web address", "Give one that begins with https://.");
  }
  if (url.username !== "" || url.password !== "") {
    const fix = "Take the name and the password out of it.";
    throw new TocsinError("usage", url.host, "the address holds a user name or a password", fix);
  }
  return url.href;
}

/** Changes the list in the case file and says what changed. A file is never left half-written nor made invalid. */
function change(flags: Flags, { add = [], remove = [] }: { add?: ListedFeed[]; remove?: string[] }): void {
  const { casePath, json, quiet } = readConfig({ ...flags }, process.env, process.cwd());
  const output = createOutput({ quiet });
  const { file, folder } = caseFileOf(casePath);
  if (folder === shipped.case) {
    const fix = "Begin a case of your own with tocsin init, and name it with --case.";
    throw new TocsinError("usage", file, "this case ships with Tocsin and is not changed", fix);
  }
  let yaml = readFileSync(file, "utf8");
  const listed = new Set(parseCase(yaml, file, readSet).feeds.map(({ url }) => url));
  const unique = [...new Map(add.map((feed) => [feed.url, feed])).values()];
  const added = unique.filter(({ url }) => !listed.has(url));
  if (added.length > 0) yaml = withFeeds(yaml, added);
  const [removed, absent]: [string[], string[]] = [[], []];
  for (const url of remove) {
    const without = withoutFeed(yaml, url) ?? withoutFeed(yaml, parseUri(url)?.href ?? url);
    (without === null ? absent : removed).push(url);
    yaml = without ?? yaml;
  }
  if (added.length > 0 || removed.length > 0) {
    parseCase(yaml, file, readSet);
    writeFileSync(`${file}.new`, yaml);
    renameSync(`${file}.new`, file);
  }
  const known = unique.length - added.length;
  if (json) {
    const urls = added.map(({ url }) => url);
    output.line(JSON.stringify({ kind: "feeds", file, added: urls, known, removed, absent }));
  } else {
    if (added.length > 0) output.line(`${counted(added.length, "feed")} added to ${file}`);
    if (known > 0) output.line(`${counted(known, "feed")} there already`);
    if (removed.length > 0) output.line(`${counted(removed.length, "feed")} taken out of ${file}`);
    for (const url of absent) output.warn(`tocsin: ${url}: the case does not follow it`);
  }
  if (absent.length > 0) process.exitCode = removed.length > 0 ? exit.partial : exit.failed;
}
