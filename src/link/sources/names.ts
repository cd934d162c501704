// The written forms of a source's name, brought to one form that can be looked up.

/** Lower case, no accents on Latin letters, no article, possessive or punctuation, single spaces. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/\bu\.s\.a?\.?/gu, "us")
    .replace(/\bu\.k\.?/gu, "uk")
    .replace(/[^\p{L}\p{N}/.'’-]+/gu, " ")
    .replace(/[.,]+(?=\s|$)/gu, "")
    .trim()
    .replace(/^the\s+/u, "");
}

/** A folded name as a key: hyphens for everything that is not a letter or digit. */
export function slug(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
}

/** Given and family name of a folded person's name; a single word is a family name. */
export function personName(folded: string, titles: ReadonlySet<string>): { given: string; family: string } {
  const words = folded.split(/[\s.]+/u).filter((word) => word && !titles.has(word));
  const family = words.at(-1) ?? folded;
  return { given: words.length > 1 ? (words[0] ?? "") : "", family };
}

/**
 * True when two given names can be one person's: one is missing or an initial, or they start alike
 * (Valery, Valeriy) as transliterations of one name do.
 */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === "" || b === "" || a === b) return true;
  const length = Math.min(a.length, b.length);
  return length === 1 ? a[0] === b[0] : a.slice(0, Math.min(3, length)) === b.slice(0, Math.min(3, length));
}

/** What kind of thing a name names, as against which one: "the Border Watch project" is Border Watch. */
const kindWords =
  /\s(?:project|group|initiative|organi[sz]ation|channel|movement|collective|portal|agency|service|media|network|foundation|institute|think tank|team)$/u;

/** A folded name without the word for its kind at the end, when two words or more are left. */
export function withoutKind(folded: string): string {
  const bare = folded.replace(kindWords, "");
  return bare.includes(" ") ? bare : folded;
}

/** The host of a web address without "www.", null for what is none. */
export function hostOf(uri: string): string | null {
  const host = uri.match(/^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i)?.[1]?.toLowerCase();
  return host ? host.replace(/^www\./, "") : null;
}
