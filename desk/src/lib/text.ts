// Comparing texts as a reader would.

/** Lower case, without accents, so that "Łukaszenka" is found by "lukaszenka" as far as Unicode allows. */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/gi, "l").toLowerCase();
