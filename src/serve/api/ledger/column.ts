// Values of one facet for every row, as small numbers: a row may have none, one or several.

export interface Column {
  readonly names: readonly string[];
  /** Number of a value, -1 when no row has it. */
  idOf(value: string): number;
  /** Calls `see` with the number of each value of a row. */
  each(row: number, see: (id: number) => void): void;
  /** Whether a row has one of the values marked in `chosen`, which is indexed by number. */
  hasAny(row: number, chosen: Uint8Array): boolean;
}

export interface GrowingColumn extends Column {
  /** Adds the values of the next row. */
  push(values: readonly string[]): void;
}

/** A column in which each row has one value of a few, or none. */
export function fixedColumn(names: readonly string[], numberOf: (row: number) => number): Column {
  return {
    names,
    idOf: (value) => names.indexOf(value),
    each: (row, see) => {
      const id = numberOf(row);
      if (id >= 0) see(id);
    },
    hasAny: (row, chosen) => {
      const id = numberOf(row);
      return id >= 0 && chosen[id] === 1;
    },
  };
}

export function createColumn(): GrowingColumn {
  const names: string[] = [];
  const ids = new Map<string, number>();
  let starts = new Uint32Array(1024);
  let values = new Uint32Array(1024);
  let rows = 0;
  let used = 0;

  const grown = (old: Uint32Array<ArrayBuffer>) => {
    const next = new Uint32Array(old.length * 2);
    next.set(old);
    return next;
  };

  return {
    names,
    idOf: (value) => ids.get(value) ?? -1,
    push: (list) => {
      if (rows + 1 >= starts.length) starts = grown(starts);
      // A claim that names a place twice still is one claim.
      for (const value of list.length > 1 ? new Set(list) : list) {
        let id = ids.get(value);
        if (id === undefined) {
          id = names.length;
          names.push(value);
          ids.set(value, id);
        }
        if (used >= values.length) values = grown(values);
        values[used++] = id;
      }
      starts[++rows] = used;
    },
    each: (row, see) => {
      for (let at = starts[row]!; at < starts[row + 1]!; at++) see(values[at]!);
    },
    hasAny: (row, chosen) => {
      for (let at = starts[row]!; at < starts[row + 1]!; at++) if (chosen[values[at]!] === 1) return true;
      return false;
    },
  };
}
