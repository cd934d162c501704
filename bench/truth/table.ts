// What several sources say about the same things, as a table: the input of every method that asks who is right.

/** Values by source: what each says about each item; an item it says nothing about is left out. */
export type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Items of a table, in the order they first come. */
export function itemsOf(table: Table): string[] {
  return [...new Set(Object.values(table).flatMap((values) => Object.keys(values)))];
}

/** Sources that say each value of an item, in the order of the table. */
export function supporters(table: Table, item: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [source, values] of Object.entries(table)) {
    const value = values[item];
    if (value !== undefined) found.set(value, [...(found.get(value) ?? []), source]);
  }
  return found;
}

/** How an item stands when every origin has one vote. */
export interface Contest {
  item: string;
  /** Values with the origins that say them, most origins first. */
  values: { value: string; origins: number }[];
  /** The value with the most origins; null when several share the lead: contested, and nobody wins it by being copied. */
  settled: string | null;
}

/**
 * One vote for each origin, however many sources repeat it: what the desk goes by where figures contradict each other.
 * @param clusters sources by the origin they go back to; a source that no cluster names is one of its own
 */
export function voteByOrigin(table: Table, clusters: readonly (readonly string[])[]): Contest[] {
  const origin = new Map(clusters.flatMap((sources, n) => sources.map((source) => [source, `cluster ${n}`] as const)));
  return itemsOf(table).map((item) => {
    const values = [...supporters(table, item)]
      .map(([value, sources]) => ({
        value,
        origins: new Set(sources.map((source) => origin.get(source) ?? source)).size,
      }))
      .sort((a, b) => b.origins - a.origins || (a.value < b.value ? -1 : 1));
    const [first, second] = values;
    return { item, values, settled: second && second.origins === first!.origins ? null : first!.value };
  });
}
