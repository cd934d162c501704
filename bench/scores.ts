// Scores of a file of crowd forecasts: CSV with columns source, question_id, crowd_probability and outcome.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { murphy, type Pair } from "../src/assess/scores/murphy.js";
import { type Decomposition, TocsinError } from "../src/model/index.js";

interface Row extends Pair {
  source: string;
  question: string;
}

/** Cells of one CSV record; quotation marks may enclose commas and doubled quotation marks. */
function cells(line: string): string[] {
  const found: string[] = [];
  for (const [, quoted, plain] of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)) {
    found.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
  }
  return found;
}

function rowsOf(file: string): Row[] {
  const [header, ...lines] = readFileSync(file, "utf8").split(/\r?\n/).filter(Boolean);
  const names = cells(header ?? "");
  const column = (name: string): number => {
    const at = names.indexOf(name);
    if (at < 0) throw new TocsinError("malformed", file, `has no column "${name}"`, "Give a file with that column.");
    return at;
  };
  const [source, question, p, outcome] = ["source", "question_id", "crowd_probability", "outcome"].map(column);
  return lines.map(cells).map((row) => ({
    source: row[source!]!,
    question: row[question!]!,
    p: Number(row[p!]),
    happened: Number(row[outcome!]) === 1,
  }));
}

function figures(pairs: readonly Pair[]): Record<string, number | null> {
  const found = murphy(pairs, 10) as Decomposition;
  const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));
  return {
    n: found.n,
    brier: rounded(found.brier),
    base: rounded(found.base),
    uncertainty: rounded(found.uncertainty),
    reliability: rounded(found.reliability),
    resolution: rounded(found.resolution),
    withinVariance: rounded(found.withinVariance),
    withinCovariance: rounded(found.withinCovariance),
    skill: rounded(found.skill),
  };
}

/** The first CSV of forecasts in a folder or one level below it. */
function csvIn(data: string | null): string {
  if (data === null) throw new TocsinError("usage", "bench scores", "needs a data folder", "Give --data DIR.");
  const names = readdirSync(data, { recursive: true, encoding: "utf8" });
  const found = names.filter((name) => /^(?:[^/]+\/)?[^/]*forecast[^/]*\.csv$/i.test(name)).sort()[0];
  if (found === undefined) {
    throw new TocsinError(
      "not-found",
      data,
      "holds no CSV of forecasts",
      "Give a folder with one, such as ForecastBench's.",
    );
  }
  return join(data, found);
}

/** Half Brier scores with their parts in ten bins, over all rows and by source. The rows are not independent. */
export async function run({ data }: { data: string | null; json: boolean }): Promise<object> {
  const rows = rowsOf(csvIn(data));
  const sources = [...new Set(rows.map(({ source }) => source))].sort();
  return {
    questions: new Set(rows.map(({ source, question }) => `${source} ${question}`)).size,
    ...figures(rows),
    bySource: Object.fromEntries(sources.map((name) => [name, figures(rows.filter(({ source }) => source === name))])),
  };
}
