#!/usr/bin/env node
// The command line: one subcommand a file; failures end in one line and an exit code.
import { Command, CommanderError } from "commander";
import { version } from "../../config.js";
import { TocsinError } from "../../model/index.js";
import { addCommand } from "./commands/add.js";
import { assessCommand } from "./commands/assess.js";
import { briefCommand } from "./commands/brief.js";
import { caseCommand } from "./commands/case.js";
import { confirmCommand } from "./commands/confirm.js";
import { exportCommand } from "./commands/export.js";
import { feedsCommand } from "./commands/feeds.js";
import { forecastsCommand } from "./commands/forecasts.js";
import { initCommand } from "./commands/init.js";
import { levelCommand } from "./commands/level.js";
import { matrixCommand } from "./commands/matrix.js";
import { originsCommand } from "./commands/origins.js";
import { readCommand } from "./commands/read.js";
import { recheckCommand } from "./commands/recheck.js";
import { revisionsCommand } from "./commands/revisions.js";
import { serveCommand } from "./commands/serve.js";
import { sourcesCommand } from "./commands/sources.js";
import { statusCommand } from "./commands/status.js";
import { verifyCommand } from "./commands/verify.js";
import { watchCommand } from "./commands/watch.js";
import { exit, failureLine } from "./common.js";

const commands = [
  readCommand,
  initCommand,
  addCommand,
  feedsCommand,
  watchCommand,
  assessCommand,
  matrixCommand,
  originsCommand,
  forecastsCommand,
  sourcesCommand,
  levelCommand,
  confirmCommand,
  briefCommand,
  statusCommand,
  recheckCommand,
  revisionsCommand,
  caseCommand,
  exportCommand,
  verifyCommand,
  serveCommand,
];

function program(): Command {
  const made = new Command("tocsin")
    .description("A warning desk: who says what, how many sources that really is, and what it supports.")
    .version(version(), "-V, --version", "show the version")
    .helpOption("-h, --help", "show this help")
    .addHelpText(
      "after",
      "\nStart with:\n  tocsin serve                 the worked case on the desk\n  tocsin read article.html     who says what in one article\n",
    );
  for (const make of commands) made.addCommand(make());
  const all = [made, ...made.commands, ...made.commands.flatMap((one) => one.commands)];
  for (const one of all) one.exitOverride().showHelpAfterError("(--help shows how it is used)");
  return made;
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(exit.done);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? exit.done : exit.failed;
  else {
    process.stderr.write(`${failureLine(error)}\n`);
    if (process.env.TOCSIN_DEBUG && !(error instanceof TocsinError)) console.error(error);
    process.exitCode = exit.failed;
  }
}
