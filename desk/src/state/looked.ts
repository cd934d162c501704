// Up to which day this browser had seen a case when the page was opened, so that the board can say what is new since.

const key = (id: string) => `tocsin.looked.${id}`;
/** What was known when the page was opened, by case. */
const before = new Map<string, string | null>();

/**
 * The newest day seen on an earlier visit, and notes that today's newest has now been seen.
 * @returns null on the first visit
 */
export function lastLooked(id: string, newest: string | null): string | null {
  const known = before.get(id);
  if (known !== undefined) return known;
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(key(id));
    if (newest) localStorage.setItem(key(id), newest);
  } catch {
    // Storage may be refused: every visit is then the first.
  }
  before.set(id, kept);
  return kept;
}
