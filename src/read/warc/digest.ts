// Whether what a web archive says of its content is so: `sha1:` in base 32, as most write it, or hex.
import { createHash } from "node:crypto";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const ALGORITHMS: Record<string, string> = {
  sha1: "sha1",
  "sha-1": "sha1",
  sha256: "sha256",
  "sha-256": "sha256",
  md5: "md5",
  sha512: "sha512",
};

/**
 * Compares a stated digest with contents.
 *
 * @param contents any of which may be meant: programs differ in whether a body is digested in pieces or put together
 * @returns null when the digest is of a kind that is not known
 */
export function matches(stated: string, contents: readonly Uint8Array[]): boolean | null {
  const [, name = "", value = ""] = /^([\w-]+):(\S+)$/.exec(stated.trim()) ?? [];
  const algorithm = ALGORITHMS[name.toLowerCase()];
  if (!algorithm) return null;
  return contents.some((content) => {
    const digest = createHash(algorithm).update(content).digest();
    return value.toLowerCase() === digest.toString("hex") || value.toUpperCase().replace(/=+$/, "") === base32(digest);
  });
}

/** RFC 4648 base 32 without padding. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}
