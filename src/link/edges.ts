// Edges between numbered things, each kept at both of its ends.

/** Joins two numbers, as `make` says for either end. */
export function join<E extends { to: number }>(
  lists: Map<number, E[]>,
  a: number,
  b: number,
  make: (to: number) => E,
): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const list = lists.get(from);
    if (list) list.push(make(to));
    else lists.set(from, [make(to)]);
  }
}

/** Takes a number out; returns those it was joined with. */
export function takeOut<E extends { to: number }>(lists: Map<number, E[]>, number: number): number[] {
  const others = (lists.get(number) ?? []).map(({ to }) => to);
  for (const other of others) {
    lists.set(
      other,
      (lists.get(other) ?? []).filter(({ to }) => to !== number),
    );
  }
  lists.delete(number);
  return others;
}
