// Whole-word matching of the phrases an indicator's rule lists.

interface Compiled {
  pattern: RegExp;
  /** A word of ASCII letters that must stand in the text in lower case; null when nothing can be told in advance. */
  needed: string | null;
}

const compiled = new Map<string, Compiled>();
/** The text asked about last: a claim is held against hundreds of phrases in a row. */
let last = { text: "", plain: "", lower: "" };

/**
 * Whether a text holds a phrase: whole words, any case, any white space between them; a word that ends in `*` matches
 * any ending. Typographic apostrophes and hyphens count as plain ones.
 */
export function holds(text: string, phrase: string): boolean {
  let entry = compiled.get(phrase);
  if (!entry) {
    entry = compile(phrase);
    compiled.set(phrase, entry);
  }
  if (last.text !== text) {
    const even = plain(text);
    last = { text, plain: even, lower: even.toLowerCase() };
  }
  // Most phrases are in no text: a plain search settles that ten times faster than the pattern.
  return (entry.needed === null || last.lower.includes(entry.needed)) && entry.pattern.test(last.plain);
}

function compile(phrase: string): Compiled {
  const words = plain(phrase).trim().split(/\s+/);
  const body = words.map((word) => {
    const open = word.endsWith("*");
    const stem = (open ? word.slice(0, -1) : word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return open ? `${stem}[\\p{L}\\p{N}]*` : stem;
  });
  const literal = words.map((word) => word.replace(/\*$/, "")).filter((word) => /^[\x21-\x7e]+$/.test(word));
  const [longest] = literal.sort((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${body.join("\\s+")}(?![\\p{L}\\p{N}])`, "iu"),
    needed: longest?.toLowerCase() ?? null,
  };
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[‐‑]/g, "-");
}
