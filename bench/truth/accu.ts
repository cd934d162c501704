// Who is right when some copy: Accu with copy detection (Dong, Berti-Équille and Srivastava, VLDB 2009), to compare with.
// Value overlap alone is bistable: other settings declare the copiers the accurate ones. The desk goes by provenance
// (`voteByOrigin`); this shows what statistics would say with and without it.
import { itemsOf, supporters, type Table } from "./table.js";

/** Settings of the method. */
export interface AccuOptions {
  /** False values an item could have. */
  falseValues: number;
  /** Share of a copier's values that it copies. */
  copyRate: number;
  /** Probability that two sources depend on each other before anything is compared; in both directions together. */
  dependence: number | ((a: string, b: string) => number);
  /** Accuracy that every source begins with. */
  accuracy: number;
  rounds?: number;
}

/** What the method comes to. */
export interface Accu {
  /** The value it takes for true, by item. */
  values: Record<string, string>;
  accuracy: Record<string, number>;
  /** Probability that two sources depend on each other, whichever copies. */
  dependence(a: string, b: string): number;
}

/** Sources may not be wholly right or wrong: the logarithms would end the vote. */
const BOUND = 0.01;
const bounded = (p: number) => Math.min(1 - BOUND, Math.max(BOUND, p));

/** Runs rounds of vote, accuracy and dependence until they settle. */
export function accu(table: Table, options: AccuOptions): Accu {
  const sources = Object.keys(table);
  const items = itemsOf(table);
  const said = new Map(items.map((item) => [item, supporters(table, item)]));
  let accuracy = new Map(sources.map((source) => [source, options.accuracy]));
  let truth = new Map(items.map((item) => [item, shares(said.get(item)!, (list) => Math.log(list.length))]));
  let copies = new Map<string, number>();
  for (let round = 0; round < (options.rounds ?? 100); round++) {
    copies = pairsOf(table, sources, items, truth, accuracy, options);
    const votes = new Map(
      items.map((item) => {
        const value = (list: readonly string[]) => vote(list, accuracy, copies, options);
        return [item, shares(said.get(item)!, value, options.falseValues)] as const;
      }),
    );
    truth = votes;
    accuracy = new Map(
      sources.map((source) => {
        const own = Object.entries(table[source]!);
        const mean = own.reduce((sum, [item, value]) => sum + truth.get(item)!.get(value)!, 0) / own.length;
        return [source, bounded(mean)];
      }),
    );
  }
  return {
    values: Object.fromEntries(items.map((item) => [item, best(truth.get(item)!)])),
    accuracy: Object.fromEntries(accuracy),
    dependence: (a, b) => either(copies, a, b),
  };
}

/** P(value) from its score: `e^C / (Σ e^C + (n + 1 − |V|))` where unseen false values share the rest. */
function shares(
  values: ReadonlyMap<string, string[]>,
  score: (sources: readonly string[]) => number,
  falseValues: number = values.size - 1,
): Map<string, number> {
  const powers = [...values].map(([value, list]) => [value, Math.exp(score(list))] as const);
  const rest = Math.max(0, falseValues + 1 - values.size);
  const sum = powers.reduce((total, [, power]) => total + power, rest);
  return new Map(powers.map(([value, power]) => [value, power / sum]));
}

/**
 * Votes of some sources for one value, the most accurate first: each adds ln(nA/(1 − A)) times the chance that it is
 * independent of those before it.
 */
function vote(
  list: readonly string[],
  accuracy: ReadonlyMap<string, number>,
  copies: ReadonlyMap<string, number>,
  { falseValues, copyRate }: AccuOptions,
): number {
  const ordered = [...list].sort((a, b) => accuracy.get(b)! - accuracy.get(a)! || (a < b ? -1 : 1));
  return ordered.reduce((sum, source, place) => {
    const own = accuracy.get(source)!;
    const independent = ordered
      .slice(0, place)
      .reduce((share, other) => share * (1 - copyRate * either(copies, source, other)), 1);
    return sum + independent * Math.log((falseValues * own) / (1 - own));
  }, 0);
}

/** Probability that each source copies each other, by the values they share: shared falsehoods give a copier away. */
function pairsOf(
  table: Table,
  sources: readonly string[],
  items: readonly string[],
  truth: ReadonlyMap<string, ReadonlyMap<string, number>>,
  accuracy: ReadonlyMap<string, number>,
  { falseValues: n, copyRate: c, dependence }: AccuOptions,
): Map<string, number> {
  const found = new Map<string, number>();
  sources.forEach((a, i) => {
    for (const b of sources.slice(i + 1)) {
      const alpha = typeof dependence === "number" ? dependence : dependence(a, b);
      const [A, B] = [accuracy.get(a)!, accuracy.get(b)!];
      const logs = { none: Math.log(1 - alpha), ab: Math.log(alpha / 2), ba: Math.log(alpha / 2) };
      for (const item of items) {
        const [x, y] = [table[a]![item], table[b]![item]];
        if (x === undefined || y === undefined) continue;
        const bothTrue = A * B;
        const bothFalse = ((1 - A) * (1 - B)) / n;
        const differ = 1 - bothTrue - bothFalse;
        if (x !== y) {
          logs.none += Math.log(differ);
          logs.ab += Math.log(differ * (1 - c));
          logs.ba += Math.log(differ * (1 - c));
          continue;
        }
        // The shared value is true with p: both readings count by their share.
        const p = truth.get(item)!.get(x)!;
        const expected = (ifTrue: number, ifFalse: number) => p * Math.log(ifTrue) + (1 - p) * Math.log(ifFalse);
        // If a copies b, what they share is as b has it, or they agree by themselves.
        const copied = (own: number) => expected(own * c + bothTrue * (1 - c), (1 - own) * c + bothFalse * (1 - c));
        logs.none += expected(bothTrue, bothFalse);
        logs.ab += copied(B);
        logs.ba += copied(A);
      }
      const top = Math.max(logs.none, logs.ab, logs.ba);
      const powers = [logs.none, logs.ab, logs.ba].map((log) => Math.exp(log - top));
      const sum = powers.reduce((total, power) => total + power, 0);
      found.set(key(a, b), powers[1]! / sum);
      found.set(key(b, a), powers[2]! / sum);
    }
  });
  return found;
}

function best(shares: ReadonlyMap<string, number>): string {
  return [...shares].reduce((first, next) => (next[1] > first[1] ? next : first))[0];
}

/** Probability that two sources depend on each other, whichever copies; 0 before anything was compared. */
function either(copies: ReadonlyMap<string, number>, a: string, b: string): number {
  return (copies.get(key(a, b)) ?? 0) + (copies.get(key(b, a)) ?? 0);
}

function key(a: string, b: string): string {
  return `${a}\n${b}`;
}
