// The only changes made to the characters of a text, and word of those that a reader of it would not have seen.

// Control characters, soft hyphens, byte order marks and characters without width; tag characters (U+E0000 to U+E007F).
// Joiners (U+200C, U+200D) stay: words and pictures are made with them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060-\u2064\ufeff]|\udb40[\udc00-\udc7f]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * Line ends become one line feed; other control characters (tabs excepted), characters without width, soft hyphens and
 * tag characters are removed; half a character is shown as U+FFFD. Everything else stays as it came: no-break spaces,
 * quotation marks, dashes, composed and decomposed letters.
 */
export function normaliseText(text: string): string {
  return withoutUnseen(text.replace(LINE_ENDS, "\n"));
}

/** The same for text that is in lines already, such as what character references in mark-up stood for. */
export function withoutUnseen(text: string): string {
  // ES2024, which Node 20 has and the compiler's library for it has not.
  return (text.replace(UNSEEN, "") as string & { toWellFormed(): string }).toWellFormed();
}

// Flags of countries' parts are written with tag characters after a black flag: these are seen.
const FLAG = /\ud83c\udff4(?:\udb40[\udc00-\udc7f]){1,12}/g;
const TAGS = /(?:\udb40[\udc00-\udc7f])+/g;
/** So many characters without width in a row carry a message; single ones come from text editors. */
const NO_WIDTH = /[\u200b-\u200d\u2060-\u2064\ufeff]{8,}/g;

/** What a text holds that nobody sees, in words; null for one that hides nothing. */
export function hiddenNote(text: string): string | null {
  if (!/\udb40|[\u200b-\u200d\u2060-\u2064\ufeff]{8}/.test(text)) return null;
  const seen = text.replace(FLAG, "");
  const count = [...seen.matchAll(TAGS), ...seen.matchAll(NO_WIDTH)].length;
  return count === 0
    ? null
    : `characters that cannot be seen were left out in ${count} places: they may carry a message`;
}
