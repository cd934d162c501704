// What the desk asks of a claim: who speaks, on whom they rely, where and when.
import type { Attribution, Claim, LedgerClaim } from "../model.js";
import { strings } from "../strings/index.js";

/** How one link of the chain is called: its name, else the words that stand for it. */
export function sourceName(source: Attribution): string {
  if (source.name) return source.name;
  if (source.mention) {
    const mention = source.mention.charAt(0).toUpperCase() + source.mention.slice(1);
    return source.kind === "anonymous" ? `${mention} (${strings.ledger.unnamed})` : mention;
  }
  return source.role ?? (source.kind === "author" ? strings.author : strings.ledger.unnamed);
}

/** Who speaks, under the one name that all their spellings share. */
export const speakerOf = (item: LedgerClaim): string => item.speaker || item.outlet || strings.ledger.unknownOutlet;

/** The chain as drawn, the publisher first: `Espreso › Ministry of Foreign Affairs › intelligence services`. */
export function chainOf(item: LedgerClaim): { name: string; role: string | null; source: number | null }[] {
  const outlet = item.outlet ?? strings.ledger.unknownOutlet;
  const links = item.claim.attribution.map((source, index) => ({
    name: index === 0 ? speakerOf(item) : sourceName(source),
    role: source.role,
    source: index,
  }));
  return links[0]?.name === outlet ? links : [{ name: outlet, role: null, source: null }, ...links];
}

/** Names of the places of a claim, each once. */
export const placeNames = (claim: Claim): string[] => [...new Set(claim.places.map((place) => place.name))];

/** "9,000 to 12,000 soldiers", "up to 9,000 soldiers", "about 70,000". */
export function quantityText(low: number | null, high: number | null): string {
  const { number } = strings;
  if (low !== null && high !== null) return low === high ? number(low) : `${number(low)}–${number(high)}`;
  if (high !== null) return `≤ ${number(high)}`;
  return low !== null ? `≥ ${number(low)}` : "";
}
