// How often the publication date of a page is found, exact to the day; Readability's and defuddle's beside it.
import { captureOf } from "../src/collect/index.js";
import { readCapture } from "../src/read/index.js";
import { loadPages } from "./reading/data.js";
import { readWithDefuddle } from "./reading/defuddle.js";
import { readWithReadability } from "./reading/readability.js";
import { scoreDays } from "./reading/score.js";

/** Reads every dated page of the sets found; pages whose gold has no date count when one is found. */
export async function run(options: { data: string | null; json: boolean }): Promise<object> {
  const { dates } = loadPages("dates", options.data);
  const ours: { gold: string | null; found: string | null }[] = [];
  const started = process.cpuUsage();
  for (const { bytes, url, date } of dates) {
    const capture = captureOf(bytes, { uri: url, mediaType: "text/html", fetchedAt: new Date() });
    const reading = await readCapture(capture, bytes).catch(() => null);
    ours.push({ gold: day(date), found: day(reading?.document.published?.value ?? null) });
  }
  const { user, system } = process.cpuUsage(started);
  const readability = dates.map(({ bytes, date }) => ({ gold: day(date), found: readWithReadability(bytes).date }));
  const defuddle: typeof ours = [];
  for (const { bytes, url, date } of dates) {
    defuddle.push({ gold: day(date), found: (await readWithDefuddle(bytes, url)).date });
  }
  return {
    ...rounded(scoreDays(ours)),
    pages: dates.length,
    pagesPerSecond: Number((dates.length / ((user + system) / 1e6)).toFixed(1)),
    peer: { readability: rounded(scoreDays(readability)), defuddle: rounded(scoreDays(defuddle)) },
  };
}

const day = (value: string | null): string | null => /^\d{4}-\d{2}-\d{2}/.exec(value ?? "")?.[0] ?? null;

function rounded<T extends object>(scores: T): T {
  return Object.fromEntries(Object.entries(scores).map(([name, value]) => [name, Number(value.toFixed(4))])) as T;
}
