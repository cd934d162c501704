// Who is right when some copy: the count of sources, one vote for each origin, and copy detection with and without what
// provenance says, on the motivating table of Dong, Berti-Équille and Srivastava (VLDB 2009).
import { accu } from "./truth/accu.js";
import { COPIERS, DONG, rightIn } from "./truth/dong.js";
import { voteByOrigin } from "./truth/table.js";

const FALSE_VALUES = [5, 10, 20, 50, 100];
const ACCURACIES = [0.6, 0.7, 0.8, 0.9];
const COPY_RATES = [0.8, 0.95];

/** Right answers of five; for copy detection the share of settings at which all five are right. */
export async function run(_options: { data: string | null; json: boolean }): Promise<object> {
  const voted = (clusters: string[][]) =>
    rightIn(Object.fromEntries(voteByOrigin(DONG, clusters).map(({ item, settled }) => [item, settled])));
  const provenance = (a: string, b: string) => (COPIERS.includes(a) && COPIERS.includes(b) ? 0.95 : 0.02);
  const settings = COPY_RATES.flatMap((copyRate) =>
    FALSE_VALUES.flatMap((falseValues) => ACCURACIES.map((accuracy) => ({ copyRate, falseValues, accuracy }))),
  );
  const wins = (dependence: number | typeof provenance) =>
    settings.filter((setting) => rightIn(accu(DONG, { ...setting, dependence }).values) === 5).length;
  return {
    countOfSources: voted([]),
    oneVoteAnOrigin: voted([COPIERS]),
    of: 5,
    copyDetection: { settings: settings.length, allRight: wins(0.2), allRightWithProvenance: wins(provenance) },
  };
}
