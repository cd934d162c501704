// Sums: trust and belief feed each other (Pasternack and Roth 2010, after Kleinberg's hubs and authorities), to compare with.
import { itemsOf, supporters, type Table } from "./table.js";

/** Trust by source, and belief by item and value, both scaled so that the largest is 1. */
export interface SumsResult {
  trust: Record<string, number>;
  belief: Record<string, Record<string, number>>;
}

/** Repeats `belief = Σ trust of its sources`, `trust = Σ belief of its values` until it settles. */
export function sums(table: Table, rounds = 200): SumsResult {
  const sources = Object.keys(table);
  const said = itemsOf(table).map((item) => [item, supporters(table, item)] as const);
  let trust = new Map(sources.map((source) => [source, 1]));
  let belief = new Map<string, Map<string, number>>();
  for (let round = 0; round < rounds; round++) {
    belief = new Map(
      said.map(([item, values]) => [
        item,
        new Map([...values].map(([value, list]) => [value, list.reduce((sum, source) => sum + trust.get(source)!, 0)])),
      ]),
    );
    const top = Math.max(...[...belief.values()].flatMap((values) => [...values.values()]));
    for (const values of belief.values()) for (const [value, sum] of values) values.set(value, sum / top);
    const earned = sources.map((source) => {
      const own = Object.entries(table[source]!);
      return [source, own.reduce((sum, [item, value]) => sum + belief.get(item)!.get(value)!, 0)] as const;
    });
    const most = Math.max(...earned.map(([, sum]) => sum));
    trust = new Map(earned.map(([source, sum]) => [source, sum / most]));
  }
  return {
    trust: Object.fromEntries(trust),
    belief: Object.fromEntries([...belief].map(([item, values]) => [item, Object.fromEntries(values)])),
  };
}
