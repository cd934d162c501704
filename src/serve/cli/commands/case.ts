// `tocsin case check`: every mistake in a case file, with its line and what to do.
import { readFileSync } from "node:fs";
import { Command } from "commander";
import { type CaseMistake, checkCase, validate } from "../../../assess/index.js";
import { caseFileOf, readConfig } from "../../../config.js";
import { readSet } from "../../case-file.js";
import { command, exit, withOutputFlags } from "../common.js";
import { counted, createOutput } from "../output.js";

interface Flags {
  rank?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function caseCommand(): Command {
  const check = command("check", "find every mistake in a case file", [
    "tocsin case check my-case",
    "tocsin case check my-case/case.yaml --json",
    "tocsin case check my-case --rank",
  ])
    .argument("[path]", "case.yaml, or the folder it lies in (default: here, else the shipped case)")
    .option("--rank", "list the indicators by how well they tell the hypotheses apart");
  const made = new Command("case")
    .description("work on a case file")
    .helpOption("-h, --help", "show this help")
    .addHelpText("after", "\nExamples:\n  tocsin case check my-case\n");
  made.addCommand(withOutputFlags(check).action((path: string | undefined, flags: Flags) => run(path, flags)));
  return made;
}

function run(path: string | undefined, flags: Flags): void {
  const { casePath, quiet, json } = readConfig({ ...flags, case: path }, process.env, process.cwd());
  const output = createOutput({ quiet });
  const { file } = caseFileOf(casePath);
  const { value, mistakes, warnings } = checkCase(readFileSync(file, "utf8"), readSet);
  const ranking = value ? validate(value) : [];
  if (json)
    output.line(JSON.stringify({ kind: "case-check", file, valid: value !== null, mistakes, warnings, ranking }));
  else {
    const told = ({ line, path: where, reason, fix }: CaseMistake) =>
      `${file}${line === null ? "" : `:${line}`}: ${where ? `${where}: ` : ""}${reason}. ${fix}`;
    for (const mistake of mistakes) output.line(told(mistake));
    for (const warning of warnings) output.note(told(warning));
    if (value) {
      const { hypotheses, indicators } = value;
      output.line(
        `${file} is a case: ${counted(hypotheses.length, "hypothesis", "hypotheses")}, ${counted(indicators.length, "indicator")}.`,
      );
      for (const { indicator, favours, against, logRatio, verdict } of flags.rank ? ranking : []) {
        const times = Math.exp(logRatio);
        output.line(
          `  ${verdict.padEnd(4)}  ${indicator}: ${times.toFixed(0)} times as expected under ${favours} as under ${against}`,
        );
      }
    } else output.note(counted(mistakes.length, "mistake"));
  }
  if (!value) process.exitCode = exit.failed;
}
