// Which rows hold a word: an inverted index that grows at its end.

export interface WordIndex {
  /** Adds the next row, numbered from 0. */
  add(words: Iterable<string>): void;
  /**
   * Rows that hold, for each of the words given, a word that begins with it.
   * @returns a mark for each row below `count`, null when no word is given
   */
  find(words: readonly string[], count: number): Uint8Array | null;
}

export function createWordIndex(): WordIndex {
  const postings = new Map<string, number[]>();
  let rows = 0;
  let vocabulary: string[] | null = null;

  /** Words in order, made when they are first asked for after a change. */
  function sorted(): string[] {
    vocabulary ??= [...postings.keys()].sort();
    return vocabulary;
  }

  function firstFrom(words: readonly string[], prefix: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]! < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add: (words) => {
      const row = rows++;
      for (const word of words) {
        const list = postings.get(word);
        if (!list) {
          postings.set(word, [row]);
          vocabulary = null;
        } else if (list.at(-1) !== row) list.push(row);
      }
    },
    find: (words, count) => {
      if (words.length === 0) return null;
      const found = new Uint8Array(count);
      for (const [n, prefix] of words.entries()) {
        const all = sorted();
        for (let at = firstFrom(all, prefix); all[at]?.startsWith(prefix); at++) {
          for (const row of postings.get(all[at]!)!) {
            if (row >= count) break;
            // A row stays in only when it held every word before this one.
            if (found[row] === n) found[row] = n + 1;
          }
        }
      }
      for (let row = 0; row < count; row++) found[row] = found[row] === words.length ? 1 : 0;
      return found;
    },
  };
}
