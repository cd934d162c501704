// Several things at once, their results one at a time as they come.

/**
 * Runs `work` over the items, at most `limit` at a time, begun in order.
 * @param work never rejects
 * @returns the results in the order in which they are ready
 */
export async function* inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running = new Map<number, Promise<{ key: number; result: R }>>();
  let next = 0;
  const begin = () => {
    const key = next++;
    running.set(
      key,
      work(items[key]!).then((result) => ({ key, result })),
    );
  };
  while (next < items.length && running.size < limit) begin();
  while (running.size > 0) {
    const { key, result } = await Promise.race(running.values());
    running.delete(key);
    if (next < items.length) begin();
    yield result;
  }
}
